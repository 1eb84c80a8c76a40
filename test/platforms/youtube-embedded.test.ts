import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { youtubeScript } from '../../demo/shapes/youtube';
import { youtube } from '../../lib/platforms/youtube';
import { assigned, objectAt } from '../../lib/platforms/youtube/embedded';
import { context } from './youtube-scenario';

describe('data inside the HTML', () => {
  it('finds what the page assigns, whatever the strings hold', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.string(), (value, tail) => {
        const data = JSON.parse(JSON.stringify({ value, tail: `${tail}};</script>{"\\` }));
        const script = `${youtubeScript('ytInitialData', data)}var meta = {"a":1};/* ${tail.replaceAll('*/', '')} */`;
        expect(assigned([script], 'ytInitialData').map((t) => JSON.parse(t))).toEqual([data]);
      }),
    );
  });

  it('knows the older and the mobile spelling, and no other use of the name', () => {
    expect(assigned(['window["ytInitialData"] = {"a":"}"};'], 'ytInitialData')).toEqual(['{"a":"}"}']);
    expect(assigned(["var ytInitialData = '\\x7b\\x22a\\x22:\\x22it\\'s\\x22\\x7d';"], 'ytInitialData')).toEqual([
      '{"a":"it\'s"}',
    ]);
    expect(assigned(['f(a.ytInitialData,{"a":1}); if (ytInitialData == {}) {}'], 'ytInitialData')).toEqual([]);
    expect(assigned(['var ytInitialData = {"cut": "off'], 'ytInitialData')).toEqual([]);
    expect(objectAt('{"a":{}', 0)).toBeUndefined();
  });

  it('reads the document without running it', () => {
    const { document } = parseHTML(
      `<!doctype html><html><head><script src="x.js"></script><script>${youtubeScript('ytInitialPlayerResponse', { a: 1 })}</script></head><body></body></html>`,
    );
    const [data, player] = youtube.embedded;
    expect(data?.find(document as unknown as Document)).toEqual([]);
    expect(player?.find(document as unknown as Document).map((t) => JSON.parse(t))).toEqual([{ a: 1 }]);
    expect(player?.read({ a: 1 }, context({ via: 'embedded' })).reports[0]?.kind).toBe('shape');
  });
});

describe('addresses', () => {
  it('every sample matches its own pattern and no other', () => {
    for (const { pattern } of youtube.endpoints) {
      for (const sample of pattern.samples) {
        const { hostname, pathname } = new URL(sample);
        expect(
          youtube.endpoints.filter((e) => new RegExp(e.pattern.match).test(hostname + pathname)).map((e) => e.id),
        ).toEqual([pattern.id]);
      }
    }
  });

  it.each([
    ['https://www.youtube.com/', { kind: 'home' }],
    ['https://www.youtube.com/@aurinko', { kind: 'profile', handle: 'aurinko', tab: 'featured' }],
    ['https://www.youtube.com/@aurinko/shorts', { kind: 'profile', handle: 'aurinko', tab: 'shorts' }],
    ['https://www.youtube.com/@%C3%A4iti/videos', { kind: 'profile', handle: 'äiti', tab: 'videos' }],
    [
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/streams',
      { kind: 'profile', handle: 'UCabcdefghijklmnopqrstuv', tab: 'streams' },
    ],
    ['https://m.youtube.com/watch?v=abcdefghijk&t=3', { kind: 'post', id: 'abcdefghijk' }],
    ['https://www.youtube.com/shorts/abcdefghijk', { kind: 'post', id: 'abcdefghijk' }],
    ['https://www.youtube.com/results?search_query=coffee', { kind: 'search' }],
    ['https://www.youtube.com/feed/subscriptions', { kind: 'other' }],
    ['https://www.youtube.com/watch', { kind: 'other' }],
  ])('%s', (url, kind) => {
    expect(youtube.classify(new URL(url))).toEqual(kind);
  });
});

describe('the rendered page', () => {
  const { document } = parseHTML(`<!doctype html><html><body>
    <ytd-rich-item-renderer id="a"><yt-lockup-view-model><a href="/watch?v=abcdefghijk&pp=1">x</a></yt-lockup-view-model></ytd-rich-item-renderer>
    <ytd-rich-item-renderer id="b"><ytm-shorts-lockup-view-model><a href="/shorts/ABCDEFGHIJK">x</a></ytm-shorts-lockup-view-model></ytd-rich-item-renderer>
    <ytd-rich-item-renderer id="c"><ytd-ad-slot-renderer><a href="/watch?v=adadadadada">x</a></ytd-ad-slot-renderer></ytd-rich-item-renderer>
    <ytd-rich-item-renderer id="d"><div>skeleton</div></ytd-rich-item-renderer></body></html>`);
  it('gives every post one box with the id that the readers give it', () => {
    const boxes = [...document.querySelectorAll(youtube.page.post)] as unknown as Element[];
    expect(boxes.map((b) => youtube.page.postId(b)).filter(Boolean)).toEqual(['abcdefghijk', 'ABCDEFGHIJK']);
  });
});
