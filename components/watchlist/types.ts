import type { SameHandle, Watchlist, WatchProfile } from '../../lib/hooks';
import type { Role } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';

export type { SameHandle, Watchlist, WatchProfile };

export interface SetChange {
  id?: string;
  name?: string;
  profiles?: ProfileKey[];
  brands?: string[];
}

/** What can be done on the watchlist; each answers with whether it was done. */
export interface WatchlistActs {
  onRole: (profiles: readonly ProfileKey[], role: Role) => Promise<boolean>;
  onArchive: (profiles: readonly ProfileKey[], on: boolean) => Promise<boolean>;
  /** An existing brand by id, a new one by name, or none. */
  onBrand: (profiles: readonly ProfileKey[], brand: { id: string } | { name: string } | null) => Promise<boolean>;
  onTags: (profiles: readonly ProfileKey[], change: { add?: string[]; remove?: string[] }) => Promise<boolean>;
  onNote: (profile: ProfileKey, note: string) => Promise<boolean>;
  onRenameBrand: (id: string, name: string) => Promise<boolean>;
  onRemoveBrand: (id: string) => Promise<boolean>;
  onSaveSet: (change: SetChange) => Promise<boolean>;
  onRemoveSet: (id: string) => Promise<boolean>;
}

export interface WatchlistPageProps extends WatchlistActs {
  list: Watchlist;
  /** Unix ms. */
  now: number;
  problem?: string;
}
