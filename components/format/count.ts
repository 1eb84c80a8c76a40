// Not by the index: the overlay would carry every form of the vocabulary.
import type { Count } from '../../lib/model';
import { isLowerBound } from '../../lib/model/lower-bound';
import { numberFormat } from './number';

/** Significant digits that a rounded count really has: 48,150–48,249 knows hundreds, so three of 48,200. */
function knownDigits(count: Count): number {
  const step = Math.floor(Math.log10(Math.max(1, count.high - count.low)));
  const size = Math.floor(Math.log10(Math.max(1, count.value)));
  return Math.max(1, size - step + 1);
}

/**
 * An exact count in full, "18,412"; a rounded one as the page wrote it, "48.2K", never with invented digits; one of which
 * only the least is known as "≥ 18,412".
 */
export function formatCount(count: Count, language: string): string {
  if (count.low === count.high) return numberFormat(language, { maximumFractionDigits: 0 }).format(count.value);
  if (isLowerBound(count)) return `≥\u00A0${numberFormat(language, { maximumFractionDigits: 0 }).format(count.low)}`;
  return numberFormat(language, { notation: 'compact', maximumSignificantDigits: knownDigits(count) }).format(
    count.value,
  );
}

/** The interval that a rounded count stands for, "48,150–48,249"; undefined for an exact one and for a lower bound. */
export function formatCountBounds(count: Count, language: string): string | undefined {
  if (count.low === count.high || isLowerBound(count)) return undefined;
  const full = numberFormat(language, { maximumFractionDigits: 0 });
  return `${full.format(count.low)}–${full.format(count.high)}`;
}
