import type { Table } from 'dexie';

/** One step of the schema. Append-only: a released step is never edited, the next one says what differs. */
export interface SchemaVersion {
  version: number;
  /** Why the step exists. */
  reason: string;
  stores: Record<string, string | null>;
  /** Fills new tables from old ones; a failure leaves the database as it was. */
  upgrade?: (rows: (table: string) => Table) => Promise<void>;
}

/**
 * Every version that was ever released, oldest first. Each has a test that opens its literal stores (test/store/v*.test.ts).
 * Keys begin with the profile (`instagram:123`), so a period, an export and an erasure are one key range each.
 */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    reason:
      'First release. A post is keyed under its profile, because a collaboration is a post of each author. A snapshot is ' +
      'keyed by six-hour slot and fingerprint of its counts, so a sighting that arrives twice or late lands on itself.',
    stores: {
      profiles: '&key, role',
      posts: '&[profile+id], [profile+order]',
      postSnapshots: '&[profile+id+slot+print], [profile+seenAt]',
      profileSnapshots: '&[profile+slot+print], [profile+seenAt]',
      readings: '&[profile+tab+visit]',
      health: '&[day+endpoint+kind]',
      batches: '&id, at',
    },
  },
  {
    version: 2,
    reason:
      'How full the posts of a source are is counted by day, so that a field that goes missing shows as a drift; and ' +
      'numbers that the user calls wrong are kept for the report.',
    stores: {
      fills: '&[day+source+format]',
      cases: '++id, at',
    },
  },
  {
    version: 3,
    reason:
      'What the user writes beside what was read: brands over platforms, sets, notes and tags, a colour for each profile, ' +
      'marks of posts, saved filters; and rows that an act has removed, so that it can be undone.',
    stores: {
      brands: '&id, order',
      sets: '&id, order',
      watch: '&key, brand',
      postMarks: '&[profile+id], *tags',
      savedViews: '&id, page',
      undo: '&id, at',
      undoParts: '&[undo+part]',
    },
    async upgrade(rows) {
      const profiles = await rows('profiles').toCollection().primaryKeys();
      const tracked = await rows('profiles').where('role').anyOf('own', 'competitor').primaryKeys();
      const first = new Set(tracked);
      const ordered = [...tracked, ...profiles.filter((key) => !first.has(key))];
      await rows('watch').bulkPut(ordered.map((key, colour) => ({ key, tags: [], colour })));
    },
  },
  {
    version: 4,
    reason: 'A caption, a name or a handle that reads differently than before, and counts that the page began to hide.',
    stores: { edits: '&[profile+post+field+at], [profile+at]' },
  },
  {
    version: 5,
    reason:
      'What the user plans: campaigns of one or several profiles, trials of two posting times, goals of a profile, and ' +
      'reminders. What is one profile’s alone is keyed under it, so that it goes and comes back with it.',
    stores: {
      campaigns: '&id, order',
      trials: '&[profile+id]',
      goals: '&[profile+id]',
      reminders: '&[profile+id], at',
    },
  },
  {
    version: 6,
    reason:
      'Posts as lists of numbers, so that a comparison of forty profiles reads some dozens of rows: worked out of the ' +
      'posts, thrown away with every write of one, and made again. Likewise what was learnt of how long posts ripen, and the last comparison of each view.',
    stores: {
      digests: '&[profile+part], [profile+last], last',
      digestTexts: '&[profile+part], [profile+last]',
      learnt: '&platform',
      comparisons: '&view, at',
    },
  },
];
