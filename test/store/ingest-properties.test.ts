import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { COUNT_NAMES, POST_FLAGS, POST_FORMATS, type PostObservation, type ProfileObservation } from '../../lib/model';
import { ingest, openDatabase, setRole } from '../../lib/store';
import { batch, deleteDbs, dump, freshDb, HOUR, NOON, post, profile } from './sightings';

afterEach(deleteDbs);

const count = fc
  .tuple(fc.nat(30), fc.nat(4), fc.nat(4))
  .map(([value, below, above]) => ({ value, low: Math.max(0, value - below), high: value + above }));
const exactCount = fc.constantFrom(0, 1, 12, 30).map((value) => ({ value, low: value, high: value }));
/** Few instants, so that ties and shared six-hour slots are common. */
const instant = fc.integer({ min: 0, max: 30 }).map((h) => NOON + h * HOUR);

const sighting: fc.Arbitrary<PostObservation> = fc
  .record({
    id: fc.constantFrom('1', '2'),
    seenAt: instant,
    format: fc.constantFrom(...POST_FORMATS),
    flags: fc.uniqueArray(fc.constantFrom(...POST_FLAGS), { maxLength: 3 }),
    counts: fc.record(Object.fromEntries(COUNT_NAMES.map((n) => [n, fc.oneof(count, exactCount)])), {
      requiredKeys: [],
    }),
    hidden: fc.uniqueArray(fc.constantFrom(...COUNT_NAMES), { maxLength: 2 }),
    doubtful: fc.uniqueArray(fc.constantFrom(...COUNT_NAMES), { maxLength: 2 }),
    caption: fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined }),
    mediaCount: fc.option(fc.nat(3), { nil: undefined }),
    reactions: fc.option(fc.record({ like: count, love: exactCount }, { requiredKeys: [] }), { nil: undefined }),
    published: fc.option(
      fc.tuple(fc.nat(40), fc.nat(10)).map(([h, w]) => ({ earliest: NOON - (h + w) * HOUR, latest: NOON - h * HOUR })),
      { nil: undefined },
    ),
    source: fc.constantFrom('x/UserTweets', 'x/TweetDetail'),
    via: fc.constantFrom('fetch' as const, 'xhr' as const),
  })
  .map((over) => post(over as Partial<PostObservation>));

const profileSighting: fc.Arbitrary<ProfileObservation> = fc
  .record({
    seenAt: instant,
    handle: fc.constantFrom('osmundra', 'osmundra_tea'),
    name: fc.option(fc.constantFrom('Osmundra', 'Osmundra Tea'), { nil: undefined }),
    bio: fc.option(fc.constantFrom('', 'Tea', 'Tea…', 'Tea and cake'), { nil: undefined }),
    links: fc.option(fc.subarray(['https://a.example', 'https://b.example']), { nil: undefined }),
    counts: fc.record({ followers: fc.oneof(count, exactCount), posts: exactCount }, { requiredKeys: [] }),
    hidden: fc.uniqueArray(fc.constantFrom('followers' as const, 'following' as const)),
  })
  .map((over) => profile(over));

const sightings = fc.record({
  posts: fc.array(sighting, { minLength: 1, maxLength: 10 }),
  profiles: fc.array(profileSighting, { maxLength: 5 }),
});

/** All but the edits: what was said before is told in the order in which it arrived. */
async function rowsOf(db: Parameters<typeof dump>[0]) {
  const { edits: _, ...rows } = await dump(db);
  return rows;
}

describe('ingest, over any sightings', () => {
  it('ends in the same rows in any order, cut into any batches, with repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(sightings, fc.infiniteStream(fc.nat(1_000)), async ({ posts, profiles }, noise) => {
        const inOrder = await freshDb();
        const bySeen = <T extends { seenAt: number }>(rows: T[]) => [...rows].sort((a, b) => a.seenAt - b.seenAt);
        await ingest(inOrder, batch('all', { posts: bySeen(posts), profiles: bySeen(profiles) }));

        const shuffled = await freshDb();
        const draw = () => noise.next().value as number;
        const all = [...posts, ...profiles, ...posts.slice(0, 2)].map((row) => ({ row, at: draw() }));
        all.sort((a, b) => a.at - b.at);
        while (all.length > 0) {
          const part = all.splice(0, 1 + (draw() % 4)).map((entry) => entry.row);
          const some = {
            posts: part.filter((row) => 'profileId' in row),
            profiles: part.filter((row) => !('profileId' in row)),
          };
          await ingest(shuffled, batch(`b${all.length}`, some));
        }
        expect(await rowsOf(shuffled)).toEqual(await rowsOf(inOrder));
      }),
      { numRuns: 120 },
    );
  });

  it('changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(sightings, async (rows) => {
        const db = await freshDb();
        const first = await ingest(db, batch('b', rows));
        const once = await dump(db);
        const second = await ingest(db, batch('b', rows));
        expect(first).toMatchObject({ ok: true, refused: 0 });
        expect(second).toMatchObject({ ok: true, stored: 0, unchanged: rows.posts.length + rows.profiles.length });
        expect(await dump(db)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every snapshot inside what was seen, and the newest reading on top', async () => {
    await fc.assert(
      fc.asyncProperty(sightings, async (rows) => {
        const db = await freshDb();
        await ingest(db, batch('b', rows));
        const seenAt = new Set(rows.posts.map((p) => `${p.id} ${p.seenAt}`));
        for (const s of await db.postSnapshots.toArray()) expect(seenAt.has(`${s.id} ${s.seenAt}`)).toBe(true);
        for (const row of await db.posts.toArray()) {
          const mine = rows.posts.filter((p) => p.id === row.id);
          expect(row.seenAt).toBe(Math.max(...mine.map((p) => p.seenAt)));
          for (const name of COUNT_NAMES) {
            const shown = mine.filter((p) => p.counts[name]);
            expect(row.counts[name] === undefined).toBe(shown.length === 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never stores anything of a profile that is not tracked', async () => {
    const anyone = fc.tuple(sighting, fc.constantFrom('900', '7', '8')).map(([o, profileId]) => ({ ...o, profileId }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyone, { maxLength: 12 }), async (posts) => {
        const db = await freshDb();
        const profiles = posts.map((p) => profile({ id: p.profileId }));
        const receipt = await ingest(db, batch('b', { posts, profiles }));
        expect((await db.profiles.toCollection().primaryKeys()).sort()).toEqual(['x:900']);
        const owners = [
          ...(await db.posts.toArray()),
          ...(await db.postSnapshots.toArray()),
          ...(await db.profileSnapshots.toArray()),
        ];
        expect(owners.every((row) => row.profile === 'x:900')).toBe(true);
        const untracked = [...new Set(posts.map((p) => `x:${p.profileId}`))].filter((key) => key !== 'x:900');
        expect(receipt.ok && [...receipt.untracked].sort()).toEqual(untracked.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('ingest, of anything at all', () => {
  const wild = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
  });
  const broken = sighting.chain((o) =>
    fc.tuple(fc.constantFrom(...Object.keys(o)), wild).map(([key, value]) => ({ ...o, [key]: value })),
  );

  it('does not throw and stores nothing that is not an observation', async () => {
    const db = openDatabase('hostile');
    await db.delete();
    await db.open();
    await setRole(db, { platform: 'x', id: '900' }, 'own', NOON);
    const shell = fc.record({
      id: fc.oneof(fc.string(), wild),
      profiles: fc.oneof(fc.array(fc.oneof(profileSighting, wild)), wild),
      posts: fc.oneof(fc.array(fc.oneof(sighting, broken, wild)), wild),
      readings: fc.oneof(fc.array(wild), wild),
      reports: fc.oneof(fc.array(wild), wild),
      seenAt: fc.oneof(instant, wild),
    });
    // A sound envelope around anything: a wild one is seldom read at all, and what is not read proves nothing.
    const sound = fc.record({
      id: fc.string({ minLength: 1 }),
      profiles: fc.array(fc.oneof(profileSighting, wild)),
      posts: fc.array(fc.oneof(sighting, broken, wild), { minLength: 1 }),
      readings: fc.array(wild),
      reports: fc.array(wild),
      seenAt: instant,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(shell, sound, wild), async (hostile) => {
        const receipt = await ingest(db, hostile);
        expect(receipt.ok || receipt.error === 'invalid').toBe(true);
      }),
      { numRuns: 300 },
    );
    const rows = await db.posts.toArray();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.profile).toBe('x:900');
      expect(row.url).toMatch(/^https:/);
      expect(Number.isInteger(row.seenAt) && row.seenAt > 0).toBe(true);
      for (const c of Object.values(row.counts)) {
        expect(Number.isInteger(c.value) && c.low >= 0 && c.low <= c.value && c.value <= c.high).toBe(true);
      }
    }
    expect(await db.profiles.toCollection().primaryKeys()).toEqual(['x:900']);
    await db.delete();
  });
});
