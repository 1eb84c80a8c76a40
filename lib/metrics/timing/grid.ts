import { exponential, type Interval, pooledVariance, shrink } from '../statistics';
import { type Placed, placed, type TimedPost } from './posts';

export interface TimeCell {
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** First hour, 0 … 23 on the clocks of the zone. */
  hour: number;
  n: number;
  /** Typical post of the cell ÷ comparable posts, shrunken, with its 95 % range. Absent without a post. */
  effect?: Interval;
}

/**
 * All hours of the week in the zone (168, or fewer blocks of `hours`): how many posts, and how they did against posts of
 * the same month and type. Each cell is drawn to the mean by the variance ratio (reference 2.3): one lucky post colours
 * nothing.
 * @param hours how many make one cell; a divisor of 24
 */
export function timingCells(posts: readonly Placed[], hours = 1): TimeCell[] {
  const perDay = 24 / hours;
  const cells: number[][] = Array.from({ length: 7 * perDay }, () => []);
  for (const p of posts) cells[p.weekday * perDay + Math.floor(p.hour / hours)]!.push(p.left);
  const kept = shrink(cells);
  const within = pooledVariance(cells);
  return cells.map((values, i): TimeCell => {
    const cell = { weekday: Math.floor(i / perDay), hour: (i % perDay) * hours, n: values.length };
    const { value, weight } = kept[i]!;
    if (!Number.isFinite(value)) return cell;
    const half = 1.96 * Math.sqrt((weight * within) / values.length);
    return { ...cell, effect: exponential({ value, low: value - half, high: value + half }) };
  });
}

/** The same of posts as they come. */
export function timingGrid(posts: readonly TimedPost[], timeZone: string, hours = 1): TimeCell[] {
  return timingCells(placed(posts, timeZone), hours);
}
