import type { ProfileKey } from '../model';
import { cadence } from './cadence';
import { profileStats } from './profile-stats';
import type { MetricSettings, ProfileInput } from './types';
import { nextDay, startOfNamedDay } from './weeks';

/** What is aimed at until a day. Days are `2026-11-22`, both in it. */
export interface Goal {
  profile: ProfileKey;
  id: string;
  /** `cadence`: posts a week. `rate`: typical rate as a fraction. `followers`: their number. */
  what: 'cadence' | 'rate' | 'followers';
  target: number;
  from: string;
  to: string;
}

export interface GoalProgress {
  over: boolean;
  /** So far, with its 95 % range; of followers the bounds that rounding leaves. Absent where nothing can be told yet. */
  reached?: { value: number; low: number; high: number };
  /** By the range, not by the value: `open` where the target lies inside it. */
  verdict: 'reached' | 'short' | 'open' | 'unknown';
}

const WEEK = 7 * 86_400_000;
/** Half of 1.96, on the scale of √n, where counts have an even spread. */
const HALF = 0.98;
const SHIFT = 3 / 8;

/** Posts a week with its range: √(n + 3/8) ± 0.98 (Anscombe 1948). */
function paceOf(input: ProfileInput, settings: MetricSettings): GoalProgress['reached'] {
  const { perWeek, posts, observed } = cadence(input, settings);
  if (perWeek === undefined) return undefined;
  const root = Math.sqrt(posts + SHIFT);
  const at = (x: number) => Math.max(0, (Math.max(0, x) ** 2 - SHIFT) / (observed / WEEK));
  return { value: perWeek, low: at(root - HALF), high: at(root + HALF) };
}

function reachedOf(input: ProfileInput, what: Goal['what'], settings: MetricSettings): GoalProgress['reached'] {
  if (what === 'cadence') return paceOf(input, settings);
  if (what === 'followers') {
    const { period } = settings;
    return input.followers.findLast(({ at }) => at >= period.from && at < period.to)?.followers;
  }
  const { rate } = profileStats(input, settings);
  return rate.ok ? { value: rate.estimate.value, low: rate.estimate.low, high: rate.estimate.high } : undefined;
}

/** How far a goal is, in its days up to now. */
export function goalProgress(goal: Goal, input: ProfileInput, settings: MetricSettings): GoalProgress {
  const from = startOfNamedDay(goal.from, settings.timeZone);
  const end = nextDay(startOfNamedDay(goal.to, settings.timeZone), settings.timeZone);
  const period = { from, to: Math.min(end, settings.now + 1) };
  const over = settings.now >= end;
  const reached = period.to > period.from ? reachedOf(input, goal.what, { ...settings, period }) : undefined;
  if (!reached) return { over, verdict: 'unknown' };
  const verdict = reached.low >= goal.target ? 'reached' : reached.high < goal.target ? 'short' : 'open';
  return { over, reached, verdict };
}
