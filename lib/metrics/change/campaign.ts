import { ascending, differenceInDifferences, exponential, type Interval, mean, median, quantile } from '../statistics';
import { type Steps, steps } from './campaign-windows';
import type { ValuedPost } from './weekly';

export type CampaignEffect =
  | {
      ok: true;
      /** Typical post in the campaign ÷ before it, over what the others did: 1.2 is 20 % more. With its 95 % range. */
      effect: Interval;
      /** Share of ordinary windows of this length, of this and the other profiles, whose effect was smaller. */
      larger: number;
      /** The same among the profile's own earlier windows alone. */
      largerOwn: number;
      /** Ordinary windows that it was held against. */
      placebos: number;
      /** Its place among the profiles at the same date, by effect in units of what is usual for each; 1 is the largest. */
      place: { rank: number; of: number };
      /** Larger than 99 % of all ordinary windows, and than 95 % of the profile's own. */
      clear: boolean;
      /** What ordinary windows made, as multiples on this profile's own scale, ascending: what the effect is held against. */
      ordinary: number[];
    }
  /** `no-window`: under three posts before or in it. `few-others`: under three to compare with. `few-placebos`: too short a past. */
  | { ok: false; reason: 'no-window' | 'few-others' | 'few-placebos'; n: number; needed: number };

/** Fewer profiles at a date and nothing is compared. */
export const OTHERS_NEEDED = 3;
const PLACEBOS_NEEDED = 40;
/** The past must hold so many windows of the campaign's length: one says nothing of what is ordinary. */
const WINDOWS_NEEDED = 2;
/** For the range, and of the profile's own earlier windows, which are few. */
const RANGE = 0.95;
/** Ordinary windows overlap and profiles drift: asking for 95 % calls 9 % of ordinary fortnights clear, 98 % 6.6, 99 % 3.5. */
const TELL = 0.99;

/** Did of one profile at one day: its step less the mean step of the others seen on that day. */
function effectAt(all: readonly Steps[], unit: number, day: number, without = -1): number | undefined {
  const own = all[unit]!.step(day);
  if (own === undefined) return undefined;
  const others = all.flatMap((s, v) => {
    const step = v === unit || v === without ? undefined : s.step(day);
    return step === undefined ? [] : [step];
  });
  if (others.length < OTHERS_NEEDED) return undefined;
  return differenceInDifferences({ before: 0, after: own }, { before: 0, after: mean(others) });
}

/** A profile's own windows are few: its usual effect is drawn to that of all profiles as if by two more windows. */
const DRAWN = 2;

/**
 * Usual size of an effect before a day: root mean square over earlier days whose windows end before this one begins,
 * drawn to what is usual for all. Undefined under `length` such days.
 */
function usual(effects: ReadonlyMap<number, number>, day: number, length: number, all: number): number | undefined {
  let squares = 0;
  let n = 0;
  for (const [d, e] of effects) {
    if (d > day - length) continue;
    squares += e ** 2;
    n += 1;
  }
  if (n < length) return undefined;
  const windows = n / length;
  const drawn = Math.sqrt(((windows * squares) / n + DRAWN * all ** 2) / (windows + DRAWN));
  return drawn > 0 ? drawn : undefined;
}

/** Median over the profiles of the root mean square of all their past effects. */
function usualOfAll(past: readonly ReadonlyMap<number, number>[]): number {
  const sizes = past.flatMap((effects) =>
    effects.size > 0 ? [Math.sqrt(mean([...effects.values()].map((e) => e ** 2)))] : [],
  );
  return median(sizes) || 0;
}

/**
 * What stands in a window, of the first series against the others, and how much larger that is than in ordinary windows.
 * @param series a profile's steps, the one that is asked for first; its day 0 begins the window
 * @param length days
 */
export function effectOfSteps(series: readonly (Steps | undefined)[], length: number): CampaignEffect {
  const unit = series[0];
  if (!unit || unit.step(0) === undefined || !(length >= 1)) return { ok: false, reason: 'no-window', n: 0, needed: 3 };
  const all = series.filter((s) => s !== undefined);
  const effect = effectAt(all, 0, 0);
  const n = all.filter((s, v) => v > 0 && s.step(0) !== undefined).length;
  if (effect === undefined) return { ok: false, reason: 'few-others', n, needed: OTHERS_NEEDED };
  const past = all.map((s, v) => {
    const effects = new Map<number, number>();
    for (let d = s.first; d <= Math.min(s.last, -length); d += 1) {
      const e = effectAt(all, v, d);
      if (e !== undefined) effects.set(d, e);
    }
    return effects;
  });
  const before = [...past[0]!.values()];
  const drawTo = usualOfAll(past);
  const scale = usual(past[0]!, 0, length, drawTo);
  const sizes = past.flatMap((effects) =>
    [...effects].flatMap(([d, e]) => {
      const s = usual(effects, d, length, drawTo);
      return s === undefined ? [] : [e / s];
    }),
  );
  if (scale === undefined || sizes.length < PLACEBOS_NEEDED || before.length < WINDOWS_NEEDED * length) {
    return { ok: false, reason: 'few-placebos', n: sizes.length, needed: PLACEBOS_NEEDED };
  }
  const size = Math.abs(effect) / scale;
  const ranked = ascending(sizes.map(Math.abs));
  const larger = ranked.filter((s) => s < size).length / ranked.length;
  const largerOwn = before.filter((e) => Math.abs(e) < Math.abs(effect)).length / before.length;
  const half = quantile(ranked, RANGE) * scale;
  const peers = past.slice(1).flatMap((effects, i) => {
    const e = effectAt(all, i + 1, 0, 0);
    const s = usual(effects, 0, length, drawTo);
    return e === undefined || s === undefined ? [] : [Math.abs(e) / s];
  });
  return {
    ok: true,
    effect: exponential({ value: effect, low: effect - half, high: effect + half }),
    larger,
    placebos: ranked.length,
    place: { rank: 1 + peers.filter((p) => p >= size).length, of: peers.length + 1 },
    largerOwn,
    clear: larger >= TELL && largerOwn >= RANGE,
    ordinary: ascending(sizes.map((e) => Math.exp(e * scale))),
  };
}

/**
 * What a campaign did, against profiles that had none (reference 2.12): difference in differences of mean ln(1 + E),
 * campaign window against the window of the same length before it. How large is large is told by placebo dates: the same
 * for every earlier day of this profile and of each other one, in units of what was usual for it until then. Ordinary
 * tests call a third of ordinary dates an effect.
 * @param own, others mature posts only; others without a campaign of their own
 * @param start first instant, Unix ms
 * @param length whole days of the campaign
 */
export function campaignEffect(
  own: readonly ValuedPost[],
  others: readonly (readonly ValuedPost[])[],
  start: number,
  length: number,
): CampaignEffect {
  return effectOfSteps(
    [own, ...others].map((posts) => steps(posts, start, length)),
    length,
  );
}
