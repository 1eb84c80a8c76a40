import type { PagesToBackground } from '../messaging/protocol';
import { isSample, type ProfileKey, profileKey } from '../model';
import { eraseProfile, type PostgaugeDb, setRole } from '../store';
import { keepVisit, refreshTracked } from './tracking';

type Sample = Parameters<PagesToBackground['addSample']>[0];

/** The set of the sample's profiles: real ones are never compared with invented ones. */
export const SAMPLE_SET = 'sample';

/** Stores the sample workspace. Only profiles whose ids no platform gives are taken; again changes nothing. */
export async function addSample(db: PostgaugeDb, { name, profiles }: Sample, now: number): Promise<void> {
  const mine = profiles.filter(({ profile }) => isSample(profileKey(profile)));
  for (const { profile, role, visit } of mine) {
    await setRole(db, profile, role, now);
    const receipt = await keepVisit(db, profile, visit, now);
    if (!receipt.ok) throw new Error(`${receipt.error}: ${receipt.message}`);
  }
  await db.sets.put({
    id: SAMPLE_SET,
    name: name.slice(0, 80),
    profiles: mine.map(({ profile }) => profileKey(profile)),
    brands: [],
    order: -1,
  });
  await refreshTracked(db);
}

/** Removes every row of the sample workspace. Returns how many that were. */
export async function removeSample(db: PostgaugeDb): Promise<number> {
  const keys = (await db.profiles.toCollection().primaryKeys()).filter((key: ProfileKey) => isSample(key));
  let rows = 0;
  for (const key of keys) rows += await eraseProfile(db, key);
  await db.sets.delete(SAMPLE_SET);
  await refreshTracked(db);
  return rows;
}
