import type { ProfileKey } from '../../model';
import { columnsOf, type PostColumns, rowsInPeriod } from '../columns';
import { followersAt, usableReadings } from '../followers';
import type { MetricSettings, ProfileInput } from '../types';
import { NEEDED } from '../typical';
import { type Expected, expectedAt, fitSize, type SizeFit, type SizePoint } from './fit';

export interface SizeScore {
  key: ProfileKey;
  followers: number;
  /** Typical interactions a post: geometric mean of 1 + E over mature posts. */
  typical: number;
  expected: Expected;
  /** Typical ÷ expected: 1 as usual for that size. Half of all accounts lie between one half and two. */
  score: number;
  /** Outside the prediction interval: unusual for that size, in one way or the other. */
  unusual: 'above' | 'below' | null;
}

interface Rows {
  columns: PostColumns;
  rows: Uint32Array;
}

function rowsOf(input: ProfileInput, settings: MetricSettings): Rows {
  const columns = columnsOf(input, settings);
  return { columns, rows: rowsInPeriod(columns, input, settings.period) };
}

/**
 * An account as a point of the size line; undefined with fewer than five mature posts or without known followers.
 * @param made of the account, where the caller has made it already
 */
export function sizePoint(
  input: ProfileInput,
  settings: MetricSettings,
  { columns, rows }: Rows = rowsOf(input, settings),
): SizePoint | undefined {
  const { value } = columns.interactions;
  let sum = 0;
  let n = 0;
  for (const row of rows) {
    if (columns.mature[row] === 0 || Number.isNaN(value[row]!)) continue;
    sum += Math.log1p(value[row]!);
    n += 1;
  }
  const followers = followersAt(usableReadings(input.followers), settings.period.to)?.count.value;
  if (n < NEEDED || followers === undefined) return undefined;
  return { followers, typical: Math.exp(sum / n) };
}

/**
 * Each profile of one platform against what is usual for its size. The line is that of the set and of earlier sets
 * (`earlier`), without the profile that is scored: nobody is expected to be as they are.
 * @param inputs profiles of one platform; those of another than the first are left out
 * @param made of each input, where the caller has made them already
 */
export function sizeScores(
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  earlier: readonly SizePoint[] = [],
  made?: ReadonlyMap<ProfileInput, Rows>,
): { fit: SizeFit | undefined; scores: SizeScore[] } {
  const rows = inputs
    .filter((i) => i.platform === inputs[0]!.platform)
    .flatMap((input) => {
      const point = sizePoint(input, settings, made?.get(input));
      return point ? [{ key: input.key, point }] : [];
    });
  return scoresOf(rows, earlier);
}

/** Each point against the line of all the others. */
export function scoresOf(
  rows: readonly { key: ProfileKey; point: SizePoint }[],
  earlier: readonly SizePoint[] = [],
): { fit: SizeFit | undefined; scores: SizeScore[] } {
  const all = [...rows.map((r) => r.point), ...earlier];
  const scores = rows.flatMap(({ key, point }): SizeScore[] => {
    const fit = fitSize(all.filter((p) => p !== point));
    if (!fit) return [];
    const expected = expectedAt(fit, point.followers);
    const unusual = point.typical > expected.high ? 'above' : point.typical < expected.low ? 'below' : null;
    return [{ key, ...point, expected, score: point.typical / expected.value, unusual }];
  });
  return { fit: fitSize(all), scores };
}
