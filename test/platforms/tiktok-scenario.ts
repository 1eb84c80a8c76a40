import type fc from 'fast-check';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { tiktok } from '../../lib/platforms/tiktok';
import { scenarioPage } from '../scenario-arbitrary';
import { context, plainPost, valid } from './x-scenario';

export const pages: fc.Arbitrary<ScenarioPage> = scenarioPage('tiktok');

/** Runs an endpoint or embedded source over a body that went through text, and holds the result to the model. */
export function read(source: string, body: unknown, query = '', more: Partial<ReadContext> = {}): ReadResult {
  const found = [...tiktok.endpoints, ...tiktok.embedded].find((e) => e.id === `tiktok/${source}`);
  if (!found) throw new Error(`no reader ${source}`);
  return valid(
    found.read(JSON.parse(JSON.stringify(body)), context(`https://www.tiktok.com/api/${source}/?${query}`, more)),
  );
}

/** What TikTok's own rounding leaves of a number, worked out from the rule alone: the interval holds the number. */
export function step(n: number): number {
  if (n < 10_000) return 1;
  return n < 1_000_000 ? 100 : 100_000;
}

export const told = (result: ReadResult) => result.reports.filter((r) => r.kind !== 'ok');
export const reasons = (result: ReadResult) => result.reports.flatMap((r) => (r.kind === 'ok' ? [r.skipped] : []))[0];

export const BRAND = {
  platform: 'tiktok',
  id: '6800000000000008192',
  handle: 'havrela',
  name: 'Havrela',
  verified: false,
} as const;
export const STRANGER = { ...BRAND, id: '6800000000000016384', handle: 'someone.else', name: 'Somebody' };

/** 5 October 2026 at noon, uploaded four seconds before. */
export const PUBLISHED = Date.UTC(2026, 9, 5, 12);
export const idAt = (ms: number, n = 7) => String((BigInt(ms / 1000 - 4) << 32n) | BigInt(n));

export function video(more: Partial<ScenarioPost> = {}, n = 7): ScenarioPost {
  const published = more.published ?? PUBLISHED;
  return plainPost(idAt(published, n), { format: 'video', mediaCount: 1, duration: 21, published, ...more });
}
