import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { changedTags } from './organise';
import type { PostMarkRow } from './organise-rows';
import { keepUndo } from './undo';

/** What a post's mark says when nothing was said. */
const empty = (profile: ProfileKey, id: string): PostMarkRow => ({ profile, id, tags: [] });
const says = (row: PostMarkRow) => row.tags.length > 0 || row.note !== undefined || row.excluded === true;

/** From so many posts of one profile on its whole list of ids is read: one answer instead of a step of a cursor each. */
const MANY = 100;

/** Those of the posts that are stored, as they were asked, profile after profile. */
async function storedIds(
  db: PostgaugeDb,
  keys: readonly (readonly [ProfileKey, string])[],
): Promise<[ProfileKey, string][]> {
  const byId = db.posts.where('[profile+id]');
  const profiles = [...Map.groupBy(keys, ([profile]) => profile)].map(async ([profile, some]) => {
    if (some.length < MANY) return byId.anyOf(some.map((key) => [...key])).primaryKeys();
    const all = await byId.between([profile], [profile, Dexie.maxKey]).primaryKeys();
    const wanted = new Set(some.map(([, id]) => id));
    return all.filter(([, id]) => wanted.has(id));
  });
  return (await Promise.all(profiles)).flat();
}

/** Changes the marks of posts in one act. A mark that says nothing any more is removed. */
export function changeMarks(
  db: PostgaugeDb,
  posts: readonly { profile: ProfileKey; id: string }[],
  change: { tags?: { add?: string[]; remove?: string[] }; note?: string | null | undefined; excluded?: boolean },
  now: number,
): Promise<{ rows: number; undo?: string }> {
  return db.transaction('rw', [db.posts, db.postMarks, db.undo, db.undoParts], async () => {
    const keys = [...new Map(posts.map(({ profile, id }) => [`${profile} ${id}`, [profile, id] as const])).values()];
    const stored = await storedIds(db, keys);
    const kept = await db.postMarks.bulkGet(stored);
    const next = stored.map(([profile, id], i): PostMarkRow => {
      const { note, excluded, ...row } = { ...(kept[i] ?? empty(profile, id)) };
      const said = change.note === undefined ? note : (change.note ?? undefined);
      return {
        ...row,
        tags: change.tags ? changedTags(row.tags, change.tags) : row.tags,
        ...(said !== undefined && { note: said }),
        ...((change.excluded ?? excluded) === true && { excluded: true as const }),
      };
    });
    const before = kept.filter((row) => row !== undefined);
    const added = stored.filter((_key, i) => kept[i] === undefined);
    const undo = await keepUndo(db, { what: 'marks', name: '', now }, [
      { table: 'postMarks', rows: before, added: added.map((key) => [...key]) },
    ]);
    await db.postMarks.bulkDelete(next.filter((row) => !says(row)).map(({ profile, id }) => [profile, id]));
    await db.postMarks.bulkPut(next.filter(says));
    return { rows: stored.length, ...(undo && { undo }) };
  });
}

/** Marks of one profile's posts, or of all. */
export function postMarks(db: PostgaugeDb, profile?: ProfileKey): Promise<PostMarkRow[]> {
  if (profile === undefined) return db.postMarks.toArray();
  return db.postMarks.where('[profile+id]').between([profile], [profile, Dexie.maxKey]).toArray();
}

/** Every post that was left out, as profile and id. */
export async function excludedKeys(db: PostgaugeDb): Promise<string[]> {
  const rows = await db.postMarks.toArray();
  return rows.flatMap((row) => (row.excluded ? [`${row.profile} ${row.id}`] : []));
}

/** Ids of the posts of a profile that the user has left out of the statistics. */
export async function excludedPosts(db: PostgaugeDb, profile: ProfileKey): Promise<ReadonlySet<string>> {
  const rows = await postMarks(db, profile);
  return new Set(rows.filter((row) => row.excluded).map((row) => row.id));
}
