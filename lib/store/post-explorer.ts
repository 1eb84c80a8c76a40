import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { digestStamps } from './digest/build';
import type { EditRow } from './edit-row';
import { LIST_CHUNK, orderedRows } from './ordered-rows';
import { MOST_UNDATED, type Period } from './period';
import { excludedPosts } from './post-marks';
import { followersOf, type StoredInput, type StoredPost } from './profile-input';
import type { PostRow, PostSnapshotRow } from './rows';

/** What a list of very many posts keeps of each: a quarter of a stored row, whose states and stamps stay behind. */
export type ListedPost = Pick<
  StoredPost,
  'id' | 'url' | 'format' | 'flags' | 'counts' | 'hidden' | 'doubtful' | 'firstSeenAt' | 'seenAt'
> &
  Partial<Pick<StoredPost, 'published' | 'caption' | 'mediaCount' | 'coauthors'>>;

function listed(row: PostRow): ListedPost {
  const { id, url, format, flags, counts, hidden, doubtful, firstSeenAt, seenAt } = row;
  const post: ListedPost = { id, url, format, flags, counts, hidden, doubtful, firstSeenAt, seenAt };
  if (row.published) post.published = row.published;
  if (row.caption !== undefined) post.caption = row.caption;
  if (row.mediaCount !== undefined) post.mediaCount = row.mediaCount;
  if (row.coauthors) post.coauthors = row.coauthors;
  return post;
}

/**
 * The posts of one profile that a period may hold, in pieces: those of `postsOf`, oldest first, after those without any
 * date. Pages by the period's index; posts with the very same date are told apart by what the piece before has shown.
 * @param size rows read at once
 */
export async function* postChunks(
  db: PostgaugeDb,
  key: ProfileKey,
  period: Period,
  size = LIST_CHUNK,
): AsyncGenerator<ListedPost[]> {
  const undated = await db.posts.where('[profile+order]').equals([key, -1]).limit(MOST_UNDATED).toArray();
  if (undated.length > 0) yield undated.map(listed);
  for await (const rows of orderedRows(db, key, period.from, size)) {
    const inside = rows.filter((row) => row.published !== undefined && row.published.earliest < period.to);
    if (inside.length > 0) yield inside.map(listed);
  }
}

/** How many posts `postChunks` will go through at most, counted in the index. */
export async function listedCount(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<number> {
  const byOrder = db.posts.where('[profile+order]');
  const [dated, undated] = await Promise.all([
    byOrder.between([key, Math.max(0, period.from)], [key, Dexie.maxKey]).count(),
    byOrder.equals([key, -1]).count(),
  ]);
  return dated + Math.min(undated, MOST_UNDATED);
}

/** What was seen of all posts of one profile, post after post, in pieces of at most `size`. */
export async function* snapshotChunks(
  db: PostgaugeDb,
  key: ProfileKey,
  size = LIST_CHUNK,
): AsyncGenerator<PostSnapshotRow[]> {
  const byKey = db.postSnapshots.where('[profile+id+slot+print]');
  let after: [ProfileKey, string, number, string] | [ProfileKey] = [key];
  for (;;) {
    const rows: PostSnapshotRow[] = await byKey.between(after, [key, Dexie.maxKey], false, false).limit(size).toArray();
    const last = rows[rows.length - 1];
    if (last) yield rows;
    if (!last || rows.length < size) return;
    after = [key, last.id, last.slot, last.print];
  }
}

/** What was seen of several posts over time, each ascending, in the order asked. */
export function postHistories(
  db: PostgaugeDb,
  posts: readonly { profile: ProfileKey; id: string }[],
): Promise<PostSnapshotRow[][]> {
  return db.transaction('r', db.postSnapshots, () =>
    Promise.all(
      posts.map(async ({ profile, id }) => {
        const rows = await db.postSnapshots
          .where('[profile+id+slot+print]')
          .between([profile, id], [profile, id, Dexie.maxKey])
          .toArray();
        return rows.sort((a, b) => a.seenAt - b.seenAt);
      }),
    ),
  );
}

/** Whole rows of chosen posts, in the order asked; those that are gone are left out. */
export async function postRows(
  db: PostgaugeDb,
  posts: readonly { profile: ProfileKey; id: string }[],
): Promise<PostRow[]> {
  const rows = await db.posts.bulkGet(posts.map(({ profile, id }) => [profile, id] as [ProfileKey, string]));
  return rows.flatMap((row) => (row ? [row] : []));
}

/** What of one post read differently than before, ascending. */
export async function editsOfPost(db: PostgaugeDb, key: ProfileKey, id: string): Promise<EditRow[]> {
  const rows = await db.edits.where('[profile+post+field+at]').between([key, id], [key, id, Dexie.maxKey]).toArray();
  return rows.sort((a, b) => a.at - b.at);
}

/** The posts of a profile that came before one, newest first, at most `most`: what its growth is held against. */
export async function earlierPosts(
  db: PostgaugeDb,
  key: ProfileKey,
  before: number,
  most: number,
): Promise<ListedPost[]> {
  const rows = await db.posts
    .where('[profile+order]')
    .between([key, 0], [key, before], true, false)
    .reverse()
    .limit(most)
    .toArray();
  return rows.map(listed);
}

/** What metrics need of several profiles but their posts, which a long list reads in pieces. */
export function profileFacts(db: PostgaugeDb, keys: readonly ProfileKey[], period: Period): Promise<StoredInput[]> {
  return db.transaction('r', [db.profiles, db.profileSnapshots], async () => {
    const rows = (await db.profiles.bulkGet([...keys])).flatMap((row) => (row ? [row] : []));
    return Promise.all(
      rows.map(async (row): Promise<StoredInput> => {
        const { key, platform, handle, url, seenAt, name, role } = row;
        const followers = await followersOf(db, row, period);
        const input: StoredInput = { key, platform, handle, url, posts: [], followers, readings: [], seenAt };
        return { ...input, ...(name !== undefined && { name }), ...(role && { role }) };
      }),
    );
  });
}

/** Changes when anything of a profile's posts does: their rows, what was seen of them, and which the user left out. */
export async function postsPrint(db: PostgaugeDb, key: ProfileKey): Promise<string> {
  const [posts, seen, last, excluded] = await Promise.all([
    db.posts.where('[profile+order]').between([key, -1], [key, Dexie.maxKey]).count(),
    db.postSnapshots.where('[profile+seenAt]').between([key, 0], [key, Dexie.maxKey]).count(),
    db.postSnapshots.where('[profile+seenAt]').between([key, 0], [key, Dexie.maxKey]).last(),
    excludedPosts(db, key),
  ]);
  return `${posts} ${seen} ${last?.seenAt ?? 0} ${[...excluded].join(' ')}`;
}

/** The same of several profiles; one look each where there is a digest, which every write of their posts throws away. */
export async function postsPrints(db: PostgaugeDb, keys: readonly ProfileKey[]): Promise<Map<ProfileKey, string>> {
  const stamps = await digestStamps(db, keys);
  const prints = keys.map(async (key) => {
    const stamp = stamps.get(key);
    if (stamp === undefined) return [key, await postsPrint(db, key)] as const;
    return [key, `${stamp} ${[...(await excludedPosts(db, key))].join(' ')}`] as const;
  });
  return new Map(await Promise.all(prints));
}
