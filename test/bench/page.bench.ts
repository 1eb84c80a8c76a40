/**
 * What the page pays: a scripted scroll through 500 posts with and without the extension, in turn: main-thread time,
 * added layout shift, and memory after 2,000 responses.
 */
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readDatabase } from '../../demo/browser/database';
import { openSession, pause, type Session } from '../../demo/browser/session';
import { openProfile, POST_BOX, PROFILE_URL, trackAs } from '../../demo/journey';
import { type DemoServer, startDemo } from '../../demo/server/server';
import { median, report, round } from './table';

/** `POSTGAUGE_BUILD` names a folder of builds other than the project's own. */
const BUILDS = process.env.POSTGAUGE_BUILD ?? resolve(import.meta.dirname, '..', '..', '.output');
const EXTENSION = join(BUILDS, 'chrome-mv3');
const ROUNDS = 5;
const LONG = 'longform';

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

interface Cost {
  /** Seconds of main-thread tasks. */
  tasks: number;
  shift: number;
  posts: number;
}

async function scroll(session: Session): Promise<Cost> {
  const tab = await session.newTab();
  const page = tab.page as Page;
  await page.addInitScript(() => {
    const total = { shift: 0 };
    Object.assign(globalThis, { total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(PROFILE_URL.x(LONG));
  await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.x);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(cdp);
  const posts = await tab.scrollThrough(POST_BOX.x, 500);
  // What was put off until the page is idle counts too.
  await pause(1_500);
  const after = await metrics(cdp);
  const shift = await tab.evaluate(() => (globalThis as unknown as { total: { shift: number } }).total.shift);
  await tab.close();
  return { tasks: (after.TaskDuration ?? 0) - (before.TaskDuration ?? 0), shift, posts };
}

async function track(session: Session, demo: DemoServer): Promise<void> {
  const tab = await openProfile(session, 'x', LONG);
  await trackAs(session, tab, 'competitor');
  await tab.close();
  demo.requests.length = 0;
}

/** The extension's own count of what it read: what it refused costs nothing, and would make a bench of nothing. */
async function provenRead(session: Session, responses: number): Promise<void> {
  const page = await session.extensionTab('dashboard.html');
  const health = ((await readDatabase(page)).health ?? []).filter((row) => String(row.endpoint).startsWith('x/'));
  await page.close();
  const read = health
    .filter((row) => row.endpoint === 'x/UserTweets' && row.kind === 'ok')
    .reduce((sum, row) => sum + (row.count as number), 0);
  expect(read).toBeGreaterThanOrEqual(responses);
  expect(health.filter((row) => row.kind !== 'ok')).toEqual([]);
}

it('scrolls through 500 posts', async () => {
  const demo = await startDemo();
  const open = (extension?: string) =>
    openSession({ browser: 'chromium', extension, port: demo.port, headless: true, width: 1280, height: 900 });
  const bare = await open();
  const own = await open(EXTENSION);
  try {
    await track(own, demo);
    await scroll(bare);
    await scroll(own);
    const pairs: { without: Cost; with: Cost }[] = [];
    for (let i = 0; i < ROUNDS; i++) pairs.push({ without: await scroll(bare), with: await scroll(own) });
    const tasks = (of: 'without' | 'with') => median(pairs.map((pair) => pair[of].tasks));
    const ratio = median(pairs.map((pair) => pair.with.tasks / pair.without.tasks));
    const added = median(pairs.map((pair) => pair.with.shift - pair.without.shift));
    report(
      '3-scroll',
      'A scripted scroll through 500 posts, with ÷ without the extension',
      ['posts', 'main thread without', 'with', 'ratio', 'added layout shift'],
      [
        [
          pairs[0]?.with.posts ?? 0,
          `${round(tasks('without'))} s`,
          `${round(tasks('with'))} s`,
          round(ratio),
          round(added, 4),
        ],
      ],
    );
  } finally {
    await bare.close();
    await own.close();
    await demo.close();
  }
});

it('stays near its memory after 2,000 responses', async () => {
  const demo = await startDemo();
  const measure = async (extension?: string) => {
    const session = await openSession({ browser: 'chromium', extension, port: demo.port, headless: true });
    try {
      const tab = await openProfile(session, 'x', LONG);
      if (extension) await trackAs(session, tab, 'competitor');
      const cdp = await (tab.page as Page).context().newCDPSession(tab.page as Page);
      await cdp.send('Performance.enable');
      const heap = async () => {
        await cdp.send('HeapProfiler.collectGarbage');
        await pause(500);
        await cdp.send('HeapProfiler.collectGarbage');
        return (await metrics(cdp)).JSHeapUsedSize ?? 0;
      };
      const address = demo.requests.find((request) => request.path.includes('/UserTweets?'))?.path ?? '';
      // As fast as one page is allowed to be read: more than 300 in 10 s would be refused, and not be measured.
      const ask = (times: number) =>
        tab.evaluate(
          async ({ address, times }) => {
            for (let i = 0; i < times; i++) {
              const response = await fetch(address);
              await response.text();
              await new Promise((done) => setTimeout(done, 40));
            }
          },
          { address, times },
        );
      await ask(100);
      await pause(3_000);
      const start = await heap();
      for (let i = 0; i < 20; i++) await ask(100);
      await pause(3_000);
      const end = await heap();
      if (extension) await provenRead(session, 2_100);
      return { start, end };
    } finally {
      await session.close();
    }
  };
  try {
    const without = await measure();
    const withIt = await measure(EXTENSION);
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    const row = (name: string, m: { start: number; end: number }) => [
      name,
      mb(m.start),
      mb(m.end),
      round(m.end / m.start),
    ];
    report(
      '4-memory',
      'Heap of the page before and after 2,000 responses of 20 posts',
      ['', 'after 100', 'after 2,100', 'ratio'],
      [row('without', without), row('with', withIt)],
    );
  } finally {
    await demo.close();
  }
});
