import Dexie from 'dexie';
import type { IngestBatch } from '../../lib/messaging/protocol';
import type { PostObservation } from '../../lib/model';
import { openDatabase } from '../../lib/store/db';
import { ingest } from '../../lib/store/ingest';
import { setRole } from '../../lib/store/roles';

const PROFILE = { platform: 'instagram', id: '1', handle: 'havrela' } as const;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21);

function post(index: number, visit: number): PostObservation {
  const exact = (value: number) => ({ value, low: value, high: value });
  return {
    platform: 'instagram',
    id: String(3_000_000_000_000_000_000n + BigInt(index)),
    profileId: PROFILE.id,
    handle: PROFILE.handle,
    url: `https://www.instagram.com/p/b${index}/`,
    published: { earliest: NOW - index * DAY, latest: NOW - index * DAY },
    format: 'image',
    flags: [],
    counts: { likes: exact(100 + index + visit), comments: exact(index % 50), shares: exact(index % 9) },
    hidden: [],
    doubtful: [],
    caption: 'A caption of the usual length, with a word or two about coffee and the people who grow it.',
    seenAt: NOW + visit * DAY,
    source: 'instagram/graphql',
    via: 'xhr',
  };
}

/** Milliseconds to ingest `batches` of `size` posts, and to put the same resulting rows raw. */
export async function measure(batches: number, size: number): Promise<{ ingest: number; raw: number; rows: number }> {
  const db = openDatabase('postgauge-bench');
  await db.delete();
  await db.open();
  await setRole(db, PROFILE, 'competitor', NOW);
  const prepared: IngestBatch[] = Array.from({ length: batches }, (_, b) => ({
    id: `bench-${b}`,
    profiles: [],
    posts: Array.from({ length: size }, (_, i) => post(b * size + i, 0)),
    readings: [],
    reports: [],
    seenAt: NOW,
  }));
  const a = performance.now();
  for (const batch of prepared) {
    const receipt = await ingest(db, batch);
    if (!receipt.ok) throw new Error(receipt.message);
  }
  const b = performance.now();

  const posts = await db.posts.toArray();
  const snapshots = await db.postSnapshots.toArray();
  if (posts.length !== batches * size) throw new Error(`${posts.length} posts instead of ${batches * size}`);
  await db.delete();

  // The same rows into the same stores with the same indexes, one transaction a batch, nothing else.
  const bare = openDatabase('postgauge-bench-raw');
  await bare.delete();
  await bare.open();
  const raw = bare.backendDB();
  const c = performance.now();
  for (let at = 0; at < posts.length; at += size) {
    await new Promise<void>((done, failed) => {
      const transaction = raw.transaction(['posts', 'postSnapshots'], 'readwrite');
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
      for (const row of posts.slice(at, at + size)) transaction.objectStore('posts').put(row);
      for (const row of snapshots.slice(at, at + size)) transaction.objectStore('postSnapshots').put(row);
    });
  }
  const d = performance.now();
  await bare.delete();
  return { ingest: b - a, raw: d - c, rows: posts.length + snapshots.length };
}

Object.assign(globalThis, { measure, Dexie });
