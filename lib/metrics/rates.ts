import { audienceOf, followersShown, isShared } from './collaborations';
import { columnsOf, type PostColumns, rowsInPeriod, taken } from './columns';
import { followersAt } from './followers';
import { type NoRate, postRate } from './rate';
import type { MetricSettings, ProfileInput } from './types';

/** Rates of a profile's mature posts as columns, by time and then id: what each `postRate` says, worked out together. */
export interface Rates {
  /** Places in the columns that these were made of. */
  rows: Uint32Array;
  at: Float64Array;
  /** In fractions, with the bounds that rounding at the source leaves: the very same list where every count is exact. */
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** ln((1 + E) / F), likewise. */
  log: Float64Array;
  logLow: Float64Array;
  logHigh: Float64Array;
  /** 1 where followers of another time stand in. */
  assumed: Uint8Array;
  /** Mature posts without a rate, and why. */
  without: { row: number; why: NoRate }[];
}

/** Those of the posts in some places of the columns. */
export function ratesWhere(rates: Rates, keep: (row: number) => boolean): Rates {
  const all = new Uint32Array(rates.rows.length);
  let n = 0;
  for (let i = 0; i < all.length; i += 1) if (keep(rates.rows[i]!)) all[n++] = i;
  const places = all.subarray(0, n);
  const of = (list: Float64Array) => taken(list, places);
  const rows = new Uint32Array(n);
  const assumed = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    rows[i] = rates.rows[places[i]!]!;
    assumed[i] = rates.assumed[places[i]!]!;
  }
  const log = of(rates.log);
  const value = of(rates.value);
  return {
    rows,
    at: of(rates.at),
    value,
    low: rates.low === rates.value ? value : of(rates.low),
    high: rates.high === rates.value ? value : of(rates.high),
    log,
    logLow: rates.logLow === rates.log ? log : of(rates.logLow),
    logHigh: rates.logHigh === rates.log ? log : of(rates.logHigh),
    assumed,
    without: rates.without.filter((w) => keep(w.row)),
  };
}

/** Those of one format, by its place in the columns. */
export function ratesOfFormat(rates: Rates, columns: PostColumns, format: number): Rates {
  return ratesWhere(rates, (row) => columns.format[row] === format);
}

/**
 * Rates of the mature posts among the rows.
 * @param columns of the profile, and `rows` of the period, where the caller has made them already
 */
export function ratesOf(
  input: ProfileInput,
  settings: MetricSettings,
  columns: PostColumns = columnsOf(input, settings),
  rows: Uint32Array = rowsInPeriod(columns, input, settings.period),
): Rates {
  const { lens } = settings;
  const audience = audienceOf(input);
  const readings = audience.own;
  const tops = lens === 'reach' ? columns.views : columns.interactions;
  const n = rows.length;
  const list = () => new Float64Array(n);
  const made = { at: list(), value: list(), log: list() };
  let bounds: Record<'low' | 'high' | 'logLow' | 'logHigh', Float64Array> | undefined;
  const assumed = new Uint8Array(n);
  const used = new Uint32Array(n);
  const without: Rates['without'] = [];
  let k = 0;
  for (let j = 0; j < n; j += 1) {
    const row = rows[j]!;
    if (columns.mature[row] === 0) continue;
    const at = columns.at[row]!;
    const top = tops.value[row]!;
    let bottom = columns.views.value[row]!;
    let bottomLow = columns.views.low[row]!;
    let bottomHigh = columns.views.high[row]!;
    if (lens !== 'views') {
      const post = columns.posts[row]!;
      const then = isShared(post) ? followersShown(audience, post, at) : followersAt(readings, at);
      bottom = then ? then.count.value : Number.NaN;
      if (then) {
        bottomLow = then.count.low;
        bottomHigh = then.count.high;
        assumed[k] = then.assumed ? 1 : 0;
      }
    }
    if (Number.isNaN(top) || Number.isNaN(bottom) || bottomLow <= 0) {
      const why = postRate(input.platform, columns.posts[row]!, readings, lens, audience.partners);
      if (!why.ok) without.push({ row, why });
      continue;
    }
    const topLow = tops.low[row]!;
    const topHigh = tops.high[row]!;
    const log = Math.log1p(top) - Math.log(bottom);
    if (!bounds && (topLow !== topHigh || bottomLow !== bottomHigh)) {
      const { value, log: logs } = made;
      bounds = { low: value.slice(), high: value.slice(), logLow: logs.slice(), logHigh: logs.slice() };
    }
    used[k] = row;
    made.at[k] = at;
    made.value[k] = top / bottom;
    made.log[k] = log;
    if (bounds) {
      const sharp = topLow === topHigh && bottomLow === bottomHigh;
      bounds.low[k] = topLow / bottomHigh;
      bounds.high[k] = topHigh / bottomLow;
      bounds.logLow[k] = sharp ? log : Math.log1p(topLow) - Math.log(bottomHigh);
      bounds.logHigh[k] = sharp ? log : Math.log1p(topHigh) - Math.log(bottomLow);
    }
    k += 1;
  }
  const first = (values: Float64Array) => values.subarray(0, k);
  const [value, log] = [first(made.value), first(made.log)];
  return {
    rows: used.subarray(0, k),
    at: first(made.at),
    value,
    low: bounds ? first(bounds.low) : value,
    high: bounds ? first(bounds.high) : value,
    log,
    logLow: bounds ? first(bounds.logLow) : log,
    logHigh: bounds ? first(bounds.logHigh) : log,
    assumed: assumed.subarray(0, k),
    without,
  };
}

/** What several figures of one profile have in common, worked out once. */
export interface Prepared {
  columns: PostColumns;
  /** Of the period. */
  rows: Uint32Array;
  rates: Rates;
}

export function prepare(input: ProfileInput, settings: MetricSettings): Prepared {
  const columns = columnsOf(input, settings);
  const rows = rowsInPeriod(columns, input, settings.period);
  return { columns, rows, rates: ratesOf(input, settings, columns, rows) };
}
