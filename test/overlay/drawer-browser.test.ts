/**
 * The drawer in a real browser, drawn by the shipped parts with the shipped sheet, its shadow root open so that axe sees
 * into it: axe finds nothing, no text is cut, nothing overlaps, and the keyboard does what ux.md says.
 * `POSTGAUGE_PICTURES=FOLDER` keeps a picture of each state.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { overlayCss } from '../../scripts/overlay-css';
import { type Language, messages } from '../components/words';
import { DRAWER_STATES } from './drawer-harness/states';
import { cutTexts, overlaps, runAxe } from './seen';

/** Rows out of sight are not laid out and would be measured where they do not stand: all are drawn. Runs in the page. */
function drawAll(): void {
  for (const { shadowRoot } of document.querySelectorAll('*')) {
    for (const row of shadowRoot?.querySelectorAll<HTMLElement>('.pg-d-row') ?? [])
      row.style.contentVisibility = 'visible';
  }
}

const ROOT = join(import.meta.dirname, '..', '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = findBrowsers().chromium;
const pictures = process.env.POSTGAUGE_PICTURES;

interface Look {
  language: Language;
  theme: 'light' | 'dark';
  width?: number;
  scale?: number;
}
const LOOKS: Look[] = (['en', 'fi', 'pl'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme): Look => ({ language, theme })),
);
LOOKS.push(
  { language: 'pl', theme: 'light', width: 390 },
  { language: 'fi', theme: 'dark', width: 320 },
  { language: 'pl', theme: 'light', scale: 1.3 },
  { language: 'fi', theme: 'light', scale: 2, width: 390 },
);

const inBrowser = () => {
  const files = new Map<string, string | Uint8Array>();
  const errors: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    const built = await build({
      root: join(import.meta.dirname, 'drawer-harness'),
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: false, modulePreload: false },
    });
    if (!('output' in built)) throw new Error('one bundle was asked for');
    for (const file of built.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(() => browser?.close());

  async function open(look: Look, state: string): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: look.width ?? 1000, height: 820 },
      colorScheme: look.theme,
      reducedMotion: 'reduce',
    });
    page.on('console', (m) => ['error', 'warning'].includes(m.type()) && errors.push(`console: ${m.text()}`));
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
    const { language, theme, scale = 1 } = look;
    const query = new URLSearchParams({ state, lang: language, theme, scale: `${scale}` });
    await page.goto(`http://site.example/index.html?${query}`);
    await page.locator('body[data-ready]').waitFor({ state: 'attached', timeout: 10_000 });
    return page;
  }

  it.each(LOOKS)('$language $theme $width $scale: nothing to complain about', { timeout: 300_000 }, async (look) => {
    const faults: string[] = [];
    const page = await open(look, 'ranked');
    await page.evaluate(AXE);
    for (const name of Object.keys(DRAWER_STATES)) {
      await page.evaluate((state) => (window as unknown as { start(state: string): void }).start(state), name);
      await page.evaluate(drawAll);
      const here = [...(await page.evaluate(cutTexts)), ...(await page.evaluate(overlaps))];
      here.push(...(await page.evaluate(runAxe, true)));
      faults.push(...here.map((fault) => `${name}: ${fault}`));
      if (!pictures) continue;
      mkdirSync(pictures, { recursive: true });
      const file = `drawer-${name}-${look.language}-${look.theme}-${look.width ?? 1000}-${look.scale ?? 1}.png`;
      await page.screenshot({ path: join(pictures, file) });
    }
    await page.close();
    expect([...faults, ...errors]).toEqual([]);
  });

  describe('by keyboard', () => {
    const look: Look = { language: 'en', theme: 'light' };
    const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    const focused = (page: Page) =>
      page.evaluate(() => {
        const root = [...document.querySelectorAll('*')].find((e) => e.shadowRoot?.activeElement)?.shadowRoot;
        const at = root?.activeElement;
        return at?.getAttribute('data-id') ?? at?.getAttribute('name') ?? at?.className ?? null;
      });

    it('J and K walk the list and take the page along; S, F and / go to their fields; Escape closes', async () => {
      const page = await open(look, 'by-date');
      await page.locator('.pg-d').focus();
      for (const [key, at] of [
        ['j', 'blend'],
        ['j', 'pour'],
        ['k', 'blend'],
        ['k', 'blend'],
        ['s', 'sort'],
      ] as const) {
        await page.keyboard.press(key);
        expect(await focused(page), key).toBe(at);
      }
      // A letter in a field belongs to the field.
      await page.keyboard.press('j');
      expect(await focused(page)).toBe('sort');
      expect(await told(page)).toEqual(['blend', 'pour', 'blend', 'blend'].map((reach) => ({ reach })));
      await page.locator('.pg-d').focus();
      await page.keyboard.press('f');
      expect(await focused(page)).toBe('format');
      await page.locator('.pg-d').focus();
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('search');
      await page.keyboard.type('flat');
      expect(await page.locator('.pg-d-row').count()).toBe(2);
      await page.keyboard.press('Escape');
      expect((await told(page)).at(-1)).toBe('close');
      await page.close();
    });

    it('a pointer on a post of the page takes the page there; on another it follows the plain link', async () => {
      const page = await open(look, 'ranked');
      await page.locator('[data-id=cup]').click();
      expect(await told(page)).toEqual([{ reach: 'cup' }]);
      expect(page.url()).toContain('site.example');
      const asked = page.waitForRequest('https://tilefield.example/p/team');
      await page.locator('[data-id=team]').click();
      await asked;
      await page.close();
    });
  });
};

if (path) describe('the drawer in Chromium', inBrowser);
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: the drawer in Chromium, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
