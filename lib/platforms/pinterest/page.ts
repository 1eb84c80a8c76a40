import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';
import { readCount } from '../text/count-text';
import { classifyPinterest, pinIdOfPath } from './urls';

const SOURCE = 'pinterest/page';
const PIN = '[data-test-id="pin"]';

/** The id that a grid's box carries; where it is a coded one (nobody logged in), the link may spell the plain one. */
function boxId(element: Element): string | undefined {
  const link = element.querySelector('a[href*="/pin/"]')?.getAttribute('href') ?? '';
  const linked = pinIdOfPath(link);
  const own = element.getAttribute('data-test-pin-id') ?? undefined;
  if (own !== undefined && /^\d{1,30}$/.test(own)) return own;
  return linked ?? own;
}

export const pinterestBox: Omit<PageView, 'read'> = {
  post: PIN,
  postId: boxId,
  // Top left opens the choice of a board, top right saves, and a link stands at the bottom left, all on hover.
  badge: { corner: 'top-left' },
};

/** Last resort: followers in the header of a profile, where the page's own profile is known by its id, and its grid. */
function read(document: Document, ctx: ReadContext): ReadResult {
  const c = collector(SOURCE);
  const { subject } = ctx;
  const boxes = [...document.querySelectorAll(PIN)];
  const onProfile = isProfile(ctx.url);
  const text = document.querySelector('[data-test-id="profile-followers-count"]')?.textContent ?? '';
  if (!subject?.handle || !onProfile) {
    c.skip(onProfile ? 'no-identity' : 'suggestion', boxes.length);
    // A pin was rendered and none was read: its data stands somewhere else now. It names no pinner by id.
    if (!onProfile && document.querySelector('script[data-test-id="leaf-snippet"], [data-test-id="closeup-container"]'))
      c.shape('(relay)', undefined);
    return c.result({ empty: 'normal' });
  }
  const followers = text ? readCount(text, ctx.language, { rounding: 'unknown' }) : null;
  if (text && !followers) c.shape('profile-followers-count', text);
  if (followers)
    c.profile({
      platform: 'pinterest',
      id: subject.id,
      handle: subject.handle,
      url: `https://www.pinterest.com/${subject.handle}/`,
      counts: { followers },
      hidden: [],
      seenAt: ctx.seenAt,
      source: SOURCE,
      via: 'dom',
    });
  // A grid's box does not say whose pin it is, and a profile's grid holds suggestions too.
  c.skip('no-identity', boxes.length);
  return c.result({ empty: 'normal' });
}

function isProfile(address: string): boolean {
  try {
    return classifyPinterest(new URL(address)).kind === 'profile';
  } catch {
    return false;
  }
}

export const pinterestPage: PageView = { ...pinterestBox, read };
