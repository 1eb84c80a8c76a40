import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';
import { readCount } from '../text/count-text';
import { handleOf, permalinkId, placeOf, profileUrl } from './address';

const SOURCE = 'facebook/page';

/** Comments are articles inside the post's own. */
const POST =
  'div[aria-posinset][role="article"], [role="feed"] > div > [role="article"], div[data-pagelet^="TimelineFeedUnit"], a[href*="/reel/"]:has(img):not([role="article"] *)';

/**
 * The id that the post's own links carry. A link to a comment names the post too, but stands in a comment; links inside
 * a shared original come after the post's own date. The date's link gets its address only when one points at it, so
 * pictures and videos stand for the post as well.
 */
function postId(element: Element): string | undefined {
  if (element.matches('a[href]')) return permalinkId(element.getAttribute('href'));
  let picture: string | undefined;
  for (const link of element.querySelectorAll('a[href]')) {
    const inner = link.closest('[role="article"]');
    if (
      inner !== null &&
      inner !== element &&
      element.contains(inner) &&
      inner.matches('[role="article"] [role="article"]')
    )
      continue;
    const href = link.getAttribute('href');
    const id = permalinkId(href);
    if (id === undefined) continue;
    if (!/^(?:photo|watch)/.test(placeOf(href)?.parts[0] ?? '')) return id;
    picture ??= id;
  }
  return picture;
}

/** The profile's number stands in the address for Facebook's own apps. */
function numberOf(document: Document): string | undefined {
  for (const name of ['al:android:url', 'al:ios:url']) {
    const content = document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    const id = /^fb:\/\/(?:profile|page)\/(\d{1,20})/.exec(content)?.[1];
    if (id) return id;
  }
  return undefined;
}

/** Last resort: the header. The addresses of its two links are the same in every language. */
function read(document: Document, ctx: ReadContext): ReadResult {
  const c = collector(SOURCE);
  const link = document.querySelector('[role="main"] a[href*="followers"]');
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const handle = handleOf(address) ?? handleOf(link?.getAttribute('href'));
  if (!link || handle === undefined) return c.result({ empty: 'normal' });
  const numbered = /^\d+$/.test(handle) ? handle : undefined;
  const known = ctx.subject?.handle?.toLowerCase() === handle.toLowerCase() ? ctx.subject.id : undefined;
  const id = known ?? numberOf(document) ?? numbered;
  if (id === undefined) {
    c.skip('no-identity');
    return c.result();
  }
  const followers = readCount(link.textContent ?? '', ctx.language, { rounding: 'unknown' });
  if (!followers) c.shape('(header).followers', link.textContent);
  c.profile({
    platform: 'facebook',
    id,
    handle,
    url: profileUrl(handle),
    counts: followers ? { followers } : {},
    hidden: [],
    seenAt: ctx.seenAt,
    source: SOURCE,
    via: 'dom',
  });
  return c.result({ subject: { platform: 'facebook', id, handle } });
}

export const facebookPage: PageView = {
  post: POST,
  postId,
  badge: { after: '[data-ad-rendering-role="profile_name"]' },
  read,
};
