import { useLiveQuery } from 'dexie-react-hooks';
import { type Changed, changesOf, type Edit } from '../metrics/changed';
import { type Insight, insights } from '../metrics/insights';
import type { MetricSettings, ProfileStats, Role } from '../metrics/types';
import type { PlatformId, ProfileKey } from '../model';
import { editsOf, type PostgaugeDb, type StoredInput } from '../store';
import { useDatabase } from './database';
import { readFigures, readInputs } from './inputs';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

/** What is different at one profile, and whose it is. */
export interface ProfileChanges {
  profile: Pick<ProfileStats, 'key' | 'handle' | 'name' | 'url'> & { platform: PlatformId; role?: Role };
  changed: Changed;
}

export interface ChangesOfSet {
  profiles: ProfileChanges[];
  insights: Insight[];
}

const HOUR = 3_600_000;

async function changedIn(db: PostgaugeDb, inputs: StoredInput[], settings: MetricSettings): Promise<ProfileChanges[]> {
  return Promise.all(
    inputs.map(async (input): Promise<ProfileChanges> => {
      const figureOf = await readFigures(db, input, settings);
      const edits: Edit[] = (await editsOf(db, input.key, settings.period)).map(
        ({ post, field, at, before, after }) => ({
          ...(post !== '' && { post }),
          field,
          at,
          before,
          after,
        }),
      );
      const { key, platform, handle, name, url, role } = input;
      const profile = { key, platform, handle, url, ...(name !== undefined && { name }), ...(role && { role }) };
      return { profile, changed: changesOf(input, settings, edits, figureOf) };
    }),
  );
}

/** What changed since the visit before last at each profile of a view, and what stands out in it. */
export function useChanges(view: Scope): ChangesOfSet | undefined {
  const db = useDatabase();
  const tick = useTick(HOUR);
  return useLiveQuery(async () => {
    const { inputs, settings } = await readInputs(db, view, Date.now());
    return { profiles: await changedIn(db, inputs, settings), insights: insights(inputs, settings) };
  }, [db, viewKey(view), tick]);
}

/** The same of one profile. */
export function useProfileChanges(view: Scope, key: ProfileKey | null): Changed | undefined {
  const db = useDatabase();
  const tick = useTick(HOUR);
  return useLiveQuery(async () => {
    if (!key) return undefined;
    const { inputs, settings } = await readInputs(db, { ...view, profiles: [key] }, Date.now());
    return (await changedIn(db, inputs, settings))[0]?.changed;
  }, [db, viewKey(view), key, tick]);
}
