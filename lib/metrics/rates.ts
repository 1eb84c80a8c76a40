import { columnsOf, type PostColumns, rowsInPeriod } from './columns';
import { followersAt, usableReadings } from './followers';
import { type NoRate, postRate } from './rate';
import type { MetricSettings, ProfileInput } from './types';

/** Rates of a profile's mature posts as columns, by time and then id: what each `postRate` says, worked out together. */
export interface Rates {
  /** Places in the columns that these were made of. */
  rows: Uint32Array;
  at: Float64Array;
  /** In fractions, with the bounds that rounding at the source leaves. */
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** ln((1 + E) / F), with the same bounds; the very same list where every count is exact. */
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
  const places: number[] = [];
  for (let i = 0; i < rates.rows.length; i += 1) if (keep(rates.rows[i]!)) places.push(i);
  const of = (list: Float64Array) => {
    const out = new Float64Array(places.length);
    for (let i = 0; i < places.length; i += 1) out[i] = list[places[i]!]!;
    return out;
  };
  const log = of(rates.log);
  return {
    rows: Uint32Array.from(places, (i) => rates.rows[i]!),
    at: of(rates.at),
    value: of(rates.value),
    low: of(rates.low),
    high: of(rates.high),
    log,
    logLow: rates.logLow === rates.log ? log : of(rates.logLow),
    logHigh: rates.logHigh === rates.log ? log : of(rates.logHigh),
    assumed: Uint8Array.from(places, (i) => rates.assumed[i]!),
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
  const readings = usableReadings(input.followers);
  const tops = lens === 'reach' ? columns.views : columns.interactions;
  const n = rows.length;
  const list = () => new Float64Array(n);
  const made = { at: list(), value: list(), low: list(), high: list(), log: list(), logLow: list(), logHigh: list() };
  const assumed = new Uint8Array(n);
  const used = new Uint32Array(n);
  const without: Rates['without'] = [];
  let k = 0;
  let exact = true;
  for (let j = 0; j < n; j += 1) {
    const row = rows[j]!;
    if (columns.mature[row] === 0) continue;
    const at = columns.at[row]!;
    const top = tops.value[row]!;
    let bottom = columns.views.value[row]!;
    let bottomLow = columns.views.low[row]!;
    let bottomHigh = columns.views.high[row]!;
    if (lens !== 'views') {
      const then = followersAt(readings, at);
      bottom = then ? then.count.value : Number.NaN;
      if (then) {
        bottomLow = then.count.low;
        bottomHigh = then.count.high;
        assumed[k] = then.assumed ? 1 : 0;
      }
    }
    if (Number.isNaN(top) || Number.isNaN(bottom) || bottomLow <= 0) {
      const why = postRate(input.platform, columns.posts[row]!, readings, lens);
      if (!why.ok) without.push({ row, why });
      continue;
    }
    const topLow = tops.low[row]!;
    const topHigh = tops.high[row]!;
    const log = Math.log1p(top) - Math.log(bottom);
    const sharp = topLow === topHigh && bottomLow === bottomHigh;
    exact &&= sharp;
    used[k] = row;
    made.at[k] = at;
    made.value[k] = top / bottom;
    made.low[k] = topLow / bottomHigh;
    made.high[k] = topHigh / bottomLow;
    made.log[k] = log;
    made.logLow[k] = sharp ? log : Math.log1p(topLow) - Math.log(bottomHigh);
    made.logHigh[k] = sharp ? log : Math.log1p(topHigh) - Math.log(bottomLow);
    k += 1;
  }
  const log = made.log.subarray(0, k);
  return {
    rows: used.subarray(0, k),
    at: made.at.subarray(0, k),
    value: made.value.subarray(0, k),
    low: made.low.subarray(0, k),
    high: made.high.subarray(0, k),
    log,
    logLow: exact ? log : made.logLow.subarray(0, k),
    logHigh: exact ? log : made.logHigh.subarray(0, k),
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
