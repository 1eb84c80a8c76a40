import * as form from './form';

/** When something was published: exact, or the interval that "3 weeks ago" allows. Unix milliseconds, UTC. */
export type When = { earliest: number; latest: number };

export const WhenForm = form.object(
  { earliest: form.int(), latest: form.int() },
  form.holds<When>((w) => w.earliest <= w.latest, 'earliest is not after latest'),
);

/** An instant that the page states to the second or better. What is no time at all, however large, is none. */
export function at(ms: number): When | undefined {
  const instant = Math.trunc(ms);
  return Number.isSafeInteger(instant) ? { earliest: instant, latest: instant } : undefined;
}

/** The middle of the interval: the one instant to sort and plot by. Unix milliseconds. */
export function middle(w: When): number {
  return Math.round((w.earliest + w.latest) / 2);
}
