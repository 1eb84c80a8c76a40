export { checkBatch } from './batch';
export { DATABASE_NAME, openDatabase, PostgaugeDb } from './db';
export { ingest, type Receipt } from './ingest';
export { storedPostCounts } from './post-counts';
export { enoughFrom, storedReach } from './post-span';
export * from './queries';
export { eraseAll, eraseProfile, refOf, setRole, trackedKeys } from './roles';
export type * from './rows';
export { VERSIONS } from './versions';
