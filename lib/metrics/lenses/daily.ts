import type { Count } from '../../model';
import { observedStretches } from '../cadence/stretches';
import { followersAt } from '../followers';
import { datedMean, inBlocks, intervalOf, mean, weeklyBlocks } from '../statistics';
import type { FollowerReading, MetricSettings, ProfileInput } from '../types';
import { nextDay, startOfDay } from '../weeks';
import type { Summed } from './summary';
import type { Arithmetic, LensDefinition } from './types';

export interface DailyValue extends Summed {
  days: number;
}

/**
 * Whole local days of the period in which everything was read, oldest first. A day that was read only in part is none:
 * its silence would be ours.
 */
export function wholeDays(input: ProfileInput, settings: MetricSettings): { from: number; to: number }[] {
  const { from, to } = settings.period;
  const { timeZone } = settings;
  const days: { from: number; to: number }[] = [];
  for (const stretch of observedStretches(input).stretches) {
    const start = Math.max(stretch.from, from);
    const end = Math.min(stretch.to, to, settings.now);
    if (!(end > start)) continue;
    let day = startOfDay(start, timeZone);
    if (day < start) day = nextDay(day, timeZone);
    for (let next = nextDay(day, timeZone); next <= end; next = nextDay(day, timeZone)) {
      days.push({ from: day, to: next });
      day = next;
    }
  }
  return days;
}

/**
 * Mean over days of a day's interactions by the followers of that day; silent days count as 0, so posting twice as often
 * doubles it. Days with a post whose counts are unknown are left out. Undefined without a whole day or without followers.
 * The interval takes whole weeks, at least six of them: days of a heavy tail and many zeros have no other that covers.
 * @param posts all that have a sum, whatever their age
 * @param unknown times of posts without one
 */
export function dailyValue(
  definition: LensDefinition,
  days: readonly { from: number; to: number }[],
  posts: readonly Arithmetic[],
  unknown: readonly number[],
  readings: readonly FollowerReading[],
  end: number,
): DailyValue | undefined {
  const sums = new Map<number, Count>();
  const kept = days.filter((day) => !unknown.some((t) => t >= day.from && t < day.to));
  const sorted = [...posts].sort((a, b) => a.at - b.at);
  let next = 0;
  for (const day of kept) {
    const sum = { value: 0, low: 0, high: 0 };
    while (next < sorted.length && sorted[next]!.at < day.from) next += 1;
    for (; next < sorted.length && sorted[next]!.at < day.to; next += 1) {
      const { top } = sorted[next]!;
      sum.value += top.value;
      sum.low += top.low;
      sum.high += top.high;
    }
    sums.set(day.from, sum);
  }
  const rates = kept.flatMap((day) => {
    const sum = sums.get(day.from)!;
    const at = day.from + (day.to - day.from) / 2;
    if (definition.bottom === 'none') return [{ at, value: sum.value, low: sum.low, high: sum.high }];
    const below = followersAt(readings, definition.bottom === 'followers-end' ? end : at)?.count;
    if (!below) return [];
    return [{ at, value: sum.value / below.value, low: sum.low / below.high, high: sum.high / below.low }];
  });
  if (rates.length === 0) return undefined;
  const { scale } = definition;
  const dated = { at: rates.map((r) => r.at), value: rates.map((r) => scale * r.value) };
  const interval = intervalOf(datedMean(dated));
  return {
    value: scale * mean(rates.map((r) => r.value)),
    rounded: { low: scale * mean(rates.map((r) => r.low)), high: scale * mean(rates.map((r) => r.high)) },
    ...(inBlocks(dated, weeklyBlocks(dated)) && {
      interval: { low: Math.max(0, interval.low), high: interval.high },
    }),
    days: rates.length,
  };
}
