import type { ExplorerPost } from '../../lib/hooks';
import type { Strength } from '../../lib/metrics/types';
import type { PlatformId, PostFormat, ProfileKey } from '../../lib/model';

export const STRENGTHS: readonly Strength[] = ['breakout', 'top-tenth', 'top-quarter', 'typical', 'below'];
/** `any`: no matter; `only`: nothing else; `without`: none of them. */
export const THREE = ['any', 'only', 'without'] as const;
export type Three = (typeof THREE)[number];

/** What is asked of a post. An empty list asks nothing; days are `2026-11-21` in the zone of the view, both included. */
export interface PostFilter {
  profiles: readonly ProfileKey[];
  platforms: readonly PlatformId[];
  formats: readonly PostFormat[];
  strengths: readonly Strength[];
  from?: string;
  to?: string;
  hidden: Three;
  tags: readonly string[];
  tagged: Three;
  excluded: Three;
}

export const NO_FILTER: PostFilter = {
  profiles: [],
  platforms: [],
  formats: [],
  strengths: [],
  hidden: 'any',
  tags: [],
  tagged: 'any',
  excluded: 'any',
};

/** Tags of a post and whether the user left it out of the statistics. */
export interface Mark {
  tags: readonly string[];
  excluded: boolean;
}
export type Marks = ReadonlyMap<string, Mark>;
const NO_MARK: Mark = { tags: [], excluded: false };

export const markOf = (marks: Marks, key: string): Mark => marks.get(key) ?? NO_MARK;

/** How many parts of a filter ask something. */
export function asked(filter: PostFilter): number {
  const lists = [filter.profiles, filter.platforms, filter.formats, filter.strengths, filter.tags];
  const threes = [filter.hidden, filter.tagged, filter.excluded];
  return (
    lists.filter((list) => list.length > 0).length +
    threes.filter((three) => three !== 'any').length +
    Number(filter.from !== undefined || filter.to !== undefined)
  );
}

const fits = (three: Three, is: boolean) => three === 'any' || (three === 'only') === is;

/**
 * The question as a function. Days are cut in the zone that is given: their bounds are worked out once.
 * @param bounds instants of the filter's days, `[from, to)`, Unix ms
 */
export function filterOf(
  filter: PostFilter,
  marks: Marks,
  bounds: { from: number; to: number },
): (post: ExplorerPost) => boolean {
  if (asked(filter) === 0) return () => true;
  const set = <T>(list: readonly T[]) => (list.length > 0 ? new Set(list) : undefined);
  const profiles = set(filter.profiles);
  const platforms = set(filter.platforms);
  const formats = set(filter.formats);
  const strengths = set(filter.strengths);
  const tags = set(filter.tags);
  const dated = filter.from !== undefined || filter.to !== undefined;
  const marked = tags !== undefined || filter.tagged !== 'any' || filter.excluded !== 'any';
  return (post) => {
    if (profiles && !profiles.has(post.profile.key)) return false;
    if (platforms && !platforms.has(post.platform)) return false;
    if (formats && !formats.has(post.format)) return false;
    if (strengths && !(post.figure.kind === 'multiple' && strengths.has(post.figure.strength))) return false;
    if (dated && !(post.at >= bounds.from && post.at < bounds.to)) return false;
    if (!fits(filter.hidden, post.hidden.length > 0)) return false;
    if (!marked) return true;
    const mark = markOf(marks, post.key);
    if (tags && !mark.tags.some((tag) => tags.has(tag))) return false;
    return fits(filter.tagged, mark.tags.length > 0) && fits(filter.excluded, mark.excluded);
  };
}

/** Offset of a zone at an instant, ms: what its clock shows minus UTC. */
function offsetAt(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!);
  return shown - Math.floor(at / 1000) * 1000;
}

/** The instant at which a day begins in a zone; days on which clocks change included. NaN for what is no day. */
export function dayStart(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(utc)) return Number.NaN;
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

const DAY = 86_400_000;

/** A filter's days as instants; what is no day bounds nothing. */
export function boundsOf(filter: PostFilter, timeZone: string): { from: number; to: number } {
  const from = filter.from === undefined ? Number.NaN : dayStart(filter.from, timeZone);
  const last = filter.to === undefined ? Number.NaN : Date.parse(`${filter.to}T00:00:00Z`);
  const next = Number.isNaN(last) ? Number.NaN : dayStart(new Date(last + DAY).toISOString().slice(0, 10), timeZone);
  return {
    from: Number.isNaN(from) ? Number.NEGATIVE_INFINITY : from,
    to: Number.isNaN(next) ? Number.POSITIVE_INFINITY : next,
  };
}
