import { useCallback, useEffect, useState } from 'react';
import { localValue } from '../settings/local';

const DAY = 86_400_000;
/** So long after the first stored posts were seen here, and again so long after it was last said, ms. */
const FIRST = 7 * DAY;
const AGAIN = 30 * DAY;

export interface BackupNote {
  /** When there was first something to lose, Unix ms. */
  since?: number;
  /** When it was last answered. */
  answered?: number;
}

/** Is it time to say that everything lies on this device alone? Anything stored is read; what is not understood is not there. */
export function backupDue(value: unknown, now: number): boolean {
  const { since, answered } = Object(value) as Record<keyof BackupNote, unknown>;
  if (typeof since !== 'number' || now - since < FIRST) return false;
  return typeof answered !== 'number' || now - answered >= AGAIN;
}

const stored = localValue('backup-note');

/** The note was answered, or a backup was saved. A note that comes back is all that is lost where it cannot be kept. */
export const answerBackupNote = (now: number): Promise<void> =>
  stored
    .read()
    .then((value) => stored.write({ ...Object(value), answered: now }))
    .catch(() => undefined);

/** A note after a week with stored posts, and each month after it was answered. `answer`: it was read. */
export function useBackupNote(posts: number | undefined): { due: boolean; answer: () => void } {
  const [due, setDue] = useState(false);
  const any = posts !== undefined && posts > 0;
  useEffect(() => {
    if (!any) return;
    let gone = false;
    const look = async () => {
      const value = await stored.read();
      if (gone) return;
      if (typeof (Object(value) as BackupNote).since === 'number') setDue(backupDue(value, Date.now()));
      else await stored.write({ since: Date.now() } satisfies BackupNote);
    };
    // Without the value there is no note, and nothing else depends on it.
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [any]);
  const answer = useCallback(() => {
    setDue(false);
    void answerBackupNote(Date.now());
  }, []);
  return { due, answer };
}
