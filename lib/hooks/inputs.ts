import type { MetricSettings, ProfileInput } from '../metrics/types';
import type { ProfileKey } from '../model';
import { type PostgaugeDb, profileInputs, trackedProfiles } from '../store';
import { metricSettings, type Scope } from './view';

/** The profiles that a view means, own ones first. */
export async function keysOf(db: PostgaugeDb, view: Scope): Promise<ProfileKey[]> {
  if (view.profiles) return [...view.profiles];
  const rows = await trackedProfiles(db);
  return rows.filter((row) => !view.set || row.platform === view.set).map((row) => row.key);
}

/** Stored facts of the view's profiles and the settings to compute with. */
export async function readInputs(
  db: PostgaugeDb,
  view: Scope,
  now: number,
): Promise<{ inputs: ProfileInput[]; settings: MetricSettings }> {
  const settings = metricSettings(view, now);
  const inputs = await profileInputs(db, await keysOf(db, view), settings.period);
  return { inputs, settings };
}
