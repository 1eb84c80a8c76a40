import { at, type CountName, exact, type PostFlag, type PostFormat, type PostObservation } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { type Collector, collector } from '../reading';
import { permalink, xBox } from './box';
import { servedFaces, servedMedia } from './served-box';
import { snowflakeTime } from './tweet-parts';

const BUTTONS: Record<string, CountName> = {
  reply: 'comments',
  retweet: 'shares',
  unretweet: 'shares',
  like: 'likes',
  unlike: 'likes',
  bookmark: 'saves',
  removeBookmark: 'saves',
};

const GAP = ".,'’\\s\\u00a0\\u202f";
const RUN = new RegExp(`\\p{N}[\\p{N}${GAP}]*`, 'gu');
const GROUPED = new RegExp(`^\\d{1,3}(?:([${GAP}])\\d{3})(?:\\1\\d{3})*$`, 'u');

/**
 * The one number of a text in any language: exactly one run of ASCII digits, plain or grouped in threes. Other digits,
 * decimals and two numbers are refused, and so is a text without a number: whether that means zero differs between
 * languages and versions.
 */
export function labelNumber(label: string | null | undefined): number | undefined {
  const runs = (label ?? '').match(RUN) ?? [];
  if (runs.length !== 1) return undefined;
  const run = (runs[0] ?? '').replace(new RegExp(`[${GAP}]+$`, 'u'), '');
  return /^\d{1,12}$/.test(run) || GROUPED.test(run) ? Number(run.replace(/\D/g, '')) : undefined;
}

/**
 * What a button states. Its label is exact ("8,784 Likes. Like"), its face may be rounded ("8.7K"): the two must agree.
 * An empty face is zero or no number at all; a face of another form than digits is a rounded one, from a thousand up.
 */
function stated(button: Element | null): number | undefined {
  const n = labelNumber(button?.getAttribute('aria-label'));
  if (n === undefined) return undefined;
  const face = (button?.textContent ?? '').trim();
  if (face === '') return n === 0 ? 0 : undefined;
  const shown = labelNumber(face);
  const plain = shown !== undefined && !/\p{L}/u.test(face);
  return (plain ? shown === n : n >= 1000) ? n : undefined;
}

/**
 * An opened post states its views only in the label of the whole row ("15 replies, …, 89532 views") and rounded beside
 * it. The row's numbers are the buttons' in any language; one that is left over at the end is the views, where every
 * button stated its own.
 */
function viewsInRow(article: Element, buttons: readonly (number | undefined)[]): number | undefined {
  const label = article.querySelector('[role="group"][aria-label]')?.getAttribute('aria-label');
  if (!label || buttons.some((n) => n === undefined)) return undefined;
  const shown = (label.match(RUN) ?? []).map((run) => labelNumber(run));
  const before = buttons.filter((n) => n !== 0);
  return shown.length === before.length + 1 && before.every((n, i) => n === shown[i]) ? shown.at(-1) : undefined;
}

/** What the box shows, quoted posts inside it left out. */
function formatOf(article: Element): { format: PostFormat; media: number } {
  const own = (testid: string) =>
    [...article.querySelectorAll(`[data-testid="${testid}"]`)].filter((e) => !e.closest('div[role="link"]'));
  const served = servedMedia(article);
  const photos = own('tweetPhoto').length || served.photos;
  const video = own('videoPlayer').length > 0 || served.videos > 0;
  if (video) return { format: photos > 1 ? 'carousel' : 'video', media: Math.max(1, photos) };
  if (photos > 0) return { format: photos > 1 ? 'carousel' : 'image', media: photos };
  return { format: 'unknown', media: 0 };
}

/** What the buttons of a box state; a box that has none that is known is told. */
function countsIn(out: Collector, article: Element): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  if (article.querySelector('[data-engagement-action]')) {
    for (const [name, face] of servedFaces(article)) {
      const count = /^\d{1,4}$/.test(face) ? exact(labelNumber(face)) : undefined;
      if (count) counts[name] = count;
    }
    return counts;
  }
  const buttons: (number | undefined)[] = [];
  for (const [testid, name] of Object.entries(BUTTONS)) {
    const button = article.querySelector(`[role="group"] [data-testid="${testid}"]`);
    if (!button) continue;
    const n = stated(button);
    buttons.push(n);
    const count = exact(n);
    if (count) counts[name] = count;
  }
  if (buttons.length === 0) out.shape('article [role=group] [data-testid]', undefined);
  const analytics = article.querySelector('[role="group"] a[href$="/analytics"]');
  const views = exact(analytics ? stated(analytics) : viewsInRow(article, buttons));
  if (views) counts.views = views;
  return counts;
}

/** Last resort: what the rendered boxes state. Foreign boxes are told by the permalink's handle. */
function read(document: Document, context: ReadContext): ReadResult {
  const source = 'x/page';
  const out = collector(source);
  const { subject } = context;
  out.each([...document.querySelectorAll(xBox.post)], 'article', (box) => {
    const article = box as Element;
    const link = permalink(article);
    // An advertisement has no time and so no permalink.
    if (!link || !subject?.handle) return out.leave('no-identity', link?.id);
    if (link.handle.toLowerCase() !== subject.handle.toLowerCase()) return out.skip('other-author', 1, link.id);
    const { format, media } = formatOf(article);
    const time = link.time === undefined ? snowflakeTime(link.id) : Date.parse(link.time);
    const published = time === undefined ? undefined : at(time);
    const flags: PostFlag[] = link.time === undefined && published ? ['approximate-time', 'partial'] : ['partial'];
    out.post({
      platform: 'x',
      id: link.id,
      profileId: subject.id,
      handle: link.handle,
      url: `https://x.com/${link.handle}/status/${link.id}`,
      format,
      flags,
      counts: countsIn(out, article),
      hidden: [],
      doubtful: [],
      seenAt: context.seenAt,
      source,
      via: 'dom',
      ...(published && { published }),
      ...(media > 0 && { mediaCount: media }),
    });
  });
  return out.result({ empty: 'normal' });
}

export const xPage: PageView = { ...xBox, read };
