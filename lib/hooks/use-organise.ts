import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ProfileKey } from '../model';
import {
  type BrandRow,
  brands,
  type PostMarkRow,
  postMarks,
  type SavedViewRow,
  type SetRow,
  savedViews,
  sets,
  type UndoRow,
  undoable,
  type WatchRow,
  watched,
} from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';

const MINUTE = 60_000;

/** Brands in the user's order; undefined while the first read runs. */
export function useBrands(): BrandRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => brands(db), [db]);
}

/** The sets that the user made. */
export function useUserSets(): SetRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => sets(db), [db]);
}

/** What stands beside each profile: brand, tags, note, colour, and whether it is put away. */
export function useWatch(): ReadonlyMap<ProfileKey, WatchRow> | undefined {
  const db = useDatabase();
  const rows = useLiveQuery(() => watched(db), [db]);
  return useMemo(() => rows && new Map(rows.map((row) => [row.key, row])), [rows]);
}

/** Marks of posts by profile and id with a blank between, the key that posts have in lists. */
export function usePostMarks(): ReadonlyMap<string, PostMarkRow> | undefined {
  const db = useDatabase();
  const rows = useLiveQuery(() => postMarks(db), [db]);
  return useMemo(() => rows && new Map(rows.map((row) => [`${row.profile} ${row.id}`, row])), [rows]);
}

/** Saved filters of one page. */
export function useSavedViews(page: string): SavedViewRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => savedViews(db, page), [db, page]);
}

/** The last act while it can be taken back, null when there is none. */
export function useUndoable(): UndoRow | null | undefined {
  const db = useDatabase();
  const tick = useTick(MINUTE);
  return useLiveQuery(async () => (await undoable(db, Date.now())) ?? null, [db, tick]);
}
