import type { PageView } from '../platforms/contract';

export type Spot = PageView['badge'];

/** Distance of a badge from the corner it takes, px. */
const INSET = 8;
/** Room that the widest usual badge needs, px. */
const ROOM = 52;

const BASE =
  'all:initial!important;position:absolute!important;width:0!important;height:0!important;z-index:1!important;overflow:visible!important;contain:layout style!important;';

/** Where inside the zero-size anchor the badge hangs. */
type Hang = 'down-right' | 'down-left' | 'up-right' | 'up-left' | 'row-end' | 'row-start';

export interface Anchored {
  /** Element that the anchor goes into, and whether it goes in front. */
  parent: Element;
  first: boolean;
  style: string;
  hang: Hang;
}

const CORNERS: Record<string, [inset: string, hang: Hang]> = {
  'top-left': [`top:${INSET}px!important;left:${INSET}px!important;`, 'down-right'],
  'top-right': [`top:${INSET}px!important;right:${INSET}px!important;`, 'down-left'],
  'bottom-left': [`bottom:${INSET}px!important;left:${INSET}px!important;`, 'up-right'],
  'bottom-right': [`bottom:${INSET}px!important;right:${INSET}px!important;`, 'up-left'],
};

function positioned(element: Element): boolean {
  return getComputedStyle(element).position !== 'static';
}

/**
 * Decides where the zero-size anchor of a badge goes, by reading the layout only. It is absolutely positioned and
 * takes no room, so nothing of the site moves. In a box that is not positioned it stands where its content begins,
 * and is shifted from there: the box's own style is never touched.
 */
export function anchorFor(box: Element, spot: Spot): Anchored {
  if ('corner' in spot) return inCorner(box, spot.corner);
  if ('after' in spot) return behind(box, spot.after);
  const row = box.querySelector(spot.row);
  if (!row || !positioned(box)) return inCorner(box, 'top-left');
  const outer = box.getBoundingClientRect();
  const rect = row.getBoundingClientRect();
  const last = row.lastElementChild?.getBoundingClientRect() ?? rect;
  // Measured from the lower edge: pictures that load later grow the box above the row.
  const up = (y: number) => `bottom:${Math.round(outer.bottom - y)}px!important;`;
  const middle = up(rect.top + rect.height / 2);
  const padding = Math.max(INSET, Math.min(16, rect.left - outer.left));
  if (outer.right - padding - last.right >= ROOM) {
    return { parent: box, first: false, style: `${BASE}${middle}right:${padding}px!important;`, hang: 'row-end' };
  }
  // No free end: beside the row, in the column that holds the picture of the author further up.
  if (rect.left - outer.left >= ROOM) {
    const left = Math.round(rect.left - outer.left) - INSET;
    return { parent: box, first: false, style: `${BASE}${middle}left:${left}px!important;`, hang: 'row-end' };
  }
  return { parent: box, first: false, style: `${BASE}${up(rect.top)}right:${padding}px!important;`, hang: 'up-left' };
}

/** Behind the last words of an element, in line with them; where nothing fits there, in the corner. */
function behind(box: Element, selector: string): Anchored {
  const words = box.querySelector(selector);
  const text = words && lastLine(words);
  if (!text || !positioned(box)) return inCorner(box, 'top-left');
  const outer = box.getBoundingClientRect();
  // The far end belongs to the site's own menu.
  if (outer.right - text.right < 2 * ROOM) return inCorner(box, 'top-left');
  const top = Math.round(text.top + text.height / 2 - outer.top);
  const left = Math.round(text.right - outer.left) + INSET;
  return {
    parent: box,
    first: false,
    style: `${BASE}top:${top}px!important;left:${left}px!important;`,
    hang: 'row-start',
  };
}

/** Where the visible text of an element ends. Its own box may reach over the whole column. */
function lastLine(words: Element): DOMRect | undefined {
  const walker = words.ownerDocument.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const range = words.ownerDocument.createRange();
  let end: DOMRect | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 0) end = rect;
  }
  return end;
}

function inCorner(box: Element, corner: string): Anchored {
  const [inset, hang] = CORNERS[corner] ?? CORNERS['top-left']!;
  if (positioned(box)) return { parent: box, first: false, style: BASE + inset, hang };
  const shift = `margin:${INSET}px 0 0 ${INSET}px!important;`;
  return { parent: box, first: true, style: BASE + shift, hang: 'down-right' };
}

/** Rules of the badge inside its own shadow root: which way it hangs from the anchor. */
export const HANG_CSS =
  '.b{position:absolute;cursor:default;max-width:none}.down-right{top:0;left:0}.down-left{top:0;right:0}' +
  '.up-right{bottom:0;left:0}.up-left{bottom:2px;right:0}.row-end{right:0;transform:translateY(-50%)}' +
  '.row-start{left:0;transform:translateY(-50%)}';
