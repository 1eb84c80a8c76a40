import Dexie from 'dexie';
import { isSample, type PlatformId } from '../model';
import type { PostgaugeDb } from './db';
import type { PostRow, PostSnapshotRow } from './rows';
import { trackedProfiles } from './stored';

/** One post with all that was seen of it over time, ascending. */
export interface FollowedPost {
  post: Pick<PostRow, 'id' | 'format' | 'published'>;
  sightings: PostSnapshotRow[];
}

export interface HistoryBounds {
  /** Published inside, Unix ms, half-open. */
  from: number;
  to: number;
  /** First seen no older than this and last seen no younger than that, ms of age. */
  young: number;
  old: number;
}

/** What one answer may cost: profiles asked, rows of each looked through, posts whose sightings are read. */
const MOST_PROFILES = 20;
const MOST_ROWS = 100;
const MOST_POSTS = 200;

/**
 * Posts of a platform's tracked profiles that were followed from their first days on, with their sightings: bounded to
 * 2,000 rows of posts and the sightings of 200 of them, the newest of each profile first and as many of each.
 */
export async function followedPosts(
  db: PostgaugeDb,
  platform: PlatformId,
  bounds: HistoryBounds,
): Promise<FollowedPost[]> {
  const { from, to, young, old } = bounds;
  const followed = ({ published, firstSeenAt, seenAt }: PostRow) =>
    published !== undefined && firstSeenAt - published.earliest <= young && seenAt - published.latest >= old;
  return db.transaction('r', [db.profiles, db.posts, db.postSnapshots], async () => {
    const profiles = (await trackedProfiles(db))
      .filter((row) => row.platform === platform && !isSample(row.key))
      .slice(0, MOST_PROFILES);
    const lists = await Promise.all(
      profiles.map(({ key }) =>
        db.posts
          .where('[profile+order]')
          .between([key, Math.max(0, from)], [key, to])
          .reverse()
          .limit(MOST_ROWS)
          .toArray(),
      ),
    );
    const most = Math.ceil(MOST_POSTS / Math.max(1, profiles.length));
    const posts = lists.flatMap((rows) => rows.filter(followed).slice(0, most));
    return Promise.all(
      posts.map(async ({ profile, id, format, published }) => {
        const rows = await db.postSnapshots
          .where('[profile+id+slot+print]')
          .between([profile, id], [profile, id, Dexie.maxKey])
          .toArray();
        return {
          post: { id: `${profile} ${id}`, format, ...(published && { published }) },
          sightings: rows.sort((a, b) => a.seenAt - b.seenAt),
        };
      }),
    );
  });
}
