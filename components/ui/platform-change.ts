import type { PlatformChange } from '../../lib/metrics/change';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatDay, formatInteger, formatMultiple, formatMultipleRange } from '../format';
import type { useWords } from './words';

type W = ReturnType<typeof useWords>;

/** "9 weeks before, 8 weeks since" */
export function weeksText(
  { t, p }: W,
  { weeksBefore, weeksAfter }: { weeksBefore: number; weeksAfter: number },
): string {
  return t('insight.weeks', {
    before: p('insight.weekCount', weeksBefore),
    after: p('insight.weekCount', weeksAfter),
  });
}

/** "12 of 15 profiles on Instagram fell in the week of 6 Oct: probably the platform." and what it rests on. */
export function platformChangeText(w: W, change: PlatformChange): [sentence: string, evidence: string] {
  const { t, language, timeZone } = w;
  return [
    t(`insight.platform.${change.direction}`, {
      moved: formatInteger(change.moved, language),
      of: formatInteger(change.of, language),
      day: formatDay(change.at, language, timeZone),
      platform: PLATFORM_NAMES[change.platform],
    }),
    t('insight.step', {
      ratio: formatMultiple(change.ratio, language),
      range: formatMultipleRange(change.low, change.high, language),
      weeks: weeksText(w, change),
    }),
  ];
}
