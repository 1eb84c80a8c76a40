/** A chart that could not be drawn says why, keeps its table, and is drawn on another try. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowsers } from '../../../scripts/find-browsers.mjs';
import { openScreens, type Screens } from '../harness/shown';

const path = findBrowsers().chromium;

if (path) {
  let screens: Screens;
  beforeAll(async () => {
    screens = await openScreens(path);
  }, 120_000);
  afterAll(() => screens?.close());

  it('says why, and draws again', { timeout: 120_000 }, async () => {
    const page = await screens.open('story', 'chart/frame-failed', { language: 'en', theme: 'light' });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('no drawing context');
    expect(await page.locator('canvas').isVisible()).toBe(false);
    expect(await page.getByText('Show as table').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Draw again' }).click();
    await page.locator('.cf-chart:not(.cf-axes) canvas:not([hidden])').waitFor();
    expect(await alert.count()).toBe(0);
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Week 1: 4%').waitFor({ state: 'attached' });
  });
} else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: a chart that failed, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
