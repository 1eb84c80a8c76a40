import type { Watchlist, WatchProfile } from './types';

export interface WatchFilter {
  search: string;
  role: 'all' | 'own' | 'competitor' | 'inspiration';
  /** Empty: any. */
  tag: string;
  archived: boolean;
}

export const NO_FILTER: WatchFilter = { search: '', role: 'all', tag: '', archived: false };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the search must stand somewhere: name, handle, brand, platform, tag or note. */
export function filtered(list: Watchlist, platformNames: Record<string, string>, filter: WatchFilter): WatchProfile[] {
  const brandNames = new Map(list.brands.map(({ id, name }) => [id, name]));
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  return list.profiles.filter((profile) => {
    if (profile.archived !== filter.archived) return false;
    if (filter.role !== 'all' && profile.role !== filter.role) return false;
    if (filter.tag !== '' && !profile.tags.includes(filter.tag)) return false;
    const { name, handle, platform, tags, note, brand } = profile;
    const text = plain([name, handle, platformNames[platform], brandNames.get(brand ?? ''), ...tags, note].join(' '));
    return words.every((word) => text.includes(word));
  });
}

export interface BrandGroup {
  /** Undefined: profiles without a brand. */
  brand?: { id: string; name: string };
  profiles: WatchProfile[];
}

/** Brands in the user's order with the profiles that are shown; those without a brand come last. */
export function byBrand(list: Watchlist, profiles: readonly WatchProfile[]): BrandGroup[] {
  const groups = Map.groupBy(profiles, (profile) => profile.brand);
  const branded = list.brands.flatMap((brand): BrandGroup[] => {
    const some = groups.get(brand.id);
    return some ? [{ brand, profiles: some }] : [];
  });
  const rest = groups.get(undefined);
  return rest ? [...branded, { profiles: rest }] : branded;
}

export const tagsOf = (list: Watchlist): string[] =>
  [...new Set(list.profiles.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'en'));
