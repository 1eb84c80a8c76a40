export { BACKUP_TABLES, type BackupTable } from './forms';
export { backupCounts, backupRows } from './read';
export { MOST_RESTORED, type Restored, restoreRows } from './restore';
