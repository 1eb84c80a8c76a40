import { at, type CountName, type PostObservation, type ProfileCounts } from '../../model';
import type { PageView, ReadContext, ReadResult } from '../contract';
import { collector } from '../reading';
import { readCount } from '../text/count-text';
import { classify, postUrl, profileUrl } from './address';
import { permalink, threadsBox } from './box';
import { idBeside } from './meta';

const SOURCE = 'threads/page';

/**
 * The numbers of the row below a post, in its order. A number that is absent is zero or hidden, which nothing tells.
 * The third button adds quotes to reposts, so it states neither.
 */
function countsOf(box: Element, language: string): PostObservation['counts'] {
  const counts: PostObservation['counts'] = {};
  const row = 'row' in threadsBox.badge ? box.querySelector(threadsBox.badge.row) : null;
  const names: readonly CountName[] = ['likes', 'comments'];
  names.forEach((name, i) => {
    const text = row?.children[i]?.querySelector('svg + *')?.textContent?.trim();
    const count = text ? readCount(text, language, { rounding: 'unknown', bare: true }) : undefined;
    if (count) counts[name] = count;
  });
  return counts;
}

/** Logged out the exact number stands in a `title` inside the rounded text. */
function followersOf(document: Document, language: string): ProfileCounts {
  for (const span of document.querySelectorAll('span[title]')) {
    const title = span.getAttribute('title') ?? '';
    if (!/^\p{Nd}/u.test(title) || !span.closest('a, [role="button"]')) continue;
    const followers = readCount(title, language, { rounding: 'unknown', bare: true });
    if (followers) return { followers };
  }
  return {};
}

/** Last resort: the header and the posts of a rendered profile. Foreign boxes are told by the permalink's handle. */
function read(document: Document, ctx: ReadContext): ReadResult {
  const c = collector(SOURCE);
  const page = URL.canParse(ctx.url) ? classify(new URL(ctx.url)) : undefined;
  const handle = ctx.subject?.handle ?? (page?.kind === 'profile' ? page.handle : undefined);
  const boxes = [...document.querySelectorAll(threadsBox.post)];
  if (handle === undefined) return c.result({ empty: 'normal' });
  const id = ctx.subject?.id ?? idBeside(document, handle);
  if (id === undefined) {
    c.skip('no-identity', 1 + boxes.length);
    return c.result();
  }
  const seen = { seenAt: ctx.seenAt, source: SOURCE, via: 'dom' } as const;
  const counts = followersOf(document, ctx.language);
  c.profile({ platform: 'threads', id, handle, url: profileUrl(handle), counts, hidden: [], ...seen });
  c.each(boxes, 'box', (element) => {
    const box = element as Element;
    const link = permalink(box);
    if (!link) return c.skip('not-a-post');
    if (link.handle?.toLowerCase() !== handle.toLowerCase()) return c.skip('other-author', 1, link.id);
    const published = link.time ? at(Date.parse(link.time)) : undefined;
    c.post({
      platform: 'threads',
      id: link.id,
      profileId: id,
      handle,
      url: postUrl(link.code, handle),
      format: 'unknown',
      flags: ['partial'],
      counts: countsOf(box, ctx.language),
      hidden: [],
      doubtful: [],
      ...seen,
      ...(published && { published }),
    });
  });
  return c.result({ subject: { platform: 'threads', id, handle } });
}

export const threadsPage: PageView = { ...threadsBox, read };
