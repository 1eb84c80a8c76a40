/**
 * Every screen with invented figures in a real browser: axe finds nothing, nothing is cut or wider than the window, and
 * the keyboard reaches everything. The same screens on what was really read are the business of the e2e tests.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { SURFACES, type Surface } from './harness/list';
import { type Look, openScreens, type Screens } from './harness/shown';

const path = findBrowsers().chromium;

/** Those that the gallery does not take: it looks at every language in both themes. */
const LOOKS: Look[] = [
  { language: 'fi', theme: 'light', width: 320 },
  { language: 'pl', theme: 'light', width: 900 },
  { language: 'pl', theme: 'dark', rtl: true },
  { language: 'fi', theme: 'dark', forced: true },
];

const inBrowser = (executable: string) => () => {
  let screens: Screens;
  const open = (surface: Surface, what: string, look: Look): Promise<Page> => screens.open(surface, what, look);

  beforeAll(async () => {
    screens = await openScreens(executable);
  }, 120_000);
  afterAll(() => screens?.close());

  it.each(LOOKS)(
    '$language $theme $width $forced $rtl: nothing to complain about',
    { timeout: 300_000 },
    async (look) => {
      const faults: string[] = [];
      for (const [surface, names] of Object.entries(SURFACES) as [Surface, string[]][]) {
        if (look.width && surface === 'popup') continue;
        const said: string[] = [];
        const page = await screens.open(surface, names[0] ?? '', look, said);
        for (const what of names) {
          await screens.show(page, what);
          const here = [...(await screens.seen(page)), ...(await screens.axe(page, look)), ...said.splice(0)];
          faults.push(...here.map((fault) => `${surface}/${what}: ${fault}`));
        }
        await page.close();
      }
      expect(faults).toEqual([]);
    },
  );

  it('tabs and track-as are one tab stop each, moved by arrows', async () => {
    const panel = await open('panel', 'compare', { language: 'en', theme: 'light' });
    await panel.getByRole('tab', { name: 'Compare' }).focus();
    await panel.keyboard.press('ArrowRight');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Profile');
    await panel.keyboard.press('End');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Content');
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
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Archive instead/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Erase Tilvane');
    await page.close();
  });

  it('text at 200 % is neither cut nor wider than the panel', async () => {
    const faults: string[] = [];
    const page = await open('panel', 'compare', { language: 'fi', theme: 'light', scale: 2 });
    for (const what of SURFACES.panel) {
      await screens.show(page, what);
      faults.push(...(await screens.seen(page)).map((fault) => `${what}: ${fault}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  it('a dashboard of someone who reads large text takes its narrow form, and nothing is cut', async () => {
    const large = await openScreens(executable, 32);
    const faults: string[] = [];
    for (const width of [1280, 640]) {
      const page = await large.open('dashboard', 'compare', { language: 'pl', theme: 'light', scale: 2, width });
      for (const what of SURFACES.dashboard) {
        await large.show(page, what);
        faults.push(...(await large.seen(page)).map((fault) => `${width} ${what}: ${fault}`));
      }
      await page.close();
    }
    await large.close();
    expect(faults).toEqual([]);
  }, 120_000);
};

if (path) describe('screens in Chromium', inBrowser(path));
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: screens in Chromium, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
