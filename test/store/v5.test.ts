import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import {
  campaigns,
  dueReminders,
  eraseAll,
  eraseWithUndo,
  forgetReminder,
  goals,
  ingest,
  openDatabase,
  type PostgaugeDb,
  remind,
  removeCampaign,
  removeTrial,
  saveCampaign,
  saveGoal,
  saveTrial,
  setRole,
  trials,
  undo,
  VERSIONS,
} from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, profile } from './sightings';

afterEach(deleteDbs);

/** What version 5 added as it was released; this text never changes, whatever the code becomes. */
const STORES_5 = {
  campaigns: '&id, order',
  trials: '&[profile+id]',
  goals: '&[profile+id]',
  reminders: '&[profile+id], at',
};

it('added what the user plans, and left what version 4 knew', async () => {
  expect(VERSIONS[4]?.stores).toEqual(STORES_5);
  const old = new Dexie('from-v4-to-v5');
  old.version(4).stores(Object.assign({}, ...VERSIONS.slice(0, 4).map((step) => step.stores)));
  await old.open();
  await old.table('sets').add({ id: 's', name: 'Tea', profiles: [], brands: [], order: 0 });
  old.close();
  const db = openDatabase('from-v4-to-v5');
  expect([await db.campaigns.count(), await db.trials.count(), await db.goals.count()]).toEqual([0, 0, 0]);
  expect(await db.sets.count()).toBe(1);
  await db.delete();
});

const OTHER = { platform: 'bluesky', id: 'did:plc:7', handle: 'kettlewyn' } as const;
const spring = { name: 'Second flush', profiles: ['x:900' as const], from: '2026-10-01', to: '2026-10-14' };
const trial = {
  profile: 'x:900' as const,
  a: { from: 8, to: 12 },
  b: { from: 16, to: 20 },
  timeZone: 'Europe/Helsinki',
  from: '2026-11-01',
  to: '2026-12-31',
  perArm: 31,
  lift: 0.5,
};
async function withProfiles(): Promise<PostgaugeDb> {
  const db = await freshDb();
  await ingest(db, batch('1', { profiles: [profile()] }));
  await setRole(db, OTHER, 'competitor', NOON);
  return db;
}

describe('campaigns', () => {
  it('are made, changed in place and removed, and come back', async () => {
    const db = await withProfiles();
    const id = await saveCampaign(db, { ...spring, profiles: ['x:900', 'x:900'] });
    const second = await saveCampaign(db, { ...spring, name: 'Harvest' });
    await saveCampaign(db, { ...spring, id, to: '2026-10-20', rule: { by: 'hashtag', text: 'flush' } });
    expect(await campaigns(db)).toEqual([
      { ...spring, id, to: '2026-10-20', rule: { by: 'hashtag', text: 'flush' }, order: 0 },
      { ...spring, name: 'Harvest', id: second, order: 1 },
    ]);
    const gone = await removeCampaign(db, id, NOON);
    expect((await campaigns(db)).map(({ name }) => name)).toEqual(['Harvest']);
    expect(await undo(db, gone.undo!, NOON + 1)).toBe(1);
    expect((await campaigns(db)).map(({ name }) => name)).toEqual(['Second flush', 'Harvest']);
    await expect(saveCampaign(db, { ...spring, id: 'no such' })).rejects.toThrow(RangeError);
    await expect(saveCampaign(db, { ...spring, to: '2026-09-30' })).rejects.toThrow(RangeError);
  });

  it('lose an erased profile, go with their last one, and get it back', async () => {
    const db = await withProfiles();
    await saveCampaign(db, spring);
    await saveCampaign(db, { ...spring, name: 'Both', profiles: ['x:900', 'bluesky:did:plc:7'] });
    const before = await campaigns(db);
    const erased = await eraseWithUndo(db, 'x:900', NOON);
    expect(await campaigns(db)).toMatchObject([{ name: 'Both', profiles: ['bluesky:did:plc:7'] }]);
    await undo(db, erased.undo!, NOON + 1);
    expect(await campaigns(db)).toEqual(before);
    await eraseAll(db);
    expect(await campaigns(db)).toEqual([]);
  });
});

describe('trials and goals', () => {
  it('belong to a profile: erased with it, back with it', async () => {
    const db = await withProfiles();
    const id = await saveTrial(db, trial);
    await saveGoal(db, { profile: 'x:900', what: 'cadence', target: 3, from: '2026-11-01', to: '2026-12-31' });
    const erased = await eraseWithUndo(db, 'x:900', NOON);
    expect([(await trials(db)).length, (await goals(db)).length]).toEqual([0, 0]);
    await undo(db, erased.undo!, NOON + 1);
    expect(await trials(db)).toEqual([{ ...trial, id }]);
    expect(await goals(db)).toHaveLength(1);
    const gone = await removeTrial(db, { profile: 'x:900', id }, NOON + 2);
    expect(await trials(db)).toEqual([]);
    expect(await undo(db, gone.undo!, NOON + 3)).toBe(1);
    expect(await trials(db)).toHaveLength(1);
    await expect(saveTrial(db, { ...trial, profile: 'x:404' })).rejects.toThrow(RangeError);
  });
});

describe('reminders', () => {
  it('are due from their moment on, until the profile was seen again', async () => {
    const db = await withProfiles();
    await remind(db, 'x:900', NOON + DAY, NOON + 1);
    expect(await dueReminders(db, NOON + DAY - 1)).toEqual([]);
    expect(await dueReminders(db, NOON + DAY)).toEqual([
      { profile: 'x:900', id: 'read', at: NOON + DAY, madeAt: NOON + 1 },
    ]);
    await ingest(db, batch('2', { profiles: [profile({ seenAt: NOON + DAY + 5 })] }, NOON + DAY + 5));
    expect(await dueReminders(db, NOON + 2 * DAY)).toEqual([]);
  });
  it('one for each profile, and taken back', async () => {
    const db = await withProfiles();
    await remind(db, 'x:900', NOON + DAY, NOON + 1);
    await remind(db, 'x:900', NOON + 2 * DAY, NOON + 2);
    expect(await db.reminders.toArray()).toMatchObject([{ at: NOON + 2 * DAY }]);
    expect(await forgetReminder(db, 'x:900')).toBe(1);
    expect(await db.reminders.count()).toBe(0);
    await expect(remind(db, 'x:404', NOON, NOON)).rejects.toThrow(RangeError);
  });
});
