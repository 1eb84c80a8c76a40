import type { Count, ProfileKey } from '../../model';
import { type CountColumn, columnsOf, isReadAt, type PostColumns, rowsInPeriod, rowsWhere } from '../columns';
import { commonStretches, readSpan } from '../observed';
import type { MetricSettings, ProfileInput } from '../types';

/** A share of the set, 0 to 1; the bounds are of rounding alone. It is a fact of the period: nothing is sampled. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

export interface Voice {
  key: ProfileKey;
  handle: string;
  posts: Share;
  /** Absent where a quarter or more of the profile's posts do not tell theirs, and from everybody's sum then. */
  interactions?: Share;
  views?: Share;
  /** Sums that the shares are made of, and how many posts do not tell theirs. */
  sums: { posts: number; interactions: Count; views: Count };
  without: { interactions: number; views: number };
}

export interface ShareOfVoice {
  profiles: Voice[];
  /** Herfindahl index of each, Σ share²: 1/k all alike, 1 one has all. NaN where nothing adds up. */
  concentration: { posts: number; interactions: number; views: number };
  /** The time that was read completely of every profile, Unix ms: shares are of these stretches. */
  stretches: { from: number; to: number }[];
}

const NONE: Count = { value: 0, low: 0, high: 0 };
const UNTOLD = 0.25;

interface Rows {
  columns: PostColumns;
  rows: Uint32Array;
}

function rowsOf(input: ProfileInput, settings: MetricSettings): Rows {
  const columns = columnsOf(input, settings);
  return { columns, rows: rowsInPeriod(columns, input, settings.period) };
}

function knownSumOf({ value, low, high }: CountColumn, rows: Uint32Array): { sum: Count; without: number } {
  const sum = { ...NONE };
  let without = 0;
  for (const row of rows) {
    if (Number.isNaN(value[row]!)) without += 1;
    else {
      sum.value += value[row]!;
      sum.low += low[row]!;
      sum.high += high[row]!;
    }
  }
  return { sum, without };
}

function shareOf(own: Count, all: readonly Count[]): Share {
  const total = { ...NONE };
  for (const c of all) {
    total.value += c.value;
    total.low += c.low;
    total.high += c.high;
  }
  const part = (top: number, rest: number) => (top + rest > 0 ? top / (top + rest) : Number.NaN);
  return {
    value: part(own.value, total.value - own.value),
    low: own.low === 0 ? 0 : part(own.low, total.high - own.high),
    high: own.high === 0 ? 0 : part(own.high, total.low - own.low),
  };
}

const herfindahl = (shares: readonly (Share | undefined)[]) =>
  shares.reduce((sum, s) => sum + (s ? s.value ** 2 : 0), shares.some((s) => s) ? 0 : Number.NaN);

/**
 * Own part of all that the set of one platform posted, got and was seen: three figures apart, because a profile with many
 * posts is not one with much attention. Young posts are in on both sides; posts whose counts are hidden or not shown are
 * counted as such and nothing is put in their place.
 * Only the time that was read of every profile counts, or who was read further back would seem louder; undefined where
 * there is none.
 * @param inputs profiles of one platform; those of another than the first are left out
 * @param made of each input, where the caller has made them already
 */
export function shareOfVoice(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  made?: ReadonlyMap<ProfileInput, Rows>,
): ShareOfVoice | undefined {
  const here = inputs.filter((i) => i.platform === inputs[0]!.platform);
  const stretches = here.length > 0 ? commonStretches(here, settings.period) : [];
  if (stretches.length === 0) return undefined;
  const rows = here.map((input) => {
    const span = { ...readSpan(input, settings.period), stretches };
    const { columns, rows } = made?.get(input) ?? rowsOf(input, settings);
    const inside = rowsWhere(rows, (row) => isReadAt(columns, row, span));
    return {
      input,
      n: inside.length,
      interactions: knownSumOf(columns.interactions, inside),
      views: knownSumOf(columns.views, inside),
    };
  });
  const told = (row: (typeof rows)[number], what: 'interactions' | 'views') =>
    row.n === 0 || row[what].without < UNTOLD * row.n;
  const sums = (what: 'interactions' | 'views') => rows.filter((row) => told(row, what)).map((row) => row[what].sum);
  const counts = rows.map(({ n }) => ({ value: n, low: n, high: n }));
  const [interactions, views] = [sums('interactions'), sums('views')];
  const profiles = rows.map((row, i): Voice => {
    const both = { interactions: row.interactions, views: row.views };
    const share = (what: 'interactions' | 'views', all: Count[]) => {
      const s = told(row, what) ? shareOf(both[what].sum, all) : undefined;
      return s && Number.isFinite(s.value) ? s : undefined;
    };
    const [byInteractions, byViews] = [share('interactions', interactions), share('views', views)];
    return {
      key: row.input.key,
      handle: row.input.handle,
      posts: shareOf(counts[i]!, counts),
      ...(byInteractions && { interactions: byInteractions }),
      ...(byViews && { views: byViews }),
      sums: { posts: row.n, interactions: row.interactions.sum, views: row.views.sum },
      without: { interactions: row.interactions.without, views: row.views.without },
    };
  });
  return {
    profiles,
    concentration: {
      posts: herfindahl(profiles.map((p) => p.posts)),
      interactions: herfindahl(profiles.map((p) => p.interactions)),
      views: herfindahl(profiles.map((p) => p.views)),
    },
    stretches,
  };
}
