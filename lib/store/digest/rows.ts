import {
  COUNT_NAMES,
  type CountName,
  type PlatformId,
  POST_FLAGS,
  POST_FORMATS,
  type PostFormat,
  type ProfileKey,
} from '../../model';

/** Posts of one part: with all their counts rounded it stays under 64 kB, above which Chromium (2026-11) keeps a value in a file of its own. */
export const PART = 250;

/** Part 0 of a profile says that the digest is whole; its `last` is above every date, so that each range of time ends with it. */
export const HEAD = 0;
export const HEAD_LAST = Number.MAX_SAFE_INTEGER;
/** Posts without any date stand in every period. */
export const UNDATED_LAST = HEAD_LAST - 1;

/** The places of names in the bits and lists below: a digest of other lists is none. */
export const FORM = JSON.stringify([1, COUNT_NAMES, POST_FLAGS, POST_FORMATS]);

/** One number for each post, or three (value, low, high) where one of them is rounded; NaN where there is none. */
export type CountList = Float64Array;

/**
 * Up to `PART` posts of one profile, by date and then id, as lists of numbers: what comparing and charts need of them. A
 * stored row is 1.5 kB of objects, of which 12,000 take seconds to copy out of the database; this is 80 bytes.
 */
export interface DigestPart {
  profile: ProfileKey;
  /** From 1. */
  part: number;
  /** `order` of the newest post in it. */
  last: number;
  /** JSON of the ids. */
  ids: string;
  /** Per post: earliest, latest (NaN without a date), first seen, seen. Unix ms. */
  times: Float64Array;
  /** Places in `POST_FORMATS`. */
  formats: Uint8Array;
  /** Bits by the place in `POST_FLAGS` and in `COUNT_NAMES`. */
  flags: Uint32Array;
  hidden: Uint32Array;
  doubtful: Uint32Array;
  counts: Partial<Record<CountName, CountList>>;
  /** JSON of what few posts have, by their place in the part. */
  more?: string;
}

export interface DigestHead {
  profile: ProfileKey;
  part: typeof HEAD;
  last: typeof HEAD_LAST;
  /** Of the lists that the parts were made with. */
  form: string;
  /** Which making of it this is: another text when anything in it may be different. */
  made: string;
  /** Not to be read yet. The whole head is gone when a post of the profile was written meanwhile. */
  building?: true;
}

export type DigestRow = DigestPart | DigestHead;

/** Words and addresses of a part's posts, JSON of `[caption, url][]`: for lists, not for figures. */
export interface DigestText {
  profile: ProfileKey;
  part: number;
  last: number;
  texts: string;
}

export const isHead = (row: DigestRow): row is DigestHead => row.part === HEAD;

/** Does this row say that the digest can be read? */
export const isWhole = (row: DigestRow): row is DigestHead =>
  isHead(row) && row.building === undefined && row.form === FORM;

/** After how many days counts are final on one platform, learnt once a day from many sightings. */
export interface LearntRow {
  platform: PlatformId;
  /** Days since 1970, UTC. */
  day: number;
  /** By format, in days; what the metrics' `maturity` takes. */
  windows: Partial<Record<PostFormat | 'all', number>>;
}

/** The last comparison of one view, so that a surface opens with figures; it says when they were worked out. */
export interface ComparisonRow {
  /** Everything that the view asks, as one text. */
  view: string;
  /** Unix ms. */
  at: number;
  /** Profiles and roles that it was made of: with others it is another comparison. */
  of: string;
  comparison: unknown;
}
