import { type Attributes, attributesOf } from './markup';

/** A page of old.reddit.com, written down as `markup.ts` does it with the new one. */
export interface OldSheet {
  /** Class names of the body: `listing-page`, `comments-page`, `new-page`, … */
  page: string;
  /** Address that the document gives itself. */
  canonical: string;
  /** The community's name and subscribers in the side bar, as printed. */
  header: { name: string; subscribers: string; title: string };
  fresh: boolean;
  things: OldThing[];
  before: number;
  continued: boolean;
  /** Boxes of the listing, whatever they say of themselves. */
  boxes: number;
}
export interface OldThing {
  is: Attributes;
  title: string;
  /** The score as printed: a number, "12.3k", or a bullet while it is hidden. */
  score: string;
  /** The exact number behind a rounded one. */
  scoreTitle: string;
  time: string;
  edited: boolean;
  crosspost: boolean;
  /** Inside a box that promotes it. */
  promoted: boolean;
}

export const OLD_ARRIVING = '.thing[data-fullname^="t3_"]';

const text = (element: Element | null | undefined) => (element?.textContent ?? '').trim().slice(0, 1_000);

function written(thing: Element): OldThing {
  const score =
    thing.querySelector('.midcol .score.unvoted') ?? thing.querySelector('.score.unvoted, .linkinfo .score');
  return {
    is: attributesOf(thing, ['class']),
    title: text(thing.querySelector('a.title')),
    score: text(score),
    scoreTitle: score?.getAttribute('title') ?? '',
    time: thing.querySelector('time[datetime]')?.getAttribute('datetime') ?? '',
    edited: thing.querySelector('time.edited-timestamp') !== null,
    crosspost: thing.querySelector('.crosspost-preview') !== null,
    promoted: thing.closest('.organic-listing, #siteTable_organic, .promotedlink') !== null,
  };
}

/** The side bar of a community names it in a link; that of a user in a heading, which is left alone. */
export function oldSheets(document: Document, arrived?: readonly Element[]): string[] {
  const all = [...document.querySelectorAll(OLD_ARRIVING)];
  const things = arrived ? [...arrived] : all;
  const fresh = arrived === undefined || arrived.length === 0 || arrived[0] === all[0];
  const side = document.querySelector('.side .titlebox');
  if (things.length === 0 && !side) return [];
  const top = things[0];
  const rank = Number(top?.getAttribute('data-rank'));
  const sheet: OldSheet = {
    page: document.body?.className ?? '',
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    header: {
      name: text(side?.querySelector('.redditname a')),
      subscribers: text(side?.querySelector('.subscribers .number')),
      title: text(document.querySelector('.pagename')),
    },
    fresh,
    things: things.map(written),
    before: top && top !== all[0] ? all.indexOf(top) : Math.max(0, rank - 1) || 0,
    continued: document.querySelector('.next-button a, .nav-buttons a[rel~="next"]') !== null,
    boxes: document.querySelectorAll('#siteTable .entry').length,
  };
  return [JSON.stringify(sheet)];
}
