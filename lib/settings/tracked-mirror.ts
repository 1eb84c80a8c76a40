import type { ProfileKey } from '../model';
import { localValue } from './local';

const mirror = localValue('tracked');

const keysOf = (stored: unknown) =>
  new Set(Array.isArray(stored) ? (stored.filter((key) => typeof key === 'string') as ProfileKey[]) : []);

/**
 * A copy of the tracked keys where content scripts can read it: they may leave only tracked profiles' data on disk
 * when a tab closes, and cannot open the database to know which these are. The database stays the truth.
 */
export function publishTracked(keys: readonly ProfileKey[]): Promise<void> {
  return mirror.write([...keys]);
}

/** The copy, empty while nothing was published. */
export async function readTracked(): Promise<Set<ProfileKey>> {
  return keysOf(await mirror.read());
}

/** Calls back with each change. The returned function ends it. */
export function watchTracked(listener: (keys: Set<ProfileKey>) => void): () => void {
  return mirror.watch((stored) => listener(keysOf(stored)));
}
