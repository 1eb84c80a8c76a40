import type { ComparisonRow, Estimate, Lens, Measured, NoNumber, ProfileStats, Verdict } from '../../lib/metrics/types';
import {
  formatDayCount,
  formatDays,
  formatFigure,
  formatList,
  formatMultiple,
  formatMultipleRange,
  formatRange,
  formatRate,
  formatRateRange,
} from '../format';
import type { useWords } from './words';

type W = ReturnType<typeof useWords>;

/** What a profile is called here: its name, else its handle. */
export function displayName(stats: Pick<ProfileStats, 'name' | 'handle'>): string {
  return stats.name?.trim() || `@${stats.handle.replace(/^@/, '')}`;
}

/** A rate, or a multiple of the followers where the lens is reach. */
export function rateText(value: number, lens: Lens, language: string): string {
  return lens === 'reach' && value >= 10 ? formatMultiple(value, language) : formatRate(value, language);
}

/** The value of an estimate, in percent or in the unit of its formula. */
export function estimateText(e: Pick<Estimate, 'value' | 'lens' | 'unit'>, language: string): string {
  return e.unit ? formatFigure(e.value, language) : rateText(e.value, e.lens, language);
}

/** Its range; nothing where its formula has none. */
export function estimateRange(e: Pick<Estimate, 'low' | 'high' | 'unit' | 'noRange'>, language: string): string {
  if (e.noRange) return '';
  return e.unit ? formatRange(e.low, e.high, language) : rateRangeText(e.low, e.high, language);
}

export function rateRangeText(low: number, high: number, language: string): string {
  return formatRateRange(low, high, language);
}

/** Full label with its denominator: "Typical engagement rate per post, by followers at posting". */
export function rateLabel(w: W, lens: Lens, length: 'full' | 'middle' | 'short' = 'full'): string {
  return w.t(`rate.${length}.${lens}`);
}

/** The sentence that stands where a number cannot. */
export function reasonText(w: W, why: NoNumber): string {
  switch (why.reason) {
    case 'too-few':
      return w.p('why.tooFew', why.n, { needed: why.needed });
    case 'no-followers':
      return w.t('why.noFollowers');
    case 'no-views':
      return w.t('why.noViews');
    case 'hidden':
      return w.p('why.hidden', why.n, { of: why.of });
    case 'not-shown':
      return w.t('why.notShown', {
        counts: formatList(
          why.missing.map((name) => w.t(`counts.${name}`)),
          w.language,
        ),
      });
    case 'at-least':
      return w.t('why.atLeast');
    case 'not-observed':
      return w.t('why.notObserved');
  }
}

/** "95% range 2.3–3.4% · 55 posts, 24 Aug – 14 Nov", with "rough" for 5 to 9 posts. */
export function evidenceText(w: W, rate: Measured & { ok: true }, range: 'named' | 'bare' = 'named'): string {
  const { estimate: e } = rate;
  const bounds = estimateRange(e, w.language);
  const first = range === 'named' && bounds ? w.t('rate.range', { range: bounds }) : bounds;
  const posts = `${w.p('postCount', e.n)}, ${formatDays(e.from, e.to, w.language, w.timeZone)}`;
  const said = [first, e.rough ? `${posts}, ${w.t('rate.rough')}` : posts];
  return said.filter((part) => part).join(' · ');
}

const VERDICT_KEYS: Record<Verdict, string> = {
  above: 'above',
  'no-difference': 'same',
  below: 'below',
  'too-few': 'tooFew',
};

/** "No clear difference from you." as a heading or a sentence of its own. */
export function verdictText(w: W, verdict: Verdict): string {
  return w.t(`verdict.${VERDICT_KEYS[verdict]}`);
}

export function groupText(w: W, group: Verdict | 'ungrouped'): string {
  return group === 'ungrouped' ? w.t('group.ungrouped') : w.t(`group.${VERDICT_KEYS[group]}`);
}

/** "1.2× yours, range 0.9–1.6×" */
export function versusText(w: W, versus: NonNullable<ComparisonRow['versusOwn']>): string {
  return w.t('rate.versus', {
    multiple: formatMultiple(versus.value, w.language),
    range: formatMultipleRange(versus.low, versus.high, w.language),
  });
}

/** Words for the rhythm, from the burstiness of the gaps; nothing under five gaps. Random posting counts as uneven. */
export function rhythmText(w: W, burstiness: number | undefined): string | undefined {
  if (burstiness === undefined) return undefined;
  if (burstiness <= -0.2) return w.t('rhythm.even');
  return w.t(burstiness >= 0.2 ? 'rhythm.bursts' : 'rhythm.uneven');
}

/** "4.6, even", or an en dash where no stretch was observed. */
export function cadenceText(w: W, cadence: ProfileStats['cadence']): string {
  if (cadence.perWeek === undefined) return w.t('cadence.notObserved');
  const rhythm = rhythmText(w, cadence.burstiness);
  const figure = formatFigure(cadence.perWeek, w.language);
  return rhythm ? `${figure}, ${rhythm}` : figure;
}

export function longestGapText(w: W, cadence: ProfileStats['cadence']): string | undefined {
  return cadence.longestGap === undefined
    ? undefined
    : w.t('cadence.longest', { days: formatDayCount(cadence.longestGap, w.language) });
}
