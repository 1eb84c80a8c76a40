import { storage } from 'wxt/utils/storage';
import type { ProfileKey } from '../model';

const KEY = 'local:tracked';

/**
 * A copy of the tracked keys where content scripts can read it: they may leave only tracked profiles' data on disk
 * when a tab closes, and cannot open the database to know which these are. The database stays the truth.
 */
export async function publishTracked(keys: readonly ProfileKey[]): Promise<void> {
  await storage.setItem(KEY, [...keys]);
}

/** The copy, empty while nothing was published. */
export async function readTracked(): Promise<Set<ProfileKey>> {
  const stored = await storage.getItem<unknown>(KEY);
  return new Set(Array.isArray(stored) ? (stored.filter((k) => typeof k === 'string') as ProfileKey[]) : []);
}

/** Calls back with each change. The returned function ends it. */
export function watchTracked(listener: (keys: Set<ProfileKey>) => void): () => void {
  return storage.watch<unknown>(KEY, (value) => {
    listener(new Set(Array.isArray(value) ? (value as ProfileKey[]) : []));
  });
}
