import type { IngestBatch } from '../messaging/protocol';
import type { ProfileKey } from '../model';

/** Storage keys of parked batches; the background drains them when it next starts. */
export const PARKED_PREFIX = 'parked:';
/** Characters that one document may leave behind; storage.local is not a database. */
const MAX_CHARACTERS = 1_000_000;

/** The part of `storage.local` that parking needs. */
export interface ParkStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Only what concerns tracked profiles may rest on disk, be it for seconds. */
export function onlyTracked(batch: IngestBatch, tracked: ReadonlySet<ProfileKey>): IngestBatch {
  const known = (platform: string, id: string) => tracked.has(`${platform}:${id}` as ProfileKey);
  return {
    ...batch,
    profiles: batch.profiles.filter((p) => known(p.platform, p.id)),
    posts: batch.posts.filter((p) => known(p.platform, p.profileId)),
    readings: batch.readings.filter((r) => known(r.platform, r.profileId)),
  };
}

/**
 * Leaves what a closing or hidden tab has not had acknowledged for the background to pick up. Bounded: newest last, so
 * the oldest fit first; what does not fit is still in memory while the tab lives.
 */
export class Park {
  #parked = false;

  constructor(
    readonly visit: string,
    readonly storage: ParkStorage,
  ) {}

  async leave(batches: readonly IngestBatch[], tracked: ReadonlySet<ProfileKey>): Promise<void> {
    const kept: IngestBatch[] = [];
    let characters = 0;
    for (const batch of batches) {
      const own = onlyTracked(batch, tracked);
      if (own.profiles.length + own.posts.length + own.readings.length === 0) continue;
      characters += JSON.stringify(own).length;
      if (characters > MAX_CHARACTERS) break;
      kept.push(own);
    }
    if (kept.length === 0) {
      await this.clear();
      return;
    }
    this.#parked = true;
    await this.storage.set({ [PARKED_PREFIX + this.visit]: kept });
  }

  /** Everything was acknowledged after all. */
  async clear(): Promise<void> {
    if (!this.#parked) return;
    this.#parked = false;
    await this.storage.remove(PARKED_PREFIX + this.visit);
  }
}
