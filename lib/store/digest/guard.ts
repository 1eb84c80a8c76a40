import Dexie, { type DBCore, type DBCoreKeyRange, type DBCoreMutateRequest, type Middleware } from 'dexie';

const POSTS = 'posts';
/** What is worked out of posts, and thrown away in the same transaction in which one of them is written. */
const DIGEST_TABLES = ['digests', 'digestTexts'] as const;
/** What is worked out of many posts, and goes when one of them does: nothing that was erased may speak on. */
const SUMMARIES = ['learnt', 'comparisons'] as const;
const DERIVED: readonly string[] = [...DIGEST_TABLES, ...SUMMARIES];

/** Is a table made of others? It is not counted, not kept for undoing, and made again when it is missing. */
export const isDerived = (table: string): boolean => DERIVED.includes(table);

/** Profiles whose posts a request writes; undefined where they cannot be told. */
function profilesOf(request: DBCoreMutateRequest): Set<string> | undefined {
  if (request.type === 'deleteRange') {
    const { lower, upper } = request.range;
    const [from, to] = [[lower].flat()[0], [upper].flat()[0]];
    return typeof from === 'string' && from === to ? new Set([from]) : undefined;
  }
  const keys = request.type === 'delete' ? request.keys : request.values.map((row) => [row.profile]);
  return new Set(keys.map((key) => String([key].flat()[0])));
}

// Dexie does not export the kinds of its ranges as values: 1 is a range, 3 is everything (dexie 4.4).
const RANGE = 1 as DBCoreKeyRange['type'];
const EVERYTHING = 3 as DBCoreKeyRange['type'];
const rangeOf = (profile: string): DBCoreKeyRange => ({
  type: RANGE,
  lower: [profile],
  upper: [profile, Dexie.maxKey],
});

/**
 * A digest may never say other than the posts do. Whoever writes posts (reading, undoing, erasing, restoring, the
 * sample) throws the digests of their profiles away in the same transaction, without knowing of them: this stands under
 * every write. A transaction that may write posts gets the digests' tables beside its own.
 */
export const digestGuard: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'digests',
  create: (core) => ({
    transaction(stores, mode, options) {
      const wide = mode === 'readwrite' && stores.includes(POSTS) ? [...new Set([...stores, ...DERIVED])] : stores;
      return core.transaction(wide, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (name !== POSTS) return table;
      return {
        ...table,
        async mutate(request) {
          const { trans, type } = request;
          const clear = (from: string, range: DBCoreKeyRange) =>
            core.table(from).mutate({ type: 'deleteRange', trans, range });
          const everything = { type: EVERYTHING, lower: core.MIN_KEY, upper: core.MAX_KEY };
          const profiles = profilesOf(request);
          const ranges = profiles ? [...profiles].map(rangeOf) : [everything];
          const gone = DIGEST_TABLES.flatMap((digest) => ranges.map((range) => clear(digest, range)));
          if (type === 'delete' || type === 'deleteRange')
            gone.push(...SUMMARIES.map((name) => clear(name, everything)));
          const [done] = await Promise.all([table.mutate(request), ...gone]);
          return done;
        },
      };
    },
  }),
};
