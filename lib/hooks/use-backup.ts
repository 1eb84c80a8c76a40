import { useCallback, useEffect, useRef, useState } from 'react';
import { BackupError } from '../export';
import { ask } from '../messaging/client';
import { localValue } from '../settings/local';
import { makeBackup, type RestoreResult, restoreBackup } from './backup';
import { useDatabase } from './database';
import { saveBlob } from './save-blob';
import { answerBackupNote } from './use-backup-note';

/** What saving or putting back is doing, or did last. `done` is a fraction. */
export type BackupState =
  | { kind: 'idle' }
  | { kind: 'saving' | 'restoring'; done: number }
  | { kind: 'saved'; file: string; rows: number }
  | ({ kind: 'restored' } & RestoreResult)
  | { kind: 'cancelled'; what: 'saving' | 'restoring' }
  | { kind: 'refused'; code: 'notABackup' | 'newer'; detail: string }
  | { kind: 'failed'; what: 'saving' | 'restoring'; message: string };

const saved = localValue('backup-at');

/** When a backup was last saved on this device, Unix ms; null when none was. Undefined until it is known. */
export function useBackupAt(): number | null | undefined {
  const [at, setAt] = useState<number | null>();
  useEffect(() => {
    const told = (value: unknown) => setAt(typeof value === 'number' ? value : null);
    saved.read().then(told, () => told(null));
    return saved.watch(told);
  }, []);
  return at;
}

async function send(table: string, rows: unknown[]) {
  // A piece of posts is some megabytes through a browser that may be busy.
  const answer = await ask('restore', { table, rows }, 120_000);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Saves everything into one file, and puts such a file back. One at a time; `cancel` ends the one that runs. */
export function useBackup(timeZone: string) {
  const db = useDatabase();
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (
      kind: 'saving' | 'restoring',
      work: (options: { signal: AbortSignal; progress: (done: number) => void }) => Promise<BackupState>,
    ) => {
      const own = new AbortController();
      running.current?.abort();
      running.current = own;
      setState({ kind, done: 0 });
      try {
        const progress = (done: number) => setState({ kind, done });
        setState(await work({ signal: own.signal, progress }));
      } catch (error) {
        if (own.signal.aborted) setState({ kind: 'cancelled', what: kind });
        else if (error instanceof BackupError) setState({ kind: 'refused', code: error.code, detail: error.message });
        else setState({ kind: 'failed', what: kind, message: error instanceof Error ? error.message : String(error) });
      }
    },
    [],
  );
  const save = useCallback(
    () =>
      run('saving', async (options) => {
        const now = Date.now();
        const { name, blob, rows } = await makeBackup(db, { now, timeZone, ...options });
        saveBlob(name, blob);
        await saved.write(now);
        await answerBackupNote(now);
        return { kind: 'saved', file: name, rows };
      }),
    [db, run, timeZone],
  );
  const restore = useCallback(
    (file: Blob) =>
      run('restoring', async (options) => {
        try {
          return { kind: 'restored', ...(await restoreBackup(file, send, options)) };
        } finally {
          await ask('restored', undefined);
        }
      }),
    [run],
  );
  return { state, save, restore, cancel: () => running.current?.abort() };
}
