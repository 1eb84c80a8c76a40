import { comparisonTable } from './comparison-table';
import { postsTable } from './posts-table';
import { profilesTable } from './profiles-table';
import { snapshotsTable } from './snapshots-table';

export const EXPORT_TABLES = ['posts', 'profiles', 'snapshots', 'comparison'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** All tables by name: for the file, and for the interface's list of what a file holds. */
export const tables = {
  posts: postsTable,
  profiles: profilesTable,
  snapshots: snapshotsTable,
  comparison: comparisonTable,
} as const;
