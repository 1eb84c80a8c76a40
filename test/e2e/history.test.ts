/** Back and forward through pages of one document, and through documents that the browser had put aside whole. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { closedRoots } from './closed-roots';
import { allDifferences, BROWSER, begin, storedPosts, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
});
afterAll(() => world.end());

/** The name on the card. */
async function named(tab: Tab, name: string): Promise<void> {
  await until(`the card of ${name}`, async () =>
    (await closedRoots(tab, 'html > *')).some((host) => host.elements.some((e) => e.tag === 'h2' && e.text === name)),
  );
}

it('keeps profiles apart over back and forward, on the card and in the database', async () => {
  const network = world.demo.network();
  const [first, second] = (['havrela', 'marrowby'] as const).map((handle) => network.page('x', handle).profile);
  if (!first || !second) throw new Error('The scenario lacks a profile');
  const tab = await openProfile(world.session, 'x', first.handle);
  await trackAs(world.session, tab, 'competitor');
  await named(tab, first.name);
  await tab.evaluate((handle) => {
    document.querySelector<HTMLElement>(`a[href="/${handle}"]`)?.click();
  }, second.handle);
  await tab.until('the other page', (handle) => location.pathname === `/${handle}`, second.handle);
  await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.x);
  await trackAs(world.session, tab, 'competitor');
  await named(tab, second.name);
  await tab.back();
  await tab.until('the first page', (handle) => location.pathname === `/${handle}`, first.handle);
  await named(tab, first.name);
  await tab.forward();
  await tab.until('the second page', (handle) => location.pathname === `/${handle}`, second.handle);
  await named(tab, second.name);
  await tab.scrollThrough(POST_BOX.x);
  const forward = await storedPosts(world, `x:${second.id}`, second.posts.length);
  expect(allDifferences('x', second, second.posts, forward)).toEqual([]);
  expect(allDifferences('x', first, [], forward)).toEqual([]);
  await tab.front();
  await tab.back();
  await tab.until('the first page again', (handle) => location.pathname === `/${handle}`, first.handle);
  await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.x);
  await tab.scrollThrough(POST_BOX.x);
  const back = await storedPosts(world, `x:${first.id}`, first.posts.length);
  expect(allDifferences('x', first, first.posts, back)).toEqual([]);
  expect(allDifferences('x', second, second.posts, back)).toEqual([]);
  await tab.close();
});

it('reads on in a document that the browser brings back', async () => {
  const { profile } = world.demo.network().page('bluesky', 'osmundra');
  const tab = await openProfile(world.session, 'bluesky', 'osmundra');
  await trackAs(world.session, tab, 'competitor');
  await storedPosts(world, `bluesky:${profile.id}`, 10);
  await tab.front();
  await tab.evaluate(() => {
    const world = globalThis as { broughtBack?: boolean };
    window.addEventListener('pageshow', (event) => {
      world.broughtBack = event.persisted;
    });
  });
  await tab.goto('https://www.instagram.com/explore/');
  await tab.evaluate(() => void setTimeout(() => history.back(), 50));
  await until('the first document', () =>
    tab.evaluate(() => location.host === 'bsky.app' && document.readyState === 'complete'),
  );
  await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX.bluesky);
  const broughtBack = await tab.evaluate(() => (globalThis as { broughtBack?: boolean }).broughtBack === true);
  // Playwright switches Chromium's back-forward cache off, as its sessions do not survive one: there the document is loaded anew.
  expect(broughtBack).toBe(BROWSER === 'firefox');
  await named(tab, profile.name);
  await tab.scrollThrough(POST_BOX.bluesky);
  const tables = await storedPosts(world, `bluesky:${profile.id}`, profile.posts.length);
  expect(allDifferences('bluesky', profile, profile.posts, tables)).toEqual([]);
  await tab.close();
});
