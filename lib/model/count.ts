import * as form from './form';
import { UNBOUNDED } from './lower-bound';

/**
 * A public count as it was shown. Exact when `low === high`; "12.3K" that may have been rounded or cut is
 * `{ value: 12300, low: 12250, high: 12399 }`. Whole numbers, never negative.
 */
export type Count = { value: number; low: number; high: number };

export const CountForm = form.object(
  { value: form.int(form.atLeast(0)), low: form.int(form.atLeast(0)), high: form.int(form.atLeast(0)) },
  form.holds<Count>((c) => c.low <= c.value && c.value <= c.high, 'a count lies inside its own interval'),
);

/** The interactions and exposures that a post can show. `shares` are reposts on X, Instagram and Bluesky. */
export const COUNT_NAMES = ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'] as const;
export type CountName = (typeof COUNT_NAMES)[number];

/** A metric that the page did not show is absent. Zero means that it showed zero. Hidden is named in `hidden`. */
export type PostCounts = Partial<Record<CountName, Count>>;

export const PROFILE_COUNT_NAMES = ['followers', 'following', 'posts'] as const;
export type ProfileCountName = (typeof PROFILE_COUNT_NAMES)[number];
export type ProfileCounts = Partial<Record<ProfileCountName, Count>>;

/** The count that a page states to the last digit. Anything but a whole number from 0 up is no count. */
export function exact(n: unknown): Count | undefined {
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? { value: n, low: n, high: n } : undefined;
}

/** "At least n": what a server knows of an account or post that lives on another one. */
export function atLeast(n: unknown): Count | undefined {
  const least = exact(n);
  return least && { ...least, high: UNBOUNDED };
}

export function isExact(c: Count): boolean {
  return c.low === c.high;
}
