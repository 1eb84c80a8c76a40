import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followTouches, ingest, type PostgaugeDb, setRole, type Touches } from '../../lib/store';
import { batch, deleteDbs, freshDb, NOON, post, profile } from '../store/sightings';

let db: PostgaugeDb;
let touches: Touches;
let heard = 0;
const KEY = 'x:900' as const;
const OTHER = 'x:901' as const;

beforeEach(async () => {
  db = await freshDb();
  await setRole(db, { platform: 'x', id: '900', handle: 'osmundra' }, 'own', NOON);
  await setRole(db, { platform: 'x', id: '901', handle: 'havrela' }, 'competitor', NOON);
  heard = 0;
  touches = followTouches(db, () => {
    heard += 1;
  });
  touches.of(KEY);
  touches.of(OTHER);
});
afterEach(async () => {
  touches.close();
  await deleteDbs();
});

describe('which profiles were written to', () => {
  it('is those whose posts or readings came, and nobody else', async () => {
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }, NOON));
    expect(touches.of(KEY)).toBeGreaterThan(0);
    expect(touches.of(OTHER)).toBe(0);
    expect(heard).toBeGreaterThan(0);
  });

  it('includes who posts with them', async () => {
    touches.with({ key: OTHER, platform: 'x', posts: [{ coauthors: ['900'] }, {}] });
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }, NOON));
    expect(touches.of(OTHER)).toBeGreaterThan(0);
  });

  it('says nothing of tables that no figure is made of', async () => {
    await db.health.put({ day: '2026-11-18', endpoint: 'x/UserTweets', kind: 'ok', count: 1, at: NOON } as never);
    expect(heard).toBe(0);
    expect(touches.of(KEY)).toBe(0);
  });

  it('hears of nothing once it is closed', async () => {
    touches.close();
    await ingest(db, batch('b1', { profiles: [profile()], posts: [post()] }, NOON));
    expect(heard).toBe(0);
  });
});
