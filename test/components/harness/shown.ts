/** The screens of the harness in a real Chromium, without a server: the built files answer for a name that exists nowhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { runAxe } from '../../overlay/seen';
import { type Language, messages } from '../words';
import { type Surface, WIDTH } from './list';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

export interface Look {
  language: Language;
  theme: 'light' | 'dark';
  width?: number;
  scale?: number;
  forced?: boolean;
  /** The page runs from right to left, whatever its language. */
  rtl?: boolean;
}

/** Text that its own box cuts, unless an ellipsis with the full text in the title stands for it. Runs in the page. */
function cutTexts(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('button, b, dd, dt, h1, h2, h3, p, span, small, td, th, summary, label'),
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
    .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`);
}

async function drawn(page: Page): Promise<void> {
  await page.locator('body[data-ready] main').waitFor();
  // Charts are drawn when they come near the window, by a chunk of their own: each canvas says when it is.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo(0, y);
      await frame();
      await frame();
    }
    scrollTo(0, 0);
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every((canvas) => canvas.getAttribute('width') !== null),
  );
}

/** Builds the harness and starts a browser whose user chose this size of text, px. Whoever opens it closes it. */
export async function openScreens(executablePath: string, textSize = 16) {
  const built = await build({
    root: join(ROOT, 'test', 'components', 'harness'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { write: false, minify: false, modulePreload: false },
  });
  if (!('output' in built)) throw new Error('one bundle was asked for');
  const files = new Map<string, string | Uint8Array>();
  for (const file of built.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', `--blink-settings=defaultFontSize=${textSize}`],
  });

  return {
    close: () => browser.close(),

    /** One screen in a page of its own; what the page complains about is put into `faults`. */
    async open(surface: Surface, what: string, look: Look, faults: string[] = []): Promise<Page> {
      const page = await browser.newPage({
        viewport: { width: look.width ?? WIDTH[surface], height: 700 },
        colorScheme: look.theme,
        forcedColors: look.forced ? 'active' : 'none',
      });
      page.on('console', (m) => ['error', 'warning'].includes(m.type()) && faults.push(`console: ${m.text()}`));
      page.on('pageerror', (e) => faults.push(`error: ${e.message}`));
      await page.route('http://screens.example/**', (route) => {
        const name = new URL(route.request().url()).pathname;
        const body = files.get(name);
        if (body === undefined) return route.fulfill({ status: 404 });
        return route.fulfill({
          body: Buffer.from(body),
          contentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain',
        });
      });
      await page.addInitScript(
        (m) => Object.assign(window, { messages: m }),
        Object.fromEntries(messages(look.language)),
      );
      const { language: lang, theme, scale = 1 } = look;
      const query = new URLSearchParams({ surface, what, lang, theme, scale: `${scale}` });
      await page.goto(`http://screens.example/index.html?${query}`);
      if (look.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await drawn(page);
      await page.evaluate(AXE);
      return page;
    },

    /** Another screen of the page's surface, drawn from nothing. Cheaper than a page of its own, which starts cold. */
    async show(page: Page, what: string): Promise<void> {
      await page.evaluate((name) => (window as unknown as { show(what: string): Promise<void> }).show(name), what);
      await drawn(page);
    },

    /** `area/state` of every story. */
    stories: (page: Page): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { stories: string[] }).stories),

    /** What is cut or too wide. */
    async seen(page: Page): Promise<string[]> {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const texts = (await page.evaluate(cutTexts)).map((text) => `cut: ${text}`);
      return wide > 0 ? [`${wide} px wider than the window`, ...texts] : texts;
    },

    /** What axe finds. In forced colours the system owns the colours, and axe would measure ours, which are not drawn. */
    axe: (page: Page, look: Look): Promise<string[]> => page.evaluate(runAxe, !look.forced),
  };
}
export type Screens = Awaited<ReturnType<typeof openScreens>>;
