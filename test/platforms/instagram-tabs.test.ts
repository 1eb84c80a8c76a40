/** Shapes that others' code of 2026 describes, tabs that hold other people's posts, and the head of an opened post. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/instagram';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { instagram } from '../../lib/platforms/instagram';
import {
  comparable,
  context,
  embedded,
  endpoint,
  expected,
  pageArbitrary,
  pkAt,
  postArbitrary,
  SEEN_AT,
  type Surface,
  valid,
} from './instagram-scenario';

const LOGGED_OUT: Surface = {
  likes: 'never',
  shares: false,
  views: 'never',
  comments: false,
  caption: true,
  time: false,
  duration: false,
  bare: true,
  pins: false,
};
const WEB: Surface = {
  ...LOGGED_OUT,
  likes: 'decoy',
  shares: true,
  comments: true,
  time: true,
  duration: true,
  bare: false,
  pins: true,
};
const REELS: Surface = { ...LOGGED_OUT, likes: 'decoy', views: 'plays', comments: true, caption: false, pins: true };
const STRIP: Surface = { ...WEB, caption: false, time: false };

const json = (body: unknown): unknown => JSON.parse(JSON.stringify(body));
const subjectOf = ({ profile }: ScenarioPage) =>
  ({ platform: 'instagram', id: profile.id, handle: profile.handle }) as const;
const skipped = (result: ReadResult) =>
  Object.assign({}, ...result.reports.flatMap((r) => (r.kind === 'ok' ? [r.skipped] : [])));
const shapesIn = (results: ReadResult[]) => results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape');

function scroll(page: ScenarioPage, serve: (p: ScenarioPage, c: string | null) => shapes.Served, id = 'graphql') {
  const ctx = context({ subject: subjectOf(page) });
  const results: ReadResult[] = [];
  let cursor: string | null = null;
  do {
    const served = serve(page, cursor);
    results.push(valid(endpoint(id)(json(served.body), ctx)));
    cursor = served.nextCursor;
  } while (cursor !== null);
  return { results, ctx };
}

const ordered = (page: ScenarioPage) => shapes.inProfileOrder(page.profile.posts);
const short = (page: ScenarioPage) => ordered(page).filter((p) => p.format === 'short');

describe('scenario → shapes of 2026 → reader → the same scenario', () => {
  it.each([
    ['reels as a part of the account', shapes.accountClips, 'graphql', REELS, short, 'reels'],
    ['reels, logged out', shapes.loggedOutClips, 'graphql', { ...REELS, caption: true, pins: false }, short, 'reels'],
    ['later pages, logged out', shapes.loggedOutNext, 'graphql', LOGGED_OUT, ordered, 'posts'],
    ['feed/user under another name', shapes.feedUserGrid, 'feed_user', WEB, ordered, 'posts'],
  ] as const)('%s', (_name, serve, source, surface, shown, tab) => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const { results, ctx } = scroll(page, serve, source);
        const should = shown(page).map((p) => expected(page.profile, p, surface, ctx, `instagram/${source}`));
        expect(results.flatMap((r) => r.posts).map(comparable)).toEqual(should.map(comparable));
        expect(shapesIn(results)).toEqual([]);
        for (const r of results) if (r.feed) expect([r.feed.tab, r.feed.profile.id]).toEqual([tab, page.profile.id]);
        if (should.length > 0) expect(results.at(-1)?.feed?.ended).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('six tiles below an opened post: posts, and no stretch of the feed', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const ctx = context({ subject: subjectOf(page) });
        const result = valid(endpoint('graphql')(json(shapes.moreFromAuthor(page.profile)), ctx));
        const should = page.profile.posts
          .slice(0, 6)
          .map((p) => expected(page.profile, p, STRIP, ctx, 'instagram/graphql'));
        expect(result.posts.map(comparable)).toEqual(should.map(comparable));
        expect([result.feed, result.subject]).toEqual([undefined, undefined]);
        expect(shapesIn([result])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('an opened post by its number, and the data of a page of 2021', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const ctx = context();
        for (const post of page.profile.posts) {
          const [read] = valid(endpoint('graphql')(json(shapes.mediaById(page.profile, post)), ctx)).posts;
          const { coauthors: _unsaid, ...said } = post;
          const surface = { ...WEB, views: 'plays' } as const;
          const should = expected(page.profile, said, surface, ctx, 'instagram/graphql');
          expect(read && comparable(read)).toEqual(comparable(should));
        }
        const { document } = parseHTML(`<html><body><script>${'x'}</script></body></html>`);
        const [script] = document.querySelectorAll('script');
        if (script) script.textContent = shapes.sharedData(page);
        const texts = embedded.find(document as unknown as Document);
        const here = { ...ctx, via: 'embedded' as const };
        const results = texts.map((text) => valid(embedded.read(JSON.parse(text), here)));
        const first = ordered(page).slice(0, page.pageSize);
        expect(results.flatMap((r) => r.posts).map((p) => p.id)).toEqual(first.map((p) => p.id));
        expect(results.flatMap((r) => r.profiles).map((p) => p.id)).toEqual([page.profile.id]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tabs of other people’s posts', () => {
  const others = fc.array(postArbitrary(77), { minLength: 1, maxLength: 5 });
  it.each([
    ['reposts', shapes.repostsTab, 'reposted-original'],
    ['tagged', shapes.taggedTab, 'other-author'],
  ] as const)('%s: none is the profile’s, each is named', (_name, build, reason) => {
    fc.assert(
      fc.property(pageArbitrary, others, (page, posts) => {
        const author = { ...page.profile, id: '40000000333', handle: 'else.where' };
        const foreign = posts.map((post, i) => ({ author, post: { ...post, id: pkAt(post.published, 300 + i) } }));
        const body = build(page.profile, foreign);
        const result = valid(endpoint('graphql')(json(body), context({ subject: subjectOf(page) })));
        expect([result.posts, result.feed, result.subject]).toEqual([[], undefined, undefined]);
        expect(skipped(result)).toEqual({ [reason]: foreign.length });
        expect(result.others?.toSorted()).toEqual([...new Set(foreign.map(({ post }) => post.id))].toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('stories are never posts of the feed', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const result = valid(
          endpoint('graphql')(json(shapes.stories(page.profile)), context({ subject: subjectOf(page) })),
        );
        expect([result.posts, result.feed]).toEqual([[], undefined]);
        expect(Object.keys(skipped(result))).toEqual(['not-a-post']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a post page without counts', () => {
  const page = (head: string, data = '', lang = 'en') =>
    parseHTML(
      `<html lang="${lang}"><head>${head}</head><body><script type="application/json" data-sjs>${data}</script></body></html>`,
    ).document as unknown as Document;
  const head = instagram.embedded[1]!;
  const PK = pkAt(Date.UTC(2026, 9, 1, 12), 5);
  const BRAND = {
    platform: 'instagram' as const,
    id: '40000000001',
    handle: 'fjord.and.fern',
    name: 'Fjord',
    verified: false,
  };
  const og = (description: string, kind = 'p') =>
    `<meta property="og:url" content="https://www.instagram.com/fjord.and.fern/${kind}/${shapes.shortcode(PK)}/"><meta property="og:description" content="${description.replaceAll('"', '&quot;')}">`;
  const data = (author = BRAND) => `{"user":{"pk":"${author.id}","id":"17841","username":"${author.handle}"}}`;
  const read = (document: Document, more: Partial<ReadContext> = {}) =>
    head.find(document).map((text) => valid(head.read(JSON.parse(text), context({ via: 'embedded', ...more }))));

  it('what the description says, rounded and in doubt', () => {
    const [result] = read(page(og('12.3K likes, 1,204 comments - fjord.and.fern on October 1, 2026: "Ferns"'), data()));
    expect(result?.posts[0]).toMatchObject({
      id: PK,
      profileId: BRAND.id,
      handle: BRAND.handle,
      counts: { likes: { value: 12_300, low: 12_250, high: 12_399 }, comments: { value: 1204, low: 1204, high: 1204 } },
      doubtful: ['likes', 'comments'],
      flags: ['partial', 'approximate-time'],
    });
  });

  it.each([
    ['pt', '55 curtidas, 4 comentários - fjord.and.fern em October 1, 2026: "Samambaias"', 55],
    // Here a word begins like a million: nothing is guessed.
    ['es', '55 Me gusta, 4 comentarios - fjord.and.fern el October 1, 2026: "Helechos"', undefined],
  ])('in %s, on a reel: %s', (language, description, likes) => {
    const [result] = read(page(og(description, 'reel'), data(), language));
    const [post] = result?.posts ?? [];
    expect([post?.counts.likes?.value, post?.counts.comments?.value]).toEqual([likes, 4]);
    expect(result?.reports.some((r) => r.kind === 'shape')).toBe(likes === undefined);
    expect(post?.url).toContain('/reel/');
  });

  it('linked data state counts and time to the last digit', () => {
    const linked = {
      '@type': 'SocialMediaPosting',
      dateCreated: '2026-10-01T12:00:00-07:00',
      commentCount: '154',
      interactionStatistic: [
        { interactionType: 'http://schema.org/LikeAction', userInteractionCount: 47_528 },
        { interactionType: 'http://schema.org/WatchAction', userInteractionCount: 9 },
      ],
      author: { identifier: { value: 'fjord.and.fern' }, alternateName: '@fjord.and.fern' },
    };
    const script = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const [result] = read(page(og('Ferns and more') + script, data()));
    expect(result?.posts[0]).toMatchObject({
      counts: { likes: { value: 47_528 }, comments: { value: 154 } },
      published: { earliest: Date.UTC(2026, 9, 1, 19), latest: Date.UTC(2026, 9, 1, 19) },
      flags: ['partial'],
    });
  });

  it('an author without a number is nobody, and that is counted', () => {
    const [result] = read(page(og('12 likes, 3 comments - fjord.and.fern on October 1, 2026: "x"')));
    expect(result?.posts).toEqual([]);
    expect(skipped(result!)).toEqual({ 'no-identity': 1 });
  });

  it.each([
    ['data that state likes', og('12 likes, 3 comments - fjord.and.fern on x: "y"'), '{"like_count":7}'],
    ['a profile', og('12 likes, 3 comments - a on x: "y"').replace(/\/p\/[^/]+/, ''), ''],
    ['words alone', og('Ferns - fjord.and.fern on October 1, 2026: "12 likes, 3 comments - a"'), ''],
    ['no counts', og('See this photo'), ''],
  ])('%s: the head is not asked', (_name, meta, inside) => {
    expect(head.find(page(meta, inside))).toEqual([]);
  });

  it('scenario → head → the same post', () => {
    fc.assert(
      fc.property(postArbitrary(9), (post) => {
        const built = shapes.postPage(BRAND, post);
        const meta = `<meta property="og:url" content="${built.url}">`;
        const document = page(meta);
        document.querySelector('script')!.textContent = built.data;
        const described = document.createElement('meta');
        described.setAttribute('property', 'og:description');
        described.setAttribute('content', built.description);
        document.head.append(described);
        const [result] = read(document, { seenAt: SEEN_AT });
        const [read1] = result?.posts ?? [];
        expect([read1?.id, read1?.profileId]).toEqual([post.id, BRAND.id]);
        for (const name of ['likes', 'comments'] as const) {
          expect(read1?.counts[name]?.low).toBeLessThanOrEqual(post[name]);
          expect(read1?.counts[name]?.high).toBeGreaterThanOrEqual(post[name]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (anything, text) => {
        valid(head.read(anything, context({ via: 'embedded' })));
        valid(head.read({ path: `/p/${shapes.shortcode(PK)}/`, description: text, language: 'en' }, context()));
        head.find(page(og(text.replaceAll('<', '')), data()));
      }),
      { numRuns: 200 },
    );
  });
});
