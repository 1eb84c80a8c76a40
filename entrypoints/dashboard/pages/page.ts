import type { ViewHandle } from '../../shared/view';

/** What every page of the dashboard is given: set, period and formula, and the way to change them. */
export type PageProps = ViewHandle;
