import { WEEK, type World } from './world';

/**
 * Everything that was stored today was stored a week ago: the network of the demo has a clock of its own, the browser's
 * cannot be turned. A week is 28 six-hour slots, which are part of a snapshot's key.
 */
export async function aWeekPasses(world: World): Promise<void> {
  world.demo.advance(WEEK);
  const page = await world.session.extensionTab('dashboard.html#settings');
  await page.evaluate(async (week) => {
    const day = 86_400_000;
    const now = Date.now();
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const earlier = (value: unknown): unknown => {
      if (typeof value === 'number') return Math.abs(now - value) < day ? value - week : value;
      if (Array.isArray(value)) return value.map(earlier);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, earlier(part)]));
    };
    const db = await asked(indexedDB.open('postgauge'));
    const stores = ['profiles', 'posts', 'postSnapshots', 'profileSnapshots', 'readings'];
    const transaction = db.transaction(stores, 'readwrite');
    for (const name of stores) {
      const store = transaction.objectStore(name);
      const rows = (await asked(store.getAll())) as Record<string, unknown>[];
      await asked(store.clear());
      for (const row of rows) {
        const moved = earlier(row) as Record<string, unknown>;
        if (typeof row.slot === 'number') moved.slot = row.slot - 28;
        await asked(store.put(moved));
      }
    }
    db.close();
  }, WEEK);
  await page.close();
}
