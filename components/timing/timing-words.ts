import type { BestTime } from '../../lib/metrics/timing';
import { formatShare, numberFormat } from '../format';
import { gainRange } from '../ui/gain';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** Monday, 1 January 2024, 12:00 UTC: names of weekdays are read off seven days from here. */
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY = 86_400_000;

/** "Mon" or "Monday"; 0 is Monday. */
export function weekdayName(weekday: number, language: string, form: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(MONDAY + weekday * DAY);
}

/** "08–12" */
export function blockName(hour: number): string {
  return `${String(hour).padStart(2, '0')}–${String(hour + 4).padStart(2, '0')}`;
}

/** "1.13×": effects of hours are small, so they have two decimals. */
export function fineMultiple(value: number, language: string): string {
  return `${numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}×`;
}

/** "0.97–1.29×" */
export function fineRange(low: number, high: number, language: string): string {
  return `${fineMultiple(low, language).slice(0, -1)}–${fineMultiple(high, language)}`;
}

/** The answer in one line, and what it rests on. A best time is named only where the verdict is clear. */
export function timingAnswer(w: W, best: BestTime): { answer: string; because: string } {
  const { t } = w;
  const block = best.best;
  if (!block || !best.gain) return { answer: t('timing.answer.none'), because: t('timing.because.tooFew') };
  const when = t(block.weekend ? 'timing.weekends' : 'timing.workdays', { hours: blockName(block.hour) });
  const { value, low, high } = best.gain;
  const range = gainRange(w, low, high);
  const percent = formatShare(Math.max(0, value - 1), w.language);
  const did = value - 1 >= 0.005 ? t('timing.did', { when, percent, range }) : t('timing.same', { when, range });
  if (best.verdict === 'clear')
    return { answer: t('timing.answer.clear', { when }), because: `${did} ${t('timing.because.clear')}` };
  const why = best.verdict === 'chance' ? 'timing.because.chance' : 'timing.because.halves';
  return {
    answer: t('timing.answer.none'),
    because: `${did} ${t(why, { share: formatShare(best.chance ?? 1, w.language) })}`,
  };
}
