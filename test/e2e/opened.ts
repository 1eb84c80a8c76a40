import { expect } from 'vitest';
import type { Tab } from '../../demo/browser/session';
import type { ScenarioPost } from '../../demo/scenario/types';
import type { PlatformId } from '../../lib/model';
import { EXPECTED } from '../by-platform';
import type { Listed } from './badges';

/** Follows a link of the page; fails where that leaves the document. `path`: with its query. */
export async function follow(tab: Tab, path: string): Promise<void> {
  await tab.evaluate((path) => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
      (a) => decodeURIComponent(a.pathname) + a.search === path,
    );
    if (!link) throw new Error(`no link to ${path}`);
    Object.assign(globalThis, { stayed: true });
    link.click();
  }, path);
  await tab.until('its page', (path) => decodeURIComponent(location.pathname) + location.search === path, path);
  expect(await tab.evaluate(() => 'stayed' in globalThis), 'the document stayed').toBe(true);
}

/** One post of each format whose own pages differ: the newest that is counted and hides nothing. */
export function toOpen(platform: PlatformId, { posts }: Listed): ScenarioPost[] {
  return Object.keys(EXPECTED[platform].opened.boxes).map((format) => {
    const plain = (post: ScenarioPost) => post.flags.length === 0 && !post.likesHidden && !post.coauthors;
    const found = posts.find((post) => post.format === format && plain(post) && post.likes > 0 && post.comments > 0);
    if (!found) throw new Error(`The scenario has no ${format} to open`);
    return found;
  });
}
