import { at, type CountName, exact, type PostObservation } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';

const STATUS = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,20})\/status\/(\d{1,25})$/;

/** The permalink is the link around the post's own time; a quoted post inside has a time without a link. */
function permalink(article: Element): { handle: string; id: string; time: string } | undefined {
  for (const time of article.querySelectorAll('time[datetime]')) {
    const [, handle, id] = STATUS.exec(time.closest('a')?.getAttribute('href') ?? '') ?? [];
    const stated = time.getAttribute('datetime');
    if (handle && id && stated) return { handle, id, time: stated };
  }
  return undefined;
}

const BUTTONS: Record<string, CountName> = {
  reply: 'comments',
  retweet: 'shares',
  unretweet: 'shares',
  like: 'likes',
  unlike: 'likes',
};

/**
 * The exact number of a button's label ("1,234 Likes. Like"), in any language: a label with exactly one run of ASCII
 * digits, grouped in threes or not at all. Other digits, decimals and two numbers are refused, and so is a label
 * without a number: whether that means zero differs between languages and versions.
 */
export function labelNumber(label: string | null): number | undefined {
  const runs = (label ?? '').match(/\p{N}[\p{N}.,'’\s\u00a0\u202f]*/gu) ?? [];
  if (runs.length !== 1) return undefined;
  const run = (runs[0] ?? '').replace(/[.,'’\s\u00a0\u202f]+$/u, '');
  if (/^\d{1,3}$/.test(run) || /^\d{4,12}$/.test(run)) return Number(run);
  const groups = /^\d{1,3}(?:([.,'’\s\u00a0\u202f])\d{3})(?:\1\d{3})*$/u.test(run);
  return groups ? Number(run.replace(/\D/g, '')) : undefined;
}

/** Last resort: what the rendered boxes state. Foreign boxes are told by the permalink's handle. */
function read(document: Document, context: ReadContext): ReadResult {
  const source = 'x/page';
  const out = collector(source);
  const subject = context.subject;
  out.each([...document.querySelectorAll('article[data-testid="tweet"]')], 'article', (box) => {
    const article = box as Element;
    const link = permalink(article);
    if (!link) return out.skip(article.querySelector('[data-testid="placementTracking"]') ? 'ad' : 'no-identity');
    if (!subject?.handle) return out.skip('no-identity');
    if (link.handle.toLowerCase() !== subject.handle.toLowerCase()) return out.skip('other-author');
    const counts: PostObservation['counts'] = {};
    for (const [testid, name] of Object.entries(BUTTONS)) {
      const n = exact(
        labelNumber(
          article.querySelector(`[role="group"] [data-testid="${testid}"]`)?.getAttribute('aria-label') ?? null,
        ),
      );
      if (n) counts[name] = n;
    }
    const views = exact(
      labelNumber(article.querySelector('[role="group"] a[href$="/analytics"]')?.getAttribute('aria-label') ?? null),
    );
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

export const xPage: PageView = {
  post: 'article[data-testid="tweet"]',
  postId: (element) => permalink(element)?.id,
  badge: { row: '[role="group"][id]' },
  read,
};
