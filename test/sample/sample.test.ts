import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addSample, removeSample } from '../../lib/background/sample';
import { compareProfiles } from '../../lib/metrics';
import { isSample } from '../../lib/model';
import { sampleWorkspace } from '../../lib/sample';
import { openDatabase, profileInputs } from '../../lib/store';

vi.mock('wxt/browser', () => ({ browser: { storage: { local: { set: async () => undefined } } } }));

const NOW = Date.UTC(2026, 10, 22, 9, 20);
const DAY = 86_400_000;
const sample = sampleWorkspace(NOW);
const asked = sample.map(({ profile, role, ...visit }) => ({ profile, role, visit }));
const db = openDatabase('sample');
afterAll(() => db.delete());

describe('the sample workspace', () => {
  it('is the same for the same hour, and nothing in it is after it', () => {
    expect(sampleWorkspace(NOW + 1000)).toEqual(sample);
    expect(sample.flatMap((s) => s.posts).every((p) => p.seenAt <= NOW && p.published!.latest < NOW)).toBe(true);
  });
  it('is stored whole, twice changes nothing, and goes without a trace', async () => {
    await addSample(db, { name: 'Sample', profiles: asked }, NOW);
    const posts = await db.posts.count();
    expect(posts).toBe(new Set(sample.flatMap((s) => s.posts.map((p) => p.id))).size);
    await addSample(db, { name: 'Sample', profiles: asked }, NOW);
    expect(await db.posts.count()).toBe(posts);
    expect((await db.sets.get('sample'))?.profiles).toHaveLength(6);

    const keys = await db.profiles.toCollection().primaryKeys();
    expect(keys.every(isSample)).toBe(true);
    const period = { from: NOW - 90 * DAY, to: NOW + 1 };
    const inputs = await profileInputs(db, keys, period);
    const comparison = compareProfiles(inputs, {
      now: NOW,
      timeZone: 'UTC',
      period,
      lens: 'followers',
      summary: 'geometric',
    });
    const of = (name: string) => comparison.groups.flatMap((g) => g.rows).find((row) => row.stats.name === name)?.stats;
    // Each brand's own typical rate lies in the range that is shown for it; the one with few posts has none.
    for (const [name, rate] of [
      ['Havrela', 0.022],
      ['Kettlewyn', 0.028],
      ['Marrowby', 0.013],
    ] as const) {
      const found = of(name)?.rate;
      if (!found?.ok) throw new Error(`${name} has no rate`);
      expect(found.estimate.low).toBeLessThan(rate);
      expect(found.estimate.high).toBeGreaterThan(rate);
    }
    expect(of('Quorrel')?.rate).toMatchObject({ ok: false, why: { reason: 'too-few' } });
    expect(comparison.groups.find((g) => g.rows.some((r) => r.stats.name === 'Marrowby'))?.verdict).toBe('below');
    expect(comparison.groups.find((g) => g.rows.some((r) => r.stats.name === 'Osmundra'))?.verdict).toBe('above');

    expect(await removeSample(db)).toBeGreaterThan(posts);
    for (const table of [db.profiles, db.posts, db.postSnapshots, db.profileSnapshots, db.readings, db.sets, db.watch])
      expect(await table.count(), table.name).toBe(0);
  });
  it('takes no profile that a platform could have', async () => {
    const real = { ...asked[0]!, profile: { platform: 'instagram' as const, id: '123' } };
    await addSample(db, { name: 'Sample', profiles: [real] }, NOW);
    expect(await db.profiles.count()).toBe(0);
  });
});
