import Dexie, { type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import { type PlatformId, type ProfileKey, profileKey } from '../model';
import type { PostgaugeDb } from './db';

/** Tables whose rows begin with their profile and go into figures. */
const OF_PROFILE = ['posts', 'profileSnapshots', 'readings', 'postMarks', 'edits'] as const;

/** A profile with the authors of its posts. */
interface Whose {
  key: ProfileKey;
  platform: PlatformId;
  posts: readonly { coauthors?: readonly string[] }[];
}

/** How often the stored rows of profiles were written, in this context or another, since each was first asked for. */
export interface Touches {
  /** Goes up with each commit that touches the profile's rows or those of profiles that it posts with. */
  of(key: ProfileKey): number;
  /** The profile's figures need these too: the authors of its collaborations. */
  with(input: Whose): void;
  close(): void;
}

interface Watched {
  times: number;
  /** What is written where for this to be touched, as Dexie names the parts of a database. */
  parts: ObservabilitySet;
}

function partsOf(db: PostgaugeDb, keys: readonly ProfileKey[]): ObservabilitySet {
  const rows = new RangeSet();
  const own = new RangeSet();
  for (const key of keys) {
    rows.add({ from: [key], to: [key, []] });
    own.addKey(key);
  }
  const part = (table: string) => `idb://${db.name}/${table}/`;
  return Object.fromEntries([[part('profiles'), own], ...OF_PROFILE.map((table) => [part(table), rows] as const)]);
}

const overlap = (a: ObservabilitySet, b: ObservabilitySet) =>
  Object.entries(a).some(([part, range]) => range && b[part] && rangesOverlap(range, b[part]));

/**
 * Follows what is committed, from whichever context: Dexie broadcasts it to all of the same origin. `touched` is called
 * after each commit to a table that figures are made of, also when no profile that was asked for is among its rows: a
 * new one may belong to a view.
 */
export function followTouches(db: PostgaugeDb, touched: () => void): Touches {
  const watched = new Map<ProfileKey, Watched>();
  const tables = new Set(['profiles', ...OF_PROFILE].map((table) => `idb://${db.name}/${table}/`));
  const written = (parts: ObservabilitySet) => {
    if (!parts.all && !Object.keys(parts).some((part) => tables.has(part))) return;
    for (const one of watched.values()) if (parts.all || overlap(one.parts, parts)) one.times += 1;
    touched();
  };
  Dexie.on.storagemutated.subscribe(written);
  const watch = (key: ProfileKey) => {
    const known = watched.get(key) ?? { times: 0, parts: partsOf(db, [key]) };
    watched.set(key, known);
    return known;
  };
  return {
    of: (key) => watch(key).times,
    with(input) {
      const ids = new Set(input.posts.flatMap((post) => post.coauthors ?? []));
      const partners = [...ids].map((id) => profileKey({ platform: input.platform, id }));
      watch(input.key).parts = partsOf(db, [input.key, ...partners]);
    },
    close: () => Dexie.on.storagemutated.unsubscribe(written),
  };
}
