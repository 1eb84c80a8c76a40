/** Minus as typeset, U+2212: the hyphen that Intl gives in some languages is shorter than a digit. */
export const MINUS = '−';
/** Stands for "no value". */
export const NO_VALUE = '–';

const cache = new Map<string, Intl.NumberFormat>();

/** One formatter a language and option set: building them is the slow part of Intl. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, options);
    cache.set(key, format);
  }
  return format;
}

export function typeset(text: string): string {
  return text.replace(/-(?=\d)/g, MINUS);
}

type Digits = Pick<
  Intl.NumberFormatOptions,
  'minimumFractionDigits' | 'maximumFractionDigits' | 'maximumSignificantDigits'
>;

/** One decimal under 10, none above, two significant digits under 0.1: decided on the rounded value. */
function digits(value: number): Digits {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.0995) return { maximumSignificantDigits: 2 };
  if (size < 9.95) return { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return { maximumFractionDigits: 0 };
}

function rateDigits(rate: number): Digits {
  return rate === 0 ? { maximumFractionDigits: 0 } : digits(rate * 100);
}

/** A rate as percent: 0.028 is "2.8%". Rates are fractions; the denominator stands in the label, never here. */
export function formatRate(rate: number, language: string): string {
  return typeset(numberFormat(language, { style: 'percent', ...rateDigits(rate) }).format(rate));
}

/** "2.3–3.4%": one percent sign, an en dash without spaces. */
export function formatRateRange(low: number, high: number, language: string): string {
  const first = typeset(numberFormat(language, rateDigits(low)).format(low * 100));
  return `${first}–${formatRate(high, language)}`;
}

/** A plain figure by the same digit rule: posts a week, days. */
export function formatFigure(value: number, language: string): string {
  return typeset(numberFormat(language, value === 0 ? { maximumFractionDigits: 0 } : digits(value)).format(value));
}

export function formatInteger(value: number, language: string): string {
  return typeset(numberFormat(language, { maximumFractionDigits: 0 }).format(value));
}

/** "2.3–3.4" without a unit. */
export function formatRange(low: number, high: number, language: string): string {
  return `${formatFigure(low, language)}–${formatFigure(high, language)}`;
}

/** "1.2×"; with `approximate` "~8.1×" (a count was rounded at the source). */
export function formatMultiple(value: number, language: string, approximate = false): string {
  return `${approximate ? '~' : ''}${formatFigure(value, language)}×`;
}

/** "0.9–1.6×" */
export function formatMultipleRange(low: number, high: number, language: string): string {
  return `${formatRange(low, high, language)}×`;
}

/** A share of a whole, without decimals: "42%". Nothing that exists is shown as 0 %. */
export function formatShare(share: number, language: string): string {
  const small = share > 0 && share < 0.005;
  return `${small ? '<' : ''}${numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(small ? 0.01 : share)}`;
}
