import type { ProfileKey } from '../model';
import { profileKey } from '../model';
import { type CheckedBatch, checkBatch } from './batch';
import type { PostgaugeDb } from './db';
import { type Failure, failureOf } from './failure';
import { addHealth, healthRowOf } from './health-row';
import { same } from './join';
import { joinPosts, postRowOf } from './post-row';
import { joinProfiles, profileRowOf } from './profile-row';
import type { HealthRow, PostRow, ProfileRow, ReadingRow } from './rows';
import { earlier, postSnapshot, profileSnapshot, standing } from './snapshot';

/** What became of a batch; the shape of the protocol's `IngestReceipt`. */
export type Receipt =
  | { ok: true; id: string; stored: number; unchanged: number; untracked: ProfileKey[]; refused: number }
  | { ok: false; id: string; error: Failure['error'] | 'invalid'; message: string };

const WEEK = 7 * 86_400_000;
/** Databases whose old batch ids were cleared since the worker started. */
const pruned = new WeakSet<PostgaugeDb>();

/**
 * Stores one batch of observations in one transaction and resolves after the commit. Only profiles that have a role are
 * stored; the others are named in `untracked` and nothing about them is written. The same batch again, or batches in
 * another order, lead to the same rows. Never rejects: a full disk is `quota`, anything else that fails is `database`,
 * and in both cases nothing of the batch was written.
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
function group<T>(items: readonly T[], partsOf: (item: T) => readonly unknown[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(partsOf(item));
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function write(db: PostgaugeDb, batch: CheckedBatch, raw: { transaction?: IDBTransaction }) {
  const { profiles, posts, postSnapshots, profileSnapshots, readings, health, batches } = db;
  const tables = [profiles, posts, postSnapshots, profileSnapshots, readings, health, batches];
  return db.transaction('rw', tables, async (transaction) => {
    raw.transaction = transaction.idbtrans;
    const postOwner = (o: { platform: CheckedBatch['posts'][number]['platform']; profileId: string }) =>
      profileKey({ platform: o.platform, id: o.profileId });
    const keys = new Set<ProfileKey>([
      ...batch.profiles.map(profileKey),
      ...batch.posts.map(postOwner),
      ...batch.readings.map(postOwner),
    ]);
    const known = new Map<ProfileKey, ProfileRow>();
    for (const row of await profiles.bulkGet([...keys])) if (row?.role) known.set(row.key, row);

    const seenProfiles = batch.profiles.filter((o) => known.has(profileKey(o)));
    const seenPosts = batch.posts.filter((o) => known.has(postOwner(o)));
    const stretches = batch.readings.filter((r) => known.has(postOwner(r)));

    const counts = [await writeProfiles(db, seenProfiles, known), await writePosts(db, seenPosts)];
    await writeReadings(
      db,
      stretches.map((r) => ({ ...r, profile: postOwner(r) })),
    );
    await writeHealth(db, batch);
    const stored = counts.reduce((sum, n) => sum + n, 0);
    const unchanged = seenProfiles.length + seenPosts.length - stored;
    return { stored, unchanged, untracked: [...keys].filter((key) => !known.has(key)) };
  });
}

/**
 * Folds sightings into rows and picks the snapshots to write. `before` are the stored rows; returns how many sightings
 * told something new.
 */
async function fold<
  O,
  R extends { seenAt: number; print: string },
  S extends { slot: number; print: string; seenAt: number; source: string; via: string },
>(
  sightings: readonly O[],
  plan: {
    entity: (o: O) => string;
    before: Map<string, R>;
    row: (o: O) => R;
    join: (kept: R, seen: R) => R;
    snapshot: (o: O) => S;
    /** Stored snapshots for those that may exist. */
    look: (snapshots: S[]) => Promise<(S | undefined)[]>;
  },
): Promise<{ rows: R[]; snapshots: S[]; told: number }> {
  const after = new Map<string, R>();
  const news = new Set<O>();
  const candidates = new Map<string, { snapshot: S; from: O; before: R | undefined }>();
  for (const o of sightings) {
    const entity = plan.entity(o);
    const kept = after.get(entity) ?? plan.before.get(entity);
    const seen = plan.row(o);
    const joined = kept ? plan.join(kept, seen) : seen;
    if (!kept || !same(kept, joined)) {
      after.set(entity, joined);
      news.add(o);
    }
    const snapshot = plan.snapshot(o);
    if (!snapshot.print) continue;
    const key = `${snapshot.slot} ${snapshot.print} ${entity}`;
    const other = candidates.get(key);
    if (!other || earlier(other.snapshot, snapshot) !== other.snapshot) {
      candidates.set(key, { snapshot, from: o, before: plan.before.get(entity) });
    }
  }
  const snapshots: S[] = [];
  const doubtful: { snapshot: S; from: O }[] = [];
  for (const { snapshot, from, before } of candidates.values()) {
    const is = standing(before, snapshot);
    if (is === 'look') doubtful.push({ snapshot, from });
    else if (is === 'new') {
      snapshots.push(snapshot);
      news.add(from);
    }
  }
  const stored = doubtful.length > 0 ? await plan.look(doubtful.map((d) => d.snapshot)) : [];
  doubtful.forEach(({ snapshot, from }, i) => {
    const there = stored[i];
    if (there && (earlier(there, snapshot) === there || same(there, snapshot))) return;
    snapshots.push(snapshot);
    news.add(from);
  });
  return { rows: [...after.values()], snapshots, told: news.size };
}

async function writeProfiles(db: PostgaugeDb, seen: CheckedBatch['profiles'], known: Map<ProfileKey, ProfileRow>) {
  if (seen.length === 0) return 0;
  const { rows, snapshots, told } = await fold(seen, {
    entity: profileKey,
    before: known as Map<string, ProfileRow>,
    row: profileRowOf,
    join: joinProfiles,
    snapshot: profileSnapshot,
    look: (some) => db.profileSnapshots.bulkGet(some.map((s) => [s.profile, s.slot, s.print])),
  });
  if (rows.length > 0) await db.profiles.bulkPut(rows);
  if (snapshots.length > 0) await db.profileSnapshots.bulkPut(snapshots);
  return told;
}

async function writePosts(db: PostgaugeDb, seen: CheckedBatch['posts']) {
  if (seen.length === 0) return 0;
  const owner = (o: CheckedBatch['posts'][number]) => profileKey({ platform: o.platform, id: o.profileId });
  const entity = (o: CheckedBatch['posts'][number]) => JSON.stringify([owner(o), o.id]);
  const groups = group(seen, (o) => [owner(o), o.id]);
  const keys = [...groups.values()].map(([o]) => [owner(o!), o!.id] as [ProfileKey, string]);
  const before = new Map<string, PostRow>();
  for (const row of await db.posts.bulkGet(keys)) if (row) before.set(JSON.stringify([row.profile, row.id]), row);
  const { rows, snapshots, told } = await fold(seen, {
    entity,
    before,
    row: postRowOf,
    join: joinPosts,
    snapshot: postSnapshot,
    look: (some) => db.postSnapshots.bulkGet(some.map((s) => [s.profile, s.id, s.slot, s.print])),
  });
  if (rows.length > 0) await db.posts.bulkPut(rows);
  if (snapshots.length > 0) await db.postSnapshots.bulkPut(snapshots);
  return told;
}

function joinReadings(a: ReadingRow, b: ReadingRow): ReadingRow {
  return {
    ...a,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    reachedStart: a.reachedStart || b.reachedStart,
    posts: Math.max(a.posts, b.posts),
  };
}

async function writeReadings(db: PostgaugeDb, rows: ReadingRow[]) {
  const groups = [...group(rows, (r) => [r.profile, r.tab, r.visit]).values()];
  if (groups.length === 0) return;
  const before = await db.readings.bulkGet(groups.map(([r]) => [r!.profile, r!.tab, r!.visit]));
  const changed: ReadingRow[] = [];
  groups.forEach((list, i) => {
    const kept = before[i];
    const joined = (kept ? [kept, ...list] : list).reduce(joinReadings);
    if (!kept || !same(kept, joined)) changed.push(joined);
  });
  if (changed.length > 0) await db.readings.bulkPut(changed);
}

/** Sums are not idempotent, so the ids of counted batches are kept for a week. */
async function writeHealth(db: PostgaugeDb, batch: CheckedBatch) {
  if (batch.reports.length === 0) return;
  if (await db.batches.get(batch.id)) return;
  const groups = group(
    batch.reports.map((r) => healthRowOf(r, batch.seenAt)),
    (r) => [r.day, r.endpoint, r.kind],
  );
  const sums = [...groups.values()].map((list) => list.reduce(addHealth));
  const before = await db.health.bulkGet(sums.map((r) => [r.day, r.endpoint, r.kind]));
  await db.health.bulkPut(sums.map((row, i): HealthRow => (before[i] ? addHealth(before[i], row) : row)));
  await db.batches.put({ id: batch.id, at: batch.seenAt });
  if (pruned.has(db)) return;
  pruned.add(db);
  await db.batches
    .where('at')
    .below(batch.seenAt - WEEK)
    .delete();
}
