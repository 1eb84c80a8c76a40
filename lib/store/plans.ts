import type { Table } from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import { MOST_NAMED } from './organise';
import type { CampaignRow, GoalRow, ReminderRow, TrialRow } from './plan-rows';
import type { ProfileRow } from './rows';
import { keepUndo } from './undo';

/** What the user wrote of a plan; without `id` it is made anew. */
export type Written<T> = Omit<T, 'id' | 'order'> & { id?: string };

type OfProfile = { profile: ProfileKey; id: string };
type Removed = { rows: number; undo?: string };

async function roomIn(table: Table): Promise<void> {
  if ((await table.count()) >= MOST_NAMED) throw new RangeError(`There are ${MOST_NAMED} already.`);
}

/** Makes or replaces a campaign. Returns its id. */
export function saveCampaign(db: PostgaugeDb, written: Written<CampaignRow>): Promise<string> {
  return db.transaction('rw', db.campaigns, async () => {
    const { id, ...rest } = written;
    const kept = id === undefined ? undefined : await db.campaigns.get(id);
    if (id !== undefined && !kept) throw new RangeError('There is none of this id.');
    if (rest.to < rest.from) throw new RangeError('It ends before it begins.');
    if (!kept) await roomIn(db.campaigns);
    const last = await db.campaigns.orderBy('order').last();
    const row: CampaignRow = {
      ...rest,
      id: kept?.id ?? crypto.randomUUID(),
      profiles: [...new Set(rest.profiles)],
      order: kept?.order ?? (last?.order ?? -1) + 1,
    };
    await db.campaigns.put(row);
    return row.id;
  });
}

export function removeCampaign(db: PostgaugeDb, id: string, now: number): Promise<Removed> {
  return db.transaction('rw', [db.campaigns, db.undo, db.undoParts], async () => {
    const row = await db.campaigns.get(id);
    if (!row) return { rows: 0 };
    const undo = await keepUndo(db, { what: 'campaign', name: row.name, now }, [{ table: 'campaigns', rows: [row] }]);
    await db.campaigns.delete(id);
    return { rows: 1, ...(undo && { undo }) };
  });
}

async function saveUnder<T extends OfProfile>(
  db: PostgaugeDb,
  table: Table<T, [ProfileKey, string]>,
  row: Omit<T, 'id'>,
): Promise<string> {
  return db.transaction('rw', [db.profiles, table], async () => {
    if (!(await db.profiles.get(row.profile))) throw new RangeError('There is no such profile.');
    await roomIn(table);
    const id = crypto.randomUUID();
    await table.put({ ...row, id } as T);
    return id;
  });
}

async function removeUnder<T extends OfProfile>(
  db: PostgaugeDb,
  table: Table<T, [ProfileKey, string]>,
  what: 'trial' | 'goal',
  of: OfProfile,
  now: number,
): Promise<Removed> {
  return db.transaction('rw', [db.profiles, table, db.undo, db.undoParts], async () => {
    const row = await table.get([of.profile, of.id]);
    if (!row) return { rows: 0 };
    const profile = await db.profiles.get(of.profile);
    const name = profile ? profile.name || profile.handle : '';
    const undo = await keepUndo(db, { what, name, now }, [{ table: table.name, rows: [row] }]);
    await table.delete([of.profile, of.id]);
    return { rows: 1, ...(undo && { undo }) };
  });
}

/** Keeps the plan of a trial of two posting times. Returns its id. */
export const saveTrial = (db: PostgaugeDb, row: Omit<TrialRow, 'id'>) => saveUnder(db, db.trials, row);
export const removeTrial = (db: PostgaugeDb, of: OfProfile, now: number) =>
  removeUnder(db, db.trials, 'trial', of, now);

/** Keeps what is aimed at. Returns its id. */
export const saveGoal = (db: PostgaugeDb, row: Omit<GoalRow, 'id'>) => saveUnder(db, db.goals, row);
export const removeGoal = (db: PostgaugeDb, of: OfProfile, now: number) => removeUnder(db, db.goals, 'goal', of, now);

/** Reminds of a profile from `at` on; asking again moves the same reminder. */
export function remind(db: PostgaugeDb, profile: ProfileKey, at: number, now: number): Promise<void> {
  return db.transaction('rw', [db.profiles, db.reminders], async () => {
    if (!(await db.profiles.get(profile))) throw new RangeError('There is no such profile.');
    await db.reminders.put({ profile, id: 'read', at, madeAt: now });
  });
}

/** The reminder of a profile is not wanted any more. Returns how many went. */
export async function forgetReminder(db: PostgaugeDb, profile: ProfileKey): Promise<number> {
  return db.reminders.where('[profile+id]').equals([profile, 'read']).delete();
}

export const campaigns = (db: PostgaugeDb): Promise<CampaignRow[]> => db.campaigns.orderBy('order').toArray();
export const trials = (db: PostgaugeDb): Promise<TrialRow[]> => db.trials.toArray();
export const goals = (db: PostgaugeDb): Promise<GoalRow[]> => db.goals.toArray();

/**
 * Reminders that are due and not yet answered: a profile whose followers were read after the wish needs none.
 * @param now Unix ms
 */
export async function dueReminders(db: PostgaugeDb, now: number): Promise<ReminderRow[]> {
  return db.transaction('r', [db.reminders, db.profiles], async () => {
    const due = await db.reminders.where('at').belowOrEqual(now).toArray();
    const profiles = await db.profiles.bulkGet(due.map(({ profile }) => profile));
    return due.filter((row, i) => (profiles[i]?.seenAt ?? 0) <= row.madeAt);
  });
}

/** Rows of these profiles, in this order; those that are not stored are left out. */
export async function profileRows(db: PostgaugeDb, keys: readonly ProfileKey[]): Promise<ProfileRow[]> {
  return (await db.profiles.bulkGet([...keys])).filter((row) => row !== undefined);
}

/** Profiles for which a reminder is set, due or not. */
export const reminded = (db: PostgaugeDb): Promise<ReminderRow[]> => db.reminders.toArray();
