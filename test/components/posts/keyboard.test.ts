/** The table of posts in a real browser: what keys and buttons do, and where the focus goes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../../scripts/find-browsers.mjs';
import { openScreens, type Screens } from '../harness/shown';

const path = findBrowsers().chromium;

const inBrowser = (executable: string) => () => {
  let screens: Screens;
  let page: Page;
  const open = async (story: string) => {
    await page?.close();
    page = await screens.open('story', `posts/${story}`, { language: 'en', theme: 'light', width: 1280 });
  };
  const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
  const row = (n: number) => page.locator(`tr[aria-rowindex="${n}"]`);
  const text = (selector: string) => page.locator(selector).first().textContent();

  beforeAll(async () => {
    screens = await openScreens(executable);
  }, 120_000);
  afterAll(() => screens?.close());

  it('has rows with places among all, and one tab stop', async () => {
    await open('list');
    // 2,000 posts, two groups (with a date, without), and the head.
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('2003');
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    expect(await page.locator('tbody tr[tabindex="0"]').count()).toBe(1);
    await page.locator('tbody tr[tabindex="0"]').focus();
    expect(await focused()).toBe('3');
    await page.keyboard.press('End');
    await expect.poll(focused).toBe('2003');
    // The list has arrived there: the first row is gone.
    await row(3).waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('3');
    // Without waiting for the list to arrive: the last key holds.
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(focused).toBe('4');
    expect(await row(4).isVisible()).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('2002');
  });

  it('keeps the focus on its row while the list is scrolled away and back', async () => {
    await open('list');
    await page.locator('tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const scroll = (top: number) => page.locator('.px-scroll').evaluate((element, to) => element.scrollTo(0, to), top);
    for (const top of [9_000, 40_000, 3_000]) {
      await scroll(top);
      const first = Math.floor(top / 40) + 2;
      await row(first + 3).waitFor();
      expect(await focused()).toBe('4');
    }
    await scroll(0);
    await row(3).waitFor();
    expect(await focused()).toBe('4');
    // Every row stands once, and where it says.
    const places = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((one) => Number(one.ariaRowIndex ?? one.getAttribute('aria-rowindex'))));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('chooses by Space and Shift, opens by Enter, and Escape gives the focus back', async () => {
    await open('list');
    await page.locator('tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await text('.px-chosen b')).toBe('3 posts chosen');
    expect(await row(5).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await expect.poll(focused).toBe('5');
    await page.keyboard.press('Escape');
    expect(await page.locator('.px-chosen').count()).toBe(0);
    await page.keyboard.press('Control+a');
    expect(await text('.px-chosen b')).toBe('2,000 posts chosen');
  });

  it('leaves a post out of the statistics by X, and takes it back', async () => {
    await open('list');
    await page.locator('tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await row(4).getAttribute('class')).not.toContain('out');
    await page.keyboard.press('x');
    expect(await row(4).getAttribute('class')).toContain('out');
    expect(await text('.px-done')).toContain('1 post is left out of the statistics.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await row(4).getAttribute('class')).not.toContain('out');
  });

  it('searches, sorts, filters by a saved view, and says when nothing fits', async () => {
    await open('list');
    await page.keyboard.press('Tab');
    const search = page.getByRole('searchbox');
    await search.fill('FLAT tuesday');
    await page.getByText('400 posts of 2,000').waitFor();
    await page.getByRole('button', { name: 'Likes' }).click();
    expect(await page.getByRole('columnheader', { name: 'Likes' }).getAttribute('aria-sort')).toBe('descending');
    await search.fill('espresso');
    await page.getByText('2,000 posts are stored, none fits the search and filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.getByText('2,000 posts of 2,000').waitFor();
    await page.getByLabel('Saved views').selectOption({ label: 'Breakouts' });
    await page.getByText(/^\d+ posts of 2,000$/).waitFor();
    expect(await page.locator('tbody .pg-badge--typ').count()).toBe(0);
  });

  it('compares the growth of two posts, not of one', async () => {
    await open('ranked');
    await row(3).getByRole('checkbox').click();
    expect(await page.getByRole('button', { name: 'Compare growth' }).isDisabled()).toBe(true);
    await row(5)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    expect(await text('.px-chosen b')).toBe('3 posts chosen');
    await page.getByRole('button', { name: 'Compare growth' }).click();
    await page.getByRole('heading', { name: 'Growth of 3 posts at the same age' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Compare growth');
  });
};

if (path) describe('table of posts', { timeout: 60_000 }, inBrowser(path));
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: the table of posts, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
