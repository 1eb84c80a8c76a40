import * as form from './form';

/** When something was published: exact, or the interval that "3 weeks ago" allows. Unix milliseconds, UTC. */
export type When = { earliest: number; latest: number };

export const WhenForm = form.object(
  { earliest: form.int(), latest: form.int() },
  form.holds<When>((w) => w.earliest <= w.latest, 'earliest is not after latest'),
);

/** An instant that the page states to the second or better. */
export function at(ms: number): When | undefined {
  return Number.isFinite(ms) ? { earliest: Math.trunc(ms), latest: Math.trunc(ms) } : undefined;
}

/** The middle of the interval: the one instant to sort and plot by. Unix milliseconds. */
export function middle(w: When): number {
  return Math.round((w.earliest + w.latest) / 2);
}
