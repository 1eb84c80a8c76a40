import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { ingest, type PostgaugeDb } from '../../lib/store';
import { batch, deleteDbs, dump, freshDb, HOUR, NOON, n, post, profile, reading } from './sightings';

afterEach(deleteDbs);

const reports = [{ kind: 'ok', endpoint: 'x/UserTweets', items: 2, skipped: {} }];

/** Makes the first new row of a table fail. */
function failAt(db: PostgaugeDb, table: string, error: () => unknown): () => void {
  const hook = () => {
    throw error();
  };
  db.table(table).hook('creating', hook);
  return () => db.table(table).hook('creating').unsubscribe(hook);
}

describe('ingest on a full disk', () => {
  const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

  for (const table of ['profileSnapshots', 'postSnapshots', 'posts', 'readings', 'health', 'batches']) {
    it(`says quota and leaves nothing half-written when ${table} cannot be written`, async () => {
      const db = await freshDb();
      await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }));
      const before = await dump(db);
      const sent = batch('b2', {
        profiles: [profile({ seenAt: NOON + 7 * HOUR, counts: { followers: n(48_300) } })],
        posts: [post({ id: '2' }), post({ id: '3' }), post({ seenAt: NOON + HOUR, counts: { likes: n(130) } })],
        readings: [reading()],
        reports,
      });
      const mend = failAt(db, table, quota);
      expect(await ingest(db, sent)).toMatchObject({ ok: false, id: 'b2', error: 'quota' });
      expect(await dump(db)).toEqual(before);
      mend();
      expect(await ingest(db, sent)).toMatchObject({ ok: true, stored: 4 });
    });
  }

  it('says database for any other failure, and leaves nothing half-written', async () => {
    const db = await freshDb();
    const before = await dump(db);
    failAt(db, 'postSnapshots', () => new Error('disk I/O'));
    const receipt = await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }));
    expect(receipt).toMatchObject({ ok: false, id: 'b1', error: 'database' });
    expect(await dump(db)).toEqual(before);
  });

  it('says quota when the commit itself is refused', async () => {
    const db = await freshDb();
    const before = await dump(db);
    // What Chromium does at commit: the transaction aborts and carries the reason, no single request fails.
    db.posts.hook('creating', function (_key, _row, transaction) {
      this.onsuccess = () =>
        (transaction.idbtrans as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    });
    expect(await ingest(db, batch('b1', { posts: [post()] }))).toMatchObject({ ok: false, error: 'quota' });
    expect(await dump(db)).toEqual(before);
  });
});
