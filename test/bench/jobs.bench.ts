/**
 * What the dashboard's analyses cost with 100,000 posts stored: until the first result stands, the longest task of the
 * page's own thread meanwhile, and coming back to a page whose rows have not changed.
 */
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSession, pause, type Session } from '../../demo/browser/session';
import { startDemo } from '../../demo/server/server';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { storePosts } from './posts-page';
import { report, round } from './table';

/** `POSTGAUGE_BUILD` names a folder of builds other than the project's own. */
const BUILDS = process.env.POSTGAUGE_BUILD ?? resolve(import.meta.dirname, '..', '..', '.output');
const EXTENSION = join(BUILDS, 'chrome-mv3');
const PROFILES = 40;
const EACH = 2_500;
const PAGES = ['timing', 'content', 'growth', 'changes'] as const;
type Name = (typeof PAGES)[number];
/** What stands on each page once it has its result. */
const RESULT: Record<Name, string> = {
  timing: 'main .pgs',
  content: 'main .pgs',
  growth: 'main .pgs',
  changes: 'main .pg-panel h2',
};

const ms = (value: number) => `${round(value, 0)} ms`;

async function open(session: Session, path: string): Promise<Page> {
  const page = (await session.newTab()).page as Page;
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
  await page.goto(session.extensionUrl(path), { waitUntil: 'commit' });
  return page;
}

const tasksOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));

/** The rows were written behind the background's back: tells it, and waits until it has made the digests of all. */
async function digested(page: Page): Promise<void> {
  await page.evaluate(async (profiles) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    new BroadcastChannel('x-storagemutated-1').postMessage({ all: { d: 1, from: Number.NEGATIVE_INFINITY, to: [[]] } });
    const db = await settled(indexedDB.open('postgauge'));
    if (db.objectStoreNames.contains('digests')) {
      for (;;) {
        const rows: { part: number; building?: string }[] = await settled(
          db.transaction('digests').objectStore('digests').getAll(),
        );
        if (rows.filter((row) => row.part === 0 && row.building === undefined).length >= profiles) break;
        await new Promise((next) => setTimeout(next, 1_000));
      }
    }
    db.close();
  }, PROFILES);
}

/** From the click in the navigation until the page has its result. */
async function goes(page: Page, name: Name): Promise<number> {
  const begun = await page.evaluate((to) => {
    location.hash = to;
    return performance.now();
  }, name);
  await page.waitForFunction(
    ({ box, hash }) => {
      const current = document.querySelector('nav [aria-current=page]');
      return current?.getAttribute('href') === `#${hash}` && document.querySelector(box) !== null;
    },
    { box: RESULT[name], hash: name },
    { polling: 'raf', timeout: 300_000 },
  );
  return (await page.evaluate(() => performance.now())) - begun;
}

it('works out pages of 100,000 posts', async () => {
  const demo = await startDemo();
  const session = await openSession({
    browser: 'chromium',
    extension: EXTENSION,
    port: demo.port,
    headless: true,
    width: 1280,
    height: 900,
  });
  try {
    const seed = await open(session, 'dashboard.html#data');
    await seed.waitForFunction(() => document.querySelector('h1') !== null);
    expect(await seed.evaluate(storePosts, { profiles: PROFILES, each: EACH, now: Date.now() })).toBe(PROFILES * EACH);
    await digested(seed);
    await seed.close();
    const rows: (string | number)[][] = [];
    for (const period of [90, 365]) {
      for (const name of PAGES) {
        const page = await open(session, 'dashboard.html#settings');
        await page.evaluate((settings) => chrome.storage.local.set({ settings }), { ...DEFAULT_SETTINGS, period });
        await pause(1_500);
        await tasksOf(page);
        const first = await goes(page, name);
        await pause(300);
        const tasks = await tasksOf(page);
        await page.evaluate(() => {
          location.hash = 'settings';
        });
        await pause(1_500);
        const again = await goes(page, name);
        rows.push([name, period, ms(first), ms(Math.max(0, ...tasks)), tasks.length, ms(again)]);
        await page.close();
      }
    }
    report(
      '7-jobs',
      `Analyses over ${(PROFILES * EACH).toLocaleString('en')} posts of ${PROFILES} profiles in the built extension`,
      ['page', 'days', 'first result', 'longest task of the page', 'long tasks (≥ 50 ms)', 'coming back'],
      rows,
    );
  } finally {
    await session.close();
    await demo.close();
  }
});
