import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { EditRow } from './edit-row';
import type { Period } from './period';

/** More edits than this of one profile in one period are not read: a site that words everything anew is no editor. */
const MOST = 2_000;

/** What read differently than before at one profile, newest first, bounded. */
export async function editsOf(db: PostgaugeDb, key: ProfileKey, period: Period): Promise<EditRow[]> {
  return db.edits
    .where('[profile+at]')
    .between([key, period.from], [key, period.to], true, true)
    .reverse()
    .limit(MOST)
    .toArray();
}
