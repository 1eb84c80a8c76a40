import { compareProfiles } from '../metrics';
import { compareUnder, type PresetComparison } from '../metrics/comparison';
import type { MetricSettings } from '../metrics/types';
import { keptComparison, type PostgaugeDb, putComparison } from '../store';
import { keysOf, readCompared } from './inputs';
import { type Scope, viewKey } from './view';

/** `asOf`: it was worked out then, and a newer one is on its way. Unix ms. */
export type ShownComparison = PresetComparison & { asOf?: number };

const NOT_KEPT = 'preset';

/** A view under a definition of somebody else's is worked out when it is asked for. */
export const isKept = (view: Scope): boolean => view[NOT_KEPT] === undefined;

export async function compareNow(db: PostgaugeDb, view: Scope, now: number): Promise<PresetComparison> {
  const { inputs, settings } = await readCompared(db, view, now);
  return view.preset ? compareUnder(view.preset, inputs, settings) : compareProfiles(inputs, settings);
}

/** Profiles and roles of a view; changes when one is added, put away, erased or given another role. */
async function membersOf(db: PostgaugeDb, view: Scope): Promise<string> {
  const rows = await db.profiles.bulkGet(await keysOf(db, view));
  return JSON.stringify(rows.map((row) => (row ? [row.key, row.role ?? null] : null)));
}

/** The last comparison of the view, if its profiles and their roles are the same. */
export async function lastComparison(db: PostgaugeDb, view: Scope): Promise<ShownComparison | undefined> {
  if (!isKept(view)) return undefined;
  const [row, members] = await Promise.all([keptComparison(db, viewKey(view)), membersOf(db, view)]);
  if (!row || row.of !== members) return undefined;
  return { ...(row.comparison as PresetComparison & { settings: MetricSettings }), asOf: row.at };
}

/** Works the view's comparison out and keeps it. The background's alone. */
export async function keepComparison(db: PostgaugeDb, view: Scope, now: number): Promise<void> {
  if (!isKept(view)) return;
  const of = await membersOf(db, view);
  await putComparison(db, { view: viewKey(view), at: now, of, comparison: await compareNow(db, view, now) });
}
