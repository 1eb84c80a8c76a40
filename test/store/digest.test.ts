import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { compareProfiles } from '../../lib/metrics';
import type { MetricSettings, PostInput } from '../../lib/metrics/types';
import { COUNT_NAMES, type Count, POST_FLAGS, POST_FORMATS, type PostObservation } from '../../lib/model';
import {
  buildDigest,
  changeMarks,
  comparedInputs,
  digestedLines,
  eraseAll,
  eraseProfile,
  eraseWithUndo,
  ingest,
  type PostgaugeDb,
  profileInputs,
  setRole,
  undigested,
  undo,
} from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, n, post, profile, rounded } from './sightings';

afterEach(deleteDbs);

const KEY = 'x:900' as const;
const PERIOD = { from: NOON - 30 * DAY, to: NOON + 1 };
const EVERYTHING = { from: 0, to: NOON + 1 };
const SETTINGS: MetricSettings = {
  now: NOON,
  timeZone: 'UTC',
  period: PERIOD,
  lens: 'followers',
  summary: 'geometric',
};

const figures = ({
  id,
  published,
  format,
  flags,
  counts,
  hidden,
  doubtful,
  coauthors,
  mediaCount,
  ...post
}: PostInput) => ({
  ...{ id, published, format, flags, counts, hidden, doubtful, coauthors, mediaCount },
  ...{ firstSeenAt: post.firstSeenAt, seenAt: post.seenAt },
});

const built = async (db: PostgaugeDb) => (await undigested(db)).length === 0;

/** What digests give and what rows give, of one database. */
async function both(db: PostgaugeDb, period = PERIOD) {
  const rows = await profileInputs(db, [KEY], period);
  const digested = await comparedInputs(db, [KEY], period);
  return { rows, digested };
}

const count: fc.Arbitrary<Count> = fc.oneof(
  fc.nat(5_000_000).map((value) => n(value)),
  fc.nat(5_000).map((value) => rounded(value * 100, value * 100 - 50, value * 100 + 49)),
);
const at = fc.integer({ min: NOON - 60 * DAY, max: NOON });
const published = fc.option(
  fc.tuple(at, fc.nat(3 * DAY)).map(([earliest, width]) => ({ earliest, latest: earliest + width })),
  { nil: undefined },
);
const some = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12 }),
  published,
  format: fc.constantFrom(...POST_FORMATS),
  flags: fc.subarray([...POST_FLAGS]),
  counts: fc.dictionary(fc.constantFrom(...COUNT_NAMES), count),
  hidden: fc.subarray([...COUNT_NAMES]),
  caption: fc.option(fc.string(), { nil: undefined }),
  mediaCount: fc.option(fc.nat(20), { nil: undefined }),
  coauthors: fc.option(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }), { nil: undefined }),
});
const posts = fc
  .uniqueArray(some, { selector: (one) => one.id, maxLength: 40 })
  .map((list) =>
    list.map((one): PostObservation => post({ ...one, url: `https://x.com/osmundra/status/${one.id.length}` })),
  );

describe('a digest', () => {
  it('says what the rows say, whatever the posts are', async () => {
    await fc.assert(
      fc.asyncProperty(posts, async (list) => {
        const db = await freshDb();
        await ingest(db, batch('1', { profiles: [profile()], posts: list }));
        expect(await buildDigest(db, KEY)).toBe(true);
        for (const period of [PERIOD, EVERYTHING]) {
          const { rows, digested } = await both(db, period);
          expect(digested[0]?.posts.map(figures)).toEqual(rows[0]?.posts.map(figures));
          const settings = { ...SETTINGS, period };
          expect(compareProfiles(digested, settings)).toEqual(compareProfiles(rows, settings));
          const lines = await digestedLines(db, KEY, period);
          expect([...(lines ?? [])].flat().map(({ id, caption, url }) => ({ id, caption, url }))).toEqual(
            rows[0]?.posts.map(({ id, caption, url }) => ({ id, caption, url })),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds more posts than one part, those of one instant among them', async () => {
    const db = await freshDb();
    const many = Array.from({ length: 620 }, (_, i) => {
      const when = NOON - 40 * DAY + Math.floor(i / 310) * 35 * DAY;
      return post({ id: `p${i}`, published: { earliest: when, latest: when } });
    });
    await ingest(db, batch('1', { profiles: [profile()], posts: many.slice(0, 400) }));
    await ingest(db, batch('2', { posts: many.slice(400) }));
    await buildDigest(db, KEY);
    // Ids stand in the order of their text: 310 of the first instant, 310 of the second.
    const { rows, digested } = await both(db);
    expect(digested[0]?.posts).toHaveLength(310);
    expect(digested[0]?.posts.map(({ id }) => id)).toEqual(rows[0]?.posts.map(({ id }) => id));
    expect(await db.digests.count()).toBe(4);
  });
});

describe('a write of posts throws the digest away', () => {
  const withDigest = async () => {
    const db = await freshDb();
    await ingest(db, batch('1', { profiles: [profile()], posts: [post(), post({ id: '2' })] }));
    await setRole(db, 'x:901', 'competitor', NOON);
    await buildDigest(db, KEY);
    await buildDigest(db, 'x:901');
    expect(await built(db)).toBe(true);
    return db;
  };
  const likes = (value: number, seenAt = NOON + DAY) => post({ counts: { likes: n(value) }, seenAt });

  it('a new reading does, and the answer is the new one', async () => {
    const db = await withDigest();
    await ingest(db, batch('2', { posts: [likes(777)] }, NOON + DAY));
    expect(await undigested(db)).toEqual([KEY]);
    const { digested } = await both(db);
    expect(digested[0]?.posts.find(({ id }) => id === post().id)?.counts.likes).toEqual(n(777));
  });
  it('the very same reading writes nothing, and leaves it', async () => {
    const db = await withDigest();
    await ingest(db, batch('2', { posts: [post()] }));
    expect(await built(db)).toBe(true);
  });
  it('erasing one profile leaves nothing of it, erasing all nothing at all', async () => {
    const db = await withDigest();
    await db.learnt.put({ platform: 'x', day: 1, windows: { all: 3 } });
    await eraseProfile(db, KEY);
    expect((await db.digests.toArray()).map((row) => row.profile)).toEqual(['x:901']);
    expect(await db.digestTexts.count()).toBe(0);
    expect(await db.learnt.count()).toBe(0);
    await eraseAll(db);
    expect(await db.digests.count()).toBe(0);
  });
  it('erasing and taking it back tells of no old digest, and keeps none among what can be undone', async () => {
    const db = await withDigest();
    const { undo: id } = await eraseWithUndo(db, KEY, NOON);
    expect((await db.undoParts.toArray()).map(({ table }) => table)).not.toContain('digests');
    await undo(db, id ?? '', NOON);
    expect(await undigested(db)).toEqual([KEY]);
    const { rows, digested } = await both(db);
    expect(digested[0]?.posts.map(figures)).toEqual(rows[0]?.posts.map(figures));
    expect(rows[0]?.posts).toHaveLength(2);
  });
  it('a post left out stays out without another digest', async () => {
    const db = await withDigest();
    await changeMarks(db, [{ profile: KEY, id: '2' }], { excluded: true }, NOON);
    expect(await built(db)).toBe(true);
    expect((await both(db)).digested[0]?.posts.map(({ id }) => id)).toEqual([post().id]);
  });
  it('also while it is being made: what was begun before the write is not kept', async () => {
    const db = await withDigest();
    const making = buildDigest(db, KEY);
    await ingest(db, batch('2', { posts: [likes(4_321)] }, NOON + DAY));
    const kept = await making;
    const { rows, digested } = await both(db);
    expect(digested[0]?.posts.map(figures)).toEqual(rows[0]?.posts.map(figures));
    expect(kept).toBe((await undigested(db)).length === 0);
  });
  it('one of another form is none', async () => {
    const db = await withDigest();
    const head = await db.digests.get([KEY, 0]);
    if (head && 'form' in head) await db.digests.put({ ...head, form: 'older' });
    expect(await undigested(db)).toEqual([KEY]);
  });
});
