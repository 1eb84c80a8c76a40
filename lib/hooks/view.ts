import type { LensDefinition } from '../metrics/lenses';
import type { Lens, MetricSettings, Summary } from '../metrics/types';
import type { PlatformId, ProfileKey } from '../model';

/** What a surface looks at. Without `profiles` it is every tracked profile, of one platform when `set` names it. */
export interface Scope {
  set?: PlatformId | null;
  profiles?: readonly ProfileKey[];
  /** Days back from now; null is everything stored. */
  period: number | null;
  lens: Lens;
  /** Another definition of the rate, in the place of the lens: a vendor's or the user's own. */
  preset?: LensDefinition;
  summary: Summary;
  /** IANA zone. */
  timeZone: string;
}

const DAY = 86_400_000;

/** What metrics depend on besides the rows. */
export function metricSettings(view: Scope, now: number): MetricSettings {
  const from = view.period === null ? 0 : now - view.period * DAY;
  return { now, timeZone: view.timeZone, period: { from, to: now + 1 }, lens: view.lens, summary: view.summary };
}

/** Changes when any part of the view does, for the dependencies of a live query. */
export function viewKey(view: Scope): string {
  return JSON.stringify([view.set, view.profiles, view.period, view.lens, view.summary, view.timeZone, view.preset]);
}
