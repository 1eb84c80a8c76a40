/** The first badge is pointed out, and Escape ends that. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Tab, until } from '../../demo/browser/session';
import { OVERLAY_HOST, openProfile } from '../../demo/journey';
import { closedRoots } from './closed-roots';
import { begin, picture, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await begin();
});
afterAll(() => world.end());

const inside = async (tab: Tab) => (await closedRoots(tab, OVERLAY_HOST)).flatMap(({ elements }) => elements);
const badges = async (tab: Tab) =>
  (await inside(tab)).filter(({ attributes }) => attributes.class?.startsWith('b pg-badge'));
const pointedOut = async (tab: Tab) => (await inside(tab)).some(({ attributes }) => attributes.class === 'pg-o-first');

it('points the first badge out, and Escape ends it', async () => {
  const tab = await openProfile(world.session, 'x', 'osmundra');
  await until('the sentence at the first badge', () => pointedOut(tab));
  const ringed = async () => (await badges(tab)).filter(({ attributes }) => attributes.class?.includes('pg-at'));
  expect(await ringed()).toHaveLength(1);
  await picture(tab, 'first-badge');
  await tab.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await until('neither sentence nor ring', async () => !(await pointedOut(tab)) && (await ringed()).length === 0);
  await tab.close();
});
