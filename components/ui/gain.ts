import { numberFormat, typeset } from '../format';
import type { useWords } from './words';

type W = ReturnType<typeof useWords>;

/** A ratio as a signed percentage: 1.29 is "+29%". Under 10 % with a decimal where `fine`. */
export function gain(ratio: number, language: string, fine = false): string {
  const change = ratio - 1;
  const digits = fine && Math.abs(change) < 0.0995 ? 1 : 0;
  return typeset(
    numberFormat(language, {
      style: 'percent',
      signDisplay: 'exceptZero',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(change),
  );
}

/** "−3 to +29%": both ends always, one percent sign. */
export function gainRange(w: W, low: number, high: number, fine = false): string {
  const first = gain(low, w.language, fine).replace(/[\s\u00a0\u202f]*%/, '');
  return w.t('timing.between', { low: first, high: gain(high, w.language, fine) });
}
