/** The only copy is on this device: saved into a file, erased, and put back, in a real browser with a real file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../demo/browser/session';
import { openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { begin, picture, storedPosts, type World } from './world';

let world: World;
let posts = 0;
beforeAll(async () => {
  world = await begin();
  for (const handle of ['havrela', 'osmundra']) {
    const { profile } = world.demo.network().page('instagram', handle);
    const tab = await openProfile(world.session, 'instagram', handle);
    await trackAs(world.session, tab, handle === 'havrela' ? 'own' : 'competitor');
    await tab.scrollThrough(POST_BOX.instagram);
    await storedPosts(world, `instagram:${profile.id}`, profile.posts.length);
    posts += profile.posts.length;
    await tab.close();
  }
}, 300_000);
afterAll(() => world.end());

it('comes back: the same figures, the same roles', async () => {
  const tab = await world.session.extensionTab('dashboard.html');
  const rates = () =>
    tab.until('two rates', () => {
      const shown = [...document.querySelectorAll('.tb .fig')].map((rate) => rate.textContent ?? '');
      return shown.filter((rate) => rate.includes('%')).length === 2 ? shown : undefined;
    });
  const before = await rates();
  await tab.evaluate(() => location.assign('#data'));
  await tab.until('the button', () => document.querySelector('#backup button:not([disabled])') !== null);
  await tab.click('#backup .rb button:first-of-type');
  const file = await until('the file', async () =>
    readdirSync(world.downloads).find((name) => name.startsWith('postgauge-backup-') && name.endsWith('.gz')),
  );
  const path = join(world.downloads, file);
  const lines = await until('the whole file', async () => {
    try {
      return gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
    } catch {
      return undefined;
    }
  });
  expect(lines.filter((line) => line.startsWith('["posts",'))).toHaveLength(posts);
  await tab.until(
    'told',
    () => document.querySelector('#backup [role="status"]')?.textContent?.includes('rows saved') === true,
  );

  await tab.until('what is stored', () => document.querySelectorAll('main dialog').length > 0);
  await tab.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main button')].filter(
      (b) => b.textContent === 'Erase everything',
    );
    all[0]?.click();
  });
  await tab.until('the question', () => {
    const yes = document.querySelector<HTMLElement>('dialog[open] .danger');
    yes?.click();
    return yes !== null;
  });
  await tab.until('nothing stored', () => document.querySelector('main .dt tbody tr') === null);
  await tab.chooseFile('#backup input[type="file"]', path);
  await tab.until(
    'rows back',
    () => document.querySelector('#backup [role="status"]')?.textContent?.includes('came back') === true,
  );
  await picture(tab, 'backup');
  await tab.evaluate(() => location.assign('#compare'));
  expect(await rates()).toEqual(before);
  expect(await tab.evaluate(() => document.querySelector('.tb .me')?.textContent)).toContain('Havrela');
  await tab.close();
});
