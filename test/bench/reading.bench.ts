/** Parse + read + validate of one body against JSON.parse of the same text, in turn, medians of the ratios. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import * as z from 'zod/mini';
import { parseBody, readBody } from '../../lib/capture/read';
import type { PlatformId } from '../../lib/model';
import { PLATFORM_IDS } from '../../lib/model';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { PLATFORMS } from '../../lib/platforms/registry';
import { shared } from '../shared-folder';
import { median, report, round } from './table';

// The extension's own pages forbid eval, so zod's compiler is off there and here.
z.config({ jitless: true });

const ROUNDS = 15;

function bodies(platform: PlatformId): { name: string; text: string }[] {
  const folder = shared('captures', platform);
  if (!folder) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && statSync(join(folder, name)).size > 20_000)
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    });
}

/** The reader of that platform which finds most in a body: the address of a recording is not kept with it. */
function best(platform: PlatformId, text: string, context: ReadContext): { id: string; read: Reader } | undefined {
  const body = JSON.parse(text);
  const { endpoints, embedded } = PLATFORMS[platform];
  const found = [...endpoints, ...embedded].map((source) => ({
    source,
    items: readBody(source.read, body, source.id, context).posts.length,
  }));
  found.sort((a, b) => b.items - a.items);
  return found[0]?.source;
}

it('reads recordings', () => {
  if (!shared('captures')) {
    console.info('skipped: the recordings are not beside the project');
    return;
  }
  const rows: (string | number)[][] = [];
  for (const platform of PLATFORM_IDS) {
    const ratios: number[] = [];
    let longest = 0;
    let largest = 0;
    const files = bodies(platform);
    for (const { text } of files) {
      const context: ReadContext = {
        url: `https://example.invalid/${platform}`,
        via: 'fetch',
        seenAt: 1_780_000_000_000,
        language: 'en',
        timeZone: 'UTC',
      };
      const source = best(platform, text, context);
      if (!source) continue;
      const own: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const a = performance.now();
        JSON.parse(text);
        const b = performance.now();
        const parsed = parseBody(text, source.id, 'application/json');
        if (parsed.ok) readBody(source.read, parsed.body, source.id, context);
        const c = performance.now();
        own.push((c - b) / (b - a));
        if (round > 2) longest = Math.max(longest, c - b);
      }
      ratios.push(median(own));
      largest = Math.max(largest, text.length);
    }
    if (ratios.length === 0) continue;
    rows.push([
      platform,
      files.length,
      `${(largest / 1e6).toFixed(2)} MB`,
      round(median(ratios)),
      round(Math.max(...ratios)),
      `${round(longest, 1)} ms`,
    ]);
  }
  report(
    '1-reading',
    'Reading a body: parse + read + validate ÷ JSON.parse of the same text',
    ['platform', 'bodies', 'largest', 'median ratio', 'worst ratio', 'longest task'],
    rows,
  );
});
