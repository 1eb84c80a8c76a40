import { ascending, quantile } from '../statistics';
import { atAge, type NoAge } from './at-age';
import { earlierThan, type History } from './history';

/** Fewer earlier posts make no 10 to 90 % range. */
export const PROJECTION_NEEDED = 10;

export interface CurvePoint {
  /** ms */
  age: number;
  /** Share of the count at the horizon: tenth, median and ninetieth percentile over the posts. */
  low: number;
  value: number;
  high: number;
  n: number;
}

const spread = (values: readonly number[]) => {
  const sorted = ascending(values);
  return { low: quantile(sorted, 0.1), value: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
};

/** E(a) and E(H) of the posts that were read around both ages and had something at the horizon. */
function pairs(histories: readonly History[], age: number, horizon: number): [number, number][] {
  return histories.flatMap((h): [number, number][] => {
    const then = atAge(h, age);
    const end = atAge(h, horizon);
    return then.ok && end.ok && end.count.value > 0 ? [[then.count.value, end.count.value]] : [];
  });
}

/** The profile's own age curve: which share of its count at the horizon a post has at each age. Ages in ms. */
export function ageCurve(histories: readonly History[], ages: readonly number[], horizon: number): CurvePoint[] {
  return ages.flatMap((age) => {
    const shares = pairs(histories, age, horizon).map(([then, end]) => then / end);
    return shares.length > 0 ? [{ age, ...spread(shares), n: shares.length }] : [];
  });
}

export type Projection =
  | {
      ok: true;
      /** Interactions at the horizon: nine in ten posts of this profile ended above `low`, one in ten above `high`. */
      low: number;
      high: number;
      /** The middle one: printed only together with the range. */
      value: number;
      n: number;
    }
  | { ok: false; reason: NoAge | 'nothing' | 'too-few' | 'past'; n: number };

/**
 * What a young post is on the way to: ln E(H) = ln E(a) + c(a), c from the profile's earlier posts (Szabo & Huberman
 * 2010), as the 10 to 90 % range of c. `nothing`: no interactions yet, `past`: the horizon is not after the age,
 * `too-few`: under ten earlier posts read around both ages.
 * @param age, horizon ms
 */
export function project(history: History, all: readonly History[], age: number, horizon: number): Projection {
  const steps = pairs(earlierThan(history, all), age, horizon)
    .filter(([then]) => then > 0)
    .map(([then, end]) => Math.log(end / then));
  const n = steps.length;
  if (!(horizon > age)) return { ok: false, reason: 'past', n };
  const now = atAge(history, age);
  if (!now.ok) return { ok: false, reason: now.reason, n };
  if (!(now.count.value > 0)) return { ok: false, reason: 'nothing', n };
  if (n < PROJECTION_NEEDED) return { ok: false, reason: 'too-few', n };
  const c = spread(steps);
  return {
    ok: true,
    low: now.count.low * Math.exp(c.low),
    value: now.count.value * Math.exp(c.value),
    high: now.count.high * Math.exp(c.high),
    n,
  };
}
