import { historyOf, learnWindows } from '../metrics/age';
import { interactionSet } from '../metrics/interactions';
import type { MetricSettings } from '../metrics/types';
import type { CountName, PlatformId } from '../model';
import { type FollowedPost, followedPosts, type PostgaugeDb } from '../store';

type Learnt = NonNullable<MetricSettings['maturity']>;
type Windows = Learnt[PlatformId] & object;

const DAY = 86_400_000;
/** Counts at 30 days are what is final: posts read in their first half month and again after their thirtieth day. */
const FOLLOWED = { young: 15 * DAY, old: 30 * DAY };
/** A platform changes: what posts of a year ago took is not asked. */
const AS_FAR_BACK = 180 * DAY;

/** By interactions; where a platform's lists show views only, by views. */
function windowsOf(platform: PlatformId, rows: readonly FollowedPost[]): Windows {
  const by = (names: readonly CountName[]) =>
    learnWindows(rows.flatMap(({ post, sightings }) => historyOf(post, sightings, names) ?? []));
  const windows = by(interactionSet(platform));
  return Object.keys(windows).length > 0 ? windows : by(['views']);
}

interface Known {
  day: number;
  windows: Promise<Windows>;
}
const known = new WeakMap<PostgaugeDb, Map<PlatformId, Known>>();
/** What the background has put down is taken for so many days: it makes it anew daily, and it changes over weeks. */
const KEPT = 7;

const dayOf = (now: number) => Math.floor(now / DAY);

async function learn(db: PostgaugeDb, platform: PlatformId, now: number): Promise<Windows> {
  const span = { from: now - AS_FAR_BACK, to: now - FOLLOWED.old };
  return windowsOf(platform, await followedPosts(db, platform, { ...span, ...FOLLOWED }));
}

async function keptOrLearnt(db: PostgaugeDb, platform: PlatformId, now: number): Promise<Windows> {
  const kept = await db.learnt.get(platform);
  return kept && Math.abs(dayOf(now) - kept.day) <= KEPT ? kept.windows : learn(db, platform, now);
}

/** Asked once a platform and day (UTC), not at each figure: learning reads some thousand rows. */
function ofPlatform(db: PostgaugeDb, platform: PlatformId, now: number): Promise<Windows> {
  const day = dayOf(now);
  const platforms = known.get(db) ?? new Map<PlatformId, Known>();
  known.set(db, platforms);
  const last = platforms.get(platform);
  if (last?.day === day) return last.windows;
  const windows = keptOrLearnt(db, platform, now);
  platforms.set(platform, { day, windows });
  windows.catch(() => platforms.delete(platform));
  return windows;
}

/** Learns for these platforms what was not learnt today, and puts it down for every page. The background's alone. */
export async function keepLearnt(db: PostgaugeDb, platforms: Iterable<PlatformId>, now: number): Promise<void> {
  for (const platform of new Set(platforms)) {
    if ((await db.learnt.get(platform))?.day === dayOf(now)) continue;
    await db.learnt.put({ platform, day: dayOf(now), windows: await learn(db, platform, now) });
  }
}

/**
 * After how many days counts are final on each of these platforms, as the user's own readings tell: `maturity` of the
 * settings that figures are made with, absent where nothing could be learnt yet. Rejects as the database does.
 */
export async function learntMaturity(
  db: PostgaugeDb,
  platforms: Iterable<PlatformId>,
  now: number,
): Promise<Pick<MetricSettings, 'maturity'>> {
  const maturity: Learnt = {};
  for (const platform of new Set(platforms)) {
    const windows = await ofPlatform(db, platform, now);
    if (Object.keys(windows).length > 0) maturity[platform] = windows;
  }
  return Object.keys(maturity).length > 0 ? { maturity } : {};
}
