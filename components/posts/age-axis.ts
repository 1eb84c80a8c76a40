import { numberFormat } from '../format';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Hours up to four days, then days: what an axis of ages is told in. */
export function ageUnit(most: number): { unit: 'hour' | 'day'; ms: number } {
  return most <= 4 * DAY ? { unit: 'hour', ms: HOUR } : { unit: 'day', ms: DAY };
}

/** "36h" or "5.2d", as short as the language has it. @param age ms @param most the longest age beside it, ms */
export function formatAge(age: number, language: string, most = age): string {
  const { unit, ms } = ageUnit(most);
  const value = age / ms;
  return numberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
    maximumFractionDigits: value < 9.95 && !Number.isInteger(value) ? 1 : 0,
  }).format(value);
}
