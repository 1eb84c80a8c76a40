import { DAY } from '../maturity';
import type { Bounds, CountReading } from './between';

/** The moment at which the shown count changed, and what the true one was then. */
export interface DisplayEdge {
  /** It changed after `from` and not after `to`. Unix ms. */
  from: number;
  to: number;
  direction: 'up' | 'down';
  /** The count at that moment: the edge of the step, as rounding or as cutting would have it. */
  low: number;
  high: number;
  /** The shown value that begins (up) or ends (down) there, and half a step if counts are rounded, 0 if cut or exact. */
  shown: number;
  half: number;
}

/** "1.2M" becomes "1.3M": the count was 1,250,000 where the source rounds, 1,300,000 where it cuts. */
function edge(a: CountReading, b: CountReading): DisplayEdge | undefined {
  const half = b.count.value - b.count.low;
  const span = { from: a.at, to: b.at, half };
  if (b.count.value > a.count.value && b.count.low > a.count.low) {
    return { ...span, direction: 'up', low: b.count.low, high: b.count.value, shown: b.count.value };
  }
  if (b.count.value < a.count.value && b.count.high < a.count.high) {
    const top = b.count.high + 1;
    const low = half > 0 ? Math.min(top, b.count.value + half) : top;
    return { ...span, direction: 'down', low, high: top, shown: b.count.value };
  }
  return undefined;
}

/**
 * Every change of the shown count. A rounded count is known best at the moment when it changes: "1.2M" for a month hides
 * up to 99,999 followers, its change to "1.3M" hides none (reference 2.5). @param readings as `growthReadings` gives them
 */
export function displayEdges(readings: readonly CountReading[]): DisplayEdge[] {
  return readings.slice(1).flatMap((b, i) => {
    const found = edge(readings[i]!, b);
    return found ? [found] : [];
  });
}

export interface EdgeGrowth {
  first: DisplayEdge;
  last: DisplayEdge;
  /** Gained from the first edge to the last. `value` where both are edges of the same kind: then it is known to the digit. */
  gained: Bounds;
  /** Days between them: the moments themselves are known only to the readings around them. */
  days: { low: number; high: number };
  /** Gained a day; absent where no time may have passed. */
  perDay?: { low: number; high: number };
}

/**
 * Growth from edge to edge. Two edges in the same direction with the same step lie just as far apart as the shown values
 * do, whether the source rounds or cuts, since it does the same both times. Undefined under two edges.
 */
export function edgeGrowth(readings: readonly CountReading[]): EdgeGrowth | undefined {
  const edges = displayEdges(readings);
  const first = edges[0];
  const last = edges[edges.length - 1];
  if (!first || !last || first === last) return undefined;
  const alike = first.direction === last.direction && first.half === last.half;
  const value = last.shown - first.shown;
  const gained: Bounds = alike
    ? { low: value, high: value, value }
    : { low: last.low - first.high, high: last.high - first.low };
  const days = { low: Math.max(0, last.from - first.to) / DAY, high: (last.to - first.from) / DAY };
  const result: EdgeGrowth = { first, last, gained, days };
  if (days.low > 0) {
    const rates = [gained.low, gained.high].flatMap((g) => [g / days.low, g / days.high]);
    result.perDay = { low: Math.min(...rates), high: Math.max(...rates) };
  }
  return result;
}
