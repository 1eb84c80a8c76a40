/**
 * Popup, side panel and dashboard on what was really read: the comparison says what the scenario was built to say, the
 * files hold what the database holds, a changed page looks changed, and axe finds nothing in any language and theme.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { exportTable, openPopup, openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { BROWSER, begin, storedPosts, type Tables, WEEK, type World } from './world';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HANDLES = ['havrela', 'osmundra', 'kettlewyn', 'tilvane', 'marrowby', 'quorrel'] as const;

let world: World;
let tables: Tables;

async function readAll(into: World): Promise<Tables> {
  let latest: Tables = {};
  for (const handle of HANDLES) {
    const { profile } = into.demo.network().page('instagram', handle);
    const tab = await openProfile(into.session, 'instagram', handle);
    await trackAs(into.session, tab, handle === 'havrela' ? 'own' : 'competitor');
    await tab.scrollThrough(POST_BOX.instagram);
    latest = await storedPosts(into, `instagram:${profile.id}`, profile.posts.length);
    await tab.close();
  }
  return latest;
}

async function violations(tab: Tab): Promise<string[]> {
  return tab.evaluate(async (source) => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const world = globalThis as unknown as { axe?: Axe };
    if (!world.axe) throw new Error(`axe is not there${source}`);
    const { violations } = await world.axe.run();
    return violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 300)}`,
    );
  }, '');
}

async function withAxe(tab: Tab): Promise<string[]> {
  // As an expression of the debugger: the extension's own policy forbids every injected script, and shall.
  await (tab.page as unknown as { evaluate(code: string): Promise<unknown> }).evaluate(
    `(() => { ${axe}; globalThis.axe = axe; })()`,
  );
  return violations(tab);
}

beforeAll(async () => {
  world = await begin();
  await readAll(world);
  world.demo.advance(WEEK);
  tables = await readAll(world);
}, 400_000);
afterAll(() => world.end());

describe('side panel', () => {
  it('answers with the groups that the scenario was built for', async () => {
    const panel = await world.session.extensionTab('sidepanel.html');
    await panel.resize(400, 900);
    await panel.until('six profiles', () => document.querySelectorAll('.ct .cr:not(.hd)').length >= 6);
    const groups = await panel.evaluate(() =>
      [...document.querySelectorAll('.ct tbody')].map((group) => group.textContent ?? ''),
    );
    const of = (name: string) => groups.findIndex((text) => text.includes(name));
    expect(groups[of('Osmundra')]).toMatch(/^Clearly above you/);
    expect(groups[of('Marrowby')]).toMatch(/^Clearly below you/);
    expect(groups[of('Kettlewyn')]).toMatch(/^Around you/);
    expect(groups[of('Quorrel')]).toMatch(/^Too few posts/);
    expect(of('Havrela')).toBe(of('Kettlewyn'));
    expect(await withAxe(panel)).toEqual([]);
    await panel.close();
  });

  it('ranks posts and opens them', async () => {
    const panel = await world.session.extensionTab('sidepanel.html');
    await panel.resize(400, 900);
    await panel.until('tabs', () => document.querySelectorAll('[role="tab"]').length === 5);
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('[role="tab"]')[2]?.click());
    const links = await panel.until('posts', () => {
      const found = [...document.querySelectorAll<HTMLAnchorElement>('[role="tabpanel"] a[href*="instagram.com/"]')];
      return found.length >= 10 && found.map((a) => ({ href: a.href, rel: a.rel, target: a.target }));
    });
    for (const link of links) {
      expect(link.rel).toContain('noreferrer');
      expect(link.target).toBe('_blank');
    }
    expect(await withAxe(panel)).toEqual([]);
    await panel.close();
  });
});

it('exports what the database holds, cell by cell', async () => {
  const panel = await world.session.extensionTab('sidepanel.html');
  const path = await exportTable(panel, 'posts', world.downloads);
  const bytes = readFileSync(path);
  expect([...bytes.subarray(0, 3)], 'a byte order mark, for Excel').toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
  const stored = new Map((tables.posts ?? []).map((row) => [`${row.profile}/${row.id}`, row]));
  // The panel's period is 90 days back from now.
  const from = Date.now() - 90 * 86_400_000;
  const inPeriod = [...stored.values()].filter((row) => (row.published as { latest: number }).latest >= from);
  expect(inPeriod.length).toBeGreaterThan(100);
  expect(rows.length).toBe(inPeriod.length);
  for (const row of rows) {
    const key = `${row.profile_id}/${(row.post_id ?? '').replace(/^instagram:/, '')}`;
    const truth = stored.get(key) as
      | {
          counts: Record<string, { value: number; low: number; high: number }>;
          hidden: string[];
          published: { earliest: number };
        }
      | undefined;
    expect(truth, key).toBeDefined();
    for (const name of ['likes', 'comments', 'shares']) {
      const count = truth?.counts[name];
      expect([row[name], row[`${name}_low`], row[`${name}_high`]], `${key} ${name}`).toEqual(
        count ? [String(count.value), String(count.low), String(count.high)] : ['', '', ''],
      );
    }
    expect(new Date(row.published_earliest ?? '').getTime()).toBe(truth?.published.earliest);
  }
  for (const table of ['profiles', 'snapshots', 'comparison'] as const) {
    const file = await exportTable(panel, table, world.downloads);
    const lines = parse(readFileSync(file), { bom: true, columns: true }) as Record<string, string>[];
    const expected = {
      profiles: 6,
      snapshots: (tables.postSnapshots ?? []).length + (tables.profileSnapshots ?? []).length,
      comparison: 6,
    };
    expect(lines.length, table).toBe(expected[table]);
  }
  await panel.close();
});

describe('a page that changed', () => {
  it('says so in the popup when the feed cannot be read at all', async () => {
    world.demo.setBreakage('x', 'renamed-key');
    const tab = await openProfile(world.session, 'x', 'osmundra');
    const popup = await openPopup(world.session, tab);
    await popup.until('the notice', () => document.querySelector('.pg-note--warn') !== null);
    expect(await withAxe(popup)).toEqual([]);
    await popup.close();
    await tab.close();
    world.demo.setBreakage('x', null);
  });

  it('loses one malformed post alone, and says where reading stopped', async () => {
    world.demo.setBreakage('bluesky', 'malformed-item');
    const { profile } = world.demo.network().page('bluesky', 'osmundra');
    const tab = await openProfile(world.session, 'bluesky', 'osmundra');
    await trackAs(world.session, tab, 'competitor');
    await storedPosts(world, `bluesky:${profile.id}`, 15);
    // Reports may follow in a batch of their own.
    const shape = await until('the report', async () =>
      ((await world.rows()).health ?? []).find(
        (row) => row.kind === 'shape' && String(row.endpoint).startsWith('bluesky/'),
      ),
    );
    expect(shape.detail).toMatch(/feed/);
    await tab.close();
    world.demo.setBreakage('bluesky', null);
  });
});

it('has no accessibility violation in popup and dashboard', async () => {
  const tab = await openProfile(world.session, 'instagram', 'osmundra');
  const popup = await openPopup(world.session, tab);
  await popup.until('figures', () => document.querySelector('.res .v b') !== null);
  expect(await withAxe(popup)).toEqual([]);
  // Too long for the 600 px that browsers allow: it scrolls down, and the scrollbar makes nothing wider.
  await popup.resize(360, 500);
  expect(
    await popup.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return { longer: scrollHeight > clientHeight, wider: scrollWidth - clientWidth };
    }),
  ).toEqual({ longer: true, wider: 0 });
  await popup.close();
  await tab.close();
  for (const place of ['', '#posts', '#data', '#settings']) {
    const dashboard = await world.session.extensionTab(`dashboard.html${place}`);
    await dashboard.until('the page', () => (document.querySelector('main')?.textContent ?? '').length > 40);
    expect(await withAxe(dashboard), place).toEqual([]);
    await dashboard.close();
  }
});

type Look = readonly ['en' | 'fi' | 'pl', 'dark' | 'light'];
/** Firefox speaks a language only with its language pack, which Debian ships apart: Chromium shows the translations. */
const LOOKS: Look[] =
  BROWSER === 'firefox'
    ? [['en', 'dark']]
    : [
        ['fi', 'dark'],
        ['pl', 'light'],
      ];

describe.each(LOOKS)('in %s, %s', (language, colorScheme) => {
  it('speaks it, and axe finds nothing', async () => {
    const other = await begin({}, { language, colorScheme });
    try {
      const tab = await openProfile(other.session, 'instagram', 'kettlewyn');
      await trackAs(other.session, tab, 'competitor');
      await tab.scrollThrough(POST_BOX.instagram);
      const popup = await openPopup(other.session, tab);
      await popup.until('the language', (language) => document.documentElement.lang.startsWith(language), language);
      const word = { en: 'Competitor', fi: 'Kilpailija', pl: 'Konkurent' }[language];
      await popup.until(`“${word}”`, (word) => (document.body.textContent ?? '').includes(word), word);
      expect(await withAxe(popup)).toEqual([]);
      await popup.close();
      const panel = await other.session.extensionTab('sidepanel.html');
      await panel.resize(360, 800);
      await panel.until('a row', () => document.querySelectorAll('.ct .cr:not(.hd)').length > 0);
      const wide = await panel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
      expect(await withAxe(panel)).toEqual([]);
      await panel.close();
    } finally {
      await other.end();
    }
  });
});

it(`ran in ${BROWSER}`, () => {
  expect(world.session.browser).toBe(BROWSER);
});
