/** The frame around a chart in a real browser: keys, table, files. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { openScreens, type Screens } from './harness/shown';

const path = findBrowsers().chromium;

const inBrowser = (executable: string) => () => {
  let screens: Screens;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    screens = await openScreens(executable);
    page = await screens.open('story', 'chart/frame', { language: 'en', theme: 'dark' }, faults);
  }, 120_000);
  afterAll(() => screens?.close());

  const said = () => page.locator('.cf-chart [role=status]').textContent();
  async function file(kind: string): Promise<string> {
    await page.locator('.cf-menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.cf-menu button').filter({ hasText: kind }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^postgauge-rate-\\d{4}-\\d\\d-\\d\\d\\.${kind.toLowerCase()}$`),
    );
    return readFile((await download.path()) ?? '', 'latin1');
  }

  it('arrows walk the points, and what each says is announced', async () => {
    await page.locator('canvas').focus();
    const heard: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'Escape']) {
      await page.keyboard.press(key);
      heard.push(await said());
    }
    expect(heard).toEqual(['Week 1: 4%', 'Week 2: 2%', 'Week 1: 4%', 'Week 5: 5%', 'Week 5: 5%', 'Week 1: 4%', '']);
  });

  it('E and a click on a point open the explanation of that point, and of none beside them', async () => {
    const canvas = page.locator('canvas');
    const asked = () => canvas.getAttribute('data-asked');
    await canvas.focus();
    await page.keyboard.press('e');
    expect(await asked()).toBeNull();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('e');
    expect(await asked()).toBe('{"kind":"post","profile":"instagram:havrela","id":"week 2"}');
    await page.keyboard.press('Escape');
    // The middle of the drawing, where no point is.
    const box = await canvas.boundingBox();
    await canvas.evaluate((element) => element.removeAttribute('data-asked'));
    await canvas.click({ position: { x: (box?.width ?? 0) - 8, y: 8 } });
    expect(await asked()).toBeNull();
  });

  it('T shows and hides the table', async () => {
    await page.locator('canvas').focus();
    await page.keyboard.press('t');
    const cells = await page.locator('.cf-table tr').allInnerTexts();
    expect(cells.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['Week', 'Typical rate', 'Posts'],
      ['Week 1', '4%', '12'],
      ['Week 2', '2%', '–'],
      ['Week 3', '3%', '9'],
      ['Week 4', '8%', '24'],
      ['Week 5', '5%', '15'],
    ]);
    await page.keyboard.press('t');
    expect(await page.locator('.cf-table').count()).toBe(0);
  });

  it('saves the drawing as lines and words, in light although the page is dark', async () => {
    const svg = await file('SVG');
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<image|<foreignObject|data:image/);
    for (const words of ['Marrowby posts less since October', '82 posts', 'Postgauge, from pages opened', '>8%<']) {
      expect(svg).toContain(words);
    }
    // The light surface, and the light theme's violet.
    expect(svg).toContain('rgb(255, 255, 255)');
    expect(svg).toContain('rgb(91, 63, 212)');
    expect(svg).not.toContain('rgb(172, 159, 255)');
    // The line through the five points, in the ink of axis names.
    const line = [...svg.matchAll(/<path [^>]*>/g)].map((m) => m[0]).filter((d) => (d.match(/ L /g) ?? []).length >= 4);
    expect(line.some((d) => d.includes('stroke="rgb(91, 98, 112)"'))).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(faults).toEqual([]);
  });

  it('saves the picture two px a CSS px', async () => {
    const png = Buffer.from(await file('PNG'), 'latin1');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const width = await page.locator('canvas').evaluate((canvas) => canvas.clientWidth);
    expect(png.readUInt32BE(16)).toBe(2 * (width + 40));
  });

  it('saves the figures at full precision', async () => {
    const text = Buffer.from(await file('CSV'), 'latin1').toString('utf8');
    expect(text.split('\r\n').slice(0, 3)).toEqual(['\ufeffWeek,Typical rate,Posts', 'Week 1,0.04,12', 'Week 2,0.02,']);
  });

  it('is drawn anew for its width', async () => {
    const width = () => page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.clientWidth);
    const before = await width();
    await page.setViewportSize({ width: 640, height: 700 });
    await page.waitForFunction((was) => (document.querySelector('canvas')?.clientWidth ?? was) < was, before);
    expect(await width()).toBe(await page.locator('.cf-chart').evaluate((box) => box.clientWidth));
  });
};

if (path) describe('chart frame in Chromium', inBrowser(path));
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: chart frame in Chromium, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
