import { useLiveQuery } from 'dexie-react-hooks';
import type { PlatformId, ProfileKey } from '../model';
import { setMembers, sets, trackedProfiles, watched } from '../store';
import { useDatabase } from './database';

/** A set of the user's with the profiles that it means now. */
export interface NamedSet {
  id: `set:${string}`;
  name: string;
  profiles: ProfileKey[];
  /** Each once, the most frequent first. */
  platforms: PlatformId[];
  lens?: string;
  period?: number;
}

/** Members and profiles of brands that are tracked; a set without any is left out, because it shows nothing. */
export function useNamedSets(): NamedSet[] | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const [all, tracked, watch] = await Promise.all([sets(db), trackedProfiles(db), watched(db)]);
    return all.flatMap((row): NamedSet[] => {
      const { id, name, lens, period } = row;
      const members = setMembers(row, tracked, watch);
      if (members.length === 0) return [];
      const counts = new Map<PlatformId, number>();
      for (const { platform } of members) counts.set(platform, (counts.get(platform) ?? 0) + 1);
      const platforms = [...counts].sort((a, b) => b[1] - a[1]).map(([platform]) => platform);
      const set: NamedSet = { id: `set:${id}`, name, profiles: members.map(({ key }) => key), platforms };
      if (lens !== undefined) set.lens = lens;
      if (period !== undefined) set.period = period;
      return [set];
    });
  }, [db]);
}
