import { numberFormat, typeset } from '../format';

/** A rate with two decimals more than in the table: "2.23%". Under 0.1 % four significant digits. */
export function preciseRate(fraction: number, language: string): string {
  const small = fraction !== 0 && Math.abs(fraction) < 0.001;
  const digits = small ? { maximumSignificantDigits: 4 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return typeset(numberFormat(language, { style: 'percent', ...digits }).format(fraction));
}

/** A number of the arithmetic: whole ones whole, others with so many decimals. */
export function preciseNumber(value: number, language: string, decimals = 2): string {
  const digits = Number.isInteger(value) ? 0 : decimals;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return typeset(numberFormat(language, options).format(value));
}

/** A figure as its formula scales it: percent, or per thousand and bare counts with two decimals. */
export function scaledText(value: number, scale: 1 | 100 | 1000, language: string): string {
  return scale === 100 ? preciseRate(value / 100, language) : preciseNumber(value, language);
}

/** Both ends of a range, the unit once: "1.86–2.69%". */
export function scaledRange(
  { low, high }: { low: number; high: number },
  scale: 1 | 100 | 1000,
  language: string,
): string {
  const first = scaledText(low, scale, language);
  return `${scale === 100 ? first.replace(/\s?%/, '') : first}–${scaledText(high, scale, language)}`;
}
