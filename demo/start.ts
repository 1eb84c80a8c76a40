import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PlatformId } from '../lib/model';
import { type BrowserKind, openSession, type Session, until } from './browser/session.ts';
import {
  exportTable,
  OVERLAY_HOST,
  openPopup,
  openProfile,
  POST_BOX,
  PROFILE_URL,
  TABLES,
  trackAs,
} from './journey.ts';
import { startDemo } from './server/server.ts';

export interface StartOptions {
  browser: BrowserKind;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Where tables and pictures go. */
  out: string;
  headless: boolean;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** An own profile and three competitors each. */
const JOB: { platform: PlatformId; handles: [own: string, ...competitors: string[]] }[] = [
  { platform: 'instagram', handles: ['havrela', 'osmundra', 'kettlewyn', 'marrowby'] },
  { platform: 'x', handles: ['havrela', 'osmundra', 'kettlewyn', 'tilvane'] },
];

function say(text: string): void {
  console.log(`demo: ${text}`);
}

async function waitForStored(session: Session, least: number): Promise<void> {
  const page = await session.extensionTab('dashboard.html');
  await page.until(
    `${least} stored posts`,
    async (least) => {
      const open = indexedDB.open('postgauge');
      const db = await new Promise<IDBDatabase>((done, failed) => {
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
      });
      const count = db.transaction('posts').objectStore('posts').count();
      const rows = await new Promise<number>((done) => {
        count.onsuccess = () => done(count.result);
      });
      db.close();
      return rows >= least;
    },
    least,
    30_000,
  );
  await page.close();
}

/** Prints the exported comparison, platform by platform, as a table that fits a terminal. */
function printComparison(path: string): void {
  const rows = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[];
  if (rows.length === 0) throw new Error(`${path} has no rows`);
  rows.sort((a, b) => (a.platform ?? '').localeCompare(b.platform ?? ''));
  const columns = [
    'platform',
    'handle',
    'role',
    'group',
    'rate',
    'rate_low',
    'rate_high',
    'rate_n',
    'posts_per_week',
    'followers',
  ];
  const absent = columns.filter((name) => !(name in (rows[0] ?? {})));
  if (absent.length > 0) throw new Error(`${path} has no column ${absent.join(', ')}`);
  const short = (value: string) =>
    /^-?0?\.\d{4,}/.test(value)
      ? Number(value).toFixed(4)
      : /^\d+\.\d{3,}/.test(value)
        ? Number(value).toFixed(2)
        : value;
  const cells = [columns, ...rows.map((row) => columns.map((name) => short(row[name] ?? '')))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => (line[i] ?? '').length)));
  for (const line of cells) console.log(line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
}

/** Drives the main job without anybody looking: reads, tracks, comes back a week later, compares, exports. */
async function drive({ browser, extension, out, headless }: StartOptions): Promise<void> {
  const downloads = join(out, 'downloads');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const now = Date.now();
  const demo = await startDemo({ now: now - WEEK, epoch: now - WEEK });
  const session = await openSession({
    browser,
    extension,
    port: demo.port,
    headless,
    downloads,
    width: 1360,
    height: 900,
  });
  try {
    for (const [visit, label] of [
      [1, 'first visit'],
      [2, 'a week later'],
    ] as const) {
      if (visit === 2) demo.setNow(now);
      for (const { platform, handles } of JOB) {
        for (const [index, handle] of handles.entries()) {
          const tab = await openProfile(session, platform, handle);
          if (visit === 1) await trackAs(session, tab, index === 0 ? 'own' : 'competitor');
          const posts = await tab.scrollThrough(POST_BOX[platform]);
          say(`${label}: ${platform}/${handle}, ${posts} posts on the page`);
          if (visit === 2 && platform === 'instagram' && handle === 'osmundra') await picture(session, tab, out);
          await tab.close();
        }
      }
    }
    await waitForStored(session, 300);

    const panel = await session.extensionTab('sidepanel.html');
    await panel.resize(400, 900);
    await panel.until('the comparison in the side panel', () => document.querySelectorAll('.ct tbody').length > 0);
    await panel.screenshot(join(out, 'panel.png'));
    await panel.close();

    const dashboard = await session.extensionTab('dashboard.html');
    await dashboard.resize(1360, 900);
    await dashboard.until(
      'the comparison in the dashboard',
      () => document.querySelectorAll('table tbody tr').length > 0,
    );
    await dashboard.screenshot(join(out, 'dashboard.png'));
    await dashboard.close();

    const data = await session.extensionTab('dashboard.html#data');
    for (const table of TABLES) copyFileSync(await exportTable(data, table, downloads), join(out, `${table}.csv`));
    await data.close();

    console.log();
    printComparison(join(out, 'comparison.csv'));
    console.log();
    if (session.errors.length > 0) throw new Error(`The console showed errors:\n${session.errors.join('\n')}`);
    if (session.foreignRequests.length > 0)
      throw new Error(`The extension made requests:\n${session.foreignRequests.join('\n')}`);
    say(`0 requests made by the extension; tables and pictures are in ${out}`);
  } finally {
    await session.close();
    await demo.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

async function picture(session: Session, tab: Awaited<ReturnType<typeof openProfile>>, out: string): Promise<void> {
  await tab.evaluate(() => window.scrollTo(0, 0));
  await until('the overlay', () => tab.evaluate((hosts) => document.querySelectorAll(hosts).length > 3, OVERLAY_HOST));
  await new Promise((done) => setTimeout(done, 1_500));
  await tab.screenshot(join(out, 'overlay.png'));
  const popup = await openPopup(session, tab);
  await popup.resize(360, 600);
  await popup.until(
    'figures in the popup',
    () => document.querySelector('.cnt dd') !== null && document.querySelector('.res .v b') !== null,
  );
  await popup.screenshot(join(out, 'popup.png'));
  await popup.close();
  await tab.front();
}

/** Opens a window on the guide and stays until the user closes it. */
async function guide({ browser, extension }: StartOptions): Promise<void> {
  const now = Date.now();
  const demo = await startDemo({ now: now - WEEK, epoch: now - WEEK });
  const session = await openSession({ browser, extension, port: demo.port, headless: false, width: 1360, height: 900 });
  const guidePage = await session.newTab();
  await guidePage.goto('https://postgauge.demo/');
  const profile = await session.newTab();
  await profile.goto(PROFILE_URL.instagram('havrela'));
  say('a demo profile is open, with a guide in the tab beside it; close the window or press Ctrl+C to end');
  await new Promise<void>((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
    session.onClosed(done);
  });
  await session.close().catch(() => undefined);
  await demo.close();
}

export async function start(options: StartOptions): Promise<void> {
  const out = resolve(options.out);
  mkdirSync(out, { recursive: true });
  await (options.headless ? drive({ ...options, out }) : guide({ ...options, out }));
}
