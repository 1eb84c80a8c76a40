import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { act, createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseContext, type Scope, useGrowth, useTiming } from '../../lib/hooks';
import { ingest, type PostgaugeDb, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, n, profile } from '../store/sightings';
import { browserAnswers } from './extension';
import { renderHook } from './screen';

let db: PostgaugeDb;
const now = Date.now();
const view: Scope = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
const inDb = (inside: ReactNode) => createElement(DatabaseContext.Provider, { value: db }, inside);
const followers = (count: number, at: number) =>
  ingest(db, batch(`b${at}`, { profiles: [profile({ counts: { followers: n(count) }, seenAt: at })] }, at));

beforeEach(async () => {
  browserAnswers({});
  db = await freshDb();
  await followers(1_000, now - 20 * DAY);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDbs();
});

describe('a result that is worked out beside the page', () => {
  it('is there after a while, and follows what is written', async () => {
    const hook = await renderHook(() => useGrowth(view), inDb);
    expect(hook.seen[0]).toMatchObject({ busy: true, stopped: false });
    expect(hook.seen[0]?.data).toBeUndefined();
    const first = await hook.until((v) => !v.busy);
    expect(first.data?.rows[0]?.followers).toEqual(n(1_000));
    await followers(1_200, now);
    const later = await hook.until((v) => v.data?.rows[0]?.followers?.value === 1_200);
    expect(later.problem).toBeUndefined();
    await hook.unmount();
  });

  it('keeps the last result while another question is worked out', async () => {
    const asked = { period: 90 };
    const hook = await renderHook(() => useGrowth({ ...view, ...asked }), inDb);
    await hook.until((v) => !v.busy);
    asked.period = 30;
    await setRole(db, { platform: 'x', id: '901', handle: 'havrela' }, 'competitor', now);
    const both = await hook.until((v) => !v.busy && v.data?.rows.length === 2);
    expect(both.data?.to).toBeGreaterThan(now);
    expect(hook.seen.slice(1).filter((v) => v.data === undefined && !v.busy)).toEqual([]);
    await hook.unmount();
  });

  it('can be cancelled and asked for again', async () => {
    const hook = await renderHook(() => useTiming(view, { of: 'peers', format: 'all', timeZone: 'UTC' }), inDb);
    await act(async () => hook.latest().cancel());
    expect(hook.latest()).toMatchObject({ busy: false, stopped: true });
    await act(async () => hook.latest().again());
    const done = await hook.until((v) => v.data !== undefined);
    expect(done).toMatchObject({ busy: false, stopped: false, data: { n: 0 } });
    await hook.unmount();
  });

  it('says what failed, keeps what there was, and tries again', async () => {
    const hook = await renderHook(() => useGrowth(view), inDb);
    await hook.until((v) => !v.busy);
    const asked = vi.spyOn(db.profiles, 'where').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    await act(async () => hook.latest().again());
    const failed = await hook.until((v) => v.problem !== undefined);
    expect(failed).toMatchObject({ busy: false, problem: 'the disk is gone', data: { rows: [{}] } });
    asked.mockRestore();
    await act(async () => hook.latest().again());
    expect(await hook.until((v) => !v.busy && v.problem === undefined)).toMatchObject({ data: { rows: [{}] } });
    await hook.unmount();
  });
});
