import { readFigures } from '../hooks/inputs';
import type { Scope } from '../hooks/view';
import { type Changed, changesOf, type Edit } from '../metrics/changed';
import { type Insight, insightPieces } from '../metrics/insights';
import type { MetricSettings, ProfileStats, Role } from '../metrics/types';
import type { PlatformId } from '../model';
import { editsOf, type PostgaugeDb, type StoredInput } from '../store';
import { through } from './pace';
import type { Work } from './work';

/** What is different at one profile, and whose it is. */
export interface ProfileChanges {
  profile: Pick<ProfileStats, 'key' | 'handle' | 'name' | 'url'> & { platform: PlatformId; role?: Role };
  changed: Changed;
}

export interface ChangesOfSet {
  profiles: ProfileChanges[];
  insights: Insight[];
}

async function changedAt(db: PostgaugeDb, input: StoredInput, settings: MetricSettings): Promise<ProfileChanges> {
  const figureOf = await readFigures(db, input, settings);
  const edits: Edit[] = (await editsOf(db, input.key, settings.period)).map(({ post, field, at, before, after }) => ({
    ...(post !== '' && { post }),
    field,
    at,
    before,
    after,
  }));
  const { key, platform, handle, name, url, role } = input;
  const profile = { key, platform, handle, url, ...(name !== undefined && { name }), ...(role && { role }) };
  return { profile, changed: changesOf(input, settings, edits, figureOf) };
}

export const changesWork: Work<{ view: Scope }, ChangesOfSet> = async (facts, { view }, now, pace) => {
  const { inputs, settings } = await facts.read(view, now, pace, 'rows');
  const profiles: ProfileChanges[] = [];
  for (const [done, input] of inputs.entries()) {
    await pace({ phase: 'computing', done, of: inputs.length });
    profiles.push(await changedAt(facts.db, input, settings));
  }
  return { profiles, insights: await through(insightPieces(inputs, settings), pace) };
};
