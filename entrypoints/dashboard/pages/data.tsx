import { BackupPanel } from '../../../components/dashboard/backup-panel';
import { DataPage } from '../../../components/dashboard/data-page';
import { displayName } from '../../../components/ui/figures';
import {
  eraseAll,
  eraseProfile,
  organise,
  setRole,
  useBackup,
  useBackupAt,
  useExport,
  useRowCounts,
  useStoredPostCounts,
  useStoredProfiles,
} from '../../../lib/hooks';
import { PLATFORM_NAMES } from '../../../lib/platforms/hosts';
import { forgetChoices } from '../../shared/forget';
import { useOutcome } from './outcome';
import type { PageProps } from './page';

/** Exports everything that is tracked; a comparison keeps the chosen period, so that its figures are those shown. */
export function Data({ scope }: PageProps) {
  const exporting = useExport();
  const backup = useBackup(scope.timeZone);
  const savedAt = useBackupAt();
  const rows = useRowCounts();
  const stored = useStoredProfiles();
  const postCounts = useStoredPostCounts();
  const { outcome, erased, changed } = useOutcome();
  return (
    <DataPage
      {...outcome}
      exporting={exporting.state}
      rows={
        rows && {
          profiles: rows.profiles ?? 0,
          posts: rows.posts ?? 0,
          postSnapshots: rows.postSnapshots ?? 0,
          profileSnapshots: rows.profileSnapshots ?? 0,
          readings: rows.readings ?? 0,
        }
      }
      stored={stored?.map((row) => ({
        key: row.key,
        platform: PLATFORM_NAMES[row.platform],
        name: displayName(row),
        handle: row.handle,
        role: row.role ?? null,
        posts: postCounts?.get(row.key) ?? 0,
      }))}
      backup={
        <BackupPanel
          state={backup.state}
          savedAt={savedAt}
          onSave={() => void backup.save()}
          onRestore={(file) => void backup.restore(file)}
          onCancel={backup.cancel}
        />
      }
      onExport={(table) =>
        void exporting.run(table, { ...scope, set: null, period: table === 'comparison' ? scope.period : null })
      }
      onRole={async (key, role) => changed(await setRole(key, role))}
      onArchive={async (key) => {
        const done = await organise({ act: 'archive', profiles: [key], on: true });
        changed(done.ok ? { ok: true, value: undefined } : done);
      }}
      onErase={async (key) => {
        const done = await eraseProfile(key);
        if (done.ok) forgetChoices(key);
        erased(done);
      }}
      onEraseAll={async () => {
        const done = await eraseAll();
        if (done.ok) forgetChoices();
        erased(done);
      }}
    />
  );
}
