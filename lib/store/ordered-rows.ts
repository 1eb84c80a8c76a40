import Dexie from 'dexie';
import type { ProfileKey } from '../model';
import type { PostgaugeDb } from './db';
import type { PostRow } from './rows';

/** Rows read at once: one answer of the database is one task of the page, and this many are copied in about 20 ms. */
export const LIST_CHUNK = 1_000;

/**
 * The dated posts of one profile in pieces, by `order` and then id, from one `order` on. Pages by the period's index;
 * posts with the very same date are told apart by what the piece before has shown.
 */
export async function* orderedRows(
  db: PostgaugeDb,
  key: ProfileKey,
  from: number,
  size = LIST_CHUNK,
): AsyncGenerator<PostRow[]> {
  const byOrder = db.posts.where('[profile+order]');
  let order = Math.max(0, from);
  let shown = new Set<string>();
  let limit = size;
  for (;;) {
    const rows = await byOrder.between([key, order], [key, Dexie.maxKey]).limit(limit).toArray();
    const fresh = rows.filter((row) => row.order !== order || !shown.has(row.id));
    if (fresh.length > 0) yield fresh;
    const last = rows[rows.length - 1];
    if (!last || rows.length < limit) return;
    // A whole piece with one date: the next one must reach past it.
    limit = last.order === order ? limit * 2 : size;
    if (last.order !== order) shown = new Set();
    order = last.order;
    for (const row of rows) if (row.order === order) shown.add(row.id);
  }
}
