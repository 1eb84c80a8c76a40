/**
 * A platform whose pages nothing is written into: off until the user says so, read then, and shown in popup and panel
 * alone. The page itself is looked at element by element, beside the same page in a browser without us.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Tab } from '../../demo/browser/session';
import { OVERLAY_HOST, openPopup, openProfile, POST_BOX, PROFILE_URL, switchOn, trackAs } from '../../demo/journey';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { BROWSER, begin, storedPosts, type World } from './world';

const ID = 'linkedin';
const BOX = POST_BOX[ID];
let world: World;
beforeAll(async () => {
  world = await begin();
});
afterAll(() => world.end());

const observed = () => Object.getOwnPropertySymbols(window).some((symbol) => /postgauge/i.test(String(symbol)));

/** Every element of the page with its attributes, but for what the page itself makes anew each time. */
async function elements(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')].map((e) => {
      const attributes = [...e.attributes].filter((a) => !['nonce', 'src', 'href'].includes(a.name));
      return [e.tagName, ...attributes.map((a) => `${a.name}=${a.value}`), e.shadowRoot ? 'shadow' : ''].join(' ');
    }),
  );
}

async function scripts(): Promise<string[]> {
  const page = await world.session.extensionTab('dashboard.html');
  const ids = await page.evaluate(async (id) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    const all = await api.scripting.getRegisteredContentScripts();
    return all.map((script) => script.id).filter((name) => name.startsWith(id));
  }, ID);
  await page.close();
  return ids.sort();
}

async function scrolled(tab: Tab): Promise<Tab> {
  await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, BOX);
  await tab.scrollThrough(BOX);
  return tab;
}

describe('off, as it starts', () => {
  it('nothing of ours is in its pages, and the popup says why', async () => {
    expect(await scripts()).toEqual([]);
    const tab = await openProfile(world.session, ID, 'kettlewyn');
    await tab.scrollThrough(BOX, 30);
    expect(await tab.evaluate(observed)).toBe(false);
    const popup = await openPopup(world.session, tab);
    await popup.until('the reason', () => /restricts accounts/.test(document.body.textContent ?? ''));
    await popup.close();
    await tab.close();
  });
});

describe('switched on', () => {
  it('reads, with observer and capture script alone', async () => {
    await switchOn(world.session, ID, PLATFORM_NAMES[ID]);
    expect(await scripts()).toEqual([`${ID}-capture`, `${ID}-observer`]);
    const tab = await openProfile(world.session, ID, 'kettlewyn');
    expect(await tab.evaluate(observed)).toBe(true);
    await trackAs(world.session, tab, 'competitor');
    await storedPosts(world, `${ID}:company/kettlewyn`, 10);
    await tab.close();
  });

  it('leaves every element of the page as it is without us', async () => {
    const own = await scrolled(await openProfile(world.session, ID, 'kettlewyn'));
    const withUs = await elements(own);
    await own.close();
    const bare = await openSession({
      browser: BROWSER,
      port: world.demo.port,
      headless: true,
      width: 1360,
      height: 900,
    });
    try {
      const tab = await bare.newTab();
      await tab.goto(PROFILE_URL[ID]('kettlewyn'));
      const without = await elements(await scrolled(tab));
      expect(without.length).toBeGreaterThan(500);
      expect(withUs).toEqual(without);
    } finally {
      await bare.close();
    }
  });

  it('shows its figures in the popup, where no switch for card and badges stands', async () => {
    const tab = await openProfile(world.session, ID, 'kettlewyn');
    const popup = await openPopup(world.session, tab);
    await popup.until('the profile', () => /kettlewyn/i.test(document.body.textContent ?? ''));
    await popup.until('its switches', () => document.querySelectorAll('.rows [role="switch"]').length > 0);
    const labels = await popup.evaluate(() =>
      [...document.querySelectorAll('.rows [role="switch"]')].map((s) => s.getAttribute('aria-label') ?? ''),
    );
    expect(labels.filter((label) => /card/i.test(label))).toEqual([]);
    await popup.close();
    await tab.close();
  });
});

describe('the new pages', () => {
  it('are read from the boxes that they draw, by the ids that those tell their own measurement', async () => {
    world.demo.setShapes({ linkedinViewer: 'new' });
    const { profile } = world.demo.network().page(ID, 'marrowby');
    const tab = await world.session.newTab();
    await tab.goto('https://www.linkedin.com/company/marrowby/posts/');
    await tab.until('its boxes', () => document.querySelectorAll('main [role="listitem"]').length > 9);
    await trackAs(world.session, tab, 'competitor');
    const wanted = profile.posts.slice(0, 20);
    const tables = await storedPosts(world, `${ID}:${profile.id}`, wanted.length);
    const rows = (tables.posts ?? []).filter((row) => row.profile === `${ID}:${profile.id}`);
    expect(rows.map((row) => row.id).sort()).toEqual(wanted.map((post) => post.id).sort());
    for (const { id, likes, shares } of wanted.filter((post) => post.likes > 0)) {
      const counts = rows.find((row) => row.id === id)?.counts as Record<string, { low: number; high: number }>;
      expect([counts.likes, counts.shares]).toMatchObject([
        { low: likes, high: likes },
        { low: shares, high: shares },
      ]);
    }
    expect(await tab.evaluate((hosts) => document.querySelectorAll(hosts).length, OVERLAY_HOST)).toBe(0);
    await tab.close();
  });
});

describe('the pages that guests get', () => {
  it('are read from their ready-made boxes: the last ten posts, and none that was passed on', async () => {
    world.demo.setShapes({ linkedinViewer: 'out' });
    const { profile } = world.demo.network().page(ID, 'tilvane');
    const tab = await world.session.newTab();
    await tab.goto('https://www.linkedin.com/company/tilvane/');
    await tab.until('its boxes', () => document.querySelectorAll('main article').length > 9);
    await trackAs(world.session, tab, 'competitor');
    const tables = await storedPosts(world, `${ID}:${profile.id}`, 10);
    const rows = (tables.posts ?? []).filter((row) => row.profile === `${ID}:${profile.id}`);
    const wanted = profile.posts.slice(0, 10);
    expect(rows.map((row) => row.id).sort()).toEqual(wanted.map((post) => post.id).sort());
    for (const { id, likes, comments } of wanted) {
      const counts = rows.find((row) => row.id === id)?.counts as Record<string, { low: number; high: number }>;
      expect([counts.likes, counts.comments]).toMatchObject([
        { low: likes, high: likes },
        { low: comments, high: comments },
      ]);
    }
    expect(await tab.evaluate((hosts) => document.querySelectorAll(hosts).length, OVERLAY_HOST)).toBe(0);
    await tab.close();
  });
});
