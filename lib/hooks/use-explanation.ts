import { useLiveQuery } from 'dexie-react-hooks';
import { type Ask, type AskOne, provenanceOf } from '../metrics/explain';
import { lensById } from '../metrics/lenses';
import { excludedPosts, type PostgaugeDb, snapshotsOf } from '../store';
import { useDatabase } from './database';
import { explainStored, KNOWN_LENSES, OF_ALL, type StoredExplanation } from './explain-stored';
import { readInputs } from './inputs';
import { metricSettings, type Scope, viewKey } from './view';

/** What is kept of one profile beside the latest state of its posts. */
async function withReadings(db: PostgaugeDb, told: StoredExplanation, ask: AskOne): Promise<StoredExplanation> {
  const { posts, profile } = await snapshotsOf(db, ask.profile, {
    // What was posted then was read then and since.
    from: told.period.from,
    to: Number.MAX_SAFE_INTEGER,
  });
  // Followers come from readings of the profile itself, not from its posts.
  const seen =
    ask.kind === 'growth' ? { ...told.seen, ...provenanceOf(profile, []), visits: told.seen.visits } : told.seen;
  return {
    ...told,
    seen: { ...seen, tabs: told.seen.tabs, snapshots: { posts: posts.length, profile: profile.length } },
    excluded: (await excludedPosts(db, ask.profile)).size,
  };
}

/** The explanation of a figure: undefined while it is worked out, null when there is nothing to say. */
export function useExplanation(view: Scope, ask: Ask): StoredExplanation | null | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const now = Date.now();
    const one = 'profile' in ask ? ask : undefined;
    const scope: Scope = {
      ...view,
      ...(one && !OF_ALL.has(ask.kind) && { profiles: [one.profile] }),
      ...(ask.kind === 'previous' && view.period !== null && { period: view.period * 2 }),
    };
    const lenses =
      ask.kind === 'rate' || ask.kind === 'n' ? [view.preset, ...KNOWN_LENSES.map(lensById)] : [view.preset];
    const { inputs, settings } = await readInputs(db, scope, now, lenses);
    const { period } = metricSettings(view, now);
    const told = explainStored(ask, inputs, { ...settings, period }, view.preset);
    return told && one ? withReadings(db, told, one) : told;
  }, [db, viewKey(view), JSON.stringify(ask)]);
}
