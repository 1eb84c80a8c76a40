import Dexie from 'dexie';
import type { IngestBatch } from '../../lib/messaging/protocol';
import type { PostObservation } from '../../lib/model';
import { openDatabase, type PostgaugeDb } from '../../lib/store/db';
import { ingest } from '../../lib/store/ingest';
import { setRole } from '../../lib/store/roles';
import type { PostRow, PostSnapshotRow } from '../../lib/store/rows';

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

interface Visit {
  batches: IngestBatch[];
  /** The rows that are stored after each batch because of it. */
  rows: { posts: PostRow[]; postSnapshots: PostSnapshotRow[] }[];
}

/** Two visits, a day apart, to the same posts: all new, then all known with counts that grew. */
async function visits(batches: number, size: number): Promise<[Visit, Visit]> {
  const db = await fresh('rows');
  const made: Visit[] = [];
  for (const visit of [0, 1]) {
    const sent = Array.from(
      { length: batches },
      (_, b): IngestBatch => ({
        id: `bench-${visit}-${b}`,
        profiles: [],
        posts: Array.from({ length: size }, (_, i) => post(b * size + i, visit)),
        readings: [],
        reports: [],
        seenAt: NOW + visit * DAY,
      }),
    );
    for (const batch of sent) await take(db, batch);
    const posts = await db.posts.toArray();
    const snapshots = (await db.postSnapshots.toArray()).filter((row) => row.seenAt === NOW + visit * DAY);
    if (posts.length !== batches * size || snapshots.length !== posts.length) throw new Error('rows are missing');
    const rows = sent.map((_, b) => ({
      posts: posts.slice(b * size, (b + 1) * size),
      postSnapshots: snapshots.slice(b * size, (b + 1) * size),
    }));
    made.push({ batches: sent, rows });
  }
  await gone(db);
  return made as [Visit, Visit];
}

async function fresh(name: string): Promise<PostgaugeDb> {
  const db = openDatabase(`postgauge-bench-${name}`);
  await db.delete();
  await db.open();
  await setRole(db, PROFILE, 'competitor', NOW);
  return db;
}

async function gone(db: PostgaugeDb): Promise<void> {
  db.close();
  await Dexie.delete(db.name);
}

async function take(db: PostgaugeDb, batch: IngestBatch): Promise<void> {
  const receipt = await ingest(db, batch);
  if (!receipt.ok) throw new Error(receipt.message);
}

/** The same rows into the same stores with the same indexes, one transaction a batch, nothing else. */
function put(raw: IDBDatabase, rows: Visit['rows'][number]): Promise<void> {
  return new Promise((done, failed) => {
    const transaction = raw.transaction(['posts', 'postSnapshots'], 'readwrite');
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
    for (const row of rows.posts) transaction.objectStore('posts').put(row);
    for (const row of rows.postSnapshots) transaction.objectStore('postSnapshots').put(row);
  });
}

export interface Round {
  ingest: number;
  raw: number;
}

/**
 * Milliseconds of one visit through ingest and as raw puts, each into a database of its own, batch by batch in turn, so
 * that whatever else the machine does falls on both. Who goes first alternates.
 */
async function side(own: PostgaugeDb, bare: PostgaugeDb, visit: Visit, swap: boolean): Promise<Round> {
  const raw = bare.backendDB();
  const total: Round = { ingest: 0, raw: 0 };
  for (const [i, batch] of visit.batches.entries()) {
    const rows = visit.rows[i] as Visit['rows'][number];
    for (const who of swap === (i % 2 === 0) ? (['ingest', 'raw'] as const) : (['raw', 'ingest'] as const)) {
      const start = performance.now();
      await (who === 'ingest' ? take(own, batch) : put(raw, rows));
      total[who] += performance.now() - start;
    }
  }
  return total;
}

/** Both visits, `rounds` times after one to warm up. */
export async function measure(batches: number, size: number, rounds: number): Promise<[Round, Round][]> {
  const [first, second] = await visits(batches, size);
  const measured: [Round, Round][] = [];
  for (let i = -1; i < rounds; i++) {
    const own = await fresh('own');
    const bare = await fresh('raw');
    const round: [Round, Round] = [
      await side(own, bare, first, i % 2 === 0),
      await side(own, bare, second, i % 2 === 0),
    ];
    if (i >= 0) measured.push(round);
    await gone(own);
    await gone(bare);
  }
  return measured;
}

Object.assign(globalThis, { measure });
