/** Why is this number so: a figure opens its arithmetic, closes where it was opened, and stands under another definition. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../demo/browser/session';
import { openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { begin, picture, storedPosts, type World } from './world';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let world: World;
beforeAll(async () => {
  world = await begin();
  for (const handle of ['havrela', 'osmundra']) {
    const { profile } = world.demo.network().page('instagram', handle);
    const tab = await openProfile(world.session, 'instagram', handle);
    await trackAs(world.session, tab, handle === 'havrela' ? 'own' : 'competitor');
    await tab.scrollThrough(POST_BOX.instagram);
    await storedPosts(world, `instagram:${profile.id}`, profile.posts.length);
    await tab.close();
  }
}, 300_000);
afterAll(() => world.end());

async function violations(tab: Tab): Promise<string[]> {
  // As an expression of the debugger: the extension's own policy forbids every injected script, and shall.
  await (tab.page as unknown as { evaluate(code: string): Promise<unknown> }).evaluate(
    `(() => { ${axe}; globalThis.axe = axe; })()`,
  );
  return tab.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const found = await (globalThis as unknown as { axe: Axe }).axe.run();
    return found.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 300)}`,
    );
  });
}

it('tells where a rate comes from, and gives the focus back', async () => {
  const tab = await world.session.extensionTab('dashboard.html');
  await tab.until('two rates', () => document.querySelectorAll('.va .ex').length === 2);
  const shown = await tab.evaluate(() => {
    const figure = document.querySelector<HTMLElement>('.va .ex');
    figure?.focus();
    // The key by itself, as a reader of the table would press it.
    figure?.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
    return figure?.textContent ?? '';
  });
  await tab.until('its explanation', () => (document.querySelector('dialog.xp .f')?.textContent ?? '').length > 0);
  await picture(tab, 'explain');
  const said = await tab.evaluate(() => ({
    title: document.querySelector('dialog.xp h2')?.textContent ?? '',
    rows: [...document.querySelectorAll('dialog.xp section:first-of-type dd')].map((dd) => dd.textContent ?? ''),
  }));
  // 2.23 % in the head of what the table shows as 2.2 %.
  expect(said.title).toContain(shown.replace('%', '').slice(0, 2));
  const numbers = said.rows.map((text) => Number(text.replace('−', '-').replaceAll(',', '')));
  const used = numbers.pop();
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(used);
  // Who read it: this very version, and not "not recorded".
  const version = await tab.evaluate(() => chrome.runtime.getManifest().version);
  const told = await tab.evaluate(() => document.querySelector('dialog.xp')?.textContent ?? '');
  expect(told).toContain(`reader ${version}`);
  expect(told).not.toContain('reader not recorded');
  expect(await violations(tab)).toEqual([]);
  await tab.evaluate(() => document.querySelector<HTMLElement>('dialog.xp header button')?.click());
  await tab.until('the dialog gone', () => !document.querySelector('dialog.xp'));
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(shown);
  await tab.close();
});

it('shows the whole comparison as others define the rate, remembers it, and goes back', async () => {
  const tab = await world.session.extensionTab('dashboard.html');
  await tab.until('the choice', () => document.querySelectorAll('.lz input').length >= 7);
  await tab.evaluate(() => document.querySelector<HTMLElement>('.lz input[value="rival-iq"]')?.click());
  await tab.until('the strip', () => document.querySelector('.ls') !== null);
  await picture(tab, 'as-rival-iq');
  await tab.until('no whisker', () => document.querySelectorAll('.tb .pg-dw .w').length === 0);
  // Charts are drawn when they come near the window.
  await tab.until('the chart under it', () => {
    scrollTo(0, scrollY + 200);
    return [...document.querySelectorAll('.cf h2')].some((h) => (h.textContent ?? '').includes('Rate as Rival IQ'));
  });
  expect(await tab.evaluate(() => document.querySelectorAll('.cf .k-whisker').length)).toBe(0);
  await tab.until('its drawing', () => {
    const chart = [...document.querySelectorAll('.cf')].find((one) =>
      (one.textContent ?? '').includes('Rate as Rival IQ'),
    );
    const canvas = chart?.querySelector<HTMLElement>('canvas');
    canvas?.scrollIntoView();
    canvas?.focus();
    for (const key of ['Home', 'e']) canvas?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    return (document.querySelector('dialog.xp section dl')?.textContent ?? '') !== '';
  });
  await picture(tab, 'explain-a-point');
  expect(await violations(tab)).toEqual([]);
  await tab.evaluate(() => document.querySelector<HTMLElement>('dialog.xp header button')?.click());
  await tab.until('the dialog gone', () => !document.querySelector('dialog.xp'));
  await tab.close();
  const again = await world.session.extensionTab('dashboard.html');
  await again.until('the strip again', () => (document.querySelector('.ls')?.textContent ?? '').includes('Rival IQ'));
  await again.evaluate(() => document.querySelector<HTMLElement>('.ls button')?.click());
  await again.until('ranges again', () => document.querySelectorAll('.tb .pg-dw .w').length === 2);
  expect(await again.evaluate(() => document.querySelector('.ls'))).toBeNull();
  await again.close();
});

it('keeps a definition of one’s own', async () => {
  const tab = await world.session.extensionTab('dashboard.html');
  await tab.until('the choice', () => document.querySelectorAll('.lz input').length >= 7);
  await tab.evaluate(() => document.querySelector<HTMLElement>('.lens header .pg-link')?.click());
  await tab.until('the form', () => document.querySelector('dialog.ld input') !== null);
  expect(await violations(tab)).toEqual([]);
  await tab.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('dialog.ld input');
    if (!input) throw new Error('no name to give');
    // React listens to the browser's own setter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'Office rate');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await tab.evaluate(() => document.querySelector<HTMLElement>('dialog.ld [type="submit"]')?.click());
  await tab.until('its strip', () => (document.querySelector('.ls')?.textContent ?? '').includes('Office rate'));
  await tab.evaluate(() => document.querySelectorAll<HTMLElement>('.ls button')[1]?.click());
  await tab.until('Postgauge again', () => document.querySelector('.ls') === null);
  await tab.close();
});

it('the side panel stands under it too, and remembers it', async () => {
  const tab = await world.session.extensionTab('sidepanel.html');
  await tab.until('the choice', () => document.querySelectorAll('.ss option[value="rival-iq"]').length === 1);
  const choose = (value: string) =>
    tab.evaluate((wanted) => {
      const select = document.querySelector<HTMLSelectElement>('.ss label:last-child select');
      if (!select) throw new Error('no formula to choose');
      // React listens to the browser's own setter.
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, wanted);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  await choose('rival-iq');
  await tab.until('the strip', () => (document.querySelector('.ls')?.textContent ?? '').includes('Rival IQ'));
  await tab.until(
    'two values without a range',
    () => document.querySelectorAll('.ct .va .ex').length === 2 && !document.querySelector('.ct .pg-dw .w'),
  );
  await picture(tab, 'panel-as-rival-iq');
  expect(await violations(tab)).toEqual([]);
  // The same figure as the table of the dashboard, to the letter.
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll('.ct .va .ex')].map((figure) => figure.textContent ?? ''),
  );
  const dashboard = await world.session.extensionTab('dashboard.html');
  await dashboard.until('the strip there', () =>
    (document.querySelector('.ls')?.textContent ?? '').includes('Rival IQ'),
  );
  await dashboard.until('two values there', () => document.querySelectorAll('.tb .va .ex').length === 2);
  expect(
    await dashboard.evaluate(() =>
      [...document.querySelectorAll('.tb .va .ex')].map((figure) => figure.textContent ?? ''),
    ),
  ).toEqual(shown);
  await dashboard.close();
  await choose('followers');
  await tab.until('ranges again', () => document.querySelectorAll('.ct .pg-dw .w').length === 2);
  await tab.close();
});
