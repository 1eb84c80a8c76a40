/**
 * Workers die, browsers crash, extensions are updated under an open tab: nothing that was acknowledged is lost, nothing
 * is half-written, and the page goes on working.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openSession, pause, type Session, until } from '../../demo/browser/session';
import { OVERLAY_HOST, openProfile, POST_BOX, PROFILE_URL, trackAs } from '../../demo/journey';
import { startDemo } from '../../demo/server/server';
import { closedRoots } from './closed-roots';
import { allDifferences, BROWSER, begin, EXTENSION, rowsOf, storedPosts, WEEK, type World } from './world';

let world: World | undefined;
afterEach(async () => {
  const ending = world;
  world = undefined;
  await ending?.end();
});

it('loses nothing when the background is killed between two batches', async () => {
  world = await begin();
  const { session, demo } = world;
  const { profile } = demo.network().page('x', 'longform');
  const key = `x:${profile.id}`;
  const tab = await openProfile(session, 'x', 'longform');
  await trackAs(session, tab, 'competitor');
  await storedPosts(world, key, 10);
  const runs = new Set<string>();
  for (let kill = 0; kill < 4; kill++) {
    const before = await until('a running background', () => session.background());
    runs.add(before);
    await session.stopBackground();
    const shown = await tab.evaluate((box) => document.querySelectorAll(box).length, POST_BOX.x);
    expect(shown).toBeLessThan(profile.posts.length);
    await tab.scrollThrough(POST_BOX.x, shown + 40);
    await until('a background started by what was read', async () => {
      const now = await session.background();
      return now !== undefined && now !== before;
    });
  }
  expect(runs.size, 'each time another background was ended').toBe(4);
  await tab.scrollThrough(POST_BOX.x);
  const tables = await storedPosts(world, key, profile.posts.length);
  expect(allDifferences('x', profile, profile.posts, tables)).toEqual([]);
});

it('keeps what was stored when the browser is killed during ingest', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'postgauge-killed-'));
  const now = Date.now();
  const demo = await startDemo({ now: now - WEEK, epoch: now - WEEK, delay: 20 });
  const keep = {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
  const open = () =>
    openSession({
      browser: BROWSER,
      extension: EXTENSION,
      port: demo.port,
      headless: true,
      userDataDir,
      prefs: keep,
      width: 1360,
      height: 900,
    });
  let session: Session | undefined;
  try {
    session = await open();
    const { profile } = demo.network().page('bluesky', 'osmundra');
    const key = `bluesky:${profile.id}`;
    const tab = await openProfile(session, 'bluesky', 'osmundra');
    await trackAs(session, tab, 'competitor');
    await tab.scrollThrough(POST_BOX.bluesky, 40);
    const committed = await rowsOf(session);
    const rowsBefore = (committed.posts ?? []).filter((row) => row.profile === key);
    await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await pause(150);
    await session.kill();

    session = await open();
    const after = await rowsOf(session);
    const stored = new Map((after.posts ?? []).map((row) => [row.id, row]));
    expect(rowsBefore.filter((row) => !stored.has(row.id))).toEqual([]);
    const snapshots = new Set((after.postSnapshots ?? []).map((row) => row.id));
    // A repost carries no counts of the profile's, so it has no snapshot.
    const counted = [...stored.values()].filter((row) => Object.keys(row.counts as object).length > 0);
    expect(counted.length).toBeGreaterThan(0);
    expect(
      counted.filter((row) => !snapshots.has(row.id)),
      'posts without their snapshot',
    ).toEqual([]);

    const again = await openProfile(session, 'bluesky', 'osmundra');
    await again.scrollThrough(POST_BOX.bluesky);
    const whole = await storedPosts({ rows: () => rowsOf(session as Session) } as World, key, profile.posts.length);
    expect(allDifferences('bluesky', profile, profile.posts, whole)).toEqual([]);
    expect(session.errors).toEqual([]);
  } finally {
    await session?.close();
    await demo.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

it('leaves an open tab calm when the extension is reloaded under it, and reads on after a reload of the page', async () => {
  world = await begin();
  const { session, demo } = world;
  const { profile } = demo.network().page('x', 'osmundra');
  const key = `x:${profile.id}`;
  const tab = await openProfile(session, 'x', 'osmundra');
  await trackAs(session, tab, 'competitor');
  await storedPosts(world, key, 10);
  const before = await tab.evaluate((box) => document.querySelectorAll(box).length, POST_BOX.x);
  await session.reloadExtension();
  await tab.front();
  const posts = await tab.scrollThrough(POST_BOX.x);
  expect(posts, 'the page itself goes on').toBeGreaterThan(before);
  const chips = async () =>
    (await closedRoots(tab, 'html > *')).filter((host) => host.text.includes('Reload this page once'));
  if (BROWSER === 'chromium') await until('the one line that says to reload', async () => (await chips()).length === 1);
  // Firefox ends the old scripts with the extension they came from: there nobody is left to say it.
  await pause(6_000);
  const said = await chips();
  expect(said.length, 'said once, also after the next look').toBe(BROWSER === 'chromium' ? 1 : said.length && 1);
  for (const chip of said) expect(chip.text.match(/Reload this page once/g)).toHaveLength(1);
  expect(session.errors).toEqual([]);
  await tab.reload();
  await tab.until('the page without that line', async () => document.readyState === 'complete');
  await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.x);
  await tab.scrollThrough(POST_BOX.x);
  const tables = await storedPosts(world, key, profile.posts.length);
  expect(allDifferences('x', profile, profile.posts, tables)).toEqual([]);
});

it('injects nothing where a platform is switched off', async () => {
  world = await begin();
  const { session } = world;
  const traces = (hosts: string) => {
    const symbols = Object.getOwnPropertySymbols(window).filter((symbol) => /postgauge/i.test(String(symbol)));
    return { symbols: symbols.length, elements: document.querySelectorAll(hosts).length };
  };
  const on = await openProfile(session, 'x', 'osmundra');
  await on.until('the observer', () =>
    Object.getOwnPropertySymbols(window).some((symbol) => /postgauge/i.test(String(symbol))),
  );
  await on.until('badges', (hosts) => document.querySelectorAll(hosts).length > 3, OVERLAY_HOST);
  await on.close();

  const settings = await session.extensionTab('dashboard.html#settings');
  const choice = '.sl li:first-child [role="switch"]';
  await settings.until('the switch', (selector) => document.querySelector(selector) !== null, choice);
  await settings.click(choice);
  await settings.until(
    'it off',
    (selector) => document.querySelector(selector)?.getAttribute('aria-checked') === 'false',
    choice,
  );

  const off = await session.newTab();
  await off.goto(PROFILE_URL.x('osmundra'));
  await off.until('posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.x);
  await off.scrollThrough(POST_BOX.x, 40);
  expect(await off.evaluate(traces, OVERLAY_HOST)).toEqual({ symbols: 0, elements: 0 });

  const other = await openProfile(session, 'instagram', 'osmundra');
  await other.until('the observer elsewhere', () =>
    Object.getOwnPropertySymbols(window).some((symbol) => /postgauge/i.test(String(symbol))),
  );

  await settings.front();
  await settings.click(choice);
  await settings.until(
    'it on',
    (selector) => document.querySelector(selector)?.getAttribute('aria-checked') === 'true',
    choice,
  );
  await off.reload();
  await off.until('the observer again', () =>
    Object.getOwnPropertySymbols(window).some((symbol) => /postgauge/i.test(String(symbol))),
  );
});
