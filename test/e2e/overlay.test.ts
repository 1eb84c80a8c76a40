/**
 * What stands on the page: nothing of the site moves by a pixel, and hiding, moving and collapsing are remembered; what
 * the badges say is in reading.test.ts. Closed shadow roots are read as the debugger sees them.
 */
import type { Page as PlaywrightPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, pause, type Tab, until } from '../../demo/browser/session';
import { allowServers, OVERLAY_HOST, openProfile, POST_BOX, PROFILE_URL } from '../../demo/journey';
import { HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import { PLATFORM_IDS } from '../../lib/model';
import { PANEL_ONLY } from '../../lib/platforms/hosts';
import { closedRoots, type Inside, press } from './closed-roots';
import { BROWSER, begin, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
  await allowServers(world.session, [HOME_SERVER]);
});
afterAll(() => world.end());

/** Where every post box stands in the document, to the pixel. */
async function boxesOf(tab: Tab, selector: string): Promise<Record<string, number[]>> {
  return tab.evaluate((selector) => {
    const places: Record<string, number[]> = {};
    for (const [i, box] of [...document.querySelectorAll(selector)].entries()) {
      const { left, top, width, height } = box.getBoundingClientRect();
      places[`${i} ${box.querySelector('a')?.getAttribute('href') ?? box.getAttribute('href')}`] = [
        left + window.scrollX,
        top + window.scrollY,
        width,
        height,
      ];
    }
    return places;
  }, selector);
}

describe('layout', () => {
  // Where nothing is drawn, test/e2e/panel-only.test.ts looks at every element.
  it.each(PLATFORM_IDS.filter((id) => !PANEL_ONLY[id]))(
    '%s: every post box stands where it stands without us',
    async (platform) => {
      const selector = POST_BOX[platform];
      const look = async (tab: Tab, there: () => Promise<unknown>) => {
        await tab.scrollThrough(selector, 30);
        // Badges are drawn where the page rests, once the figures of what was read are there.
        for (const top of [1_600, 800, 0]) {
          await tab.evaluate((top) => window.scrollTo(0, top), top);
          await (top === 1_600 ? there() : pause(500));
        }
        return tab;
      };
      // An advertisement may fill the window, and has none: then one looks further down, and rests there.
      const badges = (tab: Tab) =>
        tab.until(
          'badges',
          (hosts) => {
            const looked = window as unknown as { looks?: number };
            looked.looks = (looked.looks ?? 0) + 1;
            if (document.querySelectorAll(hosts).length > 1) return true;
            if (looked.looks % 20 === 0) window.scrollBy(0, 500);
            return false;
          },
          OVERLAY_HOST,
        );
      const opened = await openProfile(world.session, platform, 'kettlewyn');
      const own = await look(opened, () => badges(opened));
      const withUs = await boxesOf(own, selector);
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
        await tab.goto(PROFILE_URL[platform]('kettlewyn'));
        await tab.until('posts', (box) => document.querySelectorAll(box).length > 0, selector);
        await look(tab, () => pause(500));
        await tab.until('as many boxes', ({ selector, least }) => document.querySelectorAll(selector).length >= least, {
          selector,
          least: Object.keys(withUs).length,
        });
        const without = await boxesOf(tab, selector);
        const common = Object.keys(withUs).filter((key) => key in without);
        expect(common.length).toBeGreaterThan(10);
        expect(common.filter((key) => JSON.stringify(withUs[key]) !== JSON.stringify(without[key]))).toEqual([]);
      } finally {
        await bare.close();
      }
    },
  );
});

async function hosts(tab: Tab): Promise<number> {
  return tab.evaluate((hosts) => document.querySelectorAll(hosts).length, OVERLAY_HOST);
}

/** The card with its own parts, as far as it stands on the page. */
async function card(tab: Tab): Promise<{ whole: Inside; parts: Inside[] } | undefined> {
  for (const host of await closedRoots(tab, 'html > *')) {
    const whole = host.elements.find((e) => e.attributes.class?.includes('pg-o-card'));
    if (whole) return { whole, parts: host.elements };
  }
  return undefined;
}

const theCard = (tab: Tab) => until('the card', () => card(tab));

it('hides on the message that Alt+Shift+H sends, and comes back on the same', async () => {
  const tab = await openProfile(world.session, 'x', 'osmundra');
  await theCard(tab);
  await until('badges', async () => (await hosts(tab)) > 3);
  // Browser commands are the browser's own: no automation can press them. The background answers the key with this message.
  const toggle = async () => {
    const page = await world.session.extensionTab('dashboard.html');
    await page.evaluate(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const [tab] = await api.tabs.query({ url: 'https://x.com/*' });
      const message = { id: 1, type: 'toggleOverlay', timestamp: Date.now() };
      await api.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    });
    await page.close();
    await tab.front();
  };
  await toggle();
  await until('neither badge nor card', async () => !(await card(tab)) && (await hosts(tab)) <= 1);
  await tab.reload();
  await tab.until('posts', (box) => document.querySelectorAll(box).length > 3, POST_BOX.x);
  await until('still hidden', async () => !(await card(tab)) && (await hosts(tab)) <= 1);
  await toggle();
  await theCard(tab);
  await until('badges again', async () => (await hosts(tab)) > 3);
  await tab.close();
});

it('remembers over a reload where the card was dragged to, and that it was collapsed', async () => {
  const tab = await openProfile(world.session, 'bluesky', 'osmundra');
  const before = await until('the card at the right edge', async () => {
    const rect = await (await theCard(tab)).whole.rect();
    return rect.x > 680 && rect;
  });
  const { mouse } = tab.page as PlaywrightPage;
  const handle = { x: before.x + before.width / 3, y: before.y + 14 };
  await mouse.move(handle.x, handle.y);
  await mouse.down();
  await mouse.move(handle.x - 300, handle.y + 60);
  await mouse.move(200, handle.y + 120);
  await mouse.up();
  const moved = await until('the card at the left edge', async () => {
    const rect = await (await theCard(tab)).whole.rect();
    // Docked: 16 px from the edge, once it has come to rest.
    return rect.x === 16 && rect;
  });
  expect(moved.y).toBeCloseTo(before.y + 120, 0);
  await tab.reload();
  await until(`the card at ${moved.x}, ${moved.y} after a reload`, async () => {
    const rect = await (await theCard(tab)).whole.rect();
    return rect.x === moved.x && rect.y === moved.y;
  });

  const collapse = (await theCard(tab)).parts.find((e) => e.attributes['aria-label'] === 'Collapse to one line');
  expect(collapse).toBeDefined();
  if (collapse) await press(tab, collapse);
  const pill = async () => {
    const found = await closedRoots(tab, 'html > *');
    return found.flatMap((host) => host.elements).find((e) => e.attributes.class?.includes('pg-o-pill'));
  };
  await until('one line instead of the card', async () => (await pill()) && !(await card(tab)));
  await tab.reload();
  const line = await until('the line after a reload', pill);
  expect(await card(tab)).toBeUndefined();
  expect((await line.rect()).x, 'still at the left edge').toBeLessThan(100);
  await press(tab, line);
  await theCard(tab);
  await tab.close();
});

it('reads on when asked to, as far as was asked, and comes back to where the user was', async () => {
  const tab = await openProfile(world.session, 'x', 'longform');
  const part = (what: string, is: (e: Inside) => boolean) => until(what, async () => (await card(tab))?.parts.find(is));
  await theCard(tab);
  const title = await part('Read more', (e) => e.tag === 'summary' && e.text.startsWith('Read more'));
  const shown = () => tab.evaluate((box) => document.querySelectorAll(box).length, POST_BOX.x);
  const before = await shown();
  await press(tab, title);
  await press(tab, await part('50 posts', (e) => e.tag === 'button' && e.text === '50 posts'));
  await part('progress', (e) => e.tag === 'button' && e.text === 'Pause');
  const ended = await until(
    'the end',
    async () => (await card(tab))?.parts.find((e) => / read\. That is what/.test(e.text)),
    90_000,
  );
  expect(Number(/(\d+) more posts/.exec(ended.text)?.[1])).toBeGreaterThanOrEqual(50);
  expect((await shown()) - before).toBeGreaterThanOrEqual(50);
  expect(await tab.evaluate(() => window.scrollY)).toBe(0);
  await tab.close();
});
