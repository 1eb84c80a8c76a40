import { exact, type ProfileCountName, type ProfileCounts, type ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { conform, get, isRecord, str, whole } from '../reading';
import { profileUrl } from './address';
import { mayBeRounded, statedCount } from './counts';
import type { Job } from './item';
import { UserForm } from './schema';

const COUNTS: [ProfileCountName, string][] = [
  ['followers', 'followerCount'],
  ['following', 'followingCount'],
  ['posts', 'videoCount'],
];
const STATED = ['followerCount', 'followingCount', 'videoCount', 'heartCount', 'heart'];

interface Tally {
  counts: ProfileCounts;
  /** Which statement the followers come from. */
  used?: 'statsV2' | 'stats';
}

/**
 * `statsV2` states a profile's counts to the last digit, `stats` rounds them; some pages have the second alone. Whether a
 * `statsV2` is exact shows in any number of it that no rounding makes.
 */
function profileCounts(job: Job, stats: unknown, statsV2: unknown, path: string): Tally {
  const tally: Tally = { counts: {} };
  const unrounded = STATED.some((key) => {
    const n = whole(get(statsV2, key));
    return n !== undefined && n >= 10_000 && !mayBeRounded(n);
  });
  for (const [name, key] of COUNTS) {
    const [second, first] = [get(statsV2, key), get(stats, key)];
    const newer = statedCount(second);
    const count = (newer && unrounded ? exact(whole(second)) : undefined) ?? newer ?? statedCount(first);
    if (count) {
      tally.counts[name] = count;
      if (name === 'followers') tally.used = newer ? 'statsV2' : 'stats';
    }
    for (const [box, raw] of [
      ['statsV2', statsV2],
      ['stats', stats],
    ] as const) {
      const value = get(raw, key);
      const odd = value !== undefined && value !== null && statedCount(value) === undefined;
      // Without it the rounded statement stands in its place, which nobody would see.
      const gone =
        name === 'followers' && box === 'statsV2' && isRecord(raw) && (value === undefined || value === null);
      if (odd || gone) job.out.shape(`${path}.${box}.${key}`, value, raw);
    }
  }
  return tally;
}

/**
 * Reads an account and the counts beside it; gives the account that it names. A profile's `source` says which statement
 * its counts come from. Throws a mismatch where no account can be told.
 */
export function readUser(
  job: Job,
  user: unknown,
  { stats, statsV2 }: { stats?: unknown; statsV2?: unknown },
  path: string,
): ProfileRef {
  const { id, uniqueId: handle } = conform(UserForm, user, `${path}.user`);
  const { counts, used } = profileCounts(job, stats, statsV2, path);
  if (!counts.followers) job.out.shape(`${path}.stats.followerCount`, get(stats, 'followerCount'), stats);
  const name = str(get(user, 'nickname'));
  const verified = get(user, 'verified');
  const isPrivate = get(user, 'privateAccount');
  // Authors inside of videos have no link, whether the account shows one or not.
  const page = path.endsWith('userInfo') || get(user, 'bioLink') !== undefined;
  const bio = get(user, 'signature');
  if (typeof bio !== 'string') job.out.shape(`${path}.user.signature`, bio, user);
  job.out.profile({
    platform: 'tiktok',
    id,
    handle,
    url: profileUrl(handle),
    counts,
    hidden: [],
    seenAt: job.ctx.seenAt,
    source: used ? `${job.source}.${used}` : job.source,
    via: job.ctx.via,
    ...(name && { name }),
    ...aboutOf(bio, page ? [get(user, 'bioLink.link')] : undefined),
    ...(typeof verified === 'boolean' && { verified }),
    ...(typeof isPrivate === 'boolean' && { isPrivate }),
  });
  return { platform: 'tiktok', id, handle };
}

/** `{ user, stats, statsV2 }`, as the page and `/api/user/detail` hold it. */
export function readUserInfo(job: Job, info: unknown, path: string): ProfileRef | undefined {
  let ref: ProfileRef | undefined;
  job.out.guard(path, () => {
    const { stats, statsV2 } = isRecord(info) ? info : {};
    ref = readUser(job, get(info, 'user'), { stats, statsV2 }, path);
  });
  return ref;
}

/** The author's counts as an item carries them; nothing where it carries none. */
export function readAuthor(job: Job, item: unknown, path: string): void {
  const { author, authorStats: stats, authorStatsV2: statsV2 } = isRecord(item) ? item : {};
  if (!isRecord(author) || (!isRecord(stats) && !isRecord(statsV2))) return;
  job.out.guard(`${path}.author`, () => void readUser(job, author, { stats, statsV2 }, path));
}
