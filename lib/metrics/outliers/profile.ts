import type { CountName } from '../../model';
import { atAge, type History } from '../age';
import { totalOf } from '../interactions';
import { isMature, publishedAt } from '../maturity';
import { isRead, readSpan } from '../observed';
import type { MetricSettings, ProfileInput } from '../types';
import type { OutlierScore, Scorable } from './score';
import { outlierScores } from './scores';

const EVER = { from: -8.64e15, to: 8.64e15 };

/**
 * A profile's posts of any time as they can be scored: read completely, mature, dated, no repost, the whole set of
 * counts shown. Posts that show only the least, or hide one of the counts, have no total and are left out.
 */
export function scorable(
  input: ProfileInput,
  names: readonly CountName[],
  settings?: Pick<MetricSettings, 'maturity'>,
): Scorable[] {
  const span = readSpan(input, EVER);
  return input.posts.flatMap((post) => {
    const at = publishedAt(post);
    if (at === undefined || post.flags.includes('repost') || !isMature(input.platform, post, settings)) return [];
    if (!isRead(post, span)) return [];
    const total = totalOf(post, names);
    return total.ok ? [{ id: post.id, at, format: post.format, count: total.count }] : [];
  });
}

/** Final counts against final counts. */
export function profileOutliers(
  input: ProfileInput,
  names: readonly CountName[],
  settings?: Pick<MetricSettings, 'maturity'>,
): OutlierScore[] {
  return outlierScores(scorable(input, names, settings));
}

/** Young posts at one and the same age: only those read around it take part (no extrapolation). @param age ms */
export function outliersAtAge(histories: readonly History[], age: number): OutlierScore[] {
  return outlierScores(
    histories.flatMap((h) => {
      const there = atAge(h, age);
      return there.ok ? [{ id: h.id, at: h.at, format: h.format, count: there.count }] : [];
    }),
  );
}
