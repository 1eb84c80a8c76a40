/**
 * The overlay in a real browser, drawn by the shipped parts with the shipped sheets, its shadow roots open so that axe
 * sees into them: axe finds nothing, no text is cut, nothing overlaps, and the keyboard reaches everything.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { overlayCss } from '../../scripts/overlay-css';
import { type Language, messages } from '../components/words';
import { STATES } from './harness/states';
import { cutTexts, overlaps, runAxe } from './seen';

const ROOT = join(import.meta.dirname, '..', '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = findBrowsers().chromium;

interface Look {
  language: Language;
  theme: 'light' | 'dark';
  width?: number;
  scale?: number;
  forced?: boolean;
}
const LOOKS: Look[] = (['en', 'fi', 'pl'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme): Look => ({ language, theme })),
);
LOOKS.push(
  { language: 'pl', theme: 'light', width: 390 },
  { language: 'fi', theme: 'dark', width: 320 },
  { language: 'en', theme: 'light', forced: true },
  { language: 'fi', theme: 'light', scale: 1.3 },
  { language: 'pl', theme: 'dark', scale: 1.3 },
  { language: 'fi', theme: 'light', scale: 2 },
  { language: 'pl', theme: 'light', scale: 2, width: 390 },
);

const inBrowser = () => {
  const files = new Map<string, string | Uint8Array>();
  let browser: Browser;
  /** What was thrown in any page. */
  const errors: string[] = [];

  beforeAll(async () => {
    const built = await build({
      root: join(import.meta.dirname, 'harness'),
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: false, modulePreload: false },
    });
    if (!('output' in built)) throw new Error('one bundle was asked for');
    for (const file of built.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(() => browser?.close());

  /** One page a look, which answers for a name that exists nowhere. */
  async function open(look: Look, faults: string[] = []): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: look.width ?? 1000, height: 900 },
      colorScheme: look.theme,
      forcedColors: look.forced ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && faults.push(`console: ${m.text()}`));
    page.on('pageerror', (e) => errors.push(e.message));
    const types: Record<string, string> = { js: 'text/javascript', html: 'text/html' };
    await page.route('http://site.example/**', (route) => {
      const name = new URL(route.request().url()).pathname;
      const body = files.get(name);
      const contentType = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body: Buffer.from(body), contentType });
    });
    await page.addInitScript((given) => Object.assign(window, given), {
      messages: Object.fromEntries(messages(look.language)),
      sheets: overlayCss(ROOT),
    });
    return page;
  }
  async function show(page: Page, state: string, look: Look, more: Record<string, string> = {}): Promise<void> {
    const query = new URLSearchParams({
      state,
      lang: look.language,
      theme: look.theme,
      scale: `${look.scale ?? 1}`,
      ...more,
    });
    await page.goto(`http://site.example/index.html?${query}`);
    await page
      .locator('body[data-ready]')
      .waitFor({ state: 'attached', timeout: 10_000 })
      .catch(() => {
        throw new Error(`${state} was not drawn: ${errors.join(' | ')}`);
      });
    await badged(page, state);
  }

  /** Another state in place of the one shown, drawn from nothing. Cheaper than a load, after which axe starts cold. */
  async function next(page: Page, state: string): Promise<void> {
    await page.evaluate((state) => (window as unknown as { start(state: string): void }).start(state), state);
    await badged(page, state);
  }

  async function badged(page: Page, state: string): Promise<void> {
    const badges = { badges: 9, live: 4 }[state];
    if (badges)
      await page
        .locator('.pg-badge')
        .nth(badges - 1)
        .waitFor({ state: 'attached', timeout: 10_000 });
  }

  const all = [...Object.keys(STATES), 'badges'];
  /** Where each part is at its longest; the other looks change words and sizes, not what stands where. */
  const most = [
    'competitor',
    'untracked',
    'few',
    'rough',
    'hidden-counts',
    'failed',
    'disk-full',
    'unreadable',
    'list',
    'more-reading',
    'more-ended',
    'more-stopped',
    'own-unknown',
    'pill',
    'stale',
    'tip-breakout',
    'badges',
  ];
  it.each(LOOKS)(
    '$language $theme $width $scale $forced: nothing to complain about',
    { timeout: 300_000 },
    async (look) => {
      const faults: string[] = [];
      let here: string[] = [];
      const page = await open(look, faults);
      await show(page, 'competitor', look);
      await page.evaluate(AXE);
      for (const name of look.language === 'en' ? all : most) {
        await next(page, name);
        here = [...(await page.evaluate(cutTexts)), ...(await page.evaluate(overlaps))];
        // In forced colours the system owns the colours, and axe would measure ours, which are not drawn.
        here.push(...(await page.evaluate(runAxe, !look.forced)));
        faults.push(...here.map((fault) => `${name}: ${fault}`));
      }
      await page.close();
      expect([...faults, ...errors]).toEqual([]);
    },
  );

  it('the reload chip stands by its own rules alone', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const look: Look = { language: 'fi', theme, width: 390 };
      const faults: string[] = [];
      const page = await open(look, faults);
      await show(page, 'stale', look, { sheet: 'chip' });
      faults.push(...(await page.evaluate(cutTexts)), ...(await page.evaluate(overlaps)));
      await page.evaluate(AXE);
      faults.push(...(await page.evaluate(runAxe, true)));
      const box = await page.locator('.pg-o-chip').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y > 600).toBe(true);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  it('keeps each badge at its own post while a list that re-uses its rows is scrolled back and forth 50 times', async () => {
    const page = await open({ language: 'en', theme: 'light' });
    await show(page, 'reused', { language: 'en', theme: 'light' });
    /** Every badge there is, with the multiple that its post should have. */
    const badges = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#feed article')].flatMap((row) => {
          const host = [...row.children].find((child) => child.shadowRoot);
          const text = host?.shadowRoot?.querySelector('.b')?.textContent;
          return text
            ? [{ text, wanted: 1 + Number(row.dataset.id?.slice(1)) / 10, top: row.getBoundingClientRect().top }]
            : [];
        }),
      );
    const right = ({ text, wanted }: { text: string; wanted: number }) =>
      Math.abs(Number(text.replace('×', '')) - wanted) <= (wanted < 10 ? 0.05 : 0.5) + 1e-9;
    for (let i = 0; i < 50; i++) {
      const to = i % 2 ? (i * 37) % 300 : 5_000 + ((i * 911) % 40_000);
      await page.evaluate(async (to) => {
        window.scrollTo(0, to);
        // The frame in which the rows have their new posts.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, to);
      expect(
        (await badges()).filter((badge) => !right(badge)),
        `right after scroll ${i}`,
      ).toEqual([]);
      if (i % 5 > 0) continue;
      await page.waitForFunction(() => {
        const seen = [...document.querySelectorAll('#feed article')].filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        return seen.length > 3 && seen.every((row) => [...row.children].some((child) => child.shadowRoot));
      });
      expect(
        (await badges()).filter((badge) => !right(badge)),
        `at rest ${i}`,
      ).toEqual([]);
    }
    await page.close();
  });

  describe('by keyboard', () => {
    const look: Look = { language: 'en', theme: 'light' };
    const focused = (page: Page) =>
      page.evaluate(() => {
        const root = [...document.querySelectorAll('*')].find((e) => e.shadowRoot?.activeElement)?.shadowRoot;
        const at = root?.activeElement as HTMLElement | null | undefined;
        if (!at) return null;
        const marked = at.matches('input') ? (at.closest('label') ?? at) : at;
        const { outlineStyle, outlineWidth } = getComputedStyle(marked);
        const name = at.getAttribute('aria-label') ?? (at.textContent || (at as HTMLInputElement).value);
        return { name: name.trim(), ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
      });

    it('Tab goes in reading order, and where it is can be seen', async () => {
      const page = await open(look);
      await show(page, 'live', look);
      const order: string[] = [];
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        expect(now, `stop ${i}`).not.toBeNull();
        expect(now?.ring, now?.name).toBe(true);
        order.push(now?.name ?? '');
      }
      expect(order.slice(0, 3)).toEqual(['More', 'Collapse to one line', 'Hide on this site']);
      expect(order.slice(3)).toEqual([
        'How this is worked out',
        'Read more posts',
        'Badges on this page',
        'competitor',
        'Open side panel',
        'Rank posts',
        'Compare',
      ]);
      await page.close();
    });

    it('docks left and right by buttons, and Escape in the menu closes the menu only', async () => {
      const page = await open(look);
      await show(page, 'live', look);
      const more = page.getByLabel('More', { exact: true });
      const side = async () => ((await page.locator('.pg-o-card').boundingBox())?.x ?? 0) < 400;
      expect(await side()).toBe(false);
      await more.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focused(page))?.name).toBe('Dock left');
      await page.keyboard.press('Enter');
      expect(await side()).toBe(true);
      expect((await focused(page))?.name).toBe('More');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect((await focused(page))?.name).toBe('Dock right');
      await page.keyboard.press('Escape');
      expect(await page.locator('.pg-o-more[open]').count()).toBe(0);
      expect(await page.locator('.pg-o-card').count()).toBe(1);
      expect((await focused(page))?.name).toBe('More');
      await page.close();
    });

    it('an entry of the list shows the details at its badge; Escape closes them first, then the card', async () => {
      const page = await open(look);
      await show(page, 'live', look);
      await page.getByText('Badges on this page').focus();
      await page.keyboard.press('Enter');
      await page.locator('.pg-o-list li').first().waitFor();
      await page.keyboard.press('Tab');
      const entry = (await focused(page))?.name ?? '';
      expect(entry).toContain('0.4× the typical post');
      expect(entry).toContain('Rate by followers at posting: 7.3%');
      const tip = page.locator('.pg-o-tip');
      expect(await tip.textContent()).toContain('0.4×');
      expect(await page.locator('.pg-badge.pg-at').textContent()).toBe('0.4×');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await tip.textContent()).toContain('1.9×');
      expect(await page.locator('.pg-badge.pg-at').textContent()).toBe('1.9×');
      const badge = await page.locator('.pg-badge.pg-at').boundingBox();
      const box = await tip.boundingBox();
      expect(Math.abs((box?.x ?? 0) - (badge?.x ?? 0))).toBeLessThan(2);
      const before = (await focused(page))?.name;
      await page.keyboard.press('Escape');
      expect(await tip.count()).toBe(0);
      expect(await page.locator('.pg-o-card').count()).toBe(1);
      expect((await focused(page))?.name).toBe(before);
      await page.keyboard.press('Escape');
      expect(await page.locator('.pg-o-card').count()).toBe(0);
      expect(await page.locator('.pg-o-pill').count()).toBe(1);
      await page.close();
    });

    it('a post out of sight is brought to sight, and its details follow', async () => {
      const page = await open({ ...look, width: 1000 });
      await show(page, 'live', look);
      await page.setViewportSize({ width: 1000, height: 500 });
      await page.getByText('Badges on this page').focus();
      await page.keyboard.press('Enter');
      const entries = page.locator('.pg-o-list li button');
      await entries.first().waitFor();
      await entries.last().focus();
      await page.locator('.pg-o-tip').waitFor();
      const badge = await page.locator('.pg-badge.pg-at').boundingBox();
      expect(badge && badge.y >= 0 && badge.y < 500).toBe(true);
      const tip = await page.locator('.pg-o-tip').boundingBox();
      expect(tip && tip.y >= 0 && tip.y + tip.height <= 500).toBe(true);
      await page.getByLabel('More', { exact: true }).focus();
      expect(await page.locator('.pg-o-tip, .pg-at').count()).toBe(0);
      await page.close();
    });
  });
};

if (path) describe('the overlay in Chromium', inBrowser);
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: the overlay in Chromium, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
