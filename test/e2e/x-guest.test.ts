/**
 * X's pages for visitors without an account: rendered by the server, with the data in scripts, of which the streamed ones
 * take themselves out of the page before anybody can look. What they said is in the database all the same.
 */
import { describe, expect, it } from 'vitest';
import { trackAs } from '../../demo/journey';
import type { XGuestLayout } from '../../demo/shapes/x-guest';
import { allDifferences, begin, storedPosts } from './world';

const HANDLE = 'kettlewyn';
const BOX = 'article.served';

describe.each<XGuestLayout>(['stream', 'store'])('a page without an account, data in a %s', (xViewer) => {
  it('is read number by number, and its posts have badges', async () => {
    const world = await begin({ shapes: { xViewer } });
    try {
      const { profile, pageSize } = world.demo.network().page('x', HANDLE);
      const newest = profile.posts.filter((p) => !p.original && !p.flags.includes('reply')).slice(0, pageSize);
      const tab = await world.session.newTab();
      await tab.goto(`https://x.com/${HANDLE}`);
      await tab.until('its posts', (box) => document.querySelectorAll(box).length > 0, BOX);
      const left = await tab.evaluate(
        () => [...document.scripts].filter((s) => /GraphQLRequestStream|relayRecords/.test(s.text)).length,
      );
      expect(left > 0).toBe(xViewer === 'store');
      await trackAs(world.session, tab, 'competitor');
      const tables = await storedPosts(world, `x:${profile.id}`, newest.length);
      expect(allDifferences('x', profile, newest, tables)).toEqual([]);
      await tab.until(
        'badges in its boxes',
        (box) =>
          [...document.querySelectorAll(box)].some((b) =>
            b.querySelector('[style*="all: initial"], [style*="math-depth: initial"]'),
          ),
        BOX,
      );
    } finally {
      await world.end();
    }
  });
});
