import type { Tab } from './tab.ts';

/** Every row of every table, read by the browser's own IndexedDB interface from a page of the extension. */
export async function readDatabase(extensionPage: Tab): Promise<Record<string, Record<string, unknown>[]>> {
  const text = await extensionPage.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const tables: Record<string, unknown[]> = {};
    const names = (await indexedDB.databases()).map((entry) => entry.name);
    if (!names.includes('postgauge')) return '{}';
    const db = await wait(indexedDB.open('postgauge'));
    for (const name of Array.from(db.objectStoreNames)) {
      tables[name] = await wait(db.transaction(name).objectStore(name).getAll());
    }
    db.close();
    return JSON.stringify(tables);
  });
  return JSON.parse(text);
}
