/**
 * Reddit sends ready-made HTML whose elements carry every fact as attributes: www.reddit.com ("shreddit") since 2023,
 * old.reddit.com always. Here the elements are written down as plain data, so that the readers stay pure. Reads the
 * tree and nothing else. What is found is JSON text, as of any other embedded source.
 */

/** What a document says besides its posts. */
export interface Sheet {
  /** Attributes by lower-case name. */
  app: Attributes;
  /** JSON text that the page carries about itself: whose page it is. */
  about: string;
  header?: Attributes;
  /** The header has not been written down before. */
  fresh: boolean;
  elements: Written[];
  /** The first of these stands at the top of its feed, and so many stood before it. */
  before: number;
  ended: boolean;
  /** Boxes of a feed in the document, whatever is inside them. */
  boxes: number;
}
export interface Written {
  tag: 'post' | 'ad' | 'row';
  is: Attributes;
  /** Inside another post: the original of a crosspost. */
  nested?: boolean;
  /** What is shown, where the attributes leave it open. */
  shows?: 'video' | 'carousel' | 'image' | 'poll';
  pictures?: number;
}
export type Attributes = Record<string, string>;

const LONGEST = 2_000;
const POSTS = 'shreddit-post, shreddit-ad-post';
const HEADER = 'shreddit-subreddit-header';
/** Results of a search: four kinds of row, side by side in 2025. */
const ROWS = ['sdui-post', 'post-unit', 'crosspost-unit', 'post-with-content-preview']
  .map((kind) => `[data-testid="search-${kind}"]`)
  .concat('[data-testid="sdui-post-unit"]')
  .join(', ');
const PROMOTED = 'shreddit-ad-post, shreddit-comments-page-ad, shreddit-dynamic-ad-link';
export const SHREDDIT_ARRIVING = `${POSTS}, ${HEADER}, ${ROWS}`;

export function attributesOf(element: Element | null | undefined, also: readonly string[] = []): Attributes {
  const is: Attributes = {};
  for (const { name, value } of element?.attributes ?? []) {
    if ((name !== 'class' && name !== 'style') || also.includes(name)) is[name] = value.slice(0, LONGEST);
  }
  return is;
}

function shownIn(post: Element): Pick<Written, 'shows' | 'pictures'> {
  const pictures = post.querySelectorAll('gallery-carousel li').length;
  if (pictures > 0) return { shows: 'carousel', pictures };
  if (post.querySelector('shreddit-player, shreddit-player-2, shreddit-embed[video]')) return { shows: 'video' };
  if (post.querySelector('shreddit-post-poll, shreddit-poll')) return { shows: 'poll' };
  if (post.querySelector('[slot="post-media-container"] img')) return { shows: 'image' };
  return {};
}

function written(element: Element): Written {
  const name = element.localName;
  if (!name.startsWith('shreddit-')) return { tag: 'row', is: { id: rowId(element) ?? '' } };
  const ad = name === 'shreddit-ad-post' || element.closest(PROMOTED) !== null;
  const nested = element.parentElement?.closest('shreddit-post') != null;
  return { tag: ad ? 'ad' : 'post', is: attributesOf(element), ...(nested && { nested }), ...shownIn(element) };
}

/** A row of search results names its post in an attribute, or in its link. */
function rowId(row: Element): string | undefined {
  const named = row.getAttribute('data-thingid') ?? row.getAttribute('thingid');
  if (named) return named;
  const link = row.querySelector('a[href*="/comments/"]')?.getAttribute('href') ?? '';
  const id = /\/comments\/(\w+)/.exec(link)?.[1];
  return id && `t3_${id}`;
}

/** @param arrived only these, of which the selector above gives all */
export function shredditSheets(document: Document, arrived?: readonly Element[]): string[] {
  const header = document.querySelector(HEADER);
  const found = arrived?.filter((e) => e !== header && e.matches(`${POSTS}, ${ROWS}`)) ?? [
    ...document.querySelectorAll(`${POSTS}, ${ROWS}`),
  ];
  // A row of a search is made of several, one inside the other.
  const posts = found.filter((e) => e.localName.startsWith('shreddit-') || !e.parentElement?.closest(ROWS));
  const app = document.querySelector('shreddit-app') ?? document.querySelector('shreddit-app-attrs');
  const fresh = header !== null && (arrived === undefined || arrived.includes(header));
  if (!app && !header && posts.length === 0) return [];
  if (arrived && !fresh && posts.length === 0 && arrived.length > 0) return [];
  const all = posts[0] ? [...document.querySelectorAll('shreddit-post')] : [];
  const first = posts.find((post) => post.localName === 'shreddit-post');
  const sheet: Sheet = {
    app: attributesOf(app),
    about: document.querySelector('reddit-page-data')?.getAttribute('data') ?? '',
    fresh,
    elements: posts.map(written),
    before: first ? all.indexOf(first) : 0,
    ended: document.querySelector('#end-of-feed-tracker') !== null,
    boxes: document.querySelectorAll('shreddit-feed article').length,
    ...(header && { header: attributesOf(header) }),
  };
  return [JSON.stringify(sheet)];
}
