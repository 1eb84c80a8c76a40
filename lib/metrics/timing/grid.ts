import { exponential, type Interval, pooledVariance, shrink } from '../statistics';
import { placed, type TimedPost } from './posts';

export interface TimeCell {
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** 0 … 23 on the clocks of the zone. */
  hour: number;
  n: number;
  /** Typical post of the cell ÷ comparable posts, shrunken, with its 95 % range. Absent without a post. */
  effect?: Interval;
}

/**
 * All 168 hours of the week in the zone: how many posts, and how they did against posts of the same month and type. Each
 * cell is drawn to the mean by the variance ratio (reference 2.3): one lucky post colours nothing.
 */
export function timingGrid(posts: readonly TimedPost[], timeZone: string): TimeCell[] {
  const cells: number[][] = Array.from({ length: 168 }, () => []);
  for (const p of placed(posts, timeZone)) cells[p.weekday * 24 + Math.floor(p.hour)]!.push(p.left);
  const kept = shrink(cells);
  const within = pooledVariance(cells);
  return cells.map((values, i): TimeCell => {
    const cell = { weekday: Math.floor(i / 24), hour: i % 24, n: values.length };
    const { value, weight } = kept[i]!;
    if (!Number.isFinite(value)) return cell;
    const half = 1.96 * Math.sqrt((weight * within) / values.length);
    return { ...cell, effect: exponential({ value, low: value - half, high: value + half }) };
  });
}
