import type { PostFormat } from '../../model';
import { get, list, str } from '../reading';
import { attribute, present, textOf, wordsOf } from './card';
import { handleOf, idTime, postUrn } from './identity';
import type { Card, CardCounts } from './schema';
import { counterKind, FOLLOWERS, isEdited } from './words';

const view = (name: string) => `[data-view-name="${name}"]`;

/**
 * A post's box on the new pages, by any of its marks: classes change daily, the names that the site gives its own
 * measurements stay. One box may stand inside of another's mark; the outermost is the post.
 */
export const NEW_POST = [
  view('feed-full-update'),
  '[role="listitem"][componentkey^="expanded"]',
  '[role="listitem"][componentkey*="FeedType_"]',
  '[componentkey^="update-card-"]',
  '[data-view-tracking-scope*="UpdateServed"]',
].join(', ');

const COUNTERS = [
  ['likes', 'feed-reaction-count'],
  ['comments', 'feed-comment-count'],
  ['shares', 'feed-repost-count'],
] as const;
/** Boxes are painted in pieces: one whose counters come later is read once more. */
export const NEW_PART = COUNTERS.map(([, name]) => view(name)).join(', ');

export function newBoxOf(element: Element): Element | undefined {
  let box: Element | undefined;
  for (let up = element.closest(NEW_POST); up; up = up.parentElement?.closest(NEW_POST) ?? null) box = up;
  return box;
}

/** The text that a list of bytes spells; ids are plain ASCII. */
const spelt = (bytes: readonly unknown[]) =>
  bytes.length > 20_000 ? '' : bytes.map((b) => (typeof b === 'number' ? String.fromCharCode(b) : '')).join('');

/** What an element tells the site's own measurement: the post that was served, openly or as bytes, and whether it is an ad. */
function servedBy(element: Element): { urn?: string; ad: boolean } | undefined {
  const text = element.getAttribute('data-view-tracking-scope');
  if (!text || text.length > 100_000) return undefined;
  try {
    for (const event of list(JSON.parse(text))) {
      const topic = str(get(event, 'topicName')) ?? '';
      if (!/Update_?Served/i.test(topic)) continue;
      const said = spelt(list(event, 'breadcrumb.content.data'));
      const named =
        postUrn(get(event, 'breadcrumb.updateUrn')) ?? postUrn(/"updateUrn"\s*:\s*"([^"]+)"/.exec(said)?.[1]);
      return { ...(named && { urn: `urn:li:${named.kind}:${named.id}` }), ad: /sponsored/i.test(topic) };
    }
  } catch {
    // Another form of it: the box is asked for its other marks.
  }
  return undefined;
}

/** The post that a box names: to the site's own measurement, in its key, or in its addresses where they agree. */
function urnIn(box: Element, actor: Element | undefined): { urn?: string; ad: boolean } {
  let ad = false;
  for (const element of [box, ...box.querySelectorAll('[data-view-tracking-scope]')]) {
    // A shared original may be measured too: only what is around the author speaks of the post.
    const served = actor && !element.contains(actor) ? undefined : servedBy(element);
    ad ||= served?.ad === true;
    if (served?.urn) return { urn: served.urn, ad };
  }
  const keyed = /expanded(\d{15,20})(?!\d)/.exec(box.getAttribute('componentkey') ?? '')?.[1];
  if (keyed !== undefined && idTime(keyed) !== undefined) return { urn: `urn:li:activity:${keyed}`, ad };
  const found = new Map<string, string>();
  for (const element of [box, ...box.querySelectorAll('[href*="urn"], [componentkey*="urn"]')]) {
    for (const name of ['href', 'componentkey']) {
      const named = postUrn(element.getAttribute(name) ?? undefined);
      if (named) found.set(named.id, `urn:li:${named.kind}:${named.id}`);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? { urn: only, ad } : { ad };
}

const TEXT = `${view('feed-commentary')}, [data-testid="expandable-text-box"]`;
const ACTOR = `a${view('feed-actor-image')}, a${view('feed-actor')}, ${view('feed-actor')} a[href]`;
const HEADER = `${view('feed-header-text')}, ${view('feed-header-actor-image')}, ${view('feed-header')}`;

interface People {
  author?: Element;
  /** Who passed it on, by an address. */
  by?: string;
  quoted: boolean;
}

/**
 * Author, and who stands above the post. Where the site names neither, the last one before the text is the author and
 * anybody before that one passed it on; without a text two people cannot be told apart.
 */
function peopleOf(box: Element): People | undefined {
  const named = [...box.querySelectorAll(ACTOR)].filter((a) => handleOf(a.getAttribute('href')) !== undefined);
  const [author] = named;
  if (author) {
    const header = [...box.querySelectorAll(HEADER)].flatMap((e) => [e, ...e.querySelectorAll('a[href]')]);
    const by = header.map((e) => attribute(e, 'href')).find((href) => handleOf(href) !== undefined);
    const own = handleOf(author.getAttribute('href'));
    const pictures = box.querySelectorAll(`a${view('feed-actor-image')}`).length;
    const quoted = pictures > 1 || named.some((a) => handleOf(a.getAttribute('href')) !== own);
    return { author, quoted, ...(by !== undefined && { by }) };
  }
  const before: Element[] = [];
  let text = false;
  for (const element of box.querySelectorAll(`a[href], ${TEXT}`)) {
    if (element.matches(TEXT)) {
      text = true;
      break;
    }
    if (handleOf(element.getAttribute('href')) !== undefined) before.push(element);
  }
  const last = before.at(-1);
  const handles = new Set(before.map((a) => handleOf(a.getAttribute('href'))));
  if (handles.size > 1 && !text) return undefined;
  const by = handles.size > 1 ? attribute(before[0], 'href') : undefined;
  return { quoted: false, ...(last && { author: last }), ...(by !== undefined && { by }) };
}

/** The paragraphs above the text, piece by piece: name, line, age, marks. */
function sayingsOf(box: Element): string[] {
  const said: string[] = [];
  for (const element of box.querySelectorAll(`p, ${TEXT}`)) {
    if (element.matches(TEXT)) break;
    if (element.closest(HEADER) || element.querySelector('p')) continue;
    for (const piece of (textOf(element) ?? '').split('•')) if (piece.trim() !== '') said.push(piece.trim());
    if (said.length >= 12) break;
  }
  return said;
}

function namedCounts(box: Element): CardCounts {
  const counts: CardCounts = {};
  for (const [kind, name] of COUNTERS) {
    const element = box.querySelector(view(name));
    if (!element) continue;
    const leaves = [...element.querySelectorAll('*')].filter((e) => e.children.length === 0);
    counts[kind] = [attribute(element, 'aria-label'), ...leaves.map(textOf), textOf(element)]
      .filter((text) => text !== undefined)
      .slice(0, 6);
  }
  return counts;
}

const NOT_OURS = `${TEXT}, ${HEADER}, [data-view-name^="comment"], [id^="replaceableComment_"]`;

/** Where the site names nothing: the innermost texts that are a number and a counter's word, or a number alone. */
function wordedCounts(box: Element): CardCounts {
  const counts: CardCounts = {};
  for (const leaf of box.querySelectorAll('span, p, button, a, div')) {
    if (leaf.children.length > 0) continue;
    const text = textOf(leaf);
    if (text === undefined || text.length > 60 || !/^\p{Nd}/u.test(text)) continue;
    // A name may be a number.
    if (leaf.closest(`${NOT_OURS}, ${NEW_PART}`) || handleOf(leaf.closest('a')?.getAttribute('href'))) continue;
    const kind = counterKind(text);
    if (kind) counts[kind] ??= [text];
    else if (/^[\p{Nd}., ]+[KMB]?$/u.test(text)) counts.strange = true;
  }
  return counts;
}

/** The counters by their names. One that lost its name shows as a text of its own, and zero is then nobody's. */
function countsOf(box: Element): { counts: CardCounts; whole: boolean } {
  const named = namedCounts(box);
  const worded = wordedCounts(box);
  if (Object.keys(named).length === 0) {
    const { strange: _, ...counts } = worded;
    return { counts, whole: false };
  }
  const unknown = [...box.querySelectorAll('[data-view-name^="feed-"][data-view-name$="-count"]')].some(
    (e) => !e.matches(NEW_PART),
  );
  const strange = unknown || Object.keys(worded).some((kind) => !(kind in named));
  return { counts: { ...worded, ...named, ...(strange && { strange }) }, whole: true };
}

const PARTS: [RegExp, PostFormat][] = [
  [/poll/, 'poll'],
  [/video|live/, 'video'],
  [/document|carousel/, 'carousel'],
  [/article|event|job|link|entity|newsletter/, 'link'],
  [/image|celebration/, 'image'],
];
/** Names of what surrounds every post. */
const FRAME =
  /^feed-(?:full-update|detail|actor|header|commentary|control|menu|reaction|comment|repost|send|share|like|social|see|translat|follow|nav|hide|new|sort)/;

function contentOf(box: Element): Pick<Card, 'format' | 'media' | 'strange'> {
  const views = [...box.querySelectorAll('[data-view-name^="feed-"]')].map((e) => attribute(e, 'data-view-name') ?? '');
  if (box.querySelector('video')) return { format: 'video' };
  if (views.length === 0) return { format: 'unknown' };
  const shown = views.filter((name) => !FRAME.test(name));
  for (const [pattern, format] of PARTS) {
    if (!shown.some((name) => pattern.test(name))) continue;
    if (format === 'image') {
      const media = box.querySelectorAll(`${view('feed-update-image')} img`).length;
      return media > 1 ? { format: 'carousel', media } : { format, ...(media > 0 && { media }) };
    }
    if (format === 'link' && [...box.querySelectorAll('a[href*="/pulse/"]')].some((a) => !a.closest(TEXT)))
      return { format: 'article' };
    return { format };
  }
  return shown[0] === undefined ? { format: 'text' } : { format: 'unknown', strange: shown[0] };
}

/** What a box of the new pages says; undefined where it names no post, or nobody that it could be by. */
export function newCard(box: Element): Card | undefined {
  const people = peopleOf(box);
  if (!people) return undefined;
  const { urn, ad } = urnIn(box, people.author);
  if (urn === undefined) return undefined;
  const said = sayingsOf(box);
  const [name, ...marks] = said;
  return present<Card>({
    urn,
    actor: attribute(people.author, 'href'),
    name,
    line: marks.find((mark) => FOLLOWERS.test(mark)),
    header: people.by === undefined ? undefined : { by: people.by, text: '' },
    marks,
    ad:
      ad || box.querySelector(`${view('feed-actor-sponsored')}, [componentkey="sponsored-indicator-key"]`)
        ? true
        : undefined,
    edited: marks.some(isEdited) ? true : undefined,
    // The counter of nothing is not there; only where the others have names is it known that none was overlooked.
    ...countsOf(box),
    ...contentOf(box),
    caption: wordsOf(box.querySelector(TEXT)),
    quoted: people.quoted ? '' : undefined,
  });
}
