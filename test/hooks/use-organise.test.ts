import 'fake-indexeddb/auto';
import './extension';
import './screen';

import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseContext, usePostMarks, useSavedViews, useUndoable, useWatchlist } from '../../lib/hooks';
import { useNamedSets } from '../../lib/hooks/use-named-sets';
import {
  archive,
  changeMarks,
  changeWatch,
  eraseWithUndo,
  ingest,
  type PostgaugeDb,
  saveBrand,
  saveSet,
  saveView,
  setRole,
} from '../../lib/store';
import { batch, deleteDbs, freshDb, NOON, post, profile } from '../store/sightings';
import { browserAnswers } from './extension';
import { renderHook } from './screen';

let db: PostgaugeDb;
const inDb = (inside: ReactNode) => createElement(DatabaseContext.Provider, { value: db }, inside);

beforeEach(async () => {
  browserAnswers({});
  db = await freshDb();
  await setRole(db, { platform: 'bluesky', id: 'did:plc:7', handle: 'osmundra.example' }, 'inspiration', NOON);
  await ingest(db, batch('b1', { profiles: [profile()], posts: [post({ id: '1' })] }));
});
afterEach(deleteDbs);

it('a set of two platforms follows its brands, and is gone when nothing of it is tracked', async () => {
  const brand = await saveBrand(db, { name: 'Osmundra' });
  const set = await saveSet(db, { name: 'Tea', profiles: ['x:900'], brands: [brand], lens: 'views', period: 30 });
  const hook = await renderHook(() => useNamedSets(), inDb);
  await hook.until((sets) => sets?.[0]?.profiles.length === 1);
  await changeWatch(db, ['bluesky:did:plc:7'], { brand });
  expect(await hook.until((sets) => sets?.[0]?.profiles.length === 2)).toEqual([
    {
      id: `set:${set}`,
      name: 'Tea',
      // By name: a blank stands before a full stop.
      profiles: ['x:900', 'bluesky:did:plc:7'],
      platforms: ['x', 'bluesky'],
      lens: 'views',
      period: 30,
    },
  ]);
  await archive(db, ['x:900', 'bluesky:did:plc:7'], true, NOON);
  await hook.until((sets) => sets?.length === 0);
  await hook.unmount();
});

it('watchlist, marks, saved filters and undoing follow what the background writes', async () => {
  const hook = await renderHook(
    () => ({
      list: useWatchlist(),
      marks: usePostMarks(),
      views: useSavedViews('posts'),
      undo: useUndoable(),
    }),
    inDb,
  );
  await hook.until(({ list, undo }) => list?.profiles.length === 2 && undo === null);
  expect(hook.latest().list?.profiles.map(({ key, readAt, posts }) => [key, readAt, posts])).toEqual([
    ['x:900', NOON, 1],
    ['bluesky:did:plc:7', 0, 0],
  ]);
  await changeWatch(db, ['x:900'], { note: 'black tea' });
  await changeMarks(db, [{ profile: 'x:900', id: '1' }], { excluded: true }, Date.now());
  await saveView(db, { name: 'Reels', page: 'posts', filters: '{}' });
  const shown = await hook.until(
    ({ list, marks, views, undo }) =>
      list?.profiles.find(({ key }) => key === 'x:900')?.note === 'black tea' &&
      marks?.size === 1 &&
      views?.length === 1 &&
      undo?.what === 'marks',
  );
  expect(shown.marks?.get('x:900 1')).toEqual({ profile: 'x:900', id: '1', tags: [], excluded: true });
  await eraseWithUndo(db, 'x:900', Date.now());
  await hook.until(({ list, undo }) => list?.profiles.length === 1 && undo?.name === 'Osmundra Tea');
  await hook.unmount();
});
