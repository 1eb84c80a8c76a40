/**
 * Ways that people go through the product, in a real browser on what was really read: from the first run to the first
 * comparison, why a number is so, and a weekly review.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { exportTable, openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { EXPECTED } from '../by-platform';
import { aWeekPasses } from './a-week-passes';
import { saidByHand } from './by-hand';
import { closedRoots, type Inside, press as pressInside } from './closed-roots';
import { begin, picture, storedPosts, WEEK, type World } from './world';

/** Clicks what a person would: the one visible control with this name. */
async function press(tab: Tab, name: string): Promise<void> {
  await tab.until(
    `a control named ${name}`,
    (name) => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, a, summary, [role="tab"], [role="option"]')];
      const found = controls.find(
        (element) =>
          element.offsetParent !== null &&
          !(element as HTMLButtonElement).disabled &&
          (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name,
      );
      found?.click();
      return found !== undefined;
    },
    name,
  );
}

const says = (tab: Tab, text: string) =>
  tab.until(`“${text}”`, (text) => document.querySelector('main')?.textContent?.includes(text) === true, text);

async function read(world: World, handle: string, role: 'own' | 'competitor'): Promise<void> {
  const { profile } = world.demo.network().page('instagram', handle);
  const tab = await openProfile(world.session, 'instagram', handle);
  await trackAs(world.session, tab, role);
  await tab.scrollThrough(POST_BOX.instagram);
  await storedPosts(world, `instagram:${profile.id}`, profile.posts.length);
  await tab.close();
}

describe('from the first run to the first comparison', () => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  }, 120_000);
  afterAll(() => world.end());

  it('a demo that is marked, compares, and goes without a trace', async () => {
    const page = await world.session.extensionTab('dashboard.html#welcome');
    await says(page, 'It sends nothing, opens nothing and needs no account.');
    await picture(page, 'journey-1-welcome');
    await press(page, 'Look at a demo');
    await page.until('six profiles', () => document.querySelectorAll('.tb tbody .tr:not(.gr)').length >= 6);
    await says(page, 'Invented brands and figures.');
    const groups = await page.evaluate(() =>
      [...document.querySelectorAll('.tb tbody')].map((group) => group.textContent ?? ''),
    );
    const of = (name: string) => groups.find((text) => text.includes(name));
    expect(of('Osmundra')).toMatch(/^Clearly above you/);
    expect(of('Marrowby')).toMatch(/^Clearly below you/);
    expect(of('Quorrel')).toMatch(/^Too few posts/);
    await picture(page, 'journey-1-demo');
    await press(page, 'Remove the demo');
    await says(page, 'Look at a demo');
    const left = Object.entries(await world.rows()).filter(([, rows]) => rows.length > 0);
    expect(left.map(([table]) => table)).toEqual([]);
    await page.close();
  });

  it('the own profile and a competitor’s, then the answer', async () => {
    await read(world, 'havrela', 'own');
    await read(world, 'osmundra', 'competitor');
    const page = await world.session.extensionTab('dashboard.html');
    await page.until('two profiles', () => document.querySelectorAll('.tb tbody .tr:not(.gr)').length >= 2);
    await says(page, 'Osmundra');
    const text = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
    expect(text).toContain('Clearly above you');
    expect(text).not.toContain('Invented brands');
    await picture(page, 'journey-1-compare');
    await page.close();
  }, 120_000);
});

describe('a week later', () => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
    for (const handle of ['havrela', 'osmundra', 'kettlewyn']) {
      await read(world, handle, handle === 'havrela' ? 'own' : 'competitor');
    }
    await aWeekPasses(world);
    for (const handle of ['havrela', 'osmundra', 'kettlewyn']) {
      await read(world, handle, handle === 'havrela' ? 'own' : 'competitor');
    }
  }, 300_000);
  afterAll(() => world.end());

  it('what changed is told by profile, and new posts are those of the week', async () => {
    const page = await world.session.extensionTab('dashboard.html#changes');
    const told = await page.until('three profiles', () => {
      const panels = [...document.querySelectorAll('main section.pg-panel[aria-label]')];
      const texts = panels.map((panel) => [panel.getAttribute('aria-label') ?? '', panel.textContent ?? '']);
      return texts.filter(([name]) => /Havrela|Osmundra|Kettlewyn/.test(name ?? '')).length === 3 && texts;
    });
    await picture(page, 'journey-5-changes');
    let fresh = 0;
    const { readings = [], profileSnapshots = [] } = await world.rows();
    for (const handle of ['havrela', 'osmundra', 'kettlewyn']) {
      const { profile } = world.demo.network().page('instagram', handle);
      const moments = [
        ...readings.map((r) => [r.profile, r.to]),
        ...profileSnapshots.map((r) => [r.profile, r.seenAt]),
      ];
      const ofVisit = moments.flatMap(([key, at]) =>
        key === `instagram:${profile.id}` && (at as number) < Date.now() - WEEK / 2 ? [at as number] : [],
      );
      const since = Math.max(...ofVisit);
      const ofWeek = profile.posts.filter(
        (post) => post.published > since && !post.flags.includes('repost') && !post.flags.includes('upcoming'),
      );
      const text = told.find(([name]) => name?.toLowerCase() === handle)?.[1] ?? '';
      const n = ofWeek.length;
      if (n > 0) expect(text, handle).toContain(`${n} new post${n === 1 ? '' : 's'}`);
      else expect(text, handle).not.toContain('new post');
      // The demo's profiles take nothing down.
      expect(text, handle).not.toContain('no longer there');
      fresh += n;
    }
    expect(fresh).toBeGreaterThan(3);
    // Three days after its first day the demo's Kettlewyn rewrites its bio and moves its link; nobody else does.
    const about = (handle: string) => {
      const { bio, link } = world.demo.network().page('instagram', handle).profile;
      return { bio, link: link?.replace('https://', '') ?? '' };
    };
    for (const [name, text] of told) {
      const rewritten = name === 'Kettlewyn';
      expect(text?.includes('Bio changed'), name).toBe(rewritten);
      expect(text?.includes('Link changed'), name).toBe(rewritten);
      if (rewritten) {
        expect(text).toContain('beforeSmall-lot coffee, roasted on Tuesdays. Ships within two days.');
        expect(text).toContain(`now${about('kettlewyn').bio}`);
        expect(text).toContain(`beforekettlewyn.examplenow${about('kettlewyn').link}`);
      }
    }
    await page.close();
  }, 120_000);

  it('a figure opens what it is made of, and Escape gives the focus back', async () => {
    const page = await world.session.extensionTab('dashboard.html');
    await page.until('figures', () => document.querySelectorAll('.tb tbody button.ex').length >= 3);
    const shown = await page.evaluate(() => {
      const figure = document.querySelector<HTMLElement>('.tb tbody button.ex');
      figure?.focus();
      return figure?.textContent?.trim() ?? '';
    });
    await page.press('Enter');
    const dialog = await page.until('the explanation', () => {
      const text = document.querySelector('dialog[open]')?.textContent ?? '';
      return text.includes('Used') && text;
    });
    await picture(page, 'journey-3-explain');
    expect(dialog).toContain(shown.replace(/[^\d.]/g, '').slice(0, 3));
    expect(dialog).toMatch(/Used/);
    await page.press('Escape');
    await page.until('it is closed', () => document.querySelector('[role="dialog"], dialog[open]') === null);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(shown);
    await page.close();
  }, 120_000);

  it('a post is opened, tagged and exported', async () => {
    const page = await world.session.extensionTab('dashboard.html#posts');
    await page.until(
      'posts',
      () => document.querySelectorAll('main [role="row"] [type="checkbox"], main tbody [type="checkbox"]').length > 3,
    );
    const title = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('main [type="checkbox"]')];
      const first = boxes.find((box) => (box.getAttribute('aria-label') ?? '').startsWith('Choose: '));
      first?.click();
      return first?.getAttribute('aria-label')?.replace('Choose: ', '');
    });
    expect(title).toBeTruthy();
    await says(page, '1 post chosen');
    await page.type('.px-chosen input', 'launch');
    await press(page, 'Add tag');
    await says(page, '1 post has the tag launch.');
    const marks = (await world.rows()).postMarks ?? [];
    expect(marks.map((row) => row.tags)).toEqual([['launch']]);
    await picture(page, 'journey-5-tagged');
    await press(page, 'Leave out of statistics');
    await says(page, 'is left out of the statistics');
    await press(page, 'Undo');
    const counts = await until('the post to count again', async () => {
      const [mark] = (await world.rows()).postMarks ?? [];
      return mark !== undefined && mark.excluded === undefined && mark;
    });
    expect(counts.tags).toEqual(['launch']);
    await page.close();
  }, 120_000);

  it('the review ends in a file of what was looked at', async () => {
    const page = await world.session.extensionTab('dashboard.html#data');
    const file = await exportTable(page, 'posts', world.downloads);
    const rows = parse(readFileSync(file), { bom: true, columns: true }) as Record<string, string>[];
    const { posts = [] } = await world.rows();
    expect(rows.length).toBe(posts.length);
    await page.close();
  }, 120_000);
});

describe('ranking a competitor’s posts on the page', () => {
  const DAY = 86_400_000;
  let world: World;
  let tab: Tab;
  beforeAll(async () => {
    world = await begin();
    for (const handle of ['havrela', 'osmundra'])
      await read(world, handle, handle === 'havrela' ? 'own' : 'competitor');
    tab = await openProfile(world.session, 'instagram', 'osmundra');
    await tab.scrollThrough(POST_BOX.instagram);
    await tab.evaluate(() => window.scrollTo(0, 0));
  }, 180_000);
  afterAll(() => world.end());

  const posts = () => world.demo.network().page('instagram', 'osmundra').profile.posts;
  const inside = async () => (await closedRoots(tab, 'html > *')).flatMap((host) => host.elements);
  const has = (element: Inside, name: string) => (element.attributes.class ?? '').split(' ').includes(name);
  const button = (name: string) =>
    until(`the button ${name}`, async () =>
      (await inside()).find((e) => e.tag === 'button' && (e.text === name || e.attributes['aria-label'] === name)),
    );
  const drawer = () => until('the drawer', async () => (await inside()).find((e) => has(e, 'pg-d')));
  const gone = () => until('no drawer', async () => !(await inside()).some((e) => has(e, 'pg-d')));
  const rows = async () => (await inside()).filter((e) => has(e, 'pg-d-row'));
  const ids = async () => (await rows()).map((row) => row.attributes['data-id']);
  /** Browser commands are the browser's own: no automation can press them. The background answers each with this message. */
  const command = async (show: 'rank' | 'compare' | 'focus') => {
    const page = await world.session.extensionTab('dashboard.html');
    await page.evaluate(async (show) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const [tab] = await api.tabs.query({ url: 'https://www.instagram.com/*' });
      const message = { id: 1, type: 'drawer', data: { show }, timestamp: Date.now() };
      await api.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    }, show);
    await page.close();
    await tab.front();
  };
  const places = () =>
    tab.evaluate((box) => {
      const boxes = [...document.querySelectorAll(box)].map((one) => one.getBoundingClientRect());
      return JSON.stringify(boxes.map(({ x, y, width, height }) => [x, y + window.scrollY, width, height]));
    }, POST_BOX.instagram);
  /** Posts of the last ninety days with their multiples, worked out from the scenario, the largest first. */
  const byHand = () => {
    const at = { shownAt: world.demo.now(), readAt: Date.now(), opened: new Set<string>() };
    return posts()
      .filter((post) => !post.flags.includes('repost') && Date.now() - post.published < 90 * DAY)
      .flatMap((post) => {
        const said = saidByHand('instagram', post, posts(), at);
        return said && typeof said === 'object' && 'multiple' in said ? [{ post, multiple: said.multiple }] : [];
      })
      .toSorted((a, b) => b.multiple - a.multiple || b.post.published - a.post.published);
  };

  it('lists what was read by its multiple, the rest by reason, and moves nothing of the page', async () => {
    const before = await places();
    await pressInside(tab, await button('Rank posts'));
    const wanted = byHand().map(({ post }) => post.id);
    expect(wanted.length).toBeGreaterThan(10);
    await until('the posts in order', async () => {
      const shown = await ids();
      return wanted.every((id, i) => shown[i] === id);
    });
    expect(await places()).toBe(before);
    const head = (await drawer()).text;
    const counted = posts().filter((post) => !post.flags.includes('repost') && Date.now() - post.published < 90 * DAY);
    expect(head).toMatch(new RegExp(`Ranked posts Osmundra · ${counted.length} (posts|of about \\d+ posts) read`));
    const hidden = counted.filter((post) => post.likesHidden);
    const last = (await ids()).slice(-hidden.length);
    if (hidden.length > 0) expect(last.toSorted()).toEqual(hidden.map(({ id }) => id).toSorted());
    await picture(tab, 'journey-4-ranked');
  }, 60_000);

  it('J goes down the list, takes the page along and rings the badge', async () => {
    const [first, second] = byHand();
    await tab.press('j');
    await tab.press('j');
    const path = EXPECTED.instagram.opened.path(
      world.demo.network().page('instagram', 'osmundra').profile,
      second!.post,
    );
    expect(first?.post.id).not.toBe(second?.post.id);
    await until('the second row', async () =>
      (await rows()).some((row) => has(row, 'pg-d-on') && row.attributes['data-id'] === second?.post.id),
    );
    await tab.until(
      'its post in the window',
      ({ box, path }) => {
        for (const marked of document.querySelectorAll('[data-ranked]')) marked.removeAttribute('data-ranked');
        const found = [...document.querySelectorAll(box)].find((one) =>
          [one, ...one.querySelectorAll('a[href]')].some(
            (a) => decodeURIComponent((a as HTMLAnchorElement).pathname ?? '') === path,
          ),
        );
        found?.setAttribute('data-ranked', '');
        const { top = -1, bottom = 0 } = found?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      },
      { box: POST_BOX.instagram, path },
    );
    await until('its badge ringed', async () =>
      (await closedRoots(tab, '[data-ranked]')).some(({ elements }) =>
        elements.some((e) => has(e, 'b') && has(e, 'pg-at')),
      ),
    );
    await picture(tab, 'journey-4-ringed');
  }, 60_000);

  it('sorts by likes from the keyboard; Escape closes it and gives the focus back', async () => {
    await tab.press('s');
    await tab.press('l');
    const wanted = posts()
      .filter((post) => !post.flags.includes('repost') && Date.now() - post.published < 90 * DAY && !post.likesHidden)
      .toSorted((a, b) => b.likes - a.likes || b.published - a.published)
      .map(({ id }) => id);
    await until('most likes first', async () => {
      const shown = await ids();
      return wanted.every((id, i) => shown[i] === id);
    });
    await tab.press('Escape');
    // The first Escape may have been for the details at the ringed badge.
    if ((await inside()).some((e) => has(e, 'pg-d'))) await tab.press('Escape');
    await gone();
    // Where the focus is, Enter presses: the button that opened it.
    await tab.press('Enter');
    await drawer();
    await tab.press('Escape');
    await gone();
  }, 60_000);

  it('compares with the own profile, and the keys’ messages open it and move the focus', async () => {
    await command('compare');
    await until('the answer', async () => (await drawer()).text.includes('Osmundra is clearly above you.'));
    expect((await drawer()).text).toMatch(/Clearly above you Osmundra .*95% range .*posts, .*Havrela/);
    await picture(tab, 'journey-4-compare');
    await tab.press('Escape');
    await gone();
    // A part of the page that has the focus gets it back.
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
    await command('focus');
    await tab.until('the focus in the card', () => document.activeElement?.parentElement === document.documentElement);
    await command('focus');
    await tab.until('the focus where it was', () => document.activeElement === document.querySelector('a[href]'));
    await command('rank');
    await drawer();
  }, 60_000);

  it('a row whose post is not on the page is a plain link that the user follows', async () => {
    await tab.reload();
    await tab.until('posts', (box) => document.querySelectorAll(box).length > 3, POST_BOX.instagram);
    await pressInside(tab, await button('Rank posts'));
    const { profile } = world.demo.network().page('instagram', 'osmundra');
    const paths = new Map(posts().map((post) => [post.id, EXPECTED.instagram.opened.path(profile, post)]));
    const away = await until('a row of a post elsewhere, in sight', async () => {
      const here = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((a) => decodeURIComponent(a.pathname)),
      );
      for (const row of await rows()) {
        const path = paths.get(row.attributes['data-id'] ?? '');
        if (path === undefined || here.includes(path)) continue;
        const { y, height } = await row.rect();
        if (y > 260 && y + height < 820) return { row, path };
      }
      return undefined;
    });
    await pressInside(tab, away.row);
    const code = away.path.split('/').at(-2) ?? '';
    await tab.until('the post’s own page', (code) => location.pathname.split('/').includes(code), code);
    await tab.close();
  }, 60_000);
});

describe('an agency with three clients', () => {
  const PLATFORMS = ['x', 'instagram', 'youtube', 'bluesky', 'tiktok', 'threads', 'reddit'] as const;
  const HANDLES = ['havrela', 'osmundra', 'kettlewyn', 'tilvane', 'marrowby', 'quorrel'];
  const CLIENTS = { havrela: 'Client one', osmundra: 'Client two', kettlewyn: 'Client three' } as const;
  let world: World;
  let tracked = 0;
  beforeAll(async () => {
    world = await begin();
    for (const platform of PLATFORMS) {
      for (const handle of HANDLES) {
        const tab = await openProfile(world.session, platform, handle);
        await trackAs(world.session, tab, handle in CLIENTS ? 'own' : 'competitor');
        await tab.close();
        tracked += 1;
      }
    }
  }, 600_000);
  afterAll(() => world.end());

  it('finds forty profiles, puts each client into a set, and looks at one', async () => {
    expect(tracked).toBeGreaterThanOrEqual(40);
    const page = await world.session.extensionTab('dashboard.html#watchlist');
    await page.until('the list', (n) => document.querySelectorAll('main [type="checkbox"]').length >= n, tracked);
    await picture(page, 'journey-2-watchlist');
    for (const [handle, client] of Object.entries(CLIENTS)) {
      await page.type('main input[type="search"]', handle);
      await page.until(
        'the clients alone',
        (n) => document.querySelectorAll('main tbody [type="checkbox"]').length === n,
        PLATFORMS.length,
      );
      await page.click('main thead [type="checkbox"]');
      await says(page, `${PLATFORMS.length} profiles chosen`);
      await page.type('.wl-chosen form:nth-of-type(2) input', client);
      await page.press('Enter');
      await says(page, client);
      await press(page, 'Choose none');
      await page.type('main input[type="search"]', '');
    }
    const { sets = [], profiles = [] } = await world.rows();
    expect(sets.length).toBe(3);
    const byKey = new Map(profiles.map((row) => [row.key, row]));
    for (const [handle, client] of Object.entries(CLIENTS)) {
      const members = (sets.find(({ name }) => name === client)?.profiles ?? []) as string[];
      expect(members.length, client).toBe(PLATFORMS.length);
      for (const key of members) expect(String(byKey.get(key)?.handle).toLowerCase()).toContain(handle);
    }
    await picture(page, 'journey-2-sets');
    await page.close();
  }, 180_000);
});
