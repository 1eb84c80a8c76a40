import './extension';

import { expect, it } from 'vitest';
import { answerBackupNote, backupDue } from '../../lib/hooks/use-backup-note';
import { browserAnswers, stored } from './extension';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 21);

it('after seven days with something stored, and thirty after it was answered', () => {
  expect(backupDue({ since: NOW - 7 * DAY + 1 }, NOW)).toBe(false);
  expect(backupDue({ since: NOW - 7 * DAY }, NOW)).toBe(true);
  expect(backupDue({ since: NOW - 60 * DAY, answered: NOW - 30 * DAY + 1 }, NOW)).toBe(false);
  expect(backupDue({ since: NOW - 60 * DAY, answered: NOW - 30 * DAY }, NOW)).toBe(true);
});

it('nothing that is not understood makes a note', () => {
  for (const value of [undefined, null, 'x', 4, {}, { since: 'long ago' }, { answered: 3 }, [NOW]]) {
    expect(backupDue(value, NOW)).toBe(false);
  }
});

it('a saved backup answers the note, and the day since which there is something to lose stays', async () => {
  browserAnswers({});
  stored.set('backup-note', { since: NOW - 60 * DAY });
  expect(backupDue(stored.get('backup-note'), NOW)).toBe(true);
  await answerBackupNote(NOW);
  expect(stored.get('backup-note')).toEqual({ since: NOW - 60 * DAY, answered: NOW });
  expect(backupDue(stored.get('backup-note'), NOW)).toBe(false);
});
