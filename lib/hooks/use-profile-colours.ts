import { useLiveQuery } from 'dexie-react-hooks';
import type { ProfileKey } from '../model';
import { watched } from '../store';
import { useDatabase } from './database';

const NONE: ReadonlyMap<ProfileKey, number> = new Map();

/** The colour index that each profile was given, by its key; empty until the first read. */
export function useProfileColours(): ReadonlyMap<ProfileKey, number> {
  const db = useDatabase();
  const colours = useLiveQuery(async () => new Map((await watched(db)).map(({ key, colour }) => [key, colour])), [db]);
  return colours ?? NONE;
}
