/**
 * Every screen with invented figures in a real browser: axe finds nothing, nothing is cut or wider than the window, and
 * the keyboard reaches everything. The same screens on what was really read are the business of the e2e tests.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { runAxe } from '../overlay/seen';
import { POPUPS } from './harness/fixture';
import { type Language, messages } from './words';

const ROOT = join(import.meta.dirname, '..', '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = findBrowsers().chromium;

const SURFACES = {
  popup: Object.keys(POPUPS),
  panel: ['compare', 'profile', 'posts', 'alone', 'no-own', 'nothing', 'changed', 'site-changed'],
  dashboard: ['compare', 'posts', 'reading', 'data', 'settings'],
};
type Surface = keyof typeof SURFACES;
const WIDTH: Record<Surface, number> = { popup: 360, panel: 400, dashboard: 1280 };

interface Look {
  language: Language;
  theme: 'light' | 'dark';
  width?: number;
  scale?: number;
  forced?: boolean;
}
const LOOKS: Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'pl', theme: 'dark' },
  { language: 'fi', theme: 'light', width: 320 },
  { language: 'fi', theme: 'dark', forced: true },
];

const inBrowser = () => {
  const files = new Map<string, string | Uint8Array>();
  let browser: Browser;

  beforeAll(async () => {
    const built = await build({
      root: join(ROOT, 'test', 'components', 'harness'),
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { write: false, minify: false, modulePreload: false },
    });
    if (!('output' in built)) throw new Error('one bundle was asked for');
    for (const file of built.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(() => browser?.close());

  /** The built screens answer for a name that exists nowhere: no server, no port. */
  async function serve(page: Page): Promise<void> {
    const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
    await page.route('http://screens.example/**', (route) => {
      const name = new URL(route.request().url()).pathname;
      const body = files.get(name);
      if (body === undefined) return route.fulfill({ status: 404 });
      return route.fulfill({
        body: Buffer.from(body),
        contentType: types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      });
    });
  }

  async function open(surface: Surface, what: string, look: Look, faults: string[] = []): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: look.width ?? WIDTH[surface], height: 700 },
      colorScheme: look.theme,
      forcedColors: look.forced ? 'active' : 'none',
    });
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && faults.push(`console: ${m.text()}`));
    page.on('pageerror', (e) => faults.push(`error: ${e.message}`));
    await serve(page);
    await page.addInitScript(
      (m) => Object.assign(window, { messages: m }),
      Object.fromEntries(messages(look.language)),
    );
    const query = new URLSearchParams({
      surface,
      what,
      lang: look.language,
      theme: look.theme,
      scale: `${look.scale ?? 1}`,
    });
    await page.goto(`http://screens.example/index.html?${query}`);
    await drawn(page, what);
    return page;
  }

  async function drawn(page: Page, what: string): Promise<void> {
    await page.locator('body[data-ready] main').waitFor();
    if (what === 'profile') await page.locator('canvas[width]').waitFor();
  }

  /** Another screen of the page's surface, drawn from nothing. Cheaper than a page of its own, which starts cold. */
  async function show(page: Page, what: string): Promise<void> {
    await page.evaluate((what) => (window as unknown as { show(what: string): Promise<void> }).show(what), what);
    await drawn(page, what);
  }

  /** Text that its own box cuts, unless an ellipsis with the full text in the title stands for it. */
  function cut(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, b, dd, dt, h1, h2, h3, p, span, small, td, th, summary, label',
        ),
      ]
        .filter((element) => {
          const style = getComputedStyle(element);
          if (
            element.clientWidth === 0 ||
            style.display.startsWith('inline') ||
            element.closest('.pg-vh, .pg-badge') ||
            style.clipPath !== 'none'
          )
            return false;
          if (element.scrollWidth <= element.clientWidth + 1) return false;
          const excused = style.textOverflow === 'ellipsis' || style.overflowX === 'auto';
          return !excused && !element.querySelector('.pg-dw, .pg-vh, .gl, .tk, select');
        })
        .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`),
    );
  }

  /** What is cut or too wide. */
  async function seen(page: Page): Promise<string[]> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const texts = (await cut(page)).map((text) => `cut: ${text}`);
    return wide > 0 ? [`${wide} px wider than the window`, ...texts] : texts;
  }

  it.each(LOOKS)('$language $theme $width $forced: nothing to complain about', { timeout: 300_000 }, async (look) => {
    const faults: string[] = [];
    for (const [surface, screens] of Object.entries(SURFACES) as [Surface, string[]][]) {
      if (look.width && surface === 'popup') continue;
      const said: string[] = [];
      const page = await open(surface, screens[0] ?? '', look, said);
      await page.evaluate(AXE);
      for (const what of screens) {
        await show(page, what);
        const here = await seen(page);
        // In forced colours the system owns the colours, and axe would measure ours, which are not drawn.
        here.push(...(await page.evaluate(runAxe, !look.forced)), ...said.splice(0));
        faults.push(...here.map((fault) => `${surface}/${what}: ${fault}`));
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  });

  it('tabs and track-as are one tab stop each, moved by arrows', async () => {
    const panel = await open('panel', 'compare', { language: 'en', theme: 'light' });
    await panel.getByRole('tab', { name: 'Compare' }).focus();
    await panel.keyboard.press('ArrowRight');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Profile');
    await panel.keyboard.press('End');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Posts');
    await panel.keyboard.press('ArrowRight');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Compare');
    expect(await panel.locator('[role=tab][tabindex="0"]').count()).toBe(1);
    await panel.close();
    const popup = await open('popup', 'competitor', { language: 'en', theme: 'light' });
    await popup.getByRole('radio', { name: 'Competitor' }).focus();
    await popup.keyboard.press('Tab');
    const flag = await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(flag).toBe('A number here is wrong: Kettlewyn');
    await popup.keyboard.press('Enter');
    expect(await popup.getByRole('status').filter({ hasText: 'In the report' }).count()).toBe(1);
    await popup.getByRole('radio', { name: 'Competitor' }).focus();
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Open side panel');
    await popup.close();
  });

  it('the export menu closes on Escape and gives the focus back', async () => {
    const page = await open('panel', 'compare', { language: 'en', theme: 'light' });
    await page.locator('.xmenu summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Posts');
    await page.keyboard.press('Escape');
    expect(await page.locator('.xmenu[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.close();
  });

  it('erasing asks first, and the safe answer has the focus', async () => {
    const page = await open('dashboard', 'data', { language: 'en', theme: 'light' });
    await page.getByRole('button', { name: 'Erase Tilvane' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('heading').textContent()).toBe('Erase everything stored of Tilvane?');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Erase Tilvane');
    await page.close();
  });

  it('text at 200 % is neither cut nor wider than the panel', async () => {
    const faults: string[] = [];
    const page = await open('panel', 'compare', { language: 'fi', theme: 'light', scale: 2 });
    for (const what of SURFACES.panel) {
      await show(page, what);
      faults.push(...(await seen(page)).map((fault) => `${what}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
};

if (path) describe('screens in Chromium', inBrowser);
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: screens in Chromium, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
