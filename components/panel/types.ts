import type { PresetComparison } from '../../lib/metrics/comparison';
import type { Comparison, Lens, PostFigure, ProfileStats, Role } from '../../lib/metrics/types';
import type { PostValue } from '../../lib/metrics/under';
import type { PlatformId, PostFormat, ProfileKey, When } from '../../lib/model';
import type { PageReading } from '../ui/drift-notice';

export const PERIODS = [30, 90, 180, 365] as const;
/** Days back from now. */
export type PeriodDays = (typeof PERIODS)[number];

export const LENSES: readonly Lens[] = ['followers', 'views', 'reach'];
export const PANEL_TABS = ['compare', 'profile', 'posts', 'timing', 'content'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** All tracked profiles of one platform, or a set that the user made. */
export type SetId = PlatformId | `set:${string}`;

/** What can be chosen; whichever it is, a rate is only compared with rates of the same platform. */
export interface ProfileSet {
  id: SetId;
  name: string;
  profiles: number;
  /** Of a set that the user made. */
  platforms?: readonly PlatformId[];
}

export const platformsOf = (set: ProfileSet): readonly PlatformId[] => set.platforms ?? [set.id as PlatformId];

/** What is chosen for the whole surface. */
export interface View {
  set: SetId | null;
  period: PeriodDays;
  lens: Lens;
}

/** One post of the ranked list. Times are Unix ms. */
export interface PostItem {
  key: string;
  /** The platform's own. */
  id: string;
  url: string;
  caption?: string;
  format: PostFormat;
  published?: When;
  profile: { key: ProfileKey; name: string; role?: Role };
  figure: PostFigure;
  /** The rate under another definition, where one is chosen and has one of the post. */
  under?: PostValue;
}

export const EXPORT_TABLES = ['posts', 'profiles', 'snapshots', 'comparison'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** Result of the last export, told in a line. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'done'; file: string; rows: number }
  | { kind: 'failed'; message: string };

/** `undefined` while the first reading of the database runs. */
export type Loaded<T> = T | undefined;

export interface PanelData {
  sets: Loaded<ProfileSet[]>;
  comparison: Loaded<PresetComparison>;
  posts: Loaded<PostItem[]>;
}

/** The page in front is not wholly read. */
export interface PageTrouble extends PageReading {
  /** Whose page it is, else the site's name. */
  name: string;
  profile?: ProfileKey;
}

/** Sources of a platform that could not be read when they were last seen; `at` is Unix ms. */
export interface SiteTrouble {
  name: string;
  sources: { endpoint: string; detail?: string; at: number }[];
}

export function allStats(comparison: Comparison): ProfileStats[] {
  return comparison.groups.flatMap((group) => group.rows.map((row) => row.stats));
}
