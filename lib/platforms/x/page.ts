import { at, type CountName, exact, type PostObservation } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';
import { permalink, xBox } from './box';

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

/** Last resort: what the rendered boxes state. Foreign boxes are told by the permalink's handle. */
function read(document: Document, context: ReadContext): ReadResult {
  const source = 'x/page';
  const out = collector(source);
  const { subject } = context;
  out.each([...document.querySelectorAll('article[data-testid="tweet"]')], 'article', (box) => {
    const article = box as Element;
    const link = permalink(article);
    // An advertisement has no time and so no permalink.
    if (!link || !subject?.handle) return out.skip('no-identity');
    if (link.handle.toLowerCase() !== subject.handle.toLowerCase()) return out.skip('other-author', 1, link.id);
    const counts: PostObservation['counts'] = {};
    for (const [testid, name] of Object.entries(BUTTONS)) {
      const n = exact(stated(article.querySelector(`[role="group"] [data-testid="${testid}"]`)));
      if (n) counts[name] = n;
    }
    const views = exact(stated(article.querySelector('[role="group"] a[href$="/analytics"]')));
    if (views) counts.views = views;
    const published = at(Date.parse(link.time));
    out.post({
      platform: 'x',
      id: link.id,
      profileId: subject.id,
      handle: link.handle,
      url: `https://x.com/${link.handle}/status/${link.id}`,
      format: 'unknown',
      flags: ['partial'],
      counts,
      hidden: [],
      doubtful: [],
      seenAt: context.seenAt,
      source,
      via: 'dom',
      ...(published && { published }),
    });
  });
  return out.result({ empty: 'normal' });
}

export const xPage: PageView = { ...xBox, read };
