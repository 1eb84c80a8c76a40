import type { PostFormat } from '../../model';
import type { PostColumns } from '../columns';
import { prepare, type Rates, ratesOfFormat, ratesWhere } from '../rates';
import { datedMean, difference, exponential, type Interval, mean } from '../statistics';
import type { MetricSettings, ProfileInput } from '../types';
import { NEEDED } from '../typical';
import { shiftShare, type TypeLevel } from './shift-share';

/** What became of the typical rate from the first half of the time read to the second. All changes are ratios. */
export interface MixChange {
  /** Second half ÷ first half, with its 95 % interval. */
  total: Interval;
  /** Part of it because other types were posted, and because the same types did better or worse: their product is the total. */
  mix: number;
  within: number;
  types: { type: PostFormat; mix: number; within: number }[];
  n: { first: number; second: number };
  /** Publication of the first post, the middle between first and last, and the last. Unix ms. */
  from: number;
  middle: number;
  to: number;
}

function levelsOf(rates: Rates, columns: PostColumns): Map<PostFormat, TypeLevel> {
  const levels = columns.formats.map((type, place) => {
    const { log } = ratesOfFormat(rates, columns, place);
    return [type, { n: log.length, mean: mean(log) }] as const;
  });
  return new Map(levels.filter(([, level]) => level.n > 0));
}

/**
 * The change of a profile's typical rate between the two halves of the time that its mature posts span, taken apart by
 * `shiftShare` on ln((1 + E) / F). Undefined with under five posts in a half.
 */
export function mixChange(input: ProfileInput, settings: MetricSettings): MixChange | undefined {
  const { columns, rates } = prepare(input, settings);
  const from = rates.at[0];
  const to = rates.at[rates.at.length - 1];
  if (from === undefined || to === undefined) return undefined;
  const middle = (from + to) / 2;
  const first = ratesWhere(rates, (row) => columns.at[row]! < middle);
  const second = ratesWhere(rates, (row) => columns.at[row]! >= middle);
  if (first.at.length < NEEDED || second.at.length < NEEDED) return undefined;
  const parts = shiftShare(levelsOf(first, columns), levelsOf(second, columns));
  if (!parts) return undefined;
  const level = ({ at, log }: Rates) => datedMean({ at, value: log });
  return {
    total: exponential(difference(level(second), level(first))),
    mix: Math.exp(parts.mix),
    within: Math.exp(parts.within),
    types: parts.types.map(({ type, mix, within }) => ({ type, mix: Math.exp(mix), within: Math.exp(within) })),
    n: { first: first.at.length, second: second.at.length },
    from,
    middle,
    to,
  };
}
