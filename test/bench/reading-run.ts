import * as z from 'zod/mini';
import { parseBody, readBody } from '../../lib/capture/read';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { PLATFORMS } from '../../lib/platforms/registry';
import type { Body } from './bodies';

// The extension's own pages forbid eval, so zod's compiler is off there and here.
z.config({ jitless: true });

const collect = (globalThis as { gc?: (options?: { type: 'minor' }) => void }).gc ?? (() => undefined);

const context = (body: Body): ReadContext => ({
  url: body.url ?? `https://example.invalid/${body.platform}`,
  via: 'fetch',
  seenAt: 1_780_000_000_000,
  language: 'en',
  timeZone: 'UTC',
});

function readerOf(body: Body, id: string): Reader {
  const { endpoints, embedded } = PLATFORMS[body.platform];
  const source = [...endpoints, ...embedded].find((s) => s.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source.read;
}

/** The source that finds most posts in a body: recordings do not keep every address. */
export function best(body: Body): { id: string; posts: number } {
  const parsed = JSON.parse(body.text);
  const found = body.sources.map((id) => ({
    id,
    posts: readBody(readerOf(body, id), parsed, id, context(body)).posts.length,
  }));
  found.sort((a, b) => b.posts - a.posts);
  return found[0] ?? { id: '', posts: 0 };
}

export interface Task {
  parse: number;
  /** The longest piece of what a platform prepares before the first reading; 0 when that is done. */
  prepare: number;
  read: number;
}

/** The tasks of the extension, ms: parsing, what the first reading needs, reading and checking; as a session runs them. */
export function tasks(body: Body, id: string, first = false): Task {
  const read = readerOf(body, id);
  const about = context(body);
  const a = performance.now();
  const parsed = parseBody(body.text, id, 'application/json');
  const b = performance.now();
  if (!parsed.ok) throw new Error('the body is not JSON');
  let prepare = 0;
  for (const piece of (first && PLATFORMS[body.platform].prepare?.(about.language)) || []) {
    const start = performance.now();
    piece();
    prepare = Math.max(prepare, performance.now() - start);
  }
  const ready = performance.now();
  const result = readBody(read, parsed.body, id, about);
  const c = performance.now();
  if (result.reports.length === 0) throw new Error('the body gave no report');
  return { parse: b - a, prepare, read: c - ready };
}

function bare(text: string): number {
  const a = performance.now();
  const parsed = JSON.parse(text);
  const b = performance.now();
  if (parsed === undefined) throw new Error('unreachable: JSON is never undefined');
  return b - a;
}

export interface Pair {
  json: number;
  own: Task;
}

/**
 * Both sides in turn, each after a collection of the young heap, so that neither pays for the other's rubbish; who goes
 * first alternates. Both are warmed up equally.
 */
export function pairs(body: Body, id: string, warmUp: number, rounds: number): Pair[] {
  const measured: Pair[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    let json = 0;
    let own: Task = { parse: 0, prepare: 0, read: 0 };
    for (const side of round % 2 === 0 ? ['json', 'own'] : ['own', 'json']) {
      collect({ type: 'minor' });
      if (side === 'json') json = bare(body.text);
      else own = tasks(body, id);
    }
    if (round >= 0) measured.push({ json, own });
  }
  return measured;
}

Object.assign(globalThis, { best, tasks, pairs });
