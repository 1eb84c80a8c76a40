import { type Tab, until } from '../../demo/browser/session';
import { OVERLAY_HOST } from '../../demo/journey';
import type { ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import type { PlatformId } from '../../lib/model';
import { EXPECTED } from '../by-platform';
import { saidByHand, says } from './by-hand';
import { closedRoots, type Inside } from './closed-roots';

const MARK = 'data-in-sight';

/** A profile, and those of its posts that were read: the others of a badge's own. */
export interface Listed {
  profile: ScenarioProfile;
  posts: ScenarioPost[];
}

export interface Circumstances {
  /** Boxes of posts on this page. */
  boxes: string;
  /** The moment that the demo network shows, and the one at which the first of it was read, Unix ms. */
  shownAt: number;
  from: number;
  /** Posts whose own pages were read. */
  opened?: ReadonlySet<string>;
}

/** Marks the boxes that reach into the window; the paths that each of them leads to, in page order. */
function boxesInSight(tab: Tab, boxes: string): Promise<string[][]> {
  return tab.evaluate(
    ({ boxes, mark }) => {
      for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
      const inSight = [...document.querySelectorAll(boxes)].filter((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      return inSight.map((box) => {
        box.setAttribute(mark, '');
        const links = [box, ...box.querySelectorAll('a[href]')].filter((e) => e instanceof HTMLAnchorElement);
        return links.map((link) => decodeURIComponent(link.pathname) + link.search);
      });
    },
    { boxes, mark: MARK },
  );
}

const badgeIn = (elements: readonly Inside[]) => elements.find((e) => e.attributes.class?.startsWith('b '));

/**
 * Waits until each box in sight that leads to a post of the profile has one badge, which says what the scenario gives
 * by hand; until no other box, and nothing else on the page, has one. Returns the texts by post.
 */
export async function badgesAreRight(
  tab: Tab,
  platform: PlatformId,
  { profile, posts }: Listed,
  { boxes, shownAt, from, opened = new Set() }: Circumstances,
): Promise<Map<string, string>> {
  const byPath = new Map(profile.posts.map((post) => [EXPECTED[platform].opened.path(profile, post), post]));
  // What was read minutes ago may have been a moment younger than a limit of age.
  const wanted = (post: ScenarioPost) =>
    [from, Date.now()].map((readAt) => saidByHand(platform, post, posts, { shownAt, readAt, opened }));
  return until('the right badge on each post in sight', async () => {
    const links = await boxesInSight(tab, boxes);
    const found = await closedRoots(tab, `[${MARK}]`);
    if (links.length !== found.length) throw new Error(`${found.length} of ${links.length} boxes`);
    const shown = new Map<string, string>();
    const faults: string[] = [];
    for (const [i, { roots, text, elements }] of found.entries()) {
      const path = links[i]?.find((one) => byPath.has(one));
      const post = path === undefined ? undefined : byPath.get(path);
      const said = post ? wanted(post).filter((one) => one !== undefined) : [];
      if (!post || said.length === 0) {
        if (roots > 0) faults.push(`${post ? `the repost ${post.id}` : `somebody else's ${links[i]?.[0]}`}: ${text}`);
        continue;
      }
      shown.set(post.id, text);
      if (roots !== 1 || !badgeIn(elements)) faults.push(`${post.id}: ${roots} badges`);
      else if (!said.some((one) => says(text, one))) {
        faults.push(`${post.id}: ${text} for ${said.map((one) => JSON.stringify(one)).join(' or ')}`);
      }
    }
    const astray = await tab.evaluate(
      ({ boxes, hosts }) =>
        [...document.querySelectorAll(hosts)].filter(
          (host) => !host.closest(boxes) && host.parentElement !== document.documentElement,
        ).length,
      { boxes, hosts: OVERLAY_HOST },
    );
    if (astray > 0) faults.push(`${astray} badges on no post`);
    if (faults.length > 0) throw new Error(faults.join('; '));
    return shown;
  });
}

/** Badges of the boxes that `badgesAreRight` looked at last which do not lie whole inside their boxes. */
export async function badgesCut(tab: Tab): Promise<string[]> {
  const places = await tab.evaluate(
    (mark) =>
      [...document.querySelectorAll(`[${mark}]`)].map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return { x, y, width, height };
      }),
    MARK,
  );
  const faults: string[] = [];
  for (const [i, { elements, text }] of (await closedRoots(tab, `[${MARK}]`)).entries()) {
    const badge = badgeIn(elements);
    const box = places[i];
    if (!badge || !box) continue;
    const { x, y, width, height } = await badge.rect();
    const across = x >= box.x - 1 && x + width <= box.x + box.width + 1;
    const down = y >= box.y - 1 && y + height <= box.y + box.height + 1;
    if (across && down && width >= 20 && height >= 12) continue;
    faults.push(`${text}: ${[x, y, width, height].map(Math.round)} in ${Object.values(box).map(Math.round)}`);
  }
  return faults;
}

/** Part of the way down the page, 0 to 1. */
export async function scrollTo(tab: Tab, share: number): Promise<void> {
  await tab.evaluate(
    (share) => window.scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * share),
    share,
  );
}
