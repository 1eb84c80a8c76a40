import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  archive,
  brands,
  changeMarks,
  changeWatch,
  cleanTags,
  eraseProfile,
  eraseWithUndo,
  forgetUndo,
  ingest,
  postMarks,
  profileInput,
  profileInputs,
  removeBrand,
  removeSet,
  saveBrand,
  savedViews,
  saveSet,
  saveView,
  setMembers,
  setRole,
  sets,
  trackedKeys,
  trackedProfiles,
  UNDO_FOR,
  undo,
  undoable,
  watched,
} from '../../lib/store';
import { batch, DAY, deleteDbs, dump, freshDb, NOON, post, profile, reading } from './sightings';

afterEach(deleteDbs);

const KEY = 'x:900' as const;
const period = { from: NOON - 10 * DAY, to: NOON };

/** `x:900` with three posts, and a second profile on another platform. */
async function read() {
  const db = await freshDb();
  await setRole(db, { platform: 'bluesky', id: 'did:plc:7', handle: 'osmundra.example' }, 'competitor', NOON - DAY);
  const posts = ['1', '2', '3'].map((id) => post({ id }));
  await ingest(db, batch('b1', { profiles: [profile()], posts, readings: [reading()] }));
  return db;
}

/** Without what could be undone. */
async function rest(db: Awaited<ReturnType<typeof read>>) {
  const { undo: _undo, undoParts: _parts, ...tables } = await dump(db);
  return tables;
}

describe('colours', () => {
  it('are given once, the lowest that is free, and stay', async () => {
    const db = await read();
    const colour = async (key: 'x:900' | 'x:901' | 'bluesky:did:plc:7') => (await db.watch.get(key))?.colour;
    expect([await colour(KEY), await colour('bluesky:did:plc:7')]).toEqual([0, 1]);
    await setRole(db, KEY, null, NOON);
    await setRole(db, { platform: 'x', id: '901' }, 'inspiration', NOON);
    expect([await colour(KEY), await colour('x:901')]).toEqual([0, 2]);
    await eraseProfile(db, KEY);
    await setRole(db, { platform: 'x', id: '900' }, 'own', NOON);
    expect(await colour(KEY)).toBe(0);
  });
});

describe('brands and sets', () => {
  it('a set means its members and all profiles of its brands, while they are tracked', async () => {
    const db = await read();
    const brand = await saveBrand(db, { name: 'Osmundra', tags: [' tea ', 'Tea', 'client A'] });
    await changeWatch(db, ['bluesky:did:plc:7'], { brand });
    const set = await saveSet(db, { name: 'Tea', profiles: [KEY, KEY], brands: [brand], lens: 'views', period: 30 });
    expect(await sets(db)).toEqual([
      { id: set, name: 'Tea', profiles: [KEY], brands: [brand], lens: 'views', period: 30, order: 0 },
    ]);
    expect((await brands(db))[0]?.tags).toEqual(['tea', 'client A']);
    const members = async () => {
      const row = (await db.sets.get(set))!;
      return setMembers(row, await trackedProfiles(db), await watched(db))
        .map(({ key }) => key)
        .toSorted();
    };
    expect(await members()).toEqual(['bluesky:did:plc:7', KEY]);
    await archive(db, ['bluesky:did:plc:7'], true, NOON);
    expect(await members()).toEqual([KEY]);
    await saveSet(db, { id: set, lens: null });
    expect((await sets(db))[0]).not.toHaveProperty('lens');
    await expect(saveSet(db, { profiles: [] })).rejects.toThrow(RangeError);
    await expect(saveSet(db, { id: 'none', name: 'x' })).rejects.toThrow(RangeError);
  });

  it('a removed brand leaves its profiles and sets, and comes back with them', async () => {
    const db = await read();
    const brand = await saveBrand(db, { name: 'Osmundra' });
    await changeWatch(db, [KEY], { brand, note: 'black tea' });
    const set = await saveSet(db, { name: 'Tea', brands: [brand] });
    const before = await rest(db);
    const { undo: id } = await removeBrand(db, brand, NOON);
    expect(await db.watch.get(KEY)).toEqual({ key: KEY, tags: [], colour: 0, note: 'black tea' });
    expect((await db.sets.get(set))?.brands).toEqual([]);
    expect(await undo(db, id!, NOON + 1)).toBe(3);
    expect(await rest(db)).toEqual(before);
  });

  it('only the last act can be undone', async () => {
    const db = await read();
    const first = await removeSet(db, await saveSet(db, { name: 'One' }), NOON);
    const second = await removeSet(db, await saveSet(db, { name: 'Two' }), NOON);
    expect(await undo(db, first.undo!, NOON)).toBeUndefined();
    expect(await undo(db, second.undo!, NOON)).toBe(1);
    expect((await sets(db)).map(({ name }) => name)).toEqual(['Two']);
  });
});

describe('archive', () => {
  it('takes a profile out of reading and comparing, keeps its history, and gives the role back', async () => {
    const db = await read();
    expect(await archive(db, [KEY, 'x:404'], true, NOON)).toBe(1);
    expect(await trackedKeys(db)).toEqual(['bluesky:did:plc:7']);
    expect(await db.posts.count()).toBe(3);
    expect(await db.watch.get(KEY)).toMatchObject({ archivedAt: NOON, archivedAs: 'competitor' });
    expect(await archive(db, [KEY], true, NOON + 1)).toBe(0);
    await archive(db, [KEY], false, NOON + 2);
    expect(await db.profiles.get(KEY)).toMatchObject({ role: 'competitor', trackedSince: NOON + 2 });
    expect(await db.watch.get(KEY)).toEqual({ key: KEY, tags: [], colour: 0 });
  });

  it('ends when the profile is given a role', async () => {
    const db = await read();
    await archive(db, [KEY], true, NOON);
    await setRole(db, KEY, 'own', NOON + 1);
    expect(await db.watch.get(KEY)).toEqual({ key: KEY, tags: [], colour: 0 });
  });
});

describe('marks of posts', () => {
  const of = (...ids: string[]) => ids.map((id) => ({ profile: KEY, id }));

  it('left out: gone from what metrics are made of, still stored', async () => {
    const db = await read();
    const { rows, undo: id } = await changeMarks(db, of('1', '2', 'unknown'), { excluded: true }, NOON);
    expect(rows).toBe(2);
    expect((await profileInput(db, KEY, period))?.posts.map((p) => p.id)).toEqual(['3']);
    expect((await profileInputs(db, [KEY], period))[0]?.posts.map((p) => p.id)).toEqual(['3']);
    expect(await db.posts.count()).toBe(3);
    await undo(db, id!, NOON);
    expect((await profileInput(db, KEY, period))?.posts).toHaveLength(3);
    expect(await postMarks(db)).toEqual([]);
  });

  it('tags, notes and exclusion change one by one, and a mark that says nothing is none', async () => {
    const db = await read();
    await changeMarks(db, of('1'), { tags: { add: ['launch'] }, note: 'paid?' }, NOON);
    const { undo: id } = await changeMarks(db, of('1', '2'), { tags: { add: ['Spring'] } }, NOON);
    expect(await postMarks(db, KEY)).toEqual([
      { profile: KEY, id: '1', tags: ['launch', 'Spring'], note: 'paid?' },
      { profile: KEY, id: '2', tags: ['Spring'] },
    ]);
    await undo(db, id!, NOON);
    expect(await postMarks(db, KEY)).toEqual([{ profile: KEY, id: '1', tags: ['launch'], note: 'paid?' }]);
    await changeMarks(db, of('1'), { tags: { remove: ['LAUNCH'] }, note: null }, NOON);
    expect(await postMarks(db)).toEqual([]);
  });

  it('cleans tags: trimmed, once each', () => {
    expect(cleanTags(['  a  b ', 'A B', '', ' ', 'c'])).toEqual(['a b', 'c']);
  });
});

describe('saved filters', () => {
  it('belong to a page', async () => {
    const db = await read();
    const id = await saveView(db, { name: 'Reels', page: 'posts', filters: '{"format":"short"}' });
    await saveView(db, { id, name: 'Shorts', page: 'posts', filters: '{}' });
    expect(await savedViews(db, 'posts')).toEqual([{ id, name: 'Shorts', page: 'posts', filters: '{}', order: 0 }]);
    expect(await savedViews(db, 'content')).toEqual([]);
  });
});

describe('erasing', () => {
  it('one profile comes back as it was, its place in a set too', async () => {
    const db = await read();
    await saveSet(db, { name: 'Tea', profiles: [KEY, 'bluesky:did:plc:7'] });
    await changeMarks(db, [{ profile: KEY, id: '1' }], { excluded: true }, NOON);
    await forgetUndo(db);
    const before = await rest(db);
    const { undo: id } = await eraseWithUndo(db, KEY, NOON);
    expect(await db.posts.count()).toBe(0);
    expect(await postMarks(db)).toEqual([]);
    expect((await sets(db))[0]?.profiles).toEqual(['bluesky:did:plc:7']);
    expect(await undoable(db, NOON)).toMatchObject({ what: 'profile', name: 'Osmundra Tea' });
    await undo(db, id!, NOON + UNDO_FOR - 1);
    expect(await rest(db)).toEqual(before);
    expect(await db.undoParts.count()).toBe(0);
  });

  it('everything comes back, and what was read since stays newer', async () => {
    const db = await read();
    const { undo: id, rows } = await eraseWithUndo(db, 'all', NOON);
    // Two profiles and what stands beside them, three posts and a snapshot of each, the followers, the reading.
    expect(rows).toBe(12);
    await setRole(db, { platform: 'x', id: '900', handle: 'new-handle' }, 'own', NOON + 1);
    await undo(db, id!, NOON + 2);
    expect(await db.profiles.get(KEY)).toMatchObject({ handle: 'new-handle', role: 'own' });
    expect(await db.posts.count()).toBe(3);
  });

  it('is for good after ten minutes, or when nothing is to be kept', async () => {
    const db = await read();
    const { undo: id } = await eraseWithUndo(db, KEY, NOON);
    await forgetUndo(db, NOON + UNDO_FOR - 1);
    expect(await db.undoParts.count()).toBeGreaterThan(0);
    expect(await undo(db, id!, NOON + UNDO_FOR)).toBeUndefined();
    expect(await undoable(db, NOON + UNDO_FOR)).toBeUndefined();
    await forgetUndo(db, NOON + UNDO_FOR);
    expect([await db.undo.count(), await db.undoParts.count()]).toEqual([0, 0]);
  });

  it('a very big profile is erased without being kept', async () => {
    const db = await read();
    const seen = (await db.postSnapshots.toArray())[0]!;
    await db.postSnapshots.bulkAdd(Array.from({ length: 20_000 }, (_, slot) => ({ ...seen, slot })));
    const erased = await eraseWithUndo(db, KEY, NOON);
    expect(erased.undo).toBeUndefined();
    expect(await db.postSnapshots.count()).toBe(0);
    expect(await db.undoParts.count()).toBe(0);
  });
});
