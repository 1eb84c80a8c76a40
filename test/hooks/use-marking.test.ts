import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { organise } from '../../lib/background/organise';
import { type Done, useMarking } from '../../lib/hooks';
import { ingest, postMarks } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, NOON, post, profile } from '../store/sightings';
import { browserAnswers, sent } from './extension';
import { renderHook } from './screen';

const posts = Array.from({ length: 12_000 }, (_, i) => ({ profile: 'x:900' as const, id: `p${i}` }));
const marked = () =>
  sent.filter(({ type }) => type === 'organise').map(({ data }) => (data as { posts: [] }).posts.length);
const told: Done<unknown>[] = [];
const tell = (done: Done<unknown>) => void told.push(done);

beforeEach(() => {
  told.length = 0;
});
afterEach(deleteDbs);

describe('useMarking', () => {
  it('marks very many posts in pieces', async () => {
    browserAnswers({ background: { organise: () => ({ rows: 1 }) } });
    const hook = await renderHook(() => useMarking(tell), undefined);
    await act(() => hook.latest().mark(posts, { excluded: true }));
    expect(marked()).toEqual([5_000, 5_000, 2_000]);
    expect(hook.latest().state).toBeUndefined();
    expect(told.every(({ ok }) => ok)).toBe(true);
    await hook.unmount();
  });
  it('a few at once say nothing of progress', async () => {
    browserAnswers({ background: { organise: () => ({ rows: 1 }) } });
    const hook = await renderHook(() => useMarking(tell), undefined);
    await act(() => hook.latest().mark(posts.slice(0, 30), { tags: { add: ['launch'] } }));
    expect(marked()).toEqual([30]);
    expect(hook.seen.every(({ state }) => state === undefined)).toBe(true);
    await hook.unmount();
  });
  it('stops between two pieces and says how many are marked', async () => {
    let hook: Awaited<ReturnType<typeof renderHook<ReturnType<typeof useMarking>>>> | undefined;
    browserAnswers({
      background: {
        organise: () => {
          hook?.latest().stop();
          return { rows: 1 };
        },
      },
    });
    hook = await renderHook(() => useMarking(tell), undefined);
    await act(() => hook!.latest().mark(posts, { excluded: true }));
    expect(marked()).toEqual([5_000]);
    expect(hook.latest().state).toEqual({ done: 5_000, of: 12_000, stopped: true });
    await hook.unmount();
  });
  it('ends with the first failure, and tells it', async () => {
    browserAnswers({});
    const hook = await renderHook(() => useMarking(tell), undefined);
    await act(() => hook.latest().mark(posts, { excluded: true }));
    expect(marked()).toEqual([5_000]);
    expect(told.map(({ ok }) => ok)).toEqual([false]);
    expect(hook.latest().state).toBeUndefined();
    await hook.unmount();
  });
});

it('the background marks a piece of very many posts, and unmarks it', async () => {
  const db = await freshDb();
  const list = posts.slice(0, 5_000).map(({ id }, i) => {
    const at = NOON - (i % 300) * DAY;
    return post({ id, published: { earliest: at, latest: at } });
  });
  for (let from = 0; from < list.length; from += 1_000) {
    await ingest(db, batch(`${from}`, { profiles: [profile()], posts: list.slice(from, from + 1_000) }));
  }
  const piece = [...posts.slice(0, 5_000), { profile: 'x:900' as const, id: 'gone' }];
  const done = await organise(db, { act: 'mark', posts: piece, excluded: true }, NOON);
  expect(done.done.rows).toBe(5_000);
  expect((await postMarks(db, 'x:900')).filter(({ excluded }) => excluded)).toHaveLength(5_000);
  await organise(db, { act: 'mark', posts: piece, excluded: false }, NOON);
  expect(await postMarks(db, 'x:900')).toHaveLength(0);
}, 60_000);
