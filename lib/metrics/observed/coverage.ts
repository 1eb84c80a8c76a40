import type { PostFormat } from '../../model';
import type { Stretch } from '../cadence/stretches';
import { columnsOf, firstFrom, type PostColumns, rowsInPeriod } from '../columns';
import type { MetricSettings, ProfileInput } from '../types';
import { readSpan } from './read-span';

export interface Coverage {
  stretches: Stretch[];
  /** Milliseconds read completely, and their share of the period. */
  observed: number;
  share: number;
  /** Posts of the period inside those stretches: figures are made of these. */
  read: number;
  /** Posts of the period seen alone (opened by themselves, found in a search): kept, and out of every figure. */
  alone: number;
  /** Posts without a date: they cannot be placed. */
  undated: number;
  /** Formats that no tab read so far holds were left out. */
  formats?: PostFormat[];
}

/**
 * What the figures of a period rest on. Users open the posts that interest them: a mean over posts seen alone would be a
 * mean of what interested the user. Reposts are nobody's posts here and not counted.
 * @param columns of the profile, where the caller has made them already
 */
export function coverage(
  input: ProfileInput,
  settings: MetricSettings,
  columns: PostColumns = columnsOf(input, settings),
): Coverage {
  const { period } = settings;
  const span = readSpan(input, period);
  const observed = span.stretches.reduce((sum, s) => sum + s.to - s.from, 0);
  const length = Math.min(period.to, settings.now) - period.from;
  const dated = Math.max(0, firstFrom(columns.at, period.to) - firstFrom(columns.at, period.from));
  const read = rowsInPeriod(columns, input, period).length;
  return {
    stretches: span.stretches,
    observed,
    share: length > 0 ? Math.min(1, observed / length) : 0,
    read,
    alone: dated - read,
    undated: columns.undated,
    ...(span.formats && { formats: [...span.formats].sort() }),
  };
}
