import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { act, createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DatabaseContext,
  type ExportFile,
  useComparison,
  useExport,
  usePageStatus,
  usePosts,
  useSets,
  useStoredSummary,
  useTracked,
} from '../../lib/hooks';
import { ingest, type PostgaugeDb, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, n, post, profile, reading } from '../store/sightings';
import { browserAnswers, sent } from './extension';
import { renderHook } from './screen';

let db: PostgaugeDb;
const now = Date.now();
const view = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' } as const;
const inDb = (inside: ReactNode) => createElement(DatabaseContext.Provider, { value: db }, inside);
const posts = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const published = now - (10 + i) * DAY;
    return post({
      id: `${i}`,
      seenAt: now,
      published: { earliest: published, latest: published },
      counts: { likes: n(90 + i), comments: n(4), shares: n(1), quotes: n(0) },
    });
  });

beforeEach(async () => {
  browserAnswers({});
  db = await freshDb();
});
afterEach(deleteDbs);

describe('live reads', () => {
  it('are undefined at first, then follow what the background writes', async () => {
    const hook = await renderHook(() => ({ comparison: useComparison(view), posts: usePosts(view) }), inDb);
    expect(hook.seen[0]).toEqual({ comparison: undefined, posts: undefined });
    await hook.until((v) => v.comparison?.groups[0]?.rows.length === 1 && v.posts?.length === 0);
    await ingest(
      db,
      batch(
        'b1',
        {
          profiles: [profile({ seenAt: now })],
          posts: [...posts(8), post({ id: 'r', flags: ['repost'], counts: {} })],
          readings: [reading({ from: now - 17 * DAY, to: now })],
        },
        now,
      ),
    );
    const later = await hook.until((v) => v.posts?.length === 8);
    const read = await hook.until((v) => v.comparison?.groups[0]?.rows[0]?.stats.rate.ok === true);
    const rate = read.comparison?.groups[0]?.rows[0]?.stats.rate;
    expect(rate?.ok && rate.estimate.n).toBe(8);
    expect(later.posts?.every((item) => item.profile.name === 'Osmundra Tea')).toBe(true);
    // Five came before the newest three.
    expect(later.posts?.map((item) => item.figure.kind).sort()).toEqual([
      ...Array(3).fill('multiple'),
      ...Array(5).fill('too-few'),
    ]);
    expect(new Set(later.posts?.map((item) => item.key)).size).toBe(8);
    await hook.unmount();
  });

  it('list tracked profiles by set', async () => {
    await setRole(db, { platform: 'youtube', id: 'UCx', handle: 'zinnia' }, 'own', now);
    const hook = await renderHook(() => ({ tracked: useTracked(), sets: useSets() }), inDb);
    const { tracked, sets } = await hook.until((v) => v.tracked?.length === 2);
    expect(tracked?.map((row) => row.handle)).toEqual(['zinnia', 'osmundra']);
    expect(sets).toEqual([
      { id: 'youtube', profiles: 1 },
      { id: 'x', profiles: 1 },
    ]);
    await setRole(db, 'x:900', null, now);
    await hook.until((v) => v.tracked?.length === 1);
    await hook.unmount();
  });

  it('tell nothing stored from still reading', async () => {
    const hook = await renderHook(() => useStoredSummary('x:7'), inDb);
    expect(hook.seen[0]).toBeUndefined();
    expect(await hook.until((v) => v !== undefined)).toBeNull();
    await hook.unmount();
  });
});

describe('useExport', () => {
  it('hands one file over and says how many rows it holds', async () => {
    await ingest(db, batch('b1', { profiles: [profile({ seenAt: now })], posts: posts(3) }, now));
    const files: ExportFile[] = [];
    const save = (file: ExportFile) => files.push(file);
    const hook = await renderHook(() => useExport(save), inDb);
    expect(hook.latest().state).toEqual({ kind: 'idle' });
    await act(() => hook.latest().run('posts', view));
    expect(files).toHaveLength(1);
    expect(hook.latest().state).toEqual({ kind: 'done', file: files[0]?.name, rows: 3 });
    expect(files[0]?.text.split('\r\n')).toHaveLength(1 + 3 + 1);
    await hook.unmount();
  });

  it('says what went wrong', async () => {
    const save = () => {
      throw new Error('no downloads here');
    };
    const hook = await renderHook(() => useExport(save), inDb);
    await act(() => hook.latest().run('profiles', view));
    expect(hook.latest().state).toEqual({ kind: 'failed', message: 'no downloads here' });
    await hook.unmount();
  });
});

describe('usePageStatus', () => {
  it('asks again while it is shown, keeps an unchanged answer, and stops with the surface', async () => {
    let read = 1;
    browserAnswers({ tab: { id: 7, url: 'https://x.com/osmundra' }, content: { pageStatus: () => ({ read }) } });
    const hook = await renderHook(() => usePageStatus(undefined, 1), inDb);
    expect(hook.seen[0]).toEqual({ kind: 'loading' });
    const first = await hook.until((v) => v.kind === 'page');
    await hook.until(() => sent.length > 3);
    expect(hook.latest()).toBe(first);
    read = 2;
    await hook.until((v) => v.kind === 'page' && v.status.read === 2);
    await hook.unmount();
    const asked = sent.length;
    await new Promise((done) => setTimeout(done, 30));
    expect(sent.length).toBe(asked);
  });
});
