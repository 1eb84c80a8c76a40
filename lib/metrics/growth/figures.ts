import { between, type Change, type CountReading, growthReadings } from './between';
import { type EdgeGrowth, edgeGrowth } from './edges';
import { type Jump, unnaturalJumps } from './jumps';

/** All that is told of a count that grows, over one period. */
export interface GrowthFigures {
  /** Readings that could be used. */
  n: number;
  /** From the first to the last of them; absent with fewer than two. */
  change?: Change;
  /** From display change to display change, often sharper than `change` for rounded counts. */
  edges?: EdgeGrowth;
  jumps: Jump[];
}

/**
 * Growth of followers, or of the number of posts, over a half-open period `[from, to)`. Order of the readings is no
 * matter; those with only a lower bound are left out.
 */
export function growthFigures(
  readings: readonly CountReading[],
  period: { from: number; to: number },
  breakouts: readonly { id: string; at: number }[] = [],
): GrowthFigures {
  const inside = growthReadings(readings).filter((r) => r.at >= period.from && r.at < period.to);
  const first = inside[0];
  const last = inside[inside.length - 1];
  const result: GrowthFigures = { n: inside.length, jumps: unnaturalJumps(inside, breakouts) };
  if (first && last && last.at > first.at) result.change = between(first, last);
  const edges = edgeGrowth(inside);
  if (edges) result.edges = edges;
  return result;
}
