/**
 * A database of 100,000 posts in the built extension: until the side panel shows its first numbers, until the table of
 * posts stands, a search while typing, and long tasks while the table scrolls.
 */
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSession, pause, type Session } from '../../demo/browser/session';
import { startDemo } from '../../demo/server/server';
import { storePosts } from './posts-page';
import { median, report, round } from './table';

/** `POSTGAUGE_BUILD` names a folder of builds other than the project's own. */
const BUILDS = process.env.POSTGAUGE_BUILD ?? resolve(import.meta.dirname, '..', '..', '.output');
const EXTENSION = join(BUILDS, 'chrome-mv3');
const PROFILES = 40;
const EACH = 2_500;
const ROUNDS = 5;

const ms = (value: number) => `${round(value, 0)} ms`;

/** Tasks of 50 ms and more from now on, as the browser itself measures them. */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
  return async () => {
    await pause(200);
    return page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
  };
}

async function open(session: Session, path: string): Promise<Page> {
  const tab = await session.newTab();
  const page = tab.page as Page;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(session.extensionUrl(path), { waitUntil: 'commit' });
  return page;
}

interface Opened {
  /** Milliseconds from the start of navigation: the frame in which the first rate stands. */
  first: number;
  /** And that in which every figure is of now. */
  current: number;
}

/** Looked at from inside: a question by the tester costs a tenth of a second of the page's own time. */
function lookForRates(): void {
  const seen: Partial<Opened> = {};
  Object.assign(globalThis, { opened: seen });
  const look = () => {
    if (/\d[.,]\d\s?%/.test(document.body?.textContent ?? '')) {
      seen.first ??= performance.now();
      if (!document.querySelector('.pg-as-of')) seen.current = performance.now();
    }
    if (seen.current === undefined) requestAnimationFrame(look);
  };
  look();
}

async function panelOpens(session: Session): Promise<Opened> {
  const tab = await session.newTab();
  const page = tab.page as Page;
  await page.addInitScript(lookForRates);
  await page.goto(session.extensionUrl('sidepanel.html'), { waitUntil: 'commit' });
  await pause(1_500);
  await page.waitForFunction(() => (globalThis as { opened?: Partial<Opened> }).opened?.current !== undefined);
  // The background keeps the comparison for the next opening.
  await pause(2_000);
  const opened = await page.evaluate(() => (globalThis as unknown as { opened: Opened }).opened);
  await page.close();
  return opened;
}

/** Until the background has made the digests of so many profiles, and learnt what it learns daily. */
async function digested(session: Session, profiles: number): Promise<void> {
  const page = await open(session, 'sidepanel.html');
  await page.waitForFunction(
    async (wanted) => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('postgauge');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const heads = await new Promise<{ building?: true }[]>((done, failed) => {
        const request = db.transaction('digests').objectStore('digests').index('last').getAll(Number.MAX_SAFE_INTEGER);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const learnt = await new Promise<number>((done, failed) => {
        const request = db.transaction('learnt').objectStore('learnt').count();
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      db.close();
      return learnt > 0 && heads.filter((head) => !head.building).length >= wanted;
    },
    profiles,
    { polling: 1_000, timeout: 300_000 },
  );
  await page.close();
}

/** Milliseconds from a key to the frame after the list has answered it. */
async function typed(page: Page, text: string): Promise<number[]> {
  const took: number[] = [];
  for (const key of text) {
    took.push(
      await page.evaluate(async (letter) => {
        const field = document.querySelector<HTMLInputElement>('.px-search');
        const list = document.querySelector('.px-list');
        if (!field || !list) throw new Error('no list of posts');
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const start = performance.now();
        set?.call(field, field.value + letter);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
        await frame();
        while (document.querySelector('.px-list.following')) await frame();
        return performance.now() - start;
      }, key),
    );
    await pause(60);
  }
  return took;
}

/** Frames and their distances while the table is scrolled by the wheel for some seconds. */
async function scrolled(page: Page): Promise<{ frames: number; late: number; worst: number }> {
  const box = await page.locator('.px-scroll').boundingBox();
  if (!box) throw new Error('no list of posts');
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.evaluate(() => {
    const at: number[] = [];
    const step = (now: number) => {
      at.push(now);
      if (!(globalThis as { stopFrames?: boolean }).stopFrames) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    Object.assign(globalThis, { frameTimes: at, stopFrames: false });
  });
  for (let i = 0; i < 120; i++) {
    await page.mouse.wheel(0, 400);
    await pause(16);
  }
  return page.evaluate(() => {
    const { frameTimes: at } = Object.assign(globalThis as unknown as { frameTimes: number[] }, { stopFrames: true });
    const gaps = at.slice(1).map((time, i) => time - (at[i] ?? time));
    return { frames: gaps.length, late: gaps.filter((gap) => gap > 50).length, worst: Math.max(...gaps) };
  });
}

it('shows 100,000 posts', async () => {
  const before = loadavg()[0] ?? Number.NaN;
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
    const seed = await open(session, 'dashboard.html');
    await seed.waitForFunction(() => document.querySelector('h1') !== null);
    const rows = await seed.evaluate(storePosts, { profiles: PROFILES, each: EACH, now: Date.now() });
    expect(rows).toBe(PROFILES * EACH);
    await seed.close();

    const unmade = await panelOpens(session);
    await digested(session, PROFILES);
    await panelOpens(session);
    const panel: Opened[] = [];
    for (let i = 0; i < ROUNDS; i++) panel.push(await panelOpens(session));
    const firsts = panel.map(({ first }) => first);
    const currents = panel.map(({ current }) => current);

    const page = await open(session, 'dashboard.html#posts');
    await page.locator('.px-row[data-index]').first().waitFor({ timeout: 60_000 });
    const first = await page.evaluate(() => performance.now());
    const tasks = await watchTasks(page);
    await page.locator('.px-bar select').first().selectOption('all');
    const begun = performance.now();
    await page.waitForFunction(
      (wanted) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(wanted),
      PROFILES * EACH + 1,
      { timeout: 300_000 },
    );
    const everything = performance.now() - begun;
    const reading = await tasks();
    await pause(3_000);
    const keys = await typed(page, 'grinder tuesd');
    await page.locator('.px-search').fill('');
    await pause(500);
    await tasks();
    const frames = await scrolled(page);
    const scrolling = await tasks();
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    const machine =
      `${availableParallelism()} cores, load ${round(before, 1)} before and ` +
      `${round(loadavg()[0] ?? Number.NaN, 1)} after (its own is about 2)`;
    const worst = (durations: number[]) => (durations.length > 0 ? ms(Math.max(...durations)) : 'none');
    report(
      '6-posts',
      `${(PROFILES * EACH).toLocaleString('en')} posts of ${PROFILES} profiles in the built extension; ${machine}`,
      ['what', 'median', 'worst', 'long tasks (≥ 50 ms)'],
      [
        ['side panel until its first rate', ms(median(firsts)), ms(Math.max(...firsts)), '–'],
        ['the same, until all are of now', ms(median(currents)), ms(Math.max(...currents)), '–'],
        ['the same, straight after everything was stored, without digests', ms(unmade.current), '–', '–'],
        ['table of posts, period of 90 days, until its first row', ms(first), '–', '–'],
        ['the same, everything stored, until all rows stand', ms(everything), worst(reading), reading.length],
        ['search, a key to the list', ms(median(keys)), ms(Math.max(...keys)), '–'],
        [
          `scrolling ten rows a frame: ${frames.frames} frames, ${frames.late} later than 50 ms`,
          '–',
          ms(frames.worst),
          scrolling.length,
        ],
        ['heap of the page', `${round(heap / 1e6, 0)} MB`, '–', '–'],
      ],
    );
  } finally {
    await session.close();
    await demo.close();
  }
});
