import { DAY } from '../maturity';
import { mad, median } from '../statistics';
import { between, type Change, type CountReading } from './between';

/** A day on which the count moved far more than this profile's days do. Evidence, never a verdict. */
export interface Jump {
  change: Change;
  direction: 'up' | 'down';
  /** Growth of that day as a logarithm: the bound nearer to an ordinary day. */
  daily: number;
  /** The ordinary day: median and MAD of the profile's daily log growth. */
  usual: { median: number; mad: number; days: number };
  /** How many MADs from the ordinary day, at least. */
  times: number;
  /** A breakout post of the days before, which would explain it. */
  breakout?: string;
  /** Share of the gain that was gone again two weeks later, where that was read: bought followers leave. */
  lost?: number;
}

/** Readings nearer than this belong to one day. */
const APART = 20 * 3_600_000;
/** A step over more days is not "one day", and evens out what happened. */
const LONGEST = 3;
const DAYS_NEEDED = 10;
const TIMES = 6;
/** A post may bring followers for so long. */
const AFTER_BREAKOUT = 7 * DAY;
const DECAY = 14 * DAY;

function daily(readings: readonly CountReading[]): Change[] {
  const kept: CountReading[] = [];
  for (const r of readings) {
    const last = kept[kept.length - 1];
    if (r.count.low > 0 && (!last || r.at - last.at >= APART)) kept.push(r);
  }
  return kept.slice(1).flatMap((to, i) => {
    const change = between(kept[i]!, to);
    return change.days <= LONGEST ? [change] : [];
  });
}

const growth = (to: number, from: number, days: number) => Math.log(to / from) / days;

function lostAfter(jump: Change, readings: readonly CountReading[]): number | undefined {
  const gained = jump.to.count.value - jump.from.count.value;
  const later = readings.findLast((r) => r.at > jump.to.at + DAY && r.at <= jump.to.at + DECAY);
  if (!later || !(gained > 0)) return undefined;
  return Math.max(0, (jump.to.count.value - later.count.value) / gained);
}

/**
 * Days that grew or shrank by more than 6 MAD beyond the profile's median daily log growth (reference 1.8), with what
 * could explain them. The spread is taken as no less than one follower and no less than the chance of counting gives
 * (√ of a usual day's gain). Rounded counts must be past the bound with their whole interval. Empty under ten days.
 * @param readings as `growthReadings` gives them
 * @param breakouts posts far above the usual, with their publication, Unix ms
 */
export function unnaturalJumps(
  readings: readonly CountReading[],
  breakouts: readonly { id: string; at: number }[],
): Jump[] {
  const steps = daily(readings);
  if (steps.length < DAYS_NEEDED) return [];
  const logs = steps.map((s) => growth(s.to.count.value, s.from.count.value, s.days));
  const centre = median(logs);
  const spread = mad(logs);
  return steps.flatMap((change): Jump[] => {
    const { from, to, days } = change;
    const size = from.count.value;
    const floor = Math.max(1, Math.sqrt(Math.abs(centre) * size)) / size;
    const least = growth(to.count.low, from.count.high, days);
    const most = growth(to.count.high, from.count.low, days);
    const bound = Math.max(spread, floor);
    const up = (least - centre) / bound;
    const down = (centre - most) / bound;
    if (!(up > TIMES) && !(down > TIMES)) return [];
    const breakout = breakouts.find((p) => p.at <= to.at && p.at >= from.at - AFTER_BREAKOUT);
    const lost = lostAfter(change, readings);
    return [
      {
        change,
        direction: up > TIMES ? 'up' : 'down',
        daily: up > TIMES ? least : most,
        usual: { median: centre, mad: spread, days: steps.length },
        times: Math.max(up, down),
        ...(breakout && { breakout: breakout.id }),
        ...(lost !== undefined && { lost }),
      },
    ];
  });
}
