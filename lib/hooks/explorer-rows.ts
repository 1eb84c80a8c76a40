import { postRate } from '../metrics';
import { type Audience, audienceOf } from '../metrics/collaborations';
import { interactionSet, totalOf } from '../metrics/interactions';
import type { MetricSettings, PostFigure, ProfileInput, Role } from '../metrics/types';
import {
  type CountName,
  middle,
  type PlatformId,
  type PostCounts,
  type PostFlag,
  type PostFormat,
  type ProfileKey,
  type When,
} from '../model';
import {
  digestedLines,
  type ListedPost,
  type PostgaugeDb,
  type PostSnapshotRow,
  partnerReadings,
  postChunks,
  snapshotChunks,
} from '../store';
import { readFigures } from './inputs';

/** One post of the explorer: what its row shows and what it is sorted and filtered by. Times are Unix ms. */
export interface ExplorerPost {
  /** Unique over all profiles. */
  key: string;
  id: string;
  url: string;
  platform: PlatformId;
  caption?: string;
  format: PostFormat;
  flags: readonly PostFlag[];
  published?: When;
  /** Middle of the time of publication; NaN without one. */
  at: number;
  seenAt: number;
  profile: { key: ProfileKey; name: string; role?: Role };
  counts: PostCounts;
  hidden: readonly CountName[];
  doubtful: readonly CountName[];
  figure: PostFigure;
  /** Interactions by followers at posting, and by views: fractions; absent where there is none. */
  rate?: number;
  viewsRate?: number;
}

export const postKeyOf = (profile: ProfileKey, id: string) => `${profile} ${id}`;

/** Breathing space for the page between two pieces of long work. */
export type Pause = () => Promise<void>;

/** Posts worked out in one task: each costs some microseconds, those of the baseline up to a hundred. */
const FIGURES_AT_ONCE = 500;

/** One row; `figure` is what the post's badge says. */
export function rowOf(
  input: ProfileInput,
  post: ListedPost,
  figure: PostFigure | undefined,
  { own, partners }: Audience,
  profile: ExplorerPost['profile'],
): ExplorerPost {
  const { id, url, format, flags, seenAt, counts, hidden, doubtful } = post;
  const row: ExplorerPost = {
    key: postKeyOf(input.key, id),
    id,
    url,
    platform: input.platform,
    format,
    flags,
    at: post.published ? middle(post.published) : Number.NaN,
    seenAt,
    profile,
    counts,
    hidden,
    doubtful,
    figure: figure ?? { kind: 'unread' },
  };
  if (post.caption !== undefined) row.caption = post.caption;
  if (post.published) row.published = post.published;
  const rate = postRate(input.platform, post, own, 'followers', partners);
  if (rate.ok) row.rate = rate.rate.value;
  const views = postRate(input.platform, post, own, 'views');
  if (views.ok) row.viewsRate = views.rate.value;
  return row;
}

/**
 * The rows of one profile, read and worked out in pieces with a pause between them; empty pieces tell of progress alone.
 * Reposts are left out: their counts are another profile's. Figures are those of every other surface.
 * @param input the profile without its posts
 */
export async function explorerRows(
  db: PostgaugeDb,
  input: ProfileInput,
  settings: MetricSettings,
  pause: Pause,
  read: (posts: number) => void,
): Promise<ExplorerPost[]> {
  const posts: ListedPost[] = [];
  const digested = await digestedLines(db, input.key, settings.period);
  for await (const chunk of digested ?? postChunks(db, input.key, settings.period)) {
    for (const post of chunk) posts.push(post);
    read(chunk.length);
    await pause();
  }
  const profile = { key: input.key, name: input.name || input.handle, ...(input.role && { role: input.role }) };
  const partners = await partnerReadings(db, input.platform, posts, settings.period);
  const whole = { ...input, posts, ...(partners && { partners }) };
  const audience = audienceOf(whole);
  const say = await readFigures(db, whole, settings);
  const rows: ExplorerPost[] = [];
  for (let from = 0; from < posts.length; from += FIGURES_AT_ONCE) {
    for (const post of posts.slice(from, from + FIGURES_AT_ONCE)) {
      if (!post.flags.includes('repost')) rows.push(rowOf(input, post, say(post), audience, profile));
    }
    await pause();
  }
  return rows;
}

const HOUR = 3_600_000;

/** Interactions an hour between the last two sightings that show them all; undefined with fewer. */
export function lastVelocity(
  platform: PlatformId,
  seen: readonly Pick<PostSnapshotRow, 'seenAt' | 'counts' | 'hidden' | 'doubtful'>[],
): number | undefined {
  const names = interactionSet(platform);
  let last: { at: number; value: number } | undefined;
  for (let i = seen.length - 1; i >= 0; i -= 1) {
    const one = seen[i]!;
    const total = totalOf(one, names);
    if (!total.ok) continue;
    if (!last) last = { at: one.seenAt, value: total.count.value };
    else if (one.seenAt < last.at) return ((last.value - total.count.value) / (last.at - one.seenAt)) * HOUR;
  }
  return undefined;
}

/** Velocity of every post of a profile that was seen twice, by the key of its row. Reads all that was ever seen of them. */
export async function velocities(
  db: PostgaugeDb,
  profile: { key: ProfileKey; platform: PlatformId },
  pause: Pause,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let of: PostSnapshotRow[] = [];
  const settle = () => {
    const id = of[0]?.id;
    if (id === undefined || of.length < 2) return;
    const value = lastVelocity(
      profile.platform,
      of.sort((a, b) => a.seenAt - b.seenAt),
    );
    if (value !== undefined) found.set(postKeyOf(profile.key, id), value);
  };
  for await (const chunk of snapshotChunks(db, profile.key)) {
    for (const row of chunk) {
      if (of[0] && of[0].id !== row.id) {
        settle();
        of = [];
      }
      of.push(row);
    }
    await pause();
  }
  settle();
  return found;
}
