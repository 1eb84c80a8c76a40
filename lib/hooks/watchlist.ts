import type { Role } from '../metrics/types';
import type { PlatformId, ProfileKey } from '../model';
import type { BrandRow, ProfileRow, SetRow, WatchRow } from '../store';

/** One profile as the watchlist shows it. Times are Unix ms. */
export interface WatchProfile {
  key: ProfileKey;
  platform: PlatformId;
  name: string;
  handle: string;
  url: string;
  role: Role | null;
  /** Id of its brand. */
  brand?: string;
  tags: string[];
  note: string;
  /** Place in the palette. */
  colour: number;
  archived: boolean;
  /** 0: nothing of it was ever read. */
  readAt: number;
  posts: number;
}

/** Profiles on several platforms that bear one name, and are not one brand yet. */
export interface SameHandle {
  handle: string;
  profiles: ProfileKey[];
  /** The brand that some of them have already. */
  brand?: string;
}

export interface Watchlist {
  profiles: WatchProfile[];
  brands: BrandRow[];
  sets: SetRow[];
  suggestions: SameHandle[];
  /** Those whose data is stale, the longest unread first; never read ones before all. */
  due: WatchProfile[];
}

const DAY = 86_400_000;
/** Figures of the last week are missing after so many days. */
export const STALE_DAYS = 7;
/** Shorter names are shared by strangers. */
const SHORTEST = 4;

/** What handles have in common over platforms: `@Osmundra.Tea`, `osmundra_tea@host`, `osmundratea.bsky.social`. */
export function bareHandle(platform: PlatformId, handle: string): string {
  const name = handle.replace(/^@/, '').split('@')[0] ?? '';
  const own = platform === 'bluesky' ? (name.split('.')[0] ?? '') : name;
  return own.toLowerCase().replace(/[._-]/g, '');
}

/** Names that stand on more than one platform and not in one brand. */
export function sameHandles(profiles: readonly WatchProfile[]): SameHandle[] {
  const groups = Map.groupBy(profiles, (profile) => bareHandle(profile.platform, profile.handle));
  return [...groups].flatMap(([handle, some]): SameHandle[] => {
    if (handle.length < SHORTEST || new Set(some.map(({ platform }) => platform)).size < 2) return [];
    const brands = new Set(some.map(({ brand }) => brand));
    // Two brands of the user's are two on purpose.
    brands.delete(undefined);
    if (brands.size > 1 || some.every(({ brand }) => brand !== undefined)) return [];
    const [brand] = brands;
    return [{ handle, profiles: some.map(({ key }) => key), ...(brand !== undefined && { brand }) }];
  });
}

/** Days since the last reading, whole ones; undefined for what was never read. */
export const daysUnread = (profile: WatchProfile, now: number): number | undefined =>
  profile.readAt > 0 ? Math.max(0, Math.floor((now - profile.readAt) / DAY)) : undefined;

/** What the watchlist shows. Pure. */
export function watchlistOf(
  rows: {
    profiles: readonly ProfileRow[];
    watch: readonly WatchRow[];
    brands: readonly BrandRow[];
    sets: readonly SetRow[];
    posts: ReadonlyMap<ProfileKey, number>;
    read: ReadonlyMap<ProfileKey, number>;
  },
  now: number,
): Watchlist {
  const beside = new Map(rows.watch.map((row) => [row.key, row]));
  const known = new Set(rows.brands.map(({ id }) => id));
  const profiles = rows.profiles.map((row): WatchProfile => {
    const watch = beside.get(row.key);
    const profile: WatchProfile = {
      key: row.key,
      platform: row.platform,
      name: row.name || row.handle,
      handle: row.handle,
      url: row.url,
      role: row.role ?? watch?.archivedAs ?? null,
      tags: watch?.tags ?? [],
      note: watch?.note ?? '',
      colour: watch?.colour ?? 0,
      archived: row.role === undefined,
      readAt: rows.read.get(row.key) ?? 0,
      posts: rows.posts.get(row.key) ?? 0,
    };
    if (watch?.brand !== undefined && known.has(watch.brand)) profile.brand = watch.brand;
    return profile;
  });
  const order: Record<string, number> = { own: 0, competitor: 1, inspiration: 2 };
  profiles.sort(
    (a, b) =>
      (order[a.role ?? ''] ?? 3) - (order[b.role ?? ''] ?? 3) ||
      a.name.localeCompare(b.name, 'en') ||
      (a.key < b.key ? -1 : 1),
  );
  const tracked = profiles.filter(({ archived }) => !archived);
  return {
    profiles,
    brands: [...rows.brands],
    sets: [...rows.sets],
    suggestions: sameHandles(tracked),
    due: tracked
      .filter((profile) => (daysUnread(profile, now) ?? STALE_DAYS) >= STALE_DAYS && profile.url)
      .sort((a, b) => a.readAt - b.readAt),
  };
}
