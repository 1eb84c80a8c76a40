export * from './backup-file';
export type { Column, CountFact, ExportContext, Table } from './columns';
export { type ComparisonExport, comparisonRows, comparisonTable } from './comparison-table';
export { fileName, toCsv } from './csv';
export { type PostExport, type PostFacts, postsTable } from './posts-table';
export { type ProfileExport, profilesTable } from './profiles-table';
export { type SnapshotExport, snapshotsTable } from './snapshots-table';
export { EXPORT_TABLES, type ExportTable, tables } from './tables';
