import type { PostFormat } from '../../model';
import { attribute, present, textOf, wordsOf } from './card';
import { postUrn } from './identity';
import type { Card, CardCounts, CardPage } from './schema';
import { counterKind, isEdited } from './words';

/** A post's box on the pages of people who are logged in: the old ones, which name the post. */
export const APP_POST = [
  ...['activity', 'ugcPost', 'share', 'aggregate'].map((kind) => `[data-urn^="urn:li:${kind}:"]`),
  '.feed-shared-update-v2',
].join(', ');
/** The new ones, whose classes change daily. Most of them name no post anywhere. */
export const NEW_POST = '[role="listitem"][componentkey^="expanded"], [role="listitem"][componentkey*="FeedType_"]';

const PARTS: [string, PostFormat][] = [
  ['.update-components-poll, .feed-shared-poll', 'poll'],
  ['.update-components-linkedin-video, .update-components-external-video, .feed-shared-linkedin-video, video', 'video'],
  ['.update-components-document__container, .feed-shared-document, .document-s-container', 'carousel'],
  ['.update-components-image, .feed-shared-image', 'image'],
  ['.update-components-article, .feed-shared-article, .update-components-event, .update-components-entity', 'link'],
];
const QUOTED =
  '.update-components-mini-update-v2, .feed-shared-mini-update-v2, .feed-shared-update-v2__update-content-wrapper';

function contentOf(box: Element, quoted: Element | null): Pick<Card, 'format' | 'media'> {
  const own = (selector: string) => [...box.querySelectorAll(selector)].filter((e) => !quoted?.contains(e));
  for (const [selector, format] of PARTS) {
    const [part] = own(selector);
    if (!part) continue;
    if (format === 'image') {
      const media = part.querySelectorAll('img').length;
      return { format: media > 1 ? 'carousel' : 'image', ...(media > 0 && { media }) };
    }
    if (format === 'link' && part.querySelector('a[href*="/pulse/"]')) return { format: 'article' };
    return { format };
  }
  return { format: 'text' };
}

/** The counters below a post: buttons with a sentence for screen readers, a reaction's number apart. */
function oldCounts(box: Element): CardCounts {
  const counts: CardCounts = {};
  for (const item of box.querySelectorAll('.social-details-social-counts__item, .social-details-social-counts li')) {
    const button = item.querySelector('[aria-label]');
    const number = item.querySelector('[class*="reactions-count"], [class*="fallback-number"]');
    const texts = [attribute(button, 'aria-label'), textOf(number), textOf(item)].filter((t) => t !== undefined);
    if (texts.length === 0) continue;
    const classes = `${item.className} ${button?.className ?? ''}`;
    const kind = number
      ? 'likes'
      : /comments/.test(classes)
        ? 'comments'
        : /reactions/.test(classes)
          ? 'likes'
          : texts.map(counterKind).find((k) => k !== undefined);
    if (kind === undefined) counts.strange = true;
    else counts[kind] ??= texts;
  }
  return counts;
}

/** New pages have no marks but their words: the innermost texts that are a number and a counter's word. */
function newCounts(box: Element): CardCounts {
  const counts: CardCounts = {};
  for (const leaf of box.querySelectorAll('span, p, button, a')) {
    if (leaf.children.length > 0) continue;
    const text = textOf(leaf);
    if (text === undefined || text.length > 60 || !/^\p{Nd}/u.test(text)) continue;
    const kind = counterKind(text);
    if (kind) counts[kind] ??= [text];
  }
  return counts;
}

function oldCard(box: Element): Card {
  const header = box.querySelector('.update-components-header, .feed-shared-header');
  const actor = box.querySelector('.update-components-actor__container, .update-components-actor, .feed-shared-actor');
  const quoted = [...box.querySelectorAll(QUOTED)].find((e) => e.querySelector('[class*="actor"]')) ?? null;
  const link = actor?.querySelector('a[class*="meta-link"][href], a[class*="actor"][href], a[href]');
  const printed = actor?.querySelector('[class*="actor__sub-description"]');
  const parts = (element: Element | null | undefined) =>
    (textOf(element) ?? '')
      .split('•')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const brief = parts(printed?.querySelector('[aria-hidden="true"]') ?? printed);
  const [age, ...marks] = [...parts(printed?.querySelector('.visually-hidden')), ...brief];
  return present<Card>({
    urn: attribute(box, 'data-urn'),
    actor: attribute(link, 'href'),
    name: textOf(
      actor?.querySelector('[class*="actor__name"] [aria-hidden="true"], [class*="actor__title"] [aria-hidden="true"]'),
    ),
    line:
      textOf(actor?.querySelector('[class*="actor__description"] [aria-hidden="true"]')) ??
      textOf(actor?.querySelector('[class*="actor__description"]')),
    header: header
      ? present({
          by: attribute(header.querySelector('[class*="text-view"] a[href], a[href]'), 'href'),
          text: textOf(header.querySelector('[class*="text-view"]') ?? header) ?? '',
        })
      : undefined,
    age,
    marks,
    edited: marks.some(isEdited) ? true : undefined,
    counts: oldCounts(box),
    whole: box.querySelector('.feed-shared-social-action-bar, .social-details-social-counts') !== null,
    ...contentOf(box, quoted),
    caption: wordsOf(
      [...box.querySelectorAll('.update-components-text, .feed-shared-text')].find((e) => !quoted?.contains(e)),
    ),
    quoted: quoted ? (attribute(quoted.querySelector('[data-urn]'), 'data-urn') ?? '') : undefined,
  });
}

/** The only post that a box names anywhere, in an address or in what it tells its own counters. */
function urnIn(box: Element): string | undefined {
  const found = new Map<string, string>();
  for (const element of [
    box,
    ...box.querySelectorAll('[href*="urn"], [componentkey*="urn"], [data-view-tracking-scope]'),
  ]) {
    for (const name of ['href', 'componentkey', 'data-view-tracking-scope']) {
      const named = postUrn(element.getAttribute(name) ?? undefined);
      if (named) found.set(named.id, `urn:li:${named.kind}:${named.id}`);
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function newCard(box: Element): Card | undefined {
  const urn = urnIn(box);
  if (urn === undefined) return undefined;
  const links = [...box.querySelectorAll('a[href*="/in/"], a[href*="/company/"], a[href*="/showcase/"]')];
  const texts = [...box.querySelectorAll('p')].filter((p) => p.children.length === 0).map(textOf);
  const counts = newCounts(box);
  return present<Card>({
    urn,
    actor: attribute(links[0], 'href'),
    name: textOf(links[0]),
    marks: texts.slice(0, 12).filter((t) => t !== undefined),
    counts,
    whole: Object.keys(counts).length > 0,
    format: box.querySelector('video') ? 'video' : 'unknown',
    caption: wordsOf(box.querySelector('[data-testid="expandable-text-box"]')),
  });
}

const HEAD =
  '.org-top-card-summary-info-list__info-item, .org-top-card-summary__follower-count, .pv-recent-activity-top-card__extra-info, .pv-top-card--list li, .pvs-header__optional-link';

/** The boxes that are new on a page of somebody who is logged in, as JSON; nothing where there are none. */
export function findAppPage(document: Document, arrived?: readonly Element[]): string[] {
  const boxes = arrived ?? [...document.querySelectorAll(`${APP_POST}, ${NEW_POST}`)];
  const cards: Card[] = [];
  let nameless = 0;
  for (const box of boxes) {
    if (box.parentElement?.closest(APP_POST)) continue;
    // Off the screen the old pages keep an empty box, and fill it with a new element later.
    if (box.matches(APP_POST) && box.children.length === 0) continue;
    const card = box.matches(APP_POST) ? oldCard(box) : newCard(box);
    if (card) cards.push(card);
    else nameless += 1;
  }
  if (cards.length === 0 && nameless === 0) return [];
  const name = textOf(
    document.querySelector('h1[class*="org-top-card"], .pv-recent-activity-top-card__info h3, main h1'),
  );
  const place = boxes[0]?.closest('[data-finite-scroll-hotkey-item]')?.getAttribute('data-finite-scroll-hotkey-item');
  const page: CardPage = {
    surface: 'app',
    subjects: [],
    followers: [...document.querySelectorAll(HEAD)].flatMap((e) => textOf(e) ?? []).slice(0, 20),
    ld: [],
    cards,
    ...(nameless > 0 && { nameless }),
    ...(name && { name }),
    ...(place !== null && place !== undefined && { first: place === '0' }),
  };
  return [JSON.stringify(page)];
}
