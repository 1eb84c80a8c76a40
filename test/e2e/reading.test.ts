/**
 * The production build at the real hostnames: what a page shows is in the database, number by number, and nothing else.
 * The scenario that the demo network serves is the truth; rows are read by the browser's own IndexedDB interface.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowServers, openPopup, openProfile, POST_BOX, PROFILE_URL, switchOn, trackAs } from '../../demo/journey';
import { HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { PLATFORM_NAMES, STARTS_ON } from '../../lib/platforms/hosts';
import { allDifferences, begin, storedPosts, WEEK, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
  await allowServers(world.session, [HOME_SERVER]);
  for (const id of PLATFORM_IDS) if (!STARTS_ON[id]) await switchOn(world.session, id, PLATFORM_NAMES[id]);
});
afterAll(() => world.end());

/** The posts that the tab which `openProfile` opens lists, newest first. */
function listed(platform: PlatformId, handle: string) {
  const profile = world.demo.network().page(platform, handle).profile;
  const posts = platform === 'youtube' ? profile.posts.filter((post) => post.format === 'video') : profile.posts;
  return { profile, posts, key: `${platform}:${profile.id}` };
}

describe.each(PLATFORM_IDS)('%s', (platform) => {
  it('reads the first screen, then more on scroll, each count as the page has it', async () => {
    const { profile, posts, key } = listed(platform, 'kettlewyn');
    const tab = await openProfile(world.session, platform, 'kettlewyn');
    await trackAs(world.session, tab, 'competitor');
    const first = await storedPosts(world, key, Math.min(15, posts.length));
    const firstCount = (first.posts ?? []).filter((row) => row.profile === key).length;
    expect(firstCount).toBeLessThan(posts.length);

    await tab.scrollThrough(POST_BOX[platform]);
    const all = await storedPosts(world, key, posts.length);
    expect(allDifferences(platform, profile, posts, all)).toEqual([]);

    const stored = (all.profiles ?? []).find((row) => row.key === key) as {
      counts: { followers: { low: number; high: number } };
    };
    expect(stored.counts.followers.low).toBeLessThanOrEqual(profile.followers);
    expect(stored.counts.followers.high).toBeGreaterThanOrEqual(profile.followers);
    await tab.close();
  });

  it('keeps two profiles apart over a soft navigation, and back', async () => {
    const own = listed(platform, 'havrela');
    const tab = await openProfile(world.session, platform, 'havrela');
    await trackAs(world.session, tab, 'own');
    await storedPosts(world, own.key, Math.min(10, own.posts.length));

    const other = listed(platform, 'marrowby');
    await tab.evaluate((handle) => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
        (a) => a.pathname.replace(/\/(videos)?$/, '').endsWith(handle) && !/\/(status|post|p|reel)\//.test(a.pathname),
      );
      if (!link) throw new Error(`no link to ${handle}`);
      link.click();
    }, other.profile.handle);
    await tab.until('the other profile’s page', (handle) => location.pathname.includes(handle), 'marrowby');
    await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX[platform]);
    await trackAs(world.session, tab, 'competitor');
    await tab.scrollThrough(POST_BOX[platform]);
    const tables = await storedPosts(world, other.key, other.posts.length);
    expect(allDifferences(platform, other.profile, other.posts, tables)).toEqual([]);
    expect(allDifferences(platform, own.profile, [], tables)).toEqual([]);

    await tab.back();
    await tab.until('the first profile again', (handle) => location.pathname.includes(handle), 'havrela');
    await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, POST_BOX[platform]);
    await tab.scrollThrough(POST_BOX[platform]);
    const after = await storedPosts(world, own.key, own.posts.length);
    expect(allDifferences(platform, own.profile, own.posts, after)).toEqual([]);
    expect(allDifferences(platform, other.profile, other.posts, after)).toEqual([]);
    await tab.close();
  });

  it('stores nothing of a profile that is not tracked', async () => {
    const { key } = listed(platform, 'tilvane');
    const before = await world.rows();
    const tab = await openProfile(world.session, platform, 'tilvane');
    await tab.scrollThrough(POST_BOX[platform], 30);
    const popup = await openPopup(world.session, tab);
    await popup.until('the profile in the popup', () => /tilvane/i.test(document.body.textContent ?? ''));
    await popup.close();
    const after = await world.rows();
    for (const table of ['posts', 'postSnapshots', 'profileSnapshots', 'readings']) {
      expect((after[table] ?? []).filter((row) => row.profile === key)).toEqual([]);
      expect((after[table] ?? []).length).toBe((before[table] ?? []).length);
    }
    expect((after.profiles ?? []).filter((row) => row.key === key)).toEqual([]);
    await tab.close();
  });
});

it('appends snapshots on a second visit, a week later', async () => {
  const { key } = listed('instagram', 'kettlewyn');
  const before = await world.rows();
  const of = (tables: typeof before, table: string) => (tables[table] ?? []).filter((row) => row.profile === key);
  world.demo.advance(WEEK);
  const { profile, posts } = listed('instagram', 'kettlewyn');
  const tab = await openProfile(world.session, 'instagram', 'kettlewyn');
  await tab.scrollThrough(POST_BOX.instagram);
  const after = await storedPosts(world, key, posts.length);
  expect(of(after, 'postSnapshots').length).toBeGreaterThan(of(before, 'postSnapshots').length);
  expect(of(after, 'profileSnapshots').length).toBeGreaterThan(of(before, 'profileSnapshots').length);
  const kept = new Set(of(after, 'postSnapshots').map((row) => JSON.stringify(row)));
  expect(of(before, 'postSnapshots').filter((row) => !kept.has(JSON.stringify(row)))).toEqual([]);
  expect(allDifferences('instagram', profile, posts, after)).toEqual([]);
  await tab.close();
});

it('asks the network for nothing that the page does not ask for by itself', async () => {
  const paths = async (session: World['session']) => {
    const from = world.demo.requests.length;
    for (const platform of PLATFORM_IDS) {
      const tab = await session.newTab();
      await tab.goto(PROFILE_URL[platform]('osmundra'));
      await tab.scrollThrough(POST_BOX[platform]);
      await tab.close();
    }
    const page = (request: { browser: boolean; path: string }) => !request.browser && request.path !== '/favicon.ico';
    const asked = world.demo.requests.slice(from).filter(page);
    return asked.map((request) => `${request.method} ${request.host}${request.path.replace(/_=\d+/, '')}`).sort();
  };
  const { openSession } = await import('../../demo/browser/session');
  const { BROWSER } = await import('./world');
  const bare = await openSession({ browser: BROWSER, port: world.demo.port, headless: true, width: 1360, height: 900 });
  let without: string[];
  try {
    without = await paths(bare);
  } finally {
    await bare.close();
  }
  const withExtension = await paths(world.session);
  expect(withExtension).toEqual(without);
});
