import { BackupPanel } from '../../../../components/dashboard/backup-panel';
import type { BackupState } from '../../../../lib/hooks';
import type { Stories } from '../stories';

const nothing = () => undefined;
const panel =
  (state: BackupState, savedAt: number | null = null) =>
  () => <BackupPanel state={state} savedAt={savedAt} onSave={nothing} onRestore={nothing} onCancel={nothing} />;
const restored = { kind: 'restored', made: '2025-11-18T12:00:00.000Z', added: 41_207, joined: 1 } as const;

export const stories: Stories = {
  never: panel({ kind: 'idle' }),
  saving: panel({ kind: 'saving', done: 0.4 }, Date.UTC(2025, 10, 2)),
  saved: panel({ kind: 'saved', file: 'postgauge-backup-2025-11-18.jsonl.gz', rows: 41_208 }, Date.UTC(2025, 10, 18)),
  'put back': panel({ ...restored, refused: 0, examples: [], cut: false }),
  damaged: panel({
    ...restored,
    refused: 2,
    cut: true,
    examples: [
      { line: 812, why: 'posts: format: Invalid option: expected one of "text"|"image"|"carousel"' },
      { line: 40_120, why: 'not JSON' },
    ],
  }),
  'not a backup': panel({ kind: 'refused', code: 'notABackup', detail: 'line 1 does not say that this is a backup' }),
  failed: panel({ kind: 'failed', what: 'restoring', message: 'quota: the disk is full' }),
};
