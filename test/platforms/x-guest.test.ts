/** The page that X renders for a visitor without an account: its scripts are read, never run. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import { guestScripts, type XGuestLayout } from '../../demo/shapes/x-guest';
import { X_VIEWS_SINCE } from '../../demo/shapes/x-tweet';
import type { ReadResult } from '../../lib/platforms/contract';
import { x } from '../../lib/platforms/x';
import { literalsOf } from '../../lib/platforms/x/page-script';
import { context, pageArbitrary, pageWith, plainPost, valid, values } from './x-scenario';

const LAYOUTS: XGuestLayout[] = ['stream', 'store'];
const source = x.embedded.find((s) => s.id === 'x/GuestPage');
const brand: ScenarioAuthor = { platform: 'x', id: '4001', handle: 'brand_one', name: 'Brand One', verified: true };

/** Everything that the scripts of a page give, an answer a result. */
function readPage(scripts: string[], url = 'https://x.com/brand_1'): ReadResult[] {
  const html = `<html><body>${scripts.map((s) => `<script nonce="n">${s}</script>`).join('')}</body></html>`;
  const texts = source?.find(parseHTML(html).document as unknown as Document) ?? [];
  let subject: ReadResult['subject'];
  return texts.map((text) => {
    const result = valid(
      source?.read(JSON.parse(text), context(url, { via: 'embedded', ...(subject && { subject }) })) as ReadResult,
    );
    subject ??= result.subject;
    return result;
  });
}
const told = (results: ReadResult[]) =>
  results.flatMap((r) => r.reports).flatMap((r) => (r.kind === 'shape' || r.kind === 'threw' ? [r] : []));

const views = (p: ScenarioPost) => (p.published >= X_VIEWS_SINCE ? { views: p.views } : {});
const numbers = (p: ScenarioPost) => {
  const { likes, comments, shares, quotes, saves } = p;
  return { likes, comments, shares, quotes, saves, ...views(p) };
};
const newest = (page: ScenarioPage) =>
  page.profile.posts.filter((p) => !p.flags.includes('reply') && !p.original).slice(0, page.pageSize);

describe('a page without an account', () => {
  it('gives the profile and its newest own posts', () => {
    fc.assert(
      fc.property(pageArbitrary('x'), fc.constantFrom(...LAYOUTS), (page, layout) => {
        const results = readPage(guestScripts(page, layout));
        const pinned = page.profile.posts.filter(
          (p) => p.flags.includes('pinned') && !p.original && !p.flags.includes('reply'),
        );
        const want = new Map([...newest(page), ...pinned].map((p) => [p.id, p]));
        const got = results.flatMap((r) => r.posts);
        expect(new Set(got.map((p) => p.id))).toEqual(new Set(want.keys()));
        for (const post of got) {
          const truth = want.get(post.id) as ScenarioPost;
          expect(values(post.counts)).toEqual(numbers(truth));
          expect(post.format).toBe(truth.format);
          expect(post.published?.earliest).toBe(truth.published);
          expect(post.caption).toBe(truth.caption);
          expect(post.profileId).toBe(page.profile.id);
        }
        const [profile] = results.flatMap((r) => r.profiles);
        expect(profile?.counts.followers?.value).toBe(page.profile.followers);
        expect(results[0]?.subject).toEqual({ platform: 'x', id: page.profile.id, handle: page.profile.handle });
        expect(results.flatMap((r) => (r.feed ? [r.feed] : []))).toEqual([]);
        expect(told(results)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('gives the opened post, and not what others answer', () => {
    fc.assert(
      fc.property(pageArbitrary('x'), fc.constantFrom(...LAYOUTS), fc.nat(), (page, layout, n) => {
        const { posts, handle } = page.profile;
        const opened = posts[n % Math.max(1, posts.length)];
        if (!opened) return;
        const results = readPage(guestScripts(page, layout, opened.id), `https://x.com/${handle}/status/${opened.id}`);
        const got = results.flatMap((r) => r.posts);
        expect(new Set(got.map((p) => p.id))).toEqual(new Set([opened.id]));
        for (const post of got) expect(values(post.counts)).toEqual(opened.original ? {} : numbers(opened));
        expect(told(results)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('whose scripts changed says so, on the pages that show posts', () => {
    const page = pageWith(brand, [plainPost('2080000000000000001')]);
    for (const layout of LAYOUTS) {
      const renamed = guestScripts(page, layout).map((s) => s.replaceAll('user_result_by_screen_name', 'account'));
      expect(told(readPage(renamed)).map((r) => r.kind === 'shape' && r.path)).toEqual(['data']);
      expect(told(readPage(renamed, 'https://x.com/explore'))).toEqual([]);
    }
    expect(readPage(['window.dataLayer=[{a:1}]'])).toEqual([]);
  });

  it('that is damaged anywhere never throws, and never gives a post that is not the page’s', () => {
    const page = pageWith(
      brand,
      ['2080000000000000002', '2080000000000000001'].map((id) => plainPost(id)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...LAYOUTS),
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.constantFrom('', '{', '}', '"', '$R[1]', '(()=>{', ']', ',,', '\\', 'null'),
        (layout, where, length, put) => {
          const scripts = guestScripts(page, layout);
          const nth = where % scripts.length;
          const script = scripts[nth] as string;
          const from = where % script.length;
          scripts[nth] = script.slice(0, from) + put + script.slice(from + length);
          for (const post of readPage(scripts).flatMap((r) => r.posts)) expect(post.profileId).toMatch(/^\d+$/);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('literals among code', () => {
  const only = (script: string) => literalsOf(script, new Map());
  it.each([
    [
      '$R[1]={a:!0,b:!1,c:null,d:[1,-2.5,12n],"e f":"x\\x3Cy\\u0021\\n"}',
      { a: true, b: false, c: null, d: [1, -2.5, 12], 'e f': 'x<y!\n' },
    ],
    ['f($R[1]={a:$R[2]={b:1},c:$R[2]})', { a: { b: 1 }, c: { b: 1 } }],
    ['f({a:(x)=>{return {b:1}},c:new Date("2026"),d:2})', { d: 2 }],
    ['f({a:$R[9].next({b:1},"}"),d:2})', { d: 2 }],
    ["f({a:'it}',d:2})", { d: 2 }],
  ])('%s', (script, value) => expect(JSON.parse(JSON.stringify(only(script)))).toEqual([value]));

  it('are found beside functions, and in a script that names what another one made', () => {
    const memo = new Map<number, unknown>();
    literalsOf('var f=function(){if(a){b()}};f($R[4]={a:1})', memo);
    expect(literalsOf('f({again:$R[4]})', memo)).toEqual([{ again: { a: 1 } }]);
  });

  it('are none where there are none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (script) => Array.isArray(only(script))));
    expect(only('{'.repeat(3000))).toEqual([]);
    expect(only(`{a:${'['.repeat(3000)}`)).toEqual([]);
  });
});
