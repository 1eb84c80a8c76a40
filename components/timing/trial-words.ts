import type { TrialOf, TrialProfile } from '../../lib/hooks';
import { postsPerArm, SCATTER_NEEDED } from '../../lib/metrics/timing';
import { formatFigure, formatInteger, formatMultiple, formatMultipleRange, formatShare } from '../format';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;
export type Hours = TrialOf['row']['a'];

/** A trial of less than two weeks sees one kind of week, and one of more than a year sees none. */
const LEAST_WEEKS = 2;
export const MOST_WEEKS = 52;

/** "08–12" */
export const hoursName = ({ from, to }: Hours) => `${String(from).padStart(2, '0')}–${String(to).padStart(2, '0')}`;

/** Posts at each time, and the weeks that they take at the profile's own pace; undefined where that cannot be told. */
export function planOf(profile: TrialProfile, lift: number): { perArm: number; weeks?: number } | undefined {
  if (!profile.scatter) return undefined;
  const perArm = postsPerArm(profile.scatter.deviation, lift);
  if (!profile.perWeek) return { perArm };
  return { perArm, weeks: Math.max(LEAST_WEEKS, Math.ceil((2 * perArm) / profile.perWeek)) };
}

/** What a plan would take, in words. */
export function planText(w: W, profile: TrialProfile, lift: number): string {
  const { t, p, language } = w;
  const plan = planOf(profile, lift);
  if (!plan || !profile.scatter) {
    return p('trials.tooFew', profile.posts, { name: profile.name, needed: formatInteger(SCATTER_NEEDED, language) });
  }
  const needs = p('trials.needs', plan.perArm, {
    lift: formatShare(lift, language),
    name: profile.name,
    posts: formatInteger(profile.scatter.n, language),
  });
  if (plan.weeks === undefined || profile.perWeek === undefined) return `${needs} ${t('trials.noPace')}`;
  const takes = p('trials.takes', plan.weeks, { perWeek: formatFigure(profile.perWeek, language) });
  return plan.weeks > MOST_WEEKS ? `${needs} ${takes} ${t('trials.tooLong')}` : `${needs} ${takes}`;
}

/** How a trial stands: no verdict before it is due. */
export function trialText(w: W, { row, result }: TrialOf): string {
  const { t, p, language } = w;
  const count = t('trials.count', {
    a: hoursName(row.a),
    n: formatInteger(result.n.a, language),
    b: hoursName(row.b),
    m: formatInteger(result.n.b, language),
    perArm: formatInteger(row.perArm, language),
  });
  if (result.state === 'coming') return t('trials.coming');
  if (result.state === 'running') return `${t('trials.running')} ${count}`;
  if (result.verdict === 'too-few' || !result.ratio) return `${p('trials.dueFew', 5)} ${count}`;
  const figures = t('trials.figures', {
    multiple: formatMultiple(result.ratio.value, language),
    range: formatMultipleRange(result.ratio.low, result.ratio.high, language),
    a: hoursName(row.a),
    b: hoursName(row.b),
  });
  const verdict =
    result.verdict === 'no-difference'
      ? t('trials.same')
      : t('trials.better', { hours: hoursName(result.verdict === 'a' ? row.a : row.b) });
  return `${verdict} ${figures} ${count}`;
}
