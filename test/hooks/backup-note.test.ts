import { expect, it } from 'vitest';
import { backupDue } from '../../lib/hooks/use-backup-note';

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
