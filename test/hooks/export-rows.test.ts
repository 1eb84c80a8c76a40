import 'fake-indexeddb/auto';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildExport } from '../../lib/hooks/export-rows';
import { lensById } from '../../lib/metrics/lenses';
import { changeMarks, ingest, type PostgaugeDb, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, HOUR, NOON, n, post, profile, reading } from '../store/sightings';

let db: PostgaugeDb;
const view = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' } as const;
const rows = (text: string) => parse(text.replace('\ufeff', ''), { columns: true }) as Record<string, string>[];

beforeEach(async () => {
  db = await freshDb();
  await setRole(db, { platform: 'bluesky', id: 'did:plc:abc', handle: 'aldermoss.example' }, 'own', NOON);
  const posts = Array.from({ length: 8 }, (_, i) =>
    post({
      id: `208300000000000000${i}`,
      caption: i === 0 ? '=cmd' : `post ${i}`,
      published: { earliest: NOON - (10 + i) * DAY, latest: NOON - (10 + i) * DAY },
      counts: { likes: n(100 + i), comments: n(i), views: n(9_000 + i), shares: n(0), quotes: n(0), saves: n(0) },
    }),
  );
  const repost = post({ id: '7', flags: ['repost'], counts: {} });
  const old = post({ id: '8', published: { earliest: NOON - 400 * DAY, latest: NOON - 400 * DAY } });
  await ingest(
    db,
    batch('b1', {
      profiles: [profile()],
      posts: [...posts, repost, old],
      readings: [reading({ from: NOON - 30 * DAY })],
    }),
  );
});
afterEach(deleteDbs);

it('posts of the period, equal to the database cell by cell', async () => {
  const file = await buildExport(db, 'posts', view, NOON + HOUR);
  const read = rows(file.text);
  expect(file).toMatchObject({
    name: 'postgauge-posts-2026-11-18.csv',
    rows: 9,
    columns: Object.keys(read[0] ?? {}).length,
  });
  expect(read.length).toBe(9);
  for (const row of read) {
    const stored = await db.posts.get(['x:900', row.post_id!.slice(2)]);
    expect(stored).toBeDefined();
    for (const name of ['likes', 'comments', 'views', 'saves'] as const) {
      const count = stored?.counts[name];
      expect([row[name], row[`${name}_low`], row[`${name}_high`]]).toEqual(
        count ? [`${count.value}`, `${count.low}`, `${count.high}`] : ['', '', ''],
      );
    }
    expect(row.caption).toBe(stored?.caption === '=cmd' ? "'=cmd" : stored?.caption);
    expect(Date.parse(row.published_latest!)).toBe(stored?.published?.latest);
    expect(row.format).toBe(stored?.format);
  }
  const multiples = read.filter((row) => row.figure_state === 'multiple');
  // Five, six and seven came before the newest three. The one from before the period shows views and not all
  // interactions: by views it is the fifth before the next.
  expect(multiples.map((row) => [row.typical_n, row.multiple_of?.includes('views')])).toEqual([
    ['5', true],
    ['5', false],
    ['6', false],
    ['7', false],
  ]);
  expect(read.filter((row) => row.figure_state === 'too-few')).toHaveLength(4);
  expect(multiples.every((row) => Number(row.multiple) > 0 && row.rate_formula !== '')).toBe(true);
  expect(read.find((row) => row.flags === 'repost')).toMatchObject({
    figure_state: '',
    rate: '',
    likes_state: 'missing',
  });
});

it('profiles, tracked but not yet seen ones too; one platform when asked', async () => {
  const file = await buildExport(db, 'profiles', view, NOON);
  expect(rows(file.text).map((r) => [r.profile_id, r.followers, r.posts_stored, r.seen_at])).toEqual([
    ['bluesky:did:plc:abc', '', '0', ''],
    ['x:900', '48210', '10', '2026-11-18T12:00:00.000Z'],
  ]);
  expect((await buildExport(db, 'profiles', { ...view, set: 'x' }, NOON)).rows).toBe(1);
  expect((await buildExport(db, 'profiles', { ...view, profiles: ['x:900'] }, NOON)).rows).toBe(1);
});

it('snapshots of the period, in the order of sighting', async () => {
  await ingest(db, batch('b2', { posts: [post({ seenAt: NOON - HOUR, counts: { likes: n(1) } })] }));
  const read = rows((await buildExport(db, 'snapshots', view, NOON)).text);
  // Eight posts and the old one have counts; the repost has none and so no snapshot.
  expect(read.length).toBe(9 + 1 + 1);
  expect(read[0]).toMatchObject({ of: 'post', likes: '1', seen_at: '2026-11-18T11:00:00.000Z' });
  expect(read.filter((r) => r.of === 'profile').map((r) => r.followers)).toEqual(['48210']);
});

it('the comparison as metrics give it', async () => {
  const read = rows((await buildExport(db, 'comparison', view, NOON)).text);
  const row = read.find((r) => r.profile_id === 'x:900');
  // ln-mean of (1 + likes + comments) / 48,210 over posts with 101, 103, …, 115 interactions.
  const expected = Math.exp([0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, i) => sum + Math.log((101 + 2 * i) / 48_210), 0) / 8);
  expect(Number(row?.rate)).toBeCloseTo(expected, 10);
  expect(row).toMatchObject({ rate_n: '8', rate_rough: 'yes', posts_stored: '9', followers: '48210' });
  expect(read.find((r) => r.profile_id === 'bluesky:did:plc:abc')).toMatchObject({ rate: '', role: 'own' });
});

it('a post that was left out is in the file, said to be, and in no figure', async () => {
  const id = '2083000000000000007';
  const newest = '2083000000000000000';
  const mark = { tags: { add: ['launch', 'spring'] }, note: 'paid', excluded: true };
  await changeMarks(db, [{ profile: 'x:900', id }], mark, NOON);
  const read = rows((await buildExport(db, 'posts', view, NOON + HOUR)).text);
  expect(read).toHaveLength(9);
  expect(read.find((row) => row.post_id === `x:${id}`)).toMatchObject({
    excluded: 'yes',
    tags: 'launch; spring',
    note: 'paid',
    figure_state: '',
    multiple: '',
  });
  // Seven came before the newest; without the one that was left out it is held against six.
  expect(read.find((row) => row.post_id === `x:${newest}`)).toMatchObject({ excluded: '', typical_n: '6' });
});

it('under another definition the files are named after it and tell it beside every figure', async () => {
  const under = { ...view, preset: lensById('rival-iq') };
  const comparison = await buildExport(db, 'comparison', under, NOON + HOUR);
  expect(comparison.name).toBe('postgauge-comparison-rival-iq-2026-11-18.csv');
  // Likes 100 … 107 and comments 0 … 7 of 48,210 followers: the mean of 100, 102, … 114.
  const told = rows(comparison.text).find((row) => row.profile_id === 'x:900');
  expect(Number(told?.rate)).toBeCloseTo(107 / 48_210, 12);
  expect(told).toMatchObject({
    rate_low: '',
    rate_high: '',
    rate_unit: 'fraction',
    rate_formula: 'rival-iq: mean of public interactions / followers at posting (v1)',
    rate_summary: 'mean',
  });
  const posts = await buildExport(db, 'posts', under, NOON + HOUR);
  expect(posts.name).toBe('postgauge-posts-rival-iq-2026-11-18.csv');
  const first = rows(posts.text).find((row) => row.post_id === 'x:2083000000000000003');
  expect(Number(first?.rate)).toBeCloseTo(106 / 48_210, 12);
  expect(first?.rate_formula).toBe('rival-iq: mean of public interactions / followers at posting (v1)');
  // A repost has no rate under anybody's definition.
  expect(rows(posts.text).find((row) => row.flags === 'repost')).toMatchObject({ rate: '', rate_formula: '' });
  expect((await buildExport(db, 'profiles', under, NOON + HOUR)).name).toBe('postgauge-profiles-2026-11-18.csv');
});
