/** The whole of the dashboard and the side panel by keyboard alone, on the invented workspace. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { begin, picture, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
}, 120_000);
afterAll(() => world.end());

const isOpen = (tab: Tab, page: string) =>
  tab.until(
    `the page ${page}`,
    (page) => document.querySelector('.nav [aria-current="page"]')?.getAttribute('href') === `#${page}`,
    page,
  );

/** Tab until the control has the focus, as a person would: at most so many stops. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await tab.press('Tab');
    const here = await tab.evaluate(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
    if (here === name) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

it('goes everywhere, searches, lists its keys and gives the focus back', async () => {
  const tab = await world.session.extensionTab('dashboard.html#welcome');
  await tab.until('the page', () => document.querySelector('main h1') !== null);
  await tabTo(tab, 'Look at a demo');
  await tab.press('Enter');
  await tab.until('six profiles', () => document.querySelectorAll('.tb tbody .tr:not(.gr)').length >= 6);
  for (const [letter, page] of [
    ['t', 'timing'],
    ['n', 'content'],
    ['r', 'growth'],
    ['d', 'data'],
    ['c', 'compare'],
  ] as const) {
    await tab.press('g');
    await tab.press(letter);
    await isOpen(tab, page);
  }
  await tab.press('/');
  await isOpen(tab, 'posts');
  await tab.until('the search', () => document.activeElement?.getAttribute('type') === 'search');
  // Letters are letters while one types.
  for (const letter of ['g', 'c', '?']) await tab.press(letter);
  expect(await tab.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('gc?');
  await isOpen(tab, 'posts');
  for (let i = 0; i < 3; i += 1) await tab.press('Backspace');
  await tab.until('posts', () => document.querySelectorAll('.px-body [data-index]').length > 3);
  await tabTo(tab, 'Published');
  await tab.press('f');
  expect(await tab.evaluate(() => document.activeElement?.closest('[data-shortcut="f"]') !== null)).toBe(true);
  await tab.press('s');
  expect(await tab.evaluate(() => document.activeElement?.closest('th')?.getAttribute('aria-sort'))).toBe('descending');
  await tab.press('?');
  await tab.until('the list of keys', () => document.querySelector('dialog[open] .pg-kbd') !== null);
  await picture(tab, 'keys');
  await tab.press('g');
  await tab.press('c');
  await isOpen(tab, 'posts');
  await tab.press('Escape');
  await tab.until('the list gone', () => !document.querySelector('dialog[open]'));
  expect(await tab.evaluate(() => document.activeElement?.closest('th')?.getAttribute('aria-sort'))).toBe('descending');
  await tab.close();
});

it('single keys can be switched off, and everything is still reached', async () => {
  const tab = await world.session.extensionTab('dashboard.html#settings');
  await tab.until(
    'settings',
    () => document.querySelector('[role="switch"][aria-label="Single-key shortcuts"]') !== null,
  );
  await tab.evaluate(() =>
    document.querySelector<HTMLElement>('[role="switch"][aria-label="Single-key shortcuts"]')?.focus(),
  );
  await tab.press(' ');
  await tab.until(
    'the switch off',
    () => document.querySelector('[aria-label="Single-key shortcuts"]')?.getAttribute('aria-checked') === 'false',
  );
  // The settings reach the page's switch and its keys one after the other.
  await until('? without an answer', async () => {
    await tab.press('?');
    const listed = await tab.evaluate(() => document.querySelector('dialog[open]') !== null);
    if (listed) await tab.press('Escape');
    return !listed;
  });
  await tab.press('g');
  await tab.press('c');
  await isOpen(tab, 'settings');
  await tab.press(' ');
  await tab.until(
    'the switch on',
    () => document.querySelector('[aria-label="Single-key shortcuts"]')?.getAttribute('aria-checked') === 'true',
  );
  await until('the way to Compare', async () => {
    await tab.press('g');
    await tab.press('c');
    return tab.evaluate(() => location.hash === '#compare');
  });
  await isOpen(tab, 'compare');
  await tab.close();
});

it('the side panel goes from tab to tab', async () => {
  const tab = await world.session.extensionTab('sidepanel.html');
  await tab.until('its tabs', () => document.querySelectorAll('[role="tab"]').length === 5);
  for (const [letter, value] of [
    ['n', 'content'],
    ['p', 'posts'],
    ['c', 'compare'],
  ] as const) {
    await tab.press('g');
    await tab.press(letter);
    await tab.until(
      value,
      (value) => document.querySelector('[role="tab"][aria-selected="true"]')?.getAttribute('data-value') === value,
      value,
    );
  }
  await tab.close();
});
