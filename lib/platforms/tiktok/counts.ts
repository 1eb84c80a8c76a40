import { type Count, exact } from '../../model';
import { whole } from '../reading';
import { readCount } from '../text/count-text';

/**
 * How far apart the numbers are that TikTok states: from 10,000 hundreds, from a million hundred thousands (measured on
 * more than 180 posts of 2023 to 2026). The last step continues what the printed counters show.
 */
const STEPS = [
  [1e9, 1e8],
  [1e6, 1e5],
  [1e4, 1e2],
] as const;

/** The coarsest rounding that can have made this number; 1 where none can. */
function stepOf(n: number): number {
  return STEPS.find(([from, step]) => n >= from && n % step === 0)?.[1] ?? 1;
}

/** Whether TikTok may have rounded this number: exact counts are multiples of a step by chance only. */
export function mayBeRounded(n: number): boolean {
  return stepOf(n) > 1;
}

/**
 * A number of TikTok's JSON: exact below 10,000 and where it is no multiple of the step, otherwise what may have become
 * it. Rounded to nearest where that was seen (25,577 shown as 25,600); a cut is allowed for as well.
 */
export function siteCount(n: number): Count | undefined {
  const step = stepOf(n);
  if (step === 1) return exact(n);
  return { value: n, low: n - step / 2, high: n + step - 1 };
}

/**
 * A printed counter ("13K", "2.9M"): one decimal that is left out when zero, made from the number that was rounded
 * already. Letters are Latin in every language of the site, save where the page's own formats differ.
 */
export function printedCount(text: string, language: string): Count | undefined {
  const latin = text.replace(/^(\d+),(\d\s?[KMB])$/, '$1.$2');
  const count =
    readCount(text, language, { rounding: 'unknown', bare: true }) ??
    readCount(latin, 'en', { rounding: 'unknown', bare: true });
  if (!count) return undefined;
  return count.low !== count.high && mayBeRounded(count.value) ? siteCount(count.value) : count;
}

/** A count as JSON states it: a number, its digits as text, or the printed form. */
export function statedCount(value: unknown): Count | undefined {
  const n = whole(value);
  if (n !== undefined) return siteCount(n);
  return typeof value === 'string' && /[KMB]$/.test(value) ? printedCount(value, 'en') : undefined;
}
