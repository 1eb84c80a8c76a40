import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberComparison } from '../../lib/background/comparisons';
import { DatabaseContext, type Scope, useComparison } from '../../lib/hooks';
import { lastComparison } from '../../lib/hooks/kept-comparison';
import { archive, eraseProfile, ingest, type PostgaugeDb, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, n, post, profile, reading } from '../store/sightings';
import { browserAnswers, sent } from './extension';
import { renderHook } from './screen';

let db: PostgaugeDb;
const now = Date.now();
const HOUR_AGO = now - 3_600_000;
const view: Scope = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
const inDb = (inside: ReactNode) => createElement(DatabaseContext.Provider, { value: db }, inside);
const kept = () => lastComparison(db, view);

beforeEach(async () => {
  browserAnswers({});
  db = await freshDb();
  const published = { earliest: now - 20 * DAY, latest: now - 20 * DAY };
  const posts = [1, 2, 3, 4, 5, 6].map((i) =>
    post({ id: `${i}`, published, counts: { likes: n(90), comments: n(4) } }),
  );
  const readings = [reading({ from: now - 40 * DAY, to: now })];
  await ingest(db, batch('1', { profiles: [profile({ seenAt: now })], posts, readings }, now));
  await rememberComparison(db, view, HOUR_AGO);
});
afterEach(deleteDbs);

describe('useComparison', () => {
  it('shows the last one with its time, then its own', async () => {
    const hook = await renderHook(() => useComparison(view), inDb);
    await hook.until((shown) => shown !== undefined && shown.asOf === undefined);
    const times = hook.seen.flatMap((shown) => (shown ? [shown.asOf] : []));
    expect(times[0]).toBe(HOUR_AGO);
    expect(hook.latest()?.groups[0]?.rows).toHaveLength(1);
    await hook.unmount();
  });
  it('shows what stood there while another view is made, as of then; nothing without a view', async () => {
    let scope: Scope | null = null;
    const hook = await renderHook(() => useComparison(scope), inDb);
    expect(hook.latest()).toBeUndefined();
    scope = { ...view, period: 30 };
    hook.again();
    const month = await hook.until((shown) => shown !== undefined && shown.asOf === undefined);
    const length = (month?.settings.period.to ?? 0) - (month?.settings.period.from ?? 0);
    expect(Math.round(length / DAY)).toBe(30);
    scope = { ...view, period: 365 };
    hook.again();
    expect(hook.latest()?.asOf).toBeGreaterThanOrEqual(now);
    await hook.until((shown) => shown?.asOf === undefined);
    await hook.unmount();
  });
  it('asks the background to keep the view, once', async () => {
    const hook = await renderHook(() => useComparison(view), inDb);
    await hook.until(() => sent.some(({ type }) => type === 'keepComparison'));
    expect(sent.filter(({ type }) => type === 'keepComparison').map(({ data }) => data)).toEqual([view]);
    await hook.unmount();
  });
});

describe('the last comparison is not shown', () => {
  it('of other profiles or roles', async () => {
    expect((await kept())?.asOf).toBe(HOUR_AGO);
    await setRole(db, 'x:900', 'own', now);
    expect(await kept()).toBeUndefined();
    await setRole(db, 'x:900', 'competitor', now);
    expect(await kept()).toBeDefined();
    await setRole(db, 'x:901', 'competitor', now);
    expect(await kept()).toBeUndefined();
  });
  it('of a profile put away', async () => {
    await archive(db, ['x:900'], true, now);
    expect(await kept()).toBeUndefined();
  });
  it('after an erasure, of which nothing stays', async () => {
    await eraseProfile(db, 'x:900');
    expect(await db.comparisons.count()).toBe(0);
  });
  it('under another formula, period or definition', async () => {
    expect(await lastComparison(db, { ...view, lens: 'reach' })).toBeUndefined();
    expect(await lastComparison(db, { ...view, period: 30 })).toBeUndefined();
  });
});

it('keeps eight views, and refuses what is none', async () => {
  for (let i = 1; i <= 9; i++) await rememberComparison(db, { ...view, period: i }, now + i);
  expect(await db.comparisons.count()).toBe(8);
  await expect(rememberComparison(db, { ...view, timeZone: 'Nowhere/At all' }, now)).rejects.toThrow('Not a view');
  await expect(rememberComparison(db, { period: 90 }, now)).rejects.toThrow('Not a view');
});
