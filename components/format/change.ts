import { numberFormat, typeset } from './number';

/**
 * How a relative change between two readings is told: one value where both were exact, two bounds (the percent sign stands once, at the end) where rounding
 * leaves room, `within` where the bounds are as far below zero as above it, or nothing at all is known of the sign.
 */
export type ChangeText =
  | { kind: 'exact'; value: string }
  | { kind: 'between'; low: string; high: string }
  | { kind: 'within'; value: string };

function signed(change: number, language: string): string {
  const fraction = Math.abs(change) < 0.0995 ? 1 : 0;
  return typeset(
    numberFormat(language, {
      style: 'percent',
      signDisplay: 'exceptZero',
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    }).format(change),
  );
}

/** Bounds of a relative change (0.004 is +0.4 %) as text; the words around them are the language files'. */
export function formatChange(change: { low: number; high: number }, language: string): ChangeText {
  const { low, high } = change;
  const lowText = signed(low, language);
  const highText = signed(high, language);
  if (lowText === highText) return { kind: 'exact', value: lowText };
  if (low < 0 && high > 0) {
    const largest = Math.max(-low, high);
    return { kind: 'within', value: signed(largest, language).replace('+', '±') };
  }
  return { kind: 'between', low: lowText.replace(/[\s\u00a0\u202f]*%/, ''), high: highText };
}
