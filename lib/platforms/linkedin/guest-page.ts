import type { PostFormat } from '../../model';
import { attribute, present, textOf, wordsOf } from './card';
import { postOfAddress, postUrn } from './identity';
import type { Card, CardCounts, CardPage } from './schema';

/** A post's box on a guest page, by any of its marks; reshared originals are articles inside of one. */
export const GUEST_POST = [
  '[data-activity-urn]',
  '[data-featured-activity-urn]',
  '[data-id="main-feed-card"]',
  '.main-feed-activity-card',
]
  .map((mark) => `article${mark}:not(article article)`)
  .join(', ');

/** What a part of a post shows, by its test id; the order decides where there are several. */
const PARTS: [RegExp, PostFormat][] = [
  [/poll/, 'poll'],
  [/native-video|external-video|live-video/, 'video'],
  [/native-document|paginated-document|carousel/, 'carousel'],
  [/feed-images/, 'image'],
  [/audio|podcast/, 'audio'],
  [/article|ingested-content|event|job|link/, 'link'],
];
/** Test ids of a card that show nothing: its frame, its author, its buttons, its comments. */
const FRAME = /^(?:main-feed-activity-card|social-actions|comment|feed-reshare|nav-logo)|__/;

function inside(article: Element, selector: string): Element[] {
  return [...article.querySelectorAll(selector)].filter((e) => e.parentElement?.closest('article') === article);
}

function contentOf(article: Element): Pick<Card, 'format' | 'media' | 'strange'> {
  const ids = inside(article, '[data-test-id]')
    .map((e) => attribute(e, 'data-test-id') ?? '')
    .filter((id) => !FRAME.test(id));
  if (inside(article, '[data-native-document-config], [class*="native-document"]').length > 0)
    ids.push('native-document');
  for (const [pattern, format] of PARTS) {
    const part = ids.find((id) => pattern.test(id));
    if (part === undefined) continue;
    if (format === 'image') {
      const media = inside(article, '[data-test-id="feed-images-content__list-item"]').length;
      return { format: media > 1 ? 'carousel' : 'image', ...(media > 0 && { media }) };
    }
    if (format === 'link' && inside(article, 'a[href*="linkedin.com/pulse/"]').some((a) => !a.closest('p')))
      return { format: 'article' };
    return { format };
  }
  return ids[0] === undefined ? { format: 'text' } : { format: 'unknown', strange: ids[0] };
}

const COUNTER = (kind: string) =>
  [
    `[data-test-id="social-actions__${kind}"]`,
    `[data-id="social-actions__${kind}"]`,
    `[data-tracking-control-name$="_social-actions-${kind}"]`,
    `[data-num-${kind}]`,
  ].join(', ');

function counterOf(article: Element, kind: 'reactions' | 'comments'): string[] | undefined {
  const [element] = inside(article, COUNTER(kind));
  if (!element) return undefined;
  return [
    attribute(element, `data-num-${kind}`),
    attribute(element, 'aria-label'),
    textOf(element.querySelector('[data-test-id$="count"]') ?? element),
  ].filter((text) => text !== undefined);
}

function countsOf(article: Element): CardCounts {
  const likes = counterOf(article, 'reactions');
  const comments = counterOf(article, 'comments');
  // A counter that is there and is none of these: what is not found is not known to be nothing.
  const all = inside(article, '[class*="social-actions"] > a, [class*="social-actions"] > button').length;
  const strange = all > (likes ? 1 : 0) + (comments ? 1 : 0);
  return { ...(likes && { likes }), ...(comments && { comments }), ...(strange && { strange }) };
}

/** The post's urn, from the first place that still has one: the box, its menu, the link that lies over it. */
function urnOf(article: Element): string | undefined {
  const menu = inside(article, '[data-semaphore-content-urn]')[0];
  const link = article.parentElement?.querySelector(':scope > a[href*="/posts/"]');
  const named = [
    postUrn(attribute(article, 'data-activity-urn')),
    postUrn(attribute(article, 'data-featured-activity-urn')),
    postUrn(attribute(menu, 'data-semaphore-content-urn')),
    postOfAddress(attribute(link, 'href')),
  ].find((urn) => urn !== undefined);
  return named && `urn:li:${named.kind}:${named.id}`;
}

function cardOf(article: Element): Card {
  const [lockup] = inside(article, '[data-test-id="main-feed-activity-card__entity-lockup"]');
  const names = inside(article, 'a[data-tracking-control-name*="feed-actor-"][href]');
  const [time] = inside(article, 'time');
  const [header] = inside(article, '.main-feed-activity-card__header');
  const reshared = article.querySelector('article[data-activity-urn]');
  const links = lockup ? [...lockup.querySelectorAll('a[href]')] : names;
  const [age] = [...(time?.childNodes ?? [])].filter((n) => n.nodeType === 3 && n.textContent?.trim());
  const line = lockup?.querySelector('a[href] ~ p, div > p');
  return present<Card>({
    urn: urnOf(article),
    featured: attribute(article, 'data-featured-activity-urn'),
    attributed: attribute(article, 'data-attributed-urn'),
    actor: attribute(links.at(-1), 'href'),
    name: textOf(links.at(-1)),
    line: textOf(line),
    header: header && present({ by: attribute(header.querySelector('a[href]'), 'href'), text: textOf(header) ?? '' }),
    age: age?.textContent?.trim().slice(0, 60) ?? textOf(time),
    edited: time?.querySelector('span:not([aria-hidden])') ? true : undefined,
    counts: countsOf(article),
    whole: inside(article, '.social-action-bar, [data-tracking-control-name$="_like-cta"]').length > 0,
    ...contentOf(article),
    caption: wordsOf(inside(article, '[data-test-id="main-feed-activity-card__commentary"]')[0]),
    quoted: attribute(reshared, 'data-activity-urn'),
    related: article.matches('.related-posts__crosslink') ? true : undefined,
  });
}

/** The followers stand last in their line, after the place and a dot that is drawn by an empty element. */
function followersOf(document: Document): string[] {
  const subline = document.querySelector('.top-card-layout__first-subline, .top-card__subline-item');
  const parts = [...(subline?.childNodes ?? [])].map((n) => n.textContent?.trim() ?? '').filter((t) => t !== '');
  const described = attribute(document.querySelector('meta[name="description"]'), 'content') ?? '';
  const [, told] = /\|\s*([\p{Nd}][^|]{0,40}?) (?:on|auf|sur|en|no|su|op|på) LinkedIn/u.exec(described) ?? [];
  return [...parts.reverse(), ...(told ? [told] : [])];
}

/** A page that the site serves to guests, or one with nothing but JSON-LD; as JSON, or nothing where it is neither. */
export function findGuestPage(document: Document): string[] {
  const ld = [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? '');
  const articles = [...document.querySelectorAll(GUEST_POST)];
  if (ld.length === 0 && articles.length === 0) return [];
  const canonical = attribute(document.querySelector('link[rel="canonical"]'), 'href');
  const address = attribute(document.querySelector('meta[property="og:url"]'), 'content');
  const told = [
    attribute(document.querySelector('meta[property="lnkd:url"]'), 'content'),
    canonical,
    address,
    // A comment inside of an element that shows nothing.
    document.querySelector('code#activityUrn')?.innerHTML,
  ];
  const opened = told.find((text) => postOfAddress(text) !== undefined);
  const page: CardPage = {
    surface: 'guest',
    subjects: [canonical, address].filter((text) => text !== undefined),
    followers: followersOf(document),
    ld,
    cards: articles.map(cardOf),
    ...(opened !== undefined && { opened: opened.slice(0, 2_000) }),
  };
  const name = textOf(document.querySelector('h1.top-card-layout__title, main h1'));
  return [JSON.stringify(name === undefined ? page : { ...page, name })];
}
