import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type PostMarkRow, postMarks, type SavedViewRow, savedViews, type UndoRow, undoable } from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';

const MINUTE = 60_000;

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
