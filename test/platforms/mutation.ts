import fc from 'fast-check';
import { parseBody } from '../../lib/capture/read';
import { COUNT_NAMES } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { valid } from './x-scenario';

/** What can happen to one place of a body. `cut` and `twice` change lists; what they take away leaves no trace. */
export interface Mutation {
  steps: number[];
  kind: 'drop' | 'null' | 'retype' | 'cut' | 'twice';
  value: unknown;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 24 }),
  kind: fc.constantFrom('drop', 'null', 'retype', 'cut', 'twice'),
  value: fc.constantFrom<unknown>(
    '',
    'text',
    -1,
    1.5,
    1e308,
    '-5',
    '1e9',
    true,
    [],
    {},
    [[]],
    { a: null },
    '\u0000',
    2 ** 60,
  ),
});

interface Applied {
  body: unknown;
  /** A list lost or gained an element, so posts may be gone without a trace. */
  list: boolean;
  /** A key is gone or empty: what a site may leave out is not known to be lost. */
  absent: boolean;
}

const full = (value: unknown) => (typeof value === 'object' ? Object.keys(value ?? {}).length > 0 : value !== '');

/** Applies a mutation at the place that its steps lead to; the rest of the body is shared, not copied. */
export function mutate(body: unknown, { steps, kind, value }: Mutation): Applied {
  let list = false;
  const walk = (node: unknown, depth: number): unknown => {
    if (typeof node !== 'object' || node === null || Object.keys(node).length === 0) return node;
    const keys = Object.keys(node);
    const key = keys[(steps[depth] ?? 0) % keys.length] as string;
    const copy: unknown = Array.isArray(node) ? [...node] : { ...node };
    const slots = copy as Record<string, unknown>;
    const child = slots[key];
    const deeper =
      depth + 1 < steps.length && typeof child === 'object' && child !== null && Object.keys(child).length > 0;
    if (deeper) {
      slots[key] = walk(child, depth + 1);
      return copy;
    }
    if (Array.isArray(copy) && kind !== 'null' && kind !== 'retype') {
      list = true;
      if (kind === 'drop') copy.splice(Number(key), 1);
      else if (kind === 'cut') copy.length = Number(key);
      else copy.splice(Number(key), 0, child);
      return copy;
    }
    // An empty list instead of a full one is a body in good order.
    if (Array.isArray(child) && Array.isArray(value) && kind !== 'drop' && kind !== 'null') list = true;
    if (kind === 'drop') delete slots[key];
    else slots[key] = kind === 'null' ? null : value;
    return copy;
  };
  return { body: walk(body, 0), list, absent: kind === 'drop' || kind === 'null' || !full(value) };
}

/** Every kind of thing that the reports say, with its number. What is nobody's loss (cursors, copies) is left out. */
function told(result: ReadResult): Map<string, number> {
  const said = new Map<string, number>();
  const add = (what: string, n: number) => said.set(what, (said.get(what) ?? 0) + n);
  for (const report of result.reports) {
    if (report.kind !== 'ok') add(report.kind, 1);
    else
      for (const [reason, n] of Object.entries(report.skipped))
        if (!['cursor', 'duplicate'].includes(reason)) add(reason, n ?? 0);
  }
  return said;
}

/**
 * The body as text in which the key that the steps lead to stands twice: with another value before its own, which then
 * says nothing, or after it, which then is what counts. Through the product's own parser.
 */
export function keyTwice(body: unknown, { steps, value }: Mutation, where: 'before' | 'after'): unknown {
  const write = (node: unknown, depth: number): string => {
    const keys = typeof node === 'object' && node !== null ? Object.keys(node) : [];
    if (keys.length === 0) return JSON.stringify(node);
    const chosen = keys[(steps[depth] ?? 0) % keys.length] as string;
    const slots = node as Record<string, unknown>;
    const child = slots[chosen];
    const inside = typeof child === 'object' && child !== null && Object.keys(child).length > 0;
    const deeper = inside && (depth + 1 < steps.length || Array.isArray(node));
    const parts = keys.map((key) => {
      const text = key === chosen && deeper ? write(child, depth + 1) : JSON.stringify(slots[key]);
      return Array.isArray(node) ? text : `${JSON.stringify(key)}:${text}`;
    });
    if (Array.isArray(node)) return `[${parts.join()}]`;
    const again = `${JSON.stringify(chosen)}:${JSON.stringify(value)}`;
    if (!deeper && where === 'before') parts.unshift(again);
    if (!deeper && where === 'after') parts.push(again);
    return `{${parts.join()}}`;
  };
  const parsed = parseBody(write(body, 0), 'test', 'application/json');
  if (!parsed.ok) throw new Error('a key that stands twice is JSON all the same');
  return parsed.body;
}

/** Counts that a site may leave out of a post in good order. */
const MAY_BE_ABSENT: readonly string[] = ['quotes', 'saves', 'views'];

/** Throws when a post or one of its counts, or a profile's followers, went missing and no report says so. */
export function lossIsTold(
  before: ReadResult,
  after: ReadResult,
  { list, absent }: Omit<Applied, 'body'>,
  mayBeAbsent: readonly string[] = MAY_BE_ABSENT,
): void {
  valid(after);
  for (const post of after.posts) {
    for (const c of Object.values(post.counts))
      if (!Number.isSafeInteger(c?.value) || (c?.value ?? -1) < 0) throw new Error('a count that is none');
  }
  if (list) return;
  const was = told(before);
  const spoke = [...told(after)].some(([what, n]) => n > (was.get(what) ?? 0));
  const ids = new Set(after.posts.map((p) => p.id));
  const lost = before.posts.filter((p) => !ids.has(p.id));
  // An id that became another id is another post; nothing in the body can tell.
  if (lost.length > after.posts.length - (before.posts.length - lost.length) && !spoke)
    throw new Error(`${lost.map((p) => p.id)} gone and nothing says so: ${JSON.stringify(after.reports)}`);
  for (const post of after.posts) {
    const old = before.posts.find((p) => p.id === post.id);
    for (const name of COUNT_NAMES) {
      if (absent && mayBeAbsent.includes(name)) continue;
      const gone = old?.counts[name] !== undefined && post.counts[name] === undefined && !post.hidden.includes(name);
      if (gone && !post.flags.includes('repost') && !spoke) throw new Error(`${name} are gone and nothing says so`);
    }
  }
  for (const profile of after.profiles) {
    const old = before.profiles.find((p) => p.id === profile.id);
    const gone = old?.counts.followers && !profile.counts.followers && !profile.hidden.includes('followers');
    if (gone && !spoke) throw new Error('followers are gone and nothing says so');
  }
}
