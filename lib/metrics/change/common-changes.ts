import { exponential, mean, median, medianInterval } from '../statistics';
import { levels } from './levels';
import { type LevelChange, WEEKS_NEEDED } from './profile-changes';
import type { WeekLevel } from './weekly';

/**
 * A step that most profiles of one platform made in the same week: "12 of 15 fell: probably the platform". Its `ratio` is
 * the median over the profiles.
 */
export interface CommonChange extends LevelChange {
  /** 95 % bounds of `ratio`, from the order of the profiles' own steps; they leave 1 out. */
  low: number;
  high: number;
  direction: 'up' | 'down';
  /** Profiles whose own level moved that way, of those seen on both sides. */
  moved: number;
  of: number;
}

/** Fewer are no platform. */
export const PROFILES_NEEDED = 8;
const MOST = 0.7;
/** Of wandering series that seem to step as clearly: fewer than for one profile, because a whole platform is blamed. */
const TELL = 0.02;
/**
 * Bounds nearer to 1× are written as 1.0×. Such small ones are also what a step in the middle of a week leaves beside it
 * in large sets.
 */
const NEAR = Math.log(1.05);
const WEEK = 7 * 86_400_000;

function byWeek(profiles: readonly (readonly WeekLevel[])[]): { start: number; median: number }[] {
  const weeks = new Map<number, number[]>();
  for (const profile of profiles) {
    const own = mean(profile.map((w) => w.level));
    for (const w of profile) {
      const list = weeks.get(w.start);
      if (list) list.push(w.level - own);
      else weeks.set(w.start, [w.level - own]);
    }
  }
  return [...weeks]
    .filter(([, values]) => values.length >= PROFILES_NEEDED)
    .sort(([a], [b]) => a - b)
    .map(([start, values]) => ({ start, median: median(values) }));
}

/**
 * Changes common to a platform (reference 2.11): steps of the median, over profiles, of their weekly levels less their
 * own mean; told only with at least eight profiles, 70 % of them moving the same way, and a range of the median step
 * that excludes 1×. Oldest first.
 * @param profiles weekly levels of profiles of one platform, all cut in one zone
 */
export function commonChanges(profiles: readonly (readonly WeekLevel[])[]): CommonChange[] {
  const weeks = byWeek(profiles.filter((p) => p.length > 0));
  if (weeks.length < WEEKS_NEEDED) return [];
  const { breaks, means, chance } = levels(weeks.map((w) => w.median));
  if (chance > TELL) return [];
  const ends = [0, ...breaks, weeks.length];
  return breaks.flatMap((at, i): CommonChange[] => {
    const step = means[i + 1]! - means[i]!;
    const from = weeks[ends[i]!]!.start;
    const change = weeks[at]!.start;
    const to = weeks[ends[i + 2]! - 1]!.start;
    const steps = profiles.flatMap((p) => {
      const before = p.filter((w) => w.start >= from && w.start < change).map((w) => w.level);
      const after = p.filter((w) => w.start >= change && w.start <= to).map((w) => w.level);
      return before.length > 0 && after.length > 0 ? [mean(after) - mean(before)] : [];
    });
    const moved = steps.filter((s) => Math.sign(s) === Math.sign(step)).length;
    if (steps.length < PROFILES_NEEDED || moved < MOST * steps.length) return [];
    const typical = medianInterval(steps);
    if (step > 0 ? !(typical.low >= NEAR) : !(typical.high <= -NEAR)) return [];
    const { value: ratio, low, high } = exponential(typical);
    return [
      {
        at: change,
        ratio,
        low,
        high,
        weeksBefore: at - ends[i]!,
        weeksAfter: ends[i + 2]! - at,
        direction: step > 0 ? 'up' : 'down',
        moved,
        of: steps.length,
      },
    ];
  });
}

/** The common change within a week of a profile's own and in its direction: probably the platform, not the profile. */
export function commonCause<C extends CommonChange>(own: LevelChange, common: readonly C[]): C | undefined {
  return common.find((c) => Math.abs(c.at - own.at) <= 1.5 * WEEK && c.ratio > 1 === own.ratio > 1);
}
