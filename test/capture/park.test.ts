/** What a closing tab leaves on disk: bounded, of tracked profiles only, and gone once it was acknowledged. */
import { describe, expect, it } from 'vitest';
import { Park } from '../../lib/capture/park';
import type { IngestBatch } from '../../lib/messaging/protocol';
import { post, profile } from './rows';

function disk() {
  const kept: Record<string, unknown> = {};
  return {
    kept,
    set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
    remove: async (key: string) => void delete kept[key],
  };
}
const batch = (id: string, posts: IngestBatch['posts'], more: Partial<IngestBatch> = {}): IngestBatch => ({
  id,
  profiles: [],
  posts,
  readings: [],
  reports: [],
  seenAt: 1,
  ...more,
});

describe('park', () => {
  it('keeps tracked profiles’ rows alone', async () => {
    const storage = disk();
    const park = new Park('v', storage);
    const mixed = batch('b1', [post('1'), post('2', { profileId: '8' })], { profiles: [profile('7'), profile('8')] });
    await park.leave([mixed, batch('b2', [post('3', { profileId: '8' })])], new Set(['x:7']));
    expect(storage.kept).toEqual({ 'parked:v': [batch('b1', [post('1')], { profiles: [profile('7')] })] });
  });

  it('writes nothing where nothing is tracked', async () => {
    const storage = disk();
    await new Park('v', storage).leave([batch('b1', [post('1')])], new Set());
    expect(storage.kept).toEqual({});
  });

  it('is bounded: the oldest fit, the rest stays in memory', async () => {
    const storage = disk();
    const large = Array.from({ length: 40 }, (_, i) => post(`${i}`, { caption: 'a'.repeat(20_000) }));
    await new Park('v', storage).leave(
      [batch('b1', large.slice(0, 30)), batch('b2', large), batch('b3', [post('x')])],
      new Set(['x:7']),
    );
    expect((storage.kept['parked:v'] as IngestBatch[]).map((b) => b.id)).toEqual(['b1']);
  });

  it('is taken back when everything was acknowledged after all', async () => {
    const storage = disk();
    const park = new Park('v', storage);
    await park.leave([batch('b1', [post('1')])], new Set(['x:7']));
    await park.clear();
    expect(storage.kept).toEqual({});
    await park.leave([batch('b1', [post('1')])], new Set(['x:7']));
    await park.leave([], new Set(['x:7']));
    expect(storage.kept).toEqual({});
  });
});
