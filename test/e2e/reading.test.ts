/**
 * The production build at the real hostnames: what a page shows is in the database, number by number, and nothing else,
 * and each badge says what the scenario gives by hand, on the post that it speaks of. The scenario that the demo network
 * serves is the truth; rows are read by the browser's own IndexedDB interface. A platform is in by its file in
 * test/by-platform alone.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Tab, until } from '../../demo/browser/session';
import {
  allowServers,
  OVERLAY_HOST,
  openPopup,
  openProfile,
  POST_BOX,
  PROFILE_URL,
  switchOn,
  trackAs,
} from '../../demo/journey';
import { HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import type { ScenarioPost } from '../../demo/scenario/types';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { PLATFORM_NAMES, STARTS_ON } from '../../lib/platforms/hosts';
import { EXPECTED } from '../by-platform';
import { badgesAreRight, badgesCut, type Listed, scrollTo } from './badges';
import { follow, toOpen } from './opened';
import {
  allDifferences,
  BROWSER,
  begin,
  listed as listedOn,
  picture,
  rowsOfProfile,
  storedPosts,
  type Tables,
  WEEK,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
  await allowServers(world.session, [HOME_SERVER]);
  for (const id of PLATFORM_IDS) if (!STARTS_ON[id]) await switchOn(world.session, id, PLATFORM_NAMES[id]);
});
afterAll(() => world.end());

const listed = (platform: PlatformId, handle: string) => listedOn(world, platform, handle);
const postKeys = (tables: Tables) => (tables.posts ?? []).map((row) => `${row.profile} ${row.id}`).sort();

describe.each(PLATFORM_IDS)('%s', (platform) => {
  const rule = EXPECTED[platform].badge;
  const page = EXPECTED[platform].opened;
  const box = POST_BOX[platform];
  /** The badges of the profile's posts in sight, where the platform has any. */
  const badges = async (tab: Tab, of: Listed, from: number, more: { boxes?: string; opened?: Set<string> } = {}) => {
    if (rule) return badgesAreRight(tab, platform, of, { boxes: box, shownAt: world.demo.now(), from, ...more });
    expect(await tab.evaluate((hosts) => document.querySelectorAll(hosts).length, OVERLAY_HOST)).toBe(0);
    return new Map<string, string>();
  };
  const posts = (tab: Tab) => tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, box);
  /** The tab of the first profile, from test to test. */
  let tab: Tab;
  let began: number;

  it('reads the first screen, then more on scroll, each count as the page has it', async () => {
    const { profile, posts, key } = listed(platform, 'kettlewyn');
    tab = await openProfile(world.session, platform, 'kettlewyn');
    began = Date.now();
    await trackAs(world.session, tab, 'competitor');
    const first = await storedPosts(world, key, Math.min(15, posts.length));
    const firstCount = (first.posts ?? []).filter((row) => row.profile === key).length;
    expect(firstCount).toBeLessThan(posts.length);

    await tab.scrollThrough(box);
    const all = await storedPosts(world, key, posts.length);
    expect(allDifferences(platform, profile, posts, all)).toEqual([]);

    const stored = (all.profiles ?? []).find((row) => row.key === key) as {
      counts: { followers: { low: number; high: number } };
    };
    expect(stored.counts.followers.low).toBeLessThanOrEqual(profile.followers);
    expect(stored.counts.followers.high).toBeGreaterThanOrEqual(profile.followers);
  });

  it('has the right badge on each post, down the page and up again', async () => {
    const own = listed(platform, 'kettlewyn');
    await tab.front();
    const shown = new Map<string, string>();
    for (const share of [0.3, 0.7, 1, 0]) {
      await scrollTo(tab, share);
      for (const [id, text] of await badges(tab, own, began)) shown.set(id, text);
      expect(await badgesCut(tab)).toEqual([]);
    }
    await picture(tab, platform, 'profile');
    if (!rule) return;
    expect(shown.size).toBeGreaterThanOrEqual(6);
    expect(new Set(shown.values()).size, 'they are not all the same').toBeGreaterThan(3);
  });

  it('opens posts: what their own pages state more exactly is kept, and nobody else’s words or posts are', async () => {
    const own = listed(platform, 'kettlewyn');
    const before = postKeys(await world.rows());
    const opened = new Set<string>();
    const home = await tab.evaluate(() => location.pathname + location.search);
    const looked = async (post: ScenarioPost, how: 'soft' | 'fresh') => {
      await tab.until('words or posts of others', (o) => document.querySelectorAll(o).length > 0, page.others);
      await until(`the ${post.format} as its own page states it (${how})`, async () => {
        const wrong = allDifferences(platform, own.profile, own.posts, await world.rows(), opened);
        if (wrong.length > 0) throw new Error(wrong.join('; '));
        return true;
      });
      await tab.front();
      const place = page.boxes[post.format];
      if (how === 'soft' || !page.authors) {
        const boxes = [box, ...(place ? [place] : [])].join(', ');
        const shown = await badges(tab, own, began, { boxes, opened });
        if (rule) expect(shown.has(post.id), 'the opened post has its badge').toBe(Boolean(place));
        expect(await badgesCut(tab)).toEqual([]);
      }
      await picture(tab, platform, post.format, how);
    };
    const some = toOpen(platform, own);
    for (const post of some) {
      await tab.front();
      await follow(tab, page.path(own.profile, post));
      opened.add(post.id);
      await looked(post, 'soft');
      await tab.back();
      await tab.until('the profile again', (home) => location.pathname + location.search === home, home);
      await posts(tab);
      await badges(tab, own, began, { opened });
    }
    for (const post of some) {
      const asked = Date.now();
      await tab.goto(new URL(page.path(own.profile, post), tab.url()).href);
      await looked(post, 'fresh');
      await until('the post read again', async () => {
        const row = rowsOfProfile(await world.rows(), 'posts', own.key).find(({ id }) => id === post.id);
        return page.authors || (row?.seenAt as number) >= asked;
      });
    }
    expect(postKeys(await world.rows())).toEqual(before);
    await tab.close();
  });

  it('keeps two profiles apart over a soft navigation, and back', async () => {
    const own = listed(platform, 'havrela');
    const tab = await openProfile(world.session, platform, 'havrela');
    const from = Date.now();
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
    await posts(tab);
    await trackAs(world.session, tab, 'competitor');
    await tab.scrollThrough(box);
    const tables = await storedPosts(world, other.key, other.posts.length);
    expect(allDifferences(platform, other.profile, other.posts, tables)).toEqual([]);
    expect(allDifferences(platform, own.profile, [], tables)).toEqual([]);
    await tab.front();
    await badges(tab, other, from);

    await tab.back();
    await tab.until('the first profile again', (handle) => location.pathname.includes(handle), 'havrela');
    await posts(tab);
    await tab.scrollThrough(box);
    const after = await storedPosts(world, own.key, own.posts.length);
    expect(allDifferences(platform, own.profile, own.posts, after)).toEqual([]);
    expect(allDifferences(platform, other.profile, other.posts, after)).toEqual([]);
    await tab.front();
    await badges(tab, own, from);
    await tab.close();
  });

  it('stores nothing of a profile that is not tracked, and has badges from what it read just now', async () => {
    const seen = listed(platform, 'tilvane');
    const { key } = seen;
    const before = await world.rows();
    const tab = await openProfile(world.session, platform, 'tilvane');
    const from = Date.now();
    await tab.scrollThrough(box);
    await badges(tab, seen, from);
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

describe('a week later', () => {
  let before: Tables;
  beforeAll(async () => {
    before = await world.rows();
    world.demo.advance(WEEK);
  });

  it.each(PLATFORM_IDS)('%s: what is new stands beside what was', async (platform) => {
    const now = listed(platform, 'kettlewyn');
    const { key } = now;
    const tab = await openProfile(world.session, platform, 'kettlewyn');
    const from = Date.now();
    await tab.scrollThrough(POST_BOX[platform]);
    const after = await until('every post as it is now', async () => {
      const tables = await world.rows();
      const wrong = allDifferences(platform, now.profile, now.posts, tables);
      if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('; '));
      return tables;
    });
    for (const table of ['postSnapshots', 'profileSnapshots']) {
      expect(rowsOfProfile(after, table, key).length, table).toBeGreaterThan(rowsOfProfile(before, table, key).length);
      const kept = new Set(rowsOfProfile(after, table, key).map((row) => JSON.stringify(row)));
      expect(rowsOfProfile(before, table, key).filter((row) => !kept.has(JSON.stringify(row)))).toEqual([]);
    }
    const rule = EXPECTED[platform].badge;
    // A date in words of each week, read within one hour: together they allow no time at all.
    if (rule && !rule.dates) {
      await tab.front();
      await scrollTo(tab, 0);
      await badgesAreRight(tab, platform, now, { boxes: POST_BOX[platform], shownAt: world.demo.now(), from });
      await picture(tab, platform, 'later');
    }
    await tab.close();
  });
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
