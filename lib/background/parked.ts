import { PARKED_PREFIX } from '../capture/park';
import type { PostgaugeDb } from '../store';
import { ingest } from '../store';

/** The part of `storage.local` that draining needs. */
export interface ParkedStorage {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/**
 * Stores what closed tabs left behind; each is removed only after its commit. What is unreadable is removed as well:
 * it cannot become readable. Returns how many batches still wait (full disk), so that it is tried again later.
 */
export async function drainParked(db: PostgaugeDb, storage: ParkedStorage): Promise<number> {
  const everything = await storage.get(null);
  let left = 0;
  for (const [key, value] of Object.entries(everything)) {
    if (!key.startsWith(PARKED_PREFIX)) continue;
    const kept: unknown[] = [];
    for (const batch of Array.isArray(value) ? value : []) {
      const receipt = await ingest(db, batch);
      if (!receipt.ok && receipt.error !== 'invalid') kept.push(batch);
    }
    left += kept.length;
    if (kept.length === 0) await storage.remove(key);
    else if (kept.length < (value as unknown[]).length) await storage.set({ [key]: kept });
  }
  return left;
}

/** The user erased everything: what closed tabs left behind goes too. */
export async function dropParked(storage: ParkedStorage): Promise<void> {
  const keys = Object.keys(await storage.get(null)).filter((key) => key.startsWith(PARKED_PREFIX));
  if (keys.length) await storage.remove(keys);
}
