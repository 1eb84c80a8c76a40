/** A campaign from its first day to its undo, in a real browser, on the invented brands of the demo. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../demo/browser/session';
import { begin, picture, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
}, 120_000);
afterAll(() => world.end());

const DAY = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
const says = (tab: Tab, text: string) =>
  tab.until(`“${text}”`, (text) => document.querySelector('main')?.textContent?.includes(text) === true, text);
const press = (tab: Tab, name: string) =>
  tab.until(
    `a button named ${name}`,
    (name) => {
      const found = [...document.querySelectorAll('button')].find(
        (button) => !button.disabled && (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === name,
      );
      found?.click();
      return found !== undefined;
    },
    name,
  );
/** Writes into a field as its own setter would, so that the page hears of it. */
const write = (tab: Tab, selector: string, value: string) =>
  tab.until(
    selector,
    ({ selector, value }) => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field) return false;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },
    { selector, value },
  );

it('is named, told against the others, removed and brought back', async () => {
  const page = await world.session.extensionTab('dashboard.html#welcome');
  await press(page, 'Look at a demo');
  await page.until('profiles', () => document.querySelectorAll('.tb tbody .tr:not(.gr)').length >= 6);
  await page.press('g');
  await page.press('a');
  await says(page, 'No campaign yet');
  await press(page, 'New campaign');
  await write(page, '.cg-form input[type="text"]', 'Second flush');
  await write(page, '.cg-form label:nth-of-type(2) input', day(40));
  await write(page, '.cg-form label:nth-of-type(3) input', day(45));
  await says(page, 'The last day is before the first.');
  await write(page, '.cg-form label:nth-of-type(3) input', day(34));
  await page.click('.cg-who input');
  await press(page, 'Save campaign');
  await says(page, '7 days compared');
  await says(page, 'Interactions:');
  await says(page, 'Posts a week:');
  const { campaigns = [] } = await world.rows();
  expect(campaigns).toMatchObject([{ name: 'Second flush', from: day(40), to: day(34), order: 0 }]);
  await picture(page, 'campaign-result');

  await press(page, 'Remove Second flush');
  await says(page, 'No campaign yet');
  await says(page, 'Campaign removed: Second flush.');
  await press(page, 'Undo');
  await says(page, '7 days compared');
  expect((await world.rows()).campaigns).toHaveLength(1);
  await page.close();
}, 120_000);
