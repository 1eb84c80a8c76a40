import type { ContentData } from '../../lib/hooks';
import type { ContentEffect } from '../../lib/metrics/content';
import type { TypeRow } from '../../lib/metrics/types';
import { formatList, formatMultiple, formatMultipleRange } from '../format';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** From which multiple on a square has which strength. */
export const STEPS = [1.15, 1.3, 1.5] as const;
export const BELOW = 0.85;

/** Class of a result: hatched where too few, hollow below, grey typical, teal rising. */
export function resultClass(value: number | undefined): string {
  if (value === undefined) return 'few';
  if (value >= STEPS[2]) return 's3';
  if (value >= STEPS[1]) return 's2';
  if (value >= STEPS[0]) return 's1';
  return value < BELOW ? 'below' : 'typ';
}

/** Mature posts behind a type's result, or how many there are where there is none. */
export function resultPosts(row: TypeRow): number {
  if (row.rate.ok) return row.rate.estimate.n;
  return row.rate.why.reason === 'too-few' ? row.rate.why.n : row.n;
}

/** "1.2×, 0.9–1.6×" */
export function effectText(w: W, { value, low, high }: { value: number; low: number; high: number }): string {
  return w.t('content.effect', {
    multiple: formatMultiple(value, w.language),
    range: formatMultipleRange(low, high, w.language),
  });
}

/** "15 comparisons. 3 stand out one by one; none stands out after allowing for 15 looks." */
export function looksSentence(w: W, data: ContentData): string {
  const { n, alone, told } = data.looks;
  const { p, t } = w;
  if (n === 0) return t('content.looks.nothing');
  const first = `${p('content.looks.n', n)}. ${p('content.looks.alone', alone)}`;
  if (told.length === 0) return `${first} ${p('content.looks.none', n)}`;
  const names = told.map(({ key, effect }) => {
    const profile = data.profiles.find((one) => one.key === key);
    // The figure of the matrix: the same number in the sentence and in its square.
    const versus = profile?.mix.rows.find((row) => row.format === effect.key)?.versus;
    const named = t('content.looks.named', { name: profile?.name ?? key, type: t(`format.${effect.key}`) });
    return versus ? `${named} ${formatMultiple(versus.value, w.language)}` : named;
  });
  return `${first} ${p('content.looks.told', n, { names: formatList(names, w.language) })}`;
}

/** The same for features or hashtags of one profile: `nameOf` puts a group into words. */
export function effectsSentence(w: W, effects: readonly ContentEffect[], nameOf: (key: string) => string): string {
  if (effects.length === 0) return w.t('content.looks.nothing');
  const first = `${w.p('content.looks.n', effects.length)}:`;
  const told = effects.filter((effect) => effect.told).map((effect) => nameOf(effect.key));
  if (told.length === 0) return `${first} ${w.p('content.looks.none', effects.length)}`;
  return `${first} ${w.p('content.looks.told', effects.length, { names: formatList(told, w.language) })}`;
}
