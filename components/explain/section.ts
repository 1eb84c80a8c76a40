import type { Count } from '../../lib/model';
import { formatInteger } from '../format';
import type { useWords } from '../ui/words';
import { preciseNumber } from './precise';

type W = ReturnType<typeof useWords>;

export interface Row {
  label: string;
  value: string;
  /** A total below a line. */
  sum?: boolean;
}
/** One part of an explanation, drawn as a small table and copied as lines. */
export interface Section {
  title: string;
  rows: Row[];
  /** The arithmetic in one line. */
  formula?: string;
}

export const whole = (w: W, n: number) => formatInteger(n, w.language);
export const signed = (w: W, n: number) => preciseNumber(n, w.language, 3);

export function countText(w: W, count: Count): string {
  const value = preciseNumber(count.value, w.language, 0);
  if (count.low === count.high) return w.t('explain.exact', { n: value });
  return w.t('explain.rounded', {
    n: value,
    low: whole(w, Math.floor(count.low)),
    high: whole(w, Math.ceil(count.high)),
  });
}
