import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { tiktok } from '../../lib/platforms/tiktok';
import { classifyTiktok } from '../../lib/platforms/tiktok/address';
import { BRAND, idAt, PUBLISHED, reasons, told } from './tiktok-scenario';
import { context, valid } from './x-scenario';

const subject = { platform: 'tiktok', id: BRAND.id, handle: BRAND.handle } as const;
const A = idAt(PUBLISHED, 1);
const B = idAt(PUBLISHED - 86_400_000, 2);

interface Tile {
  href?: string;
  views?: string;
  badge?: string;
}
const tile = ({ href, views, badge }: Tile) =>
  `<div data-e2e="user-post-item">${href ? `<a href="${href}">` : ''}<img alt="Beans">
  ${views === undefined ? '' : `<strong data-e2e="video-views">${views}</strong>`}
  ${badge ? `<div data-e2e="video-card-badge">${badge}</div>` : ''}${href ? '</a>' : ''}</div>`;
const video = (id: string, handle: string = BRAND.handle) => `https://www.tiktok.com/@${handle}/video/${id}`;
const header = `<h1 data-e2e="user-title">havrela</h1><strong data-e2e="followers-count">303.8K</strong>
  <strong data-e2e="following-count">24</strong>`;
const documentOf = (tiles: Tile[], head = header) =>
  parseHTML(`<html><body>${head}<div data-e2e="user-post-item-list">${tiles.map(tile).join('')}</div></body></html>`)
    .document as unknown as Document;
const read = (document: Document, more = {}) =>
  valid(tiktok.page.read!(document, context('https://www.tiktok.com/@havrela', { via: 'dom', subject, ...more })));

describe('the rendered grid', () => {
  it('gives views, the pin, and a time that is a lower bound', () => {
    const result = read(
      documentOf([
        { href: video(B), views: '2.9M', badge: 'Pinned' },
        { href: video(A), views: '812' },
      ]),
    );
    expect(result.posts.map((p) => [p.id, p.counts.views, p.flags])).toEqual([
      [B, { value: 2_900_000, low: 2_850_000, high: 2_999_999 }, ['partial', 'approximate-time', 'pinned']],
      [A, { value: 812, low: 812, high: 812 }, ['partial', 'approximate-time']],
    ]);
    expect(result.posts[1]?.published?.earliest).toBe(PUBLISHED - 4_000);
    expect(result.posts[0]?.counts.likes).toBeUndefined();
    expect(result.profiles[0]?.counts).toEqual({
      followers: { value: 303_800, low: 303_750, high: 303_899 },
      following: { value: 24, low: 24, high: 24 },
    });
  });

  it('knows the pin by the page’s own word for it', () => {
    const words = '<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__">{"profile_page_pin":"Disematkan"}</script>';
    const tiles = [
      { href: video(B), badge: 'Disematkan' },
      { href: video(A), badge: 'Baru' },
    ];
    expect(read(documentOf(tiles, words + header)).posts.map((p) => p.flags.includes('pinned'))).toEqual([true, false]);
  });

  it('keeps a tile whose counter has not come, without a number; a skeleton is no post', () => {
    const waiting = ['', '-', undefined].map((views, n) => ({ href: video(idAt(PUBLISHED, n)), views }));
    const result = read(documentOf([...waiting, ...Array.from({ length: 16 }, () => ({}))]));
    expect(result.posts.map((p) => p.counts)).toEqual([{}, {}, {}]);
    expect(reasons(result)).toEqual({ 'not-a-post': 16 });
    expect(told(result)).toEqual([]);
  });

  it('keeps tiles of a page whose header still loads', () => {
    expect(read(documentOf([{ href: video(A) }], '')).posts.map((p) => p.profileId)).toEqual([BRAND.id]);
  });

  it('doubts a grid in which every counter is zero', () => {
    const zeros = [1, 2, 3].map((n) => ({ href: video(idAt(PUBLISHED, n)), views: '0' }));
    expect(read(documentOf(zeros)).posts.map((p) => p.doubtful)).toEqual([['views'], ['views'], ['views']]);
    expect(read(documentOf(zeros.slice(0, 1))).posts.map((p) => p.doubtful)).toEqual([[]]);
  });

  it('tells a counter that it cannot read, and leaves other people’s tiles', () => {
    const result = read(
      documentOf([
        { href: video(A), views: 'viele' },
        { href: video(B, 'someone.else'), views: '3' },
      ]),
    );
    expect(result.posts.map((p) => [p.id, p.counts])).toEqual([[A, {}]]);
    expect(result.others).toEqual([B]);
    expect(told(result)).toMatchObject([{ kind: 'shape', path: '[data-e2e="video-views"]' }]);
  });

  it('says that it knows nobody where no data names the account', () => {
    const result = read(documentOf([{ href: video(A), views: '3' }]), { subject: undefined });
    expect(result.posts).toEqual([]);
    expect(reasons(result)).toEqual({ 'no-identity': 2 });
  });

  it('takes the id that the page’s first screen has beside the handle', () => {
    const data = `<script id="SIGI_STATE">{"id":"${BRAND.id}","shortId":"","uniqueId":"havrela"}</script>`;
    const result = read(documentOf([{ href: video(A) }], data + header), { subject: undefined });
    expect(result.posts.map((p) => p.profileId)).toEqual([BRAND.id]);
  });

  it('gives an opened post by its canonical address', () => {
    const counters = ['like-count">12K', 'comment-count">252', 'share-count">205', 'undefined-count">157'];
    const document = parseHTML(
      `<html><head><link rel="canonical" href="${video(A)}"></head><body>${counters
        .map((c) => `<strong data-e2e="${c}</strong>`)
        .join('')}</body></html>`,
    ).document as unknown as Document;
    const { posts } = read(document);
    expect(posts.map((p) => [p.id, p.counts.likes?.low, p.counts.saves?.value])).toEqual([[A, 11_950, 157]]);
  });
});

describe('addresses', () => {
  it.each([
    ['/@havrela', { kind: 'profile', handle: 'havrela', tab: 'posts' }],
    ['/@hav.re_la/', { kind: 'profile', handle: 'hav.re_la', tab: 'posts' }],
    [`/@havrela/video/${A}`, { kind: 'post', id: A, handle: 'havrela' }],
    [`/@havrela/photo/${A}`, { kind: 'post', id: A, handle: 'havrela' }],
    [`/@/video/${A}`, { kind: 'post', id: A }],
    ['/@havrela/live', { kind: 'other' }],
    ['/@havrela/playlist/beans-7500000000000000002', { kind: 'other' }],
    ['/', { kind: 'home' }],
    ['/foryou', { kind: 'home' }],
    ['/search/video', { kind: 'search' }],
    ['/tag/coffee', { kind: 'search' }],
    ['/legal/page/row/privacy-policy/en', { kind: 'other' }],
  ])('%s', (path, kind) => {
    expect(classifyTiktok(new URL(`https://www.tiktok.com${path}?lang=en`))).toEqual(kind);
  });

  it('gives a tile the id of its post, and none to a skeleton', () => {
    const [first, second] = documentOf([{ href: `/@havrela/photo/${A}?is_from_webapp=1` }, {}]).querySelectorAll(
      tiktok.page.post,
    );
    expect([tiktok.page.postId(first!), tiktok.page.postId(second!)]).toEqual([A, undefined]);
  });
});
