import type {
  Count,
  CountName,
  PlatformId,
  PostCounts,
  PostFlag,
  PostFormat,
  ProfileCountName,
  ProfileCounts,
  ProfileKey,
  Reactions,
  Reading,
  Via,
  When,
} from '../model';

/** What a profile is to the user; the metrics' `Role`, repeated because the store imports the model only. */
export const ROLES = ['own', 'competitor', 'inspiration'] as const;
export type StoredRole = (typeof ROLES)[number];

/** One reading of one count. `doubtful`: the source stated it, but likely wrongly. */
export type Seen = { count: Count; at: number; doubtful?: true };

/**
 * What is known of one count over all sightings, so that no order of arrival matters: the newest reading, the newest
 * exact one (kept apart while the newest is rounded), the newest above zero (kept apart while the newest is zero), and
 * when the page last said that it hides the count.
 */
export type CountState = { newest?: Seen; exact?: Seen; positive?: Seen; hiddenAt?: number };
export type CountStates<N extends string> = Partial<Record<N, CountState>>;

/** Times of sighting of single facts; a partial sighting counts as older than any full one. */
export type Stamps<F extends string> = Partial<Record<F, number>>;

export type ProfileField = 'handle' | 'name' | 'url' | 'bio' | 'links' | 'verified' | 'isPrivate';
export type PostField =
  | 'format'
  | 'url'
  | 'handle'
  | 'caption'
  | 'coauthors'
  | 'mediaCount'
  | 'duration'
  | 'reactions'
  | 'flags';

/** Identity and latest state of a profile that is or was tracked. */
export interface ProfileRow {
  key: ProfileKey;
  platform: PlatformId;
  id: string;
  handle: string;
  name?: string;
  url: string;
  /** Empty: the profile showed none; absent: no page that tells it was read. The same holds for `links`. */
  bio?: string;
  links?: string[];
  verified?: boolean;
  isPrivate?: boolean;
  /** Absent: not tracked (any more); history stays until it is erased. */
  role?: StoredRole;
  /** Unix ms at which the profile was last given a role after having had none. */
  trackedSince?: number;
  counts: ProfileCounts;
  /** Time of the reading behind each entry of `counts`. */
  countsAt: Partial<Record<ProfileCountName, number>>;
  hidden: ProfileCountName[];
  doubtful: ProfileCountName[];
  states: CountStates<ProfileCountName>;
  stamps: Stamps<ProfileField>;
  /** 0 until the profile itself was seen. */
  firstSeenAt: number;
  seenAt: number;
  /** Fingerprint of the counts of the newest sighting. */
  print: string;
  source: string;
  via: Via;
  /** Version of the extension that read the newest sighting; absent where it was stored before that was kept. */
  reader?: string;
}

/** What the sightings say about the time of publication; those that state it, where any does. */
export interface Dating {
  /** Latest of the lower and earliest of the upper bounds. */
  earliest: number;
  latest: number;
  /** The one most precise statement, the newer among equals. */
  best: When & { at: number; approximate: boolean };
}

/** When each source last showed the post with a pin, and without. Unix ms. */
export type PinStates = Record<string, { on?: number; off?: number }>;

/** Identity and latest state of one post of one profile. A collaboration stands once under each tracked author. */
export interface PostRow {
  profile: ProfileKey;
  /** The platform's own id of the post. */
  id: string;
  platform: PlatformId;
  handle?: string;
  url: string;
  published?: When;
  /** Upper bound of `published`, −1 where no date is known: what the period index is cut by. */
  order: number;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  /** Time of the reading behind each entry of `counts`. */
  countsAt: Partial<Record<CountName, number>>;
  hidden: CountName[];
  doubtful: CountName[];
  caption?: string;
  coauthors?: string[];
  mediaCount?: number;
  duration?: number;
  /** What the likes were made of at the last sighting that told. */
  reactions?: Reactions;
  states: CountStates<CountName>;
  dating?: Dating;
  pins: PinStates;
  stamps: Stamps<PostField>;
  firstSeenAt: number;
  seenAt: number;
  print: string;
  source: string;
  via: Via;
  /** Version of the extension that read the newest sighting; absent where it was stored before that was kept. */
  reader?: string;
}

/** What one sighting showed. The first sighting of the same counts in a six-hour slot stands for the others. */
export interface PostSnapshotRow {
  profile: ProfileKey;
  id: string;
  /** Six-hour slots since 1970. */
  slot: number;
  print: string;
  seenAt: number;
  counts: PostCounts;
  hidden: CountName[];
  doubtful: CountName[];
  source: string;
  via: Via;
  reader?: string;
}

export interface ProfileSnapshotRow {
  profile: ProfileKey;
  slot: number;
  print: string;
  seenAt: number;
  counts: ProfileCounts;
  hidden: ProfileCountName[];
  source: string;
  via: Via;
  reader?: string;
}

/** Coverage; see `Reading` in the model. */
export interface ReadingRow extends Reading {
  profile: ProfileKey;
}

/** How often one endpoint of a platform was read with one outcome on one day (UTC). Keys and types, never values. */
export interface HealthRow {
  /** `2026-11-21` */
  day: string;
  endpoint: string;
  kind: string;
  count: number;
  /** Items read (`ok`), summed. */
  items: number;
  skipped: Record<string, number>;
  lastAt: number;
  /** Where reading stopped last (`shape`), the message (`threw`), the content type (`not-json`). */
  detail?: string;
  siblings?: string[];
}

/** A fact whose presence on posts is counted: a count, or the time of publication. */
export type FilledField = CountName | 'published';

/** How many posts of one source and format were read on one day (UTC), and how many of them showed each fact. */
export interface FillRow {
  day: string;
  source: string;
  format: PostFormat;
  posts: number;
  shown: Partial<Record<FilledField, number>>;
  /** The page said that it hides the count. */
  hidden: Partial<Record<FilledField, number>>;
}

/** "This number is wrong": what a maintainer needs to find it, and nothing that tells whose it is. */
export interface CaseRow {
  id?: number;
  at: number;
  source: string;
  via: Via;
  /** Of the post; absent where the number is the profile's. */
  format?: PostFormat;
  /** Each count of the post or of the profile: how precisely it was read. */
  counts: Partial<Record<CountName | ProfileCountName, 'exact' | 'rounded' | 'hidden' | 'doubtful'>>;
}

/** Batches whose reports are counted, so that one sent again is not counted again. Kept for a week. */
export interface BatchRow {
  id: string;
  at: number;
}
