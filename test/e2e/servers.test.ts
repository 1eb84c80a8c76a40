/**
 * Mastodon is any server: nothing of ours runs on one before the user has named it and clicked, only there afterwards,
 * and nowhere once it is taken back. The browser's own question is answered beforehand (`sayYes`); all else is the
 * production build, the real form and the real permission.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, type Tab } from '../../demo/browser/session';
import { allowServer, OVERLAY_HOST, openPopup, openProfile, PROFILE_URL, trackAs } from '../../demo/journey';
import { AWAY_SERVER, HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import type { Count } from '../../lib/model';
import { begin, storedPosts, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
});
afterAll(() => world.end());

const KEY = `mastodon:havrela@${HOME_SERVER}`;
const BOX = '.status[data-id]';

/** What runs in a page says so by the overlay's elements; waits long enough for one that is slow. */
async function runs(page: Tab): Promise<boolean> {
  await pause(2_500);
  return page.evaluate((hosts) => document.querySelectorAll(hosts).length > 0, OVERLAY_HOST);
}

async function registered(): Promise<string[]> {
  const page = await world.session.extensionTab('dashboard.html');
  const matches = await page.evaluate(async () => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.filter((script) => script.id === 'mastodon-capture').flatMap((script) => script.matches ?? []);
  });
  await page.close();
  return matches.sort();
}

describe('a server that the user has not named', () => {
  it('has nothing of ours in its pages, and the popup asks whether it is one', async () => {
    expect(await registered()).toEqual([]);
    const tab = await openProfile(world.session, 'mastodon', 'havrela');
    expect(await runs(tab)).toBe(false);
    const popup = await world.session.extensionTab('popup.html');
    await popup.until('the question', () => document.querySelector('.srv input') !== null);
    await popup.type('.srv input', 'not a server');
    await popup.click('.srv button');
    await popup.until('the refusal', () => (document.querySelector('.srv [role="status"]')?.textContent ?? '') !== '');
    await popup.close();
    expect(await registered()).toEqual([]);
    await tab.close();
  });
});

describe('a server that the user allows in the popup', () => {
  it('is read from the next load on, each count as its page has it', async () => {
    const popup = await world.session.extensionTab('popup.html');
    await allowServer(world.session, popup, HOME_SERVER);
    await popup.close();
    expect(await registered()).toEqual([`https://${HOME_SERVER}/*`]);
    const tab = await openProfile(world.session, 'mastodon', 'havrela');
    await trackAs(world.session, tab, 'own');
    const { profile } = world.demo.network().page('mastodon', 'havrela');
    const tables = await storedPosts(world, KEY, 15);
    const stored = (tables.profiles ?? []).find((row) => row.key === KEY) as { counts: { followers: Count } };
    const { followers: n } = profile;
    expect(stored.counts.followers).toEqual({ value: n, low: n, high: n });
    expect(await runs(tab)).toBe(true);
    await tab.close();
  });

  it('is the only one: another server’s pages stay alone', async () => {
    const tab = await world.session.newTab();
    await tab.goto(`https://${AWAY_SERVER}/@havrela@${HOME_SERVER}`);
    await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, BOX);
    expect(await runs(tab)).toBe(false);
    await tab.close();
  });

  it('is still read after the background slept', async () => {
    await world.session.stopBackground();
    expect(await registered()).toEqual([`https://${HOME_SERVER}/*`]);
    const tab = await openProfile(world.session, 'mastodon', 'osmundra');
    expect(await runs(tab)).toBe(true);
    await tab.close();
  });
});

describe('the same profile from another server', () => {
  it('is the same one, and what that server knows less of replaces nothing', async () => {
    const settings = await world.session.extensionTab('dashboard.html#settings');
    await allowServer(world.session, settings, AWAY_SERVER);
    await settings.close();
    expect(await registered()).toEqual([`https://${AWAY_SERVER}/*`, `https://${HOME_SERVER}/*`]);
    const before = await world.rows();
    const tab = await world.session.newTab();
    await tab.goto(`https://${AWAY_SERVER}/@havrela@${HOME_SERVER}`);
    await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, BOX);
    const popup = await openPopup(world.session, tab);
    await popup.until('the profile in the popup', () => /Havrela/.test(document.body.textContent ?? ''));
    await popup.close();
    await tab.scrollThrough(BOX, 60);
    const { posts } = world.demo.network().page('mastodon', 'havrela').profile;
    const after = await storedPosts(world, KEY, 35);
    expect((after.profiles ?? []).filter((row) => String(row.handle).startsWith('havrela'))).toHaveLength(1);
    const had = new Set((before.posts ?? []).filter((row) => row.profile === KEY).map((row) => row.id));
    for (const row of (after.posts ?? []).filter((r) => r.profile === KEY)) {
      const post = posts.find((p) => p.id === row.id);
      const { likes } = row.counts as { likes?: Count };
      expect(post, String(row.id)).toBeDefined();
      if (!post || post.original) continue;
      const heard = Math.floor(post.likes * 0.4);
      if (had.has(row.id)) expect(likes).toEqual({ value: post.likes, low: post.likes, high: post.likes });
      else expect([likes?.value, likes?.low, (likes?.high ?? 0) > 1e15]).toEqual([heard, heard, true]);
    }
    await tab.close();
  });
});

describe('taken back', () => {
  it('under Settings, one server’s pages are left alone and the other’s are not', async () => {
    const settings = await world.session.extensionTab('dashboard.html#settings');
    await settings.until('both servers', () => document.querySelectorAll('#servers li').length === 2);
    await settings.click('#servers li:first-child button');
    await settings.until('the other one', () => document.querySelectorAll('#servers li').length === 1);
    await settings.close();
    expect(await registered()).toEqual([`https://${HOME_SERVER}/*`]);
    const tab = await world.session.newTab();
    await tab.goto(`https://${AWAY_SERVER}/@havrela@${HOME_SERVER}`);
    await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, BOX);
    expect(await runs(tab)).toBe(false);
    await tab.close();
  });

  it('by the switch of the platform, and given again with it', async () => {
    const settings = await world.session.extensionTab('dashboard.html#settings');
    const flip = async (on: boolean) => {
      await settings.evaluate(() => {
        const name = [...document.querySelectorAll('.sl .row')].find((row) => /Mastodon/.test(row.textContent ?? ''));
        name?.querySelector<HTMLElement>('[role="switch"], input')?.click();
      });
      await settings.until(
        on ? 'its scripts' : 'the end of its scripts',
        async (on) => {
          const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          const scripts = await api.scripting.getRegisteredContentScripts();
          return scripts.some((script) => script.id.startsWith('mastodon')) === on;
        },
        on,
      );
    };
    await flip(false);
    await flip(true);
    await settings.close();
    expect(await registered()).toEqual([`https://${HOME_SERVER}/*`]);
  });

  it('in the browser, the server leaves the list and its scripts go', async () => {
    const settings = await world.session.extensionTab('dashboard.html#settings');
    await settings.evaluate(async (origin) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      await api.permissions.remove({ origins: [origin] });
    }, `https://${HOME_SERVER}/*`);
    await settings.until('an empty list', () => document.querySelectorAll('#servers li').length === 0);
    await settings.close();
    expect(await registered()).toEqual([]);
    const tab = await world.session.newTab();
    await tab.goto(PROFILE_URL.mastodon('havrela'));
    await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, BOX);
    expect(await runs(tab)).toBe(false);
    await tab.close();
  });
});
