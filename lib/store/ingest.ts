import type { Table } from 'dexie';
import type { PostObservation, ProfileKey, Reading } from '../model';
import { profileKey } from '../model';
import { type CheckedBatch, checkBatch } from './batch';
import type { PostgaugeDb } from './db';
import { postEdits, profileEdits } from './edit-row';
import { type Failure, failureOf } from './failure';
import { addFill, fillRowsOf } from './fill-row';
import { fold } from './fold';
import { addHealth, dayOf, healthRowOf } from './health-row';
import { same } from './join';
import { joinPosts, postRowOf } from './post-row';
import { storedPosts } from './post-span';
import { joinProfiles, profileRowOf } from './profile-row';
import type { FillRow, HealthRow, PostRow, ProfileRow, ReadingRow } from './rows';
import { postSnapshot, profileSnapshot } from './snapshot';

/** What became of a batch; the shape of the protocol's `IngestReceipt`. */
export type Receipt =
  | { ok: true; id: string; stored: number; unchanged: number; untracked: ProfileKey[]; refused: number }
  | { ok: false; id: string; error: Failure['error'] | 'invalid'; message: string };

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Health is looked at over weeks; a year of it shows when something began. */
const HEALTH_KEPT = 400 * DAY;
/** Databases whose old batch ids and health were cleared since the worker started. */
const pruned = new WeakSet<PostgaugeDb>();

/**
 * Stores one batch of observations in one transaction and resolves after the commit. Only profiles that have a role are
 * stored; the others are named in `untracked` and nothing about them is written. The same batch again, or batches in
 * another order, lead to the same rows; edits alone are told in the order of arrival. Never rejects: a full disk is
 * `quota`, anything else that fails is `database`, and in both cases nothing of the batch was written.
 *
 * `stored` and `unchanged` count sightings of profiles and posts; `refused` counts rows of any kind that do not parse.
 */
export async function ingest(db: PostgaugeDb, batch: unknown): Promise<Receipt> {
  let checked: CheckedBatch | undefined;
  try {
    checked = checkBatch(batch);
  } catch {
    checked = undefined;
  }
  if (!checked) return { ok: false, id: idOf(batch), error: 'invalid', message: 'The batch is not readable.' };
  const { id, refused } = checked;
  // A refused commit shows in the transaction; what the waiting requests report is only that it was aborted.
  const raw: { transaction?: IDBTransaction } = {};
  try {
    const result = await write(db, checked, raw);
    return { ok: true, id, ...result, refused };
  } catch (error) {
    return { ok: false, id, ...failureOf(raw.transaction?.error ?? error) };
  }
}

function idOf(batch: unknown): string {
  try {
    const id = (batch as { id?: unknown }).id;
    return typeof id === 'string' ? id.slice(0, 200) : '';
  } catch {
    return '';
  }
}

/** Groups by a key made of the parts, which JSON keeps apart whatever they contain. */
function group<T>(items: readonly T[], partsOf: (item: T) => readonly unknown[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(partsOf(item));
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const ownerOf = (o: PostObservation | Reading): ProfileKey => profileKey({ platform: o.platform, id: o.profileId });
const postEntity = (profile: ProfileKey, id: string) => JSON.stringify([profile, id]);

/**
 * All reads go out at once and all writes go out at once: a batch costs two round trips to the database process, not one
 * a table. What turns out to belong to an untracked profile was read in vain, which is rare.
 */
function write(db: PostgaugeDb, batch: CheckedBatch, raw: { transaction?: IDBTransaction }) {
  const { profiles, posts, postSnapshots, profileSnapshots, readings, health, fills, batches, edits } = db;
  const owners = [
    ...new Set([...batch.profiles.map(profileKey), ...batch.posts.map(ownerOf), ...batch.readings.map(ownerOf)]),
  ];
  const seenIds = group(batch.posts, (o) => [ownerOf(o), o.id]).map(
    ([o]) => [ownerOf(o!), o!.id] as [ProfileKey, string],
  );
  const stretches = group(batch.readings, (r) => [ownerOf(r), r.tab, r.visit]).map((list) =>
    list.map((r): ReadingRow => ({ ...r, profile: ownerOf(r) })).reduce(joinReadings),
  );
  const reports = group(
    batch.reports.map((r) => healthRowOf(r, batch.seenAt)),
    (r) => [r.day, r.endpoint, r.kind],
  ).map((list) => list.reduce(addHealth));

  // Counted with the batch's reports, whose id tells a batch that is sent again.
  const filled = reports.length > 0 ? fillRowsOf(batch.posts, batch.seenAt) : [];

  const tables: Table[] = [profiles];
  if (batch.profiles.length > 0 || batch.posts.length > 0) tables.push(edits);
  if (batch.profiles.length > 0) tables.push(profileSnapshots);
  if (batch.posts.length > 0) tables.push(posts, postSnapshots);
  if (stretches.length > 0) tables.push(readings);
  if (reports.length > 0) tables.push(health, fills, batches);
  return db.transaction('rw', tables, async (transaction) => {
    raw.transaction = transaction.idbtrans;
    const asked = Promise.all([
      owners.length > 0 ? profiles.bulkGet(owners) : [],
      seenIds.length > 0 ? storedPosts(db, seenIds) : [],
      stretches.length > 0 ? readings.bulkGet(stretches.map((r) => [r.profile, r.tab, r.visit])) : [],
      reports.length > 0 ? health.bulkGet(reports.map((r) => [r.day, r.endpoint, r.kind])) : [],
      filled.length > 0 ? fills.bulkGet(filled.map((r) => [r.day, r.source, r.format])) : [],
      // Sums are not idempotent, so the ids of counted batches are kept for a week.
      reports.length > 0 ? batches.get(batch.id) : undefined,
    ]);
    // Made while the database looks up what is kept.
    const seen = new Map(batch.posts.map((o) => [o, { row: postRowOf(o), snapshot: postSnapshot(o) }]));
    const [profileRows, postRows, readingRows, healthRows, fillRows, counted] = await asked;
    const tracked = new Map<string, ProfileRow>();
    for (const row of profileRows) if (row?.role) tracked.set(row.key, row);
    const before = new Map<string, PostRow>();
    for (const row of postRows) before.set(postEntity(row.profile, row.id), row);

    const seenProfiles = batch.profiles.filter((o) => tracked.has(profileKey(o)));
    const seenPosts = batch.posts.filter((o) => tracked.has(ownerOf(o)));
    const ofProfiles = await fold(seenProfiles, {
      entity: profileKey,
      before: tracked,
      row: profileRowOf,
      join: joinProfiles,
      snapshot: profileSnapshot,
      look: (some) => profileSnapshots.bulkGet(some.map((s) => [s.profile, s.slot, s.print])),
    });
    const ofPosts = await fold(seenPosts, {
      entity: (o) => postEntity(ownerOf(o), o.id),
      before,
      row: (o) => seen.get(o)?.row ?? postRowOf(o),
      join: joinPosts,
      snapshot: (o) => seen.get(o)?.snapshot ?? postSnapshot(o),
      look: (some) => postSnapshots.bulkGet(some.map((s) => [s.profile, s.id, s.slot, s.print])),
    });
    const covered = stretches.flatMap((row, i) => {
      const kept = readingRows[i];
      const joined = kept ? joinReadings(kept, row) : row;
      return tracked.has(row.profile) && !(kept && same(kept, joined)) ? [joined] : [];
    });

    const edited = [
      ...ofProfiles.rows.flatMap((row) => profileEdits(tracked.get(row.key) ?? row, row)),
      ...ofPosts.rows.flatMap((row) => postEdits(before.get(postEntity(row.profile, row.id)) ?? row, row)),
    ];

    const writes: PromiseLike<unknown>[] = [];
    if (edited.length > 0) writes.push(edits.bulkPut(edited));
    if (ofProfiles.rows.length > 0) writes.push(profiles.bulkPut(ofProfiles.rows));
    if (ofProfiles.snapshots.length > 0) writes.push(profileSnapshots.bulkPut(ofProfiles.snapshots));
    if (ofPosts.rows.length > 0) writes.push(posts.bulkPut(ofPosts.rows));
    if (ofPosts.snapshots.length > 0) writes.push(postSnapshots.bulkPut(ofPosts.snapshots));
    if (covered.length > 0) writes.push(readings.bulkPut(covered));
    if (reports.length > 0 && !counted) {
      const sums = reports.map((row, i): HealthRow => (healthRows[i] ? addHealth(healthRows[i], row) : row));
      writes.push(health.bulkPut(sums), batches.put({ id: batch.id, at: batch.seenAt }));
      const fill = filled.map((row, i): FillRow => (fillRows[i] ? addFill(fillRows[i], row) : row));
      if (fill.length > 0) writes.push(fills.bulkPut(fill));
      if (!pruned.has(db)) {
        const old = [dayOf(Math.max(0, batch.seenAt - HEALTH_KEPT))];
        writes.push(
          batches
            .where('at')
            .below(batch.seenAt - WEEK)
            .delete(),
          health.where('[day+endpoint+kind]').below(old).delete(),
          fills.where('[day+source+format]').below(old).delete(),
        );
      }
      pruned.add(db);
    }
    await Promise.all(writes);

    const stored = ofProfiles.told + ofPosts.told;
    const unchanged = seenProfiles.length + seenPosts.length - stored;
    return { stored, unchanged, untracked: owners.filter((key) => !tracked.has(key)) };
  });
}

/** Two reports of one visit to one tab. */
export function joinReadings(a: ReadingRow, b: ReadingRow): ReadingRow {
  return {
    ...a,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    reachedStart: a.reachedStart || b.reachedStart,
    posts: Math.max(a.posts, b.posts),
  };
}
