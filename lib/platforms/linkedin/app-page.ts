import type { PostFormat } from '../../model';
import { attribute, present, textOf, wordsOf } from './card';
import { NEW_PART, NEW_POST, newBoxOf, newCard } from './new-page';
import type { Card, CardCounts, CardPage } from './schema';
import { counterKind, isEdited } from './words';

/** A post's box on the pages of people who are logged in: the old ones, which name the post. */
export const APP_POST = [
  ...['activity', 'ugcPost', 'share', 'aggregate'].map((kind) => `[data-urn^="urn:li:${kind}:"]`),
  '.feed-shared-update-v2',
].join(', ');
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

const HEAD =
  '.org-top-card-summary-info-list__info-item, .org-top-card-summary__follower-count, .pv-recent-activity-top-card__extra-info, .pv-top-card--list li, .pvs-header__optional-link';

/** What is watched for: boxes, and of the new ones the counters, which may come after the box. */
export const APP_ARRIVING = `${APP_POST}, ${NEW_POST}, ${NEW_PART}`;

/** The boxes that are new on a page of somebody who is logged in, as JSON; nothing where there are none. */
export function findAppPage(document: Document, arrived?: readonly Element[]): string[] {
  const boxes = arrived ?? [...document.querySelectorAll(`${APP_POST}, ${NEW_POST}`)];
  const cards: Card[] = [];
  const met = new Set<Element>();
  let nameless = 0;
  for (const element of boxes) {
    if (element.parentElement?.closest(APP_POST)) continue;
    if (element.matches(APP_POST)) {
      // Off the screen the old pages keep an empty box, and fill it with a new element later.
      if (element.children.length > 0) cards.push(oldCard(element));
      continue;
    }
    const box = newBoxOf(element);
    // The old boxes stand inside of the new ones' marks.
    if (!box || met.has(box) || box.querySelector(APP_POST)) continue;
    met.add(box);
    const card = newCard(box);
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
