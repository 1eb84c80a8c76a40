import { useLiveQuery } from 'dexie-react-hooks';
import { compareProfiles } from '../metrics';
import { compareUnder, hasRange } from '../metrics/comparison';
import {
  type Ask,
  type Explained,
  explainCadence,
  explainGrowth,
  explainRate,
  explainShare,
  explainVersus,
  headlineLens,
} from '../metrics/explain';
import { applyLens, type LensDefinition, type LensId, type LensResult, lensById } from '../metrics/lenses';
import type { Comparison, Lens, MetricSettings, ProfileInput } from '../metrics/types';
import type { ProfileKey } from '../model';
import { excludedPosts } from '../store';
import { useDatabase } from './database';
import { readInputs } from './inputs';
import { type Scope, viewKey } from './view';

/** Definitions that most readers have met elsewhere: the first ones offered. */
export const KNOWN_LENSES: readonly LensId[] = [
  'rival-iq',
  'emplifi',
  'hypeauditor',
  'modash',
  'fanpage-karma-engagement',
  'quintly',
];

/** Everything that an explanation tells of one figure; plain data. */
export interface StoredExplanation {
  profile: { key: ProfileKey; handle: string; name?: string; url: string };
  said: Explained;
  lens: Lens;
  definition: LensDefinition;
  period: { from: number; to: number };
  seenAt: number;
  tabs: string[];
  /** Posts of the profile that the user left out of all statistics, of any time. */
  excluded?: number;
  others: { definition: LensDefinition; result: LensResult }[];
}

function rowOf(comparison: Comparison, profile: ProfileKey) {
  return comparison.groups.flatMap((group) => group.rows).find((row) => row.stats.key === profile);
}

function said(
  ask: Ask,
  input: ProfileInput,
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen: LensDefinition | undefined,
): Explained | undefined {
  if (ask.kind === 'rate') return explainRate(input, settings, chosen);
  const ranged = ask.kind === 'versus' && chosen && hasRange(chosen);
  const compared = ranged ? compareUnder(chosen, inputs, settings) : compareProfiles(inputs, settings);
  const row = rowOf(compared, ask.profile);
  if (!row) return undefined;
  switch (ask.kind) {
    case 'versus': {
      const own = inputs.find((i) => i.role === 'own' && i.platform === input.platform);
      return own && row.versusOwn && explainVersus(input, own, settings, row.versusOwn, ranged ? chosen : undefined);
    }
    case 'cadence':
      return explainCadence(row.stats);
    case 'growth':
      return explainGrowth(row.stats, input, settings);
    case 'share':
      return explainShare(row.stats, ask.format);
  }
}

/** Where one figure of a view comes from, of the inputs that the view reads. Null when nothing is stored of it. */
export function explainStored(
  ask: Ask,
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  chosen?: LensDefinition,
): StoredExplanation | null {
  const input = inputs.find((i) => i.key === ask.profile);
  if (!input) return null;
  const definition = chosen ?? headlineLens(settings.lens, settings.summary);
  const told = said(ask, input, inputs, settings, chosen);
  if (!told) return null;
  const { key, handle, name, url, seenAt, readings } = input;
  const others =
    ask.kind === 'rate'
      ? [headlineLens(settings.lens, settings.summary), ...KNOWN_LENSES.map(lensById)]
          .filter((other) => other.id !== definition.id)
          .map((other) => ({ definition: other, result: applyLens(other, input, settings) }))
      : [];
  return {
    profile: { key, handle, url, ...(name !== undefined && { name }) },
    said: told,
    lens: settings.lens,
    definition,
    period: settings.period,
    seenAt,
    tabs: [...new Set(readings.map((reading) => reading.tab))],
    others,
  };
}

/** The explanation of a figure: undefined while it is worked out, null when there is nothing to say. */
export function useExplanation(view: Scope, ask: Ask): StoredExplanation | null | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    // A multiple needs the own profile beside this one; everything else the profile alone.
    const scope: Scope = ask.kind === 'versus' ? view : { ...view, profiles: [ask.profile] };
    const { inputs, settings } = await readInputs(
      db,
      scope,
      Date.now(),
      ask.kind === 'rate' ? [view.preset, ...KNOWN_LENSES.map(lensById)] : [view.preset],
    );
    const told = explainStored(ask, inputs, settings, view.preset);
    return told && { ...told, excluded: (await excludedPosts(db, ask.profile)).size };
  }, [db, viewKey(view), JSON.stringify(ask)]);
}
