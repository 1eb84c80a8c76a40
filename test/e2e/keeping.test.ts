/**
 * What is kept, joined, paused and erased, by what a person can press: rows after un-tracking, none after erasing, none
 * while paused, no second row from a second script, one row for the grid's and the opened view of a post.
 */

import type { Page as PlaywrightPage } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { openPopup, openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { shortcode } from '../../demo/shapes/instagram';
import type { Count, CountName } from '../../lib/model';
import { allDifferences, begin, storedPosts, type Tables, type World } from './world';

let world: World;
afterEach(() => world.end());

const OF_A_PROFILE = ['posts', 'postSnapshots', 'profileSnapshots', 'readings'];

function rowsOf(tables: Tables, key: string): Record<string, number> {
  const count = (table: string, column: string) => (tables[table] ?? []).filter((row) => row[column] === key).length;
  return {
    ...Object.fromEntries(OF_A_PROFILE.map((table) => [table, count(table, 'profile')])),
    profiles: count('profiles', 'key'),
  };
}

/** Presses a button that asks back, and the answer that does it. */
async function confirm(page: Tab, button: string): Promise<void> {
  await page.click(button);
  await page.until('the question', () => document.querySelector('dialog[open]') !== null);
  await page.click('dialog[open] .asks .danger');
  await page.until('the answer taken', () => document.querySelector('dialog[open]') === null);
}

it('keeps rows of a profile that is no longer tracked, and erases one profile and everything from the data page', async () => {
  world = await begin();
  const { session, demo } = world;
  const profiles = (['havrela', 'kettlewyn'] as const).map((handle) => demo.network().page('bluesky', handle).profile);
  for (const profile of profiles) {
    const tab = await openProfile(session, 'bluesky', profile.handle);
    await trackAs(session, tab, 'competitor');
    await tab.scrollThrough(POST_BOX.bluesky);
    await storedPosts(world, `bluesky:${profile.id}`, profile.posts.length);
    await tab.close();
  }
  const [first = '', second = ''] = profiles.map((profile) => `bluesky:${profile.id}`);
  const before = await world.rows();
  for (const n of Object.values(rowsOf(before, first))) expect(n).toBeGreaterThan(0);

  const page = await session.extensionTab('dashboard.html#data');
  const name = profiles[0]?.name ?? '';
  const row = await page.until(
    'both profiles',
    (name) => {
      const rows = [...document.querySelectorAll('table.dt tbody tr')];
      return rows.length === 2 && rows.findIndex((tr) => tr.textContent?.includes(name)) + 1;
    },
    name,
  );
  const at = `table.dt tbody tr:nth-child(${row})`;
  await (page.page as PlaywrightPage)[('selectOption' in page.page ? 'selectOption' : 'select') as 'selectOption'](
    `${at} select`,
    'none',
  );
  await until('the profile without a role', async () => {
    const stored = (await world.rows()).profiles?.find((p) => p.key === first);
    return stored !== undefined && stored.role === undefined;
  });
  expect(rowsOf(await world.rows(), first)).toEqual(rowsOf(before, first));
  // And a visit adds nothing any more.
  const again = await openProfile(session, 'bluesky', profiles[0]?.handle ?? '');
  await again.scrollThrough(POST_BOX.bluesky);
  await again.close();
  expect(rowsOf(await world.rows(), first)).toEqual(rowsOf(before, first));

  await page.front();
  await confirm(page, `${at} td:last-child button`);
  await until('no row of the erased profile', async () =>
    Object.values(rowsOf(await world.rows(), first)).every((n) => n === 0),
  );
  const kept = await world.rows();
  expect(rowsOf(kept, second)).toEqual(rowsOf(before, second));
  expect(JSON.stringify(OF_A_PROFILE.map((table) => kept[table])), 'its key stands nowhere').not.toContain(first);

  await page.front();
  await confirm(page, '.dt ~ button');
  // What was erased can come back for ten minutes, and then it is gone: those rows alone are left.
  await until('empty tables', async () =>
    Object.entries(await world.rows()).every(([table, rows]) => rows.length === 0 || table.startsWith('undo')),
  );
  expect(Object.keys(await world.rows()).length).toBeGreaterThan(5);
  await page.close();
});

it('reads nothing while the site is paused, and reads on when it is resumed', async () => {
  world = await begin();
  const { session, demo } = world;
  const { profile } = demo.network().page('x', 'longform');
  const key = `x:${profile.id}`;
  const tab = await openProfile(session, 'x', 'longform');
  await trackAs(session, tab, 'competitor');
  await storedPosts(world, key, 10);
  const popup = await openPopup(session, tab);
  await popup.click('.rows [role="switch"]');
  await popup.until(
    'the way back',
    () => document.querySelector('.pg-btn--main') !== null && !document.querySelector('.rows'),
  );
  await popup.close();
  await tab.front();
  const paused = rowsOf(await world.rows(), key);
  const boxes = await tab.evaluate((box) => document.querySelectorAll(box).length, POST_BOX.x);
  await tab.front();
  expect(await tab.scrollThrough(POST_BOX.x, boxes + 60)).toBeGreaterThan(boxes);
  // A page that is opened while the site is paused is not read either.
  const other = await openProfile(session, 'x', 'longform');
  await other.scrollThrough(POST_BOX.x, 60);
  await other.close();
  // Longer than a batch waits.
  await new Promise((done) => setTimeout(done, 2_500));
  expect(rowsOf(await world.rows(), key)).toEqual(paused);

  const resume = await openPopup(session, tab);
  await resume.until('the way back', () => document.querySelector('.pg-btn--main') !== null);
  await resume.click('.pg-btn--main');
  await resume.until('reading', () => document.querySelector('.rows [role="switch"]') !== null);
  await resume.close();
  await tab.front();
  const shown = await tab.evaluate((box) => document.querySelectorAll(box).length, POST_BOX.x);
  await tab.scrollThrough(POST_BOX.x, shown + 60);
  await storedPosts(world, key, (paused.posts ?? 0) + 20);
});

it('doubles neither rows nor reports when the scripts are put into a page twice', async () => {
  world = await begin();
  const { session, demo } = world;
  const { profile } = demo.network().page('bluesky', 'osmundra');
  const key = `bluesky:${profile.id}`;
  const read = async (again: boolean) => {
    const tab = await openProfile(session, 'bluesky', 'osmundra');
    if (again) {
      const page = await session.extensionTab('dashboard.html');
      await page.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const [tab] = await api.tabs.query({ url: 'https://bsky.app/*' });
        const target = { tabId: tab?.id ?? -1 };
        await api.scripting.executeScript({ target, files: ['content-scripts/observer-bluesky.js'], world: 'MAIN' });
        for (const file of ['capture-bluesky.js', 'overlay.js', 'capture-bluesky.js', 'overlay.js']) {
          await api.scripting.executeScript({ target, files: [file] });
        }
      });
      await page.close();
      await tab.front();
    }
    return tab;
  };
  const health = (tables: Tables) =>
    (tables.health ?? [])
      .filter((row) => String(row.endpoint).includes('getAuthorFeed') && row.kind === 'ok')
      .reduce((sum, row) => sum + (row.count as number), 0);
  const asked = () =>
    demo.requests.filter((r) => r.path.includes('getAuthorFeed') && r.method === 'GET' && r.status === 200).length;

  const first = await read(false);
  await trackAs(session, first, 'competitor');
  await first.scrollThrough(POST_BOX.bluesky);
  const once = await storedPosts(world, key, profile.posts.length);
  await first.close();
  const responses = asked();
  expect(health(once)).toBeGreaterThan(0);
  expect(health(once)).toBeLessThanOrEqual(responses);

  const tab = await read(true);
  await tab.scrollThrough(POST_BOX.bluesky);
  // Longer than a batch waits.
  await new Promise((done) => setTimeout(done, 2_500));
  const twice = await world.rows();
  expect(rowsOf(twice, key).posts).toBe(profile.posts.length);
  expect(rowsOf(twice, key).postSnapshots, 'the same counts in the same six hours').toBe(
    rowsOf(once, key).postSnapshots,
  );
  expect(allDifferences('bluesky', profile, profile.posts, twice)).toEqual([]);
  const more = health(twice) - health(once);
  expect(more, 'some were read by the newer copy').toBeGreaterThan(0);
  expect(more, 'no response was reported twice').toBeLessThanOrEqual(asked() - responses);
  await tab.close();
});

describe('a post opened', () => {
  const stored = async (key: string, id: string) => {
    const row = ((await world.rows()).posts ?? []).filter((post) => post.profile === key && post.id === id);
    if (row.length > 1) throw new Error(`${row.length} rows of one post`);
    return row[0] as { counts: Partial<Record<CountName, Count>> } | undefined;
  };
  const exactly = (n: number): Count => ({ value: n, low: n, high: n });

  it('on Instagram keeps the plays that the reels tab showed, beside what the opened reel shows', async () => {
    world = await begin();
    const { session, demo } = world;
    const { profile } = demo.network().page('instagram', 'osmundra');
    const key = `instagram:${profile.id}`;
    const reel = profile.posts.find((p) => p.format === 'short' && !p.likesHidden && p.coauthors === undefined);
    if (!reel) throw new Error('The scenario has no reel');
    const tab = await openProfile(session, 'instagram', 'osmundra');
    await trackAs(session, tab, 'competitor');
    await tab.scrollThrough(POST_BOX.instagram);
    await storedPosts(world, key, profile.posts.length);
    expect((await stored(key, reel.id))?.counts.views, 'the grid shows no plays').toBeUndefined();
    await tab.front();
    await tab.click(`.tabs a[href$="/reels/"]`);
    await tab.until(
      'the reels',
      () => location.pathname.endsWith('/reels/') && document.querySelector('.plays') !== null,
    );
    await tab.scrollThrough(POST_BOX.instagram);
    await until('its plays', async () => (await stored(key, reel.id))?.counts.views);
    await tab.front();
    await tab.evaluate((code) => {
      document.querySelector<HTMLElement>(`a[href*="/reel/${code}/"]`)?.click();
    }, shortcode(reel.id));
    await tab.until('the opened reel', () => document.querySelector('article.post') !== null);
    await new Promise((done) => setTimeout(done, 2_500));
    const row = await stored(key, reel.id);
    expect(row?.counts.views).toEqual(exactly(reel.views));
    expect(row?.counts.likes).toEqual(exactly(reel.likes));
    expect(row?.counts.comments).toEqual(exactly(reel.comments));
    await tab.close();
  });
});
