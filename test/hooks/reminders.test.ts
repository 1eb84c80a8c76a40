import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  DatabaseContext,
  forgetReminderOf,
  remindTomorrow,
  tomorrow,
  useDueReminders,
  useReminded,
} from '../../lib/hooks';
import { ingest, type PostgaugeDb, remind } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, profile } from '../store/sightings';
import { browserAnswers, sent } from './extension';
import { renderHook } from './screen';

let db: PostgaugeDb;
const now = Date.now();
const inDb = (inside: ReactNode) => createElement(DatabaseContext.Provider, { value: db }, inside);
beforeEach(async () => {
  browserAnswers({ background: { organise: () => ({ rows: 1 }) } });
  db = await freshDb();
  await ingest(db, batch('1', { profiles: [profile({ seenAt: now - 3 * DAY })] }, now - 3 * DAY));
});
afterEach(deleteDbs);

it('tomorrow begins at midnight of the clock on the wall', () => {
  const evening = new Date(2026, 10, 22, 23, 59).getTime();
  expect(new Date(tomorrow(evening)).toString()).toBe(new Date(2026, 10, 23).toString());
  expect(tomorrow(new Date(2026, 11, 31, 0, 0).getTime())).toBe(new Date(2027, 0, 1).getTime());
});

it('is shown when it is due, and gone once the profile was read', async () => {
  const hook = await renderHook(() => ({ due: useDueReminders(), set: useReminded() }), inDb);
  await hook.until((v) => v.due?.length === 0 && v.set?.size === 0);
  await remind(db, 'x:900', now - DAY, now - 2 * DAY);
  const shown = await hook.until((v) => v.due?.length === 1);
  expect(shown.due).toMatchObject([{ profile: 'x:900', name: 'Osmundra Tea' }]);
  expect([...(shown.set ?? [])]).toEqual(['x:900']);
  await ingest(db, batch('2', { profiles: [profile({ seenAt: now })] }, now));
  await hook.until((v) => v.due?.length === 0);
  await hook.unmount();
});

it('asks the background, once for each profile', async () => {
  expect(await remindTomorrow(['x:900', 'x:901'])).toEqual({ ok: true, value: undefined });
  expect(await forgetReminderOf('x:900')).toEqual({ ok: true, value: undefined });
  expect(sent.flatMap(({ type, data }) => (type === 'organise' ? [data] : []))).toMatchObject([
    { act: 'remind', profile: 'x:900', at: expect.any(Number) },
    { act: 'remind', profile: 'x:901', at: expect.any(Number) },
    { act: 'remind', profile: 'x:900', at: null },
  ]);
});
