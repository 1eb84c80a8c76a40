import { useLiveQuery } from 'dexie-react-hooks';
import type { ProfileKey } from '../model';
import { dueReminders, profileRows, reminded } from '../store';
import { type Done, organise } from './actions';
import { useDatabase } from './database';
import { useTick } from './use-tick';

const FIVE_MINUTES = 300_000;

/** A profile that the user wanted to look at again, from today on. */
export interface Reminder {
  profile: ProfileKey;
  name: string;
  url: string;
}

/** Reminders that are due and not answered by a reading since; undefined while they are read. */
export function useDueReminders(): Reminder[] | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    const due = await dueReminders(db, Date.now());
    const rows = await profileRows(
      db,
      due.map(({ profile }) => profile),
    );
    return rows.map(({ key, name, handle, url }) => ({ profile: key, name: name || handle, url }));
  }, [db, tick]);
}

/** Profiles for which a reminder is set, due or not. */
export function useReminded(): ReadonlySet<ProfileKey> | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => new Set((await reminded(db)).map(({ profile }) => profile)), [db]);
}

/** The first moment of tomorrow on the browser's own clock. */
export function tomorrow(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}

/** From tomorrow on a line in our own pages; nothing rings and nothing pops up. */
export async function remindTomorrow(profiles: readonly ProfileKey[]): Promise<Done> {
  for (const profile of profiles) {
    const done = await organise({ act: 'remind', profile, at: tomorrow(Date.now()) });
    if (!done.ok) return done;
  }
  return { ok: true, value: undefined };
}

/** The wish is taken back. */
export async function forgetReminderOf(profile: ProfileKey): Promise<Done> {
  const done = await organise({ act: 'remind', profile, at: null });
  return done.ok ? { ok: true, value: undefined } : done;
}
