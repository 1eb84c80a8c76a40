/** The rendered page: whose box it is, where a badge goes, and what may be read of it where no data was seen. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../lib/platforms/contract';
import { x } from '../../lib/platforms/x';
import { labelNumber } from '../../lib/platforms/x/page';
import { snowflakeTime } from '../../lib/platforms/x/tweet-parts';
import { brand } from './x-bent';
import { context, valid } from './x-scenario';

describe('the rendered page, as a last resort', () => {
  it.each([
    ['8784 Likes. Like', 8784],
    ['1,003 reposts. Repost', 1003],
    ['1 003 uudelleenjulkaisua', 1003],
    ['1.003 Reposts', 1003],
    ['8784件のいいね', 8784],
    ['0 Likes. Like', 0],
    ['1.2K Likes', undefined],
    ['12.34', undefined],
    ['2 of 3', undefined],
    ['٣ إعجابات', undefined],
    ['Like', undefined],
    [null, undefined],
  ])('%s', (label, n) => expect(labelNumber(label)).toBe(n));

  it('refuses a label that its button’s face contradicts', () => {
    const box = (label: string, face: string) =>
      parseHTML(`<body><article data-testid="tweet"><a href="/brand_one/status/5"><time datetime="2026-10-05T12:00:00.000Z"></time></a>
        <div role="group" aria-label="x"><button data-testid="like" aria-label="${label}"><span>${face}</span></button></div></article></body>`)
        .document as unknown as Document;
    const likes = (label: string, face: string) =>
      x.page.read?.(
        box(label, face),
        context('https://x.com/brand_one', { subject: { platform: 'x', id: brand.id, handle: brand.handle } }),
      ).posts[0]?.counts.likes?.value;
    expect(likes('8784 Likes', '8.7K')).toBe(8784);
    expect(likes('12 Likes', '12')).toBe(12);
    expect(likes('12K Likes', '12K')).toBeUndefined();
    expect(likes('12 Likes', '13')).toBeUndefined();
    expect(likes('0 Likes', '')).toBe(0);
    expect(likes('3 Likes', '')).toBeUndefined();
  });

  /** A box as X renders it itself since late 2026: no test ids, no time, a quoted post as an article inside. */
  const served = (faces: Record<string, string>) =>
    parseHTML(`<body><ul><li><div data-timeline-entry data-href="/brand_one/status/2080000000000000001" role="link"><article>
      <a href="/brand_one"><img src="https://pbs.twimg.com/profile_images/1/a.jpg"></a>
      <div role="link" data-href="/brand_two/status/2070000000000000001"><article><a href="/brand_two/status/2070000000000000001">2h</a>
        <img src="https://pbs.twimg.com/media/quoted.jpg"></article></div>
      <a href="/brand_one/status/2080000000000000001/photo/1"><img src="https://pbs.twimg.com/media/own.jpg"></a>
      <span><a href="/brand_one/status/2080000000000000001">Jul 22</a></span>
      <div class="flex">${Object.entries(faces)
        .map(([action, face]) => `<div data-engagement-action="${action}"><button><span>${face}</span></button></div>`)
        .join('')}</div></article></div></li></ul></body>`).document as unknown as Document;
  const readServed = (faces: Record<string, string>) =>
    valid(
      x.page.read?.(
        served(faces),
        context('https://x.com/brand_one', {
          subject: { platform: 'x', id: brand.id, handle: brand.handle },
        }),
      ) as ReadResult,
    );

  it('reads boxes that X has rendered itself: plain numbers, and no rounded ones', () => {
    const result = readServed({ reply: '1480', retweet: '645', like: '18.4K', bookmark: '' });
    expect(result.posts).toHaveLength(1);
    expect(result.posts[0]).toMatchObject({
      id: '2080000000000000001',
      format: 'image',
      flags: ['approximate-time', 'partial'],
    });
    expect(result.posts[0]?.counts).toEqual({
      comments: { value: 1480, low: 1480, high: 1480 },
      shares: { value: 645, low: 645, high: 645 },
    });
    expect(result.posts[0]?.published?.earliest).toBe(snowflakeTime('2080000000000000001'));
    expect(readServed({ like: '1.8万', retweet: '12,345' }).posts[0]?.counts).toEqual({});
  });

  it('finds their ids and where a badge goes', () => {
    const document = served({ like: '3' });
    const boxes = [...document.querySelectorAll(x.page.post)];
    expect(boxes.map((box) => x.page.postId(box))).toEqual(['2080000000000000001']);
    const { badge } = x.page;
    expect('row' in badge && boxes[0]?.querySelector(badge.row)?.className).toBe('flex');
  });

  it('says so when a box has no buttons that it knows', () => {
    const document = parseHTML(
      '<body><article data-testid="tweet"><a href="/brand_one/status/5"><time datetime="2026-10-05T12:00:00.000Z"></time></a></article></body>',
    ).document as unknown as Document;
    const result = x.page.read?.(
      document,
      context('https://x.com/brand_one', { subject: { platform: 'x', id: brand.id, handle: brand.handle } }),
    );
    expect(result?.posts[0]?.counts).toEqual({});
    expect(result?.reports.some((r) => r.kind === 'shape')).toBe(true);
  });
});
