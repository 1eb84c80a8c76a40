import { useLiveQuery } from 'dexie-react-hooks';
import {
  type AgePoint,
  type HalfPoint,
  type History,
  historyOf,
  middleHalf,
  type PostPace,
  postPace,
} from '../metrics/age';
import { interactionSet } from '../metrics/interactions';
import { DAY, maturityDays } from '../metrics/maturity';
import type { CountName, PostCounts, PostFlag, Via } from '../model';
import { earlierPosts, editsOfPost, type PostgaugeDb, type PostRow, postHistories, postRows } from '../store';
import { useDatabase } from './database';
import type { ExplorerPost } from './explorer-rows';
import { learntMaturity } from './learnt-maturity';

/** One time that the post was seen with other counts than before. Times are Unix ms. */
export interface Seen {
  at: number;
  counts: PostCounts;
  hidden: readonly CountName[];
  source: string;
  via: Via;
}

/** How one post's count grew, and what the profile's earlier posts had at the same age. */
export interface CurveOf {
  key: string;
  /** What the points count. */
  measure: 'interactions' | 'views';
  points: readonly AgePoint[];
  /** Every age may be off by so many ms either way. */
  slack: number;
  half: readonly HalfPoint[];
  /** Half-life, projection and speed beside the earlier posts; absent where curves are only laid over each other. */
  pace?: PostPace;
}

/** Everything that is stored of one post. */
export interface PostDetail {
  counts: PostCounts;
  /** When each count was last read, and by what. */
  read: Partial<Record<CountName, { at: number; source: string; via: Via }>>;
  hidden: readonly CountName[];
  doubtful: readonly CountName[];
  flags: readonly PostFlag[];
  caption?: string;
  mediaCount?: number;
  duration?: number;
  firstSeenAt: number;
  seenAt: number;
  /** Ascending. */
  seen: readonly Seen[];
  /** What its text said before it was changed, and what it said then; ascending. */
  edits: readonly { at: number; before: string; after: string }[];
  /** Absent where the date is unknown, or no sighting shows all that is added up. */
  curve?: CurveOf;
}

/** The middle half is drawn from so many posts before this one at most. */
const EARLIER = 40;

type Sightings = Awaited<ReturnType<typeof postHistories>>[number];

/** Interactions where any sighting shows them all, else views. */
function measureOf(post: ExplorerPost, seen: Sightings): { measure: CurveOf['measure']; history: History } | undefined {
  for (const measure of ['interactions', 'views'] as const) {
    const names = measure === 'views' ? (['views'] as const) : interactionSet(post.platform);
    const history = historyOf(post, seen, names);
    if (history && history.points.length > 0) return { measure, history };
  }
  return undefined;
}

/** Days after which counts of such a post are final: learnt from the user's own readings, else the platform's usual ones. */
async function finalAfter(db: PostgaugeDb, { platform, format }: ExplorerPost): Promise<number> {
  const { maturity } = await learntMaturity(db, [platform], Date.now());
  return maturityDays(platform, format, maturity?.[platform]);
}

async function curveOf(
  db: PostgaugeDb,
  post: ExplorerPost,
  seen: Sightings,
  band: boolean,
): Promise<CurveOf | undefined> {
  const own = measureOf(post, seen);
  if (!own) return undefined;
  const { measure, history } = own;
  const curve: CurveOf = { key: post.key, measure, points: history.points, slack: history.slack, half: [] };
  if (!band) return curve;
  const names = measure === 'views' ? (['views'] as const) : interactionSet(post.platform);
  const before = (await earlierPosts(db, post.profile.key, post.at, EARLIER)).filter(
    (p) => !p.flags.includes('repost'),
  );
  const sightings = await postHistories(
    db,
    before.map(({ id }) => ({ profile: post.profile.key, id })),
  );
  const histories = before.flatMap((earlier, i) => historyOf(earlier, sightings[i] ?? [], names) ?? []);
  const pace = postPace(history, histories, (await finalAfter(db, post)) * DAY);
  if (history.points.length < 2) return { ...curve, pace };
  return { ...curve, half: middleHalf(history, histories), pace };
}

/** The sighting that a count's latest reading comes from; the row's own where its snapshot stands for a later one. */
function readOf(row: PostRow, seen: Sightings): PostDetail['read'] {
  const read: PostDetail['read'] = {};
  for (const name of Object.keys(row.counts) as CountName[]) {
    const at = row.countsAt[name];
    if (at === undefined) continue;
    const from = seen.findLast((one) => one.seenAt <= at && one.counts[name] !== undefined) ?? row;
    read[name] = { at, source: from.source, via: from.via };
  }
  return read;
}

/** What is stored of a post: undefined while it is read, null when it is gone. */
export function usePostDetail(post: ExplorerPost | undefined): PostDetail | null | undefined {
  const db = useDatabase();
  const key = post?.key;
  return useLiveQuery(async () => {
    if (!post) return null;
    const at = { profile: post.profile.key, id: post.id };
    const [[row], [seen = []], edits] = await Promise.all([
      postRows(db, [at]),
      postHistories(db, [at]),
      editsOfPost(db, at.profile, at.id),
    ]);
    if (!row) return null;
    const { counts, hidden, doubtful, flags, caption, mediaCount, duration, firstSeenAt, seenAt } = row;
    const detail: PostDetail = {
      counts,
      read: readOf(row, seen),
      hidden,
      doubtful,
      flags,
      firstSeenAt,
      seenAt,
      edits: edits.flatMap(({ field, at, before, after }) => (field === 'caption' ? [{ at, before, after }] : [])),
      seen: seen.map((one) => ({
        at: one.seenAt,
        counts: one.counts,
        hidden: one.hidden,
        source: one.source,
        via: one.via,
      })),
    };
    if (caption !== undefined) detail.caption = caption;
    if (mediaCount !== undefined) detail.mediaCount = mediaCount;
    if (duration !== undefined) detail.duration = duration;
    const curve = await curveOf(db, post, seen, true);
    if (curve) detail.curve = curve;
    return detail;
  }, [db, key]);
}

/** Growth of a few posts, in the order asked; posts of which nothing can be drawn are left out. */
export function usePostCurves(posts: readonly ExplorerPost[]): CurveOf[] | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const seen = await postHistories(
      db,
      posts.map((post) => ({ profile: post.profile.key, id: post.id })),
    );
    const curves = await Promise.all(posts.map((post, i) => curveOf(db, post, seen[i] ?? [], false)));
    return curves.flatMap((curve) => curve ?? []);
  }, [db, posts.map((post) => post.key).join('\n')]);
}
