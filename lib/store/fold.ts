import { same } from './join';
import { earlier, standing } from './snapshot';

interface Row {
  seenAt: number;
  print: string;
}
interface Snapshot extends Row {
  slot: number;
  source: string;
  via: string;
  reader?: string;
}

/** How sightings of one kind (posts, profiles) become rows. */
export interface Plan<O, R extends Row, S extends Snapshot> {
  /** What a sighting is of: the same text for the same post or profile. */
  entity: (o: O) => string;
  /** Stored rows by entity. */
  before: ReadonlyMap<string, R>;
  row: (o: O) => R;
  join: (kept: R, seen: R) => R;
  snapshot: (o: O) => S;
  /** The stored snapshots with the keys of these. */
  look: (snapshots: S[]) => PromiseLike<(S | undefined)[]>;
}

export interface Folded<R, S> {
  /** Rows that differ from the stored ones. */
  rows: R[];
  /** Snapshots that are not stored yet, or stored with a later sighting. */
  snapshots: S[];
  /** How many sightings told something new. */
  told: number;
}

/** Folds sightings into the stored rows and picks the snapshots to write. Asks the store only about late arrivals. */
export async function fold<O, R extends Row, S extends Snapshot>(
  sightings: readonly O[],
  plan: Plan<O, R, S>,
): Promise<Folded<R, S>> {
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
  const late: { snapshot: S; from: O }[] = [];
  for (const { snapshot, from, before } of candidates.values()) {
    const is = standing(before, snapshot);
    if (is === 'look') late.push({ snapshot, from });
    else if (is === 'new') {
      snapshots.push(snapshot);
      news.add(from);
    }
  }
  const stored = late.length > 0 ? await plan.look(late.map((l) => l.snapshot)) : [];
  late.forEach(({ snapshot, from }, i) => {
    const there = stored[i];
    if (there && (earlier(there, snapshot) === there || same(there, snapshot))) return;
    snapshots.push(snapshot);
    news.add(from);
  });
  return { rows: [...after.values()], snapshots, told: news.size };
}
