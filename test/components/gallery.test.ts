/**
 * A picture of each screen and of each story in every language and both themes, with a page that shows them all, in
 * `out/gallery`: to be looked at. What no eye is needed for is asserted: nothing cut, nothing too wide, axe silent.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/find-browsers.mjs';
import { galleryPage, type Picture } from './harness/gallery-page';
import { SURFACES, type Surface } from './harness/list';
import { type Look, openScreens, type Screens } from './harness/shown';
import { LANGUAGES } from './words';

const OUT = join(import.meta.dirname, '..', '..', 'out', 'gallery');
const path = findBrowsers().chromium;
const LOOKS: Look[] = LANGUAGES.flatMap((language) => [
  { language, theme: 'light' },
  { language, theme: 'dark' },
]);
/** Axe takes longer than all else together, and roles and names are the same in every look but these two. */
const withAxe = (look: Look) =>
  `${look.language} ${look.theme}` === 'en light' || `${look.language} ${look.theme}` === 'pl dark';

const inBrowser = (executable: string) => () => {
  let screens: Screens;
  const pictures: Picture[] = [];

  beforeAll(async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    screens = await openScreens(executable);
  }, 120_000);
  afterAll(async () => {
    await screens?.close();
    writeFileSync(join(OUT, 'index.html'), galleryPage(pictures));
  });

  it.each(LOOKS)('$language $theme: nothing to complain about', { timeout: 600_000 }, async (look) => {
    const faults: string[] = [];
    const take = async (surface: Surface, names: string[] | undefined) => {
      const said: string[] = [];
      const page = await screens.open(surface, names?.[0] ?? '', look, said);
      for (const what of names ?? (await screens.stories(page))) {
        await screens.show(page, what);
        const file = `${surface}-${what.replace('/', '-')}-${look.language}-${look.theme}.png`;
        await page.screenshot({ path: join(OUT, file), fullPage: true });
        pictures.push({ surface, what, language: look.language, theme: look.theme, file });
        const here = [...(await screens.seen(page)), ...(withAxe(look) ? await screens.axe(page, look) : []), ...said];
        said.length = 0;
        faults.push(...here.map((fault) => `${surface}/${what}: ${fault}`));
      }
      await page.close();
    };
    for (const [surface, names] of Object.entries(SURFACES) as [Surface, string[]][]) await take(surface, names);
    await take('story', undefined);
    expect(faults).toEqual([]);
  });
};

if (path) describe('gallery', inBrowser(path));
else {
  it('says that no Chromium is installed', () => {
    console.info('skipped: gallery, no Chromium is installed');
    expect(path).toBeUndefined();
  });
}
