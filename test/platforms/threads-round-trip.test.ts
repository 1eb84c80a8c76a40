import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/threads';
import type { ReadResult } from '../../lib/platforms/contract';
import { byId, context, expected, graphql, pages, seen, source } from './threads-scenario';
import { plainPost, valid } from './x-scenario';

const clean = (results: ReadResult[]) =>
  expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function scroll(page: ScenarioPage, generation: 'june' | 'october', known: boolean): ReadResult[] {
  const { id, handle } = page.profile;
  const subject = { platform: 'threads' as const, id, handle };
  const results: ReadResult[] = [];
  for (let cursor: string | null | undefined; cursor !== null && results.length < 40; ) {
    const served = shapes.threadsTab(page, cursor ?? null, generation);
    const named = known ? subject : results.find((r) => r.subject)?.subject;
    results.push(valid(graphql(json(served.body), context(named ? { subject: named } : {}))));
    cursor = served.nextCursor;
  }
  return results;
}

describe('a scenario comes back from Threads’ shapes', () => {
  it('the threads tab: every post of the profile, parts of threads too, and nobody else’s', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('june' as const, 'october' as const), (page, generation) => {
        const results = scroll(page, generation, true);
        const read = results.flatMap((r) => r.posts);
        expect(read.map(seen).sort(byId)).toEqual(page.profile.posts.map(expected).sort(byId));
        for (const post of read) expect(post.profileId).toBe(page.profile.id);
        clean(results);
        const foreign = [page.advertisement, page.suggestion].flatMap((o) => (o ? [o.post.id] : []));
        expect(results.flatMap((r) => r.others ?? []).sort()).toEqual(foreign.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('the feed stands in the order of the threads’ newest parts, pinned ones apart, and says where it ends', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const results = scroll({ profile: page.profile, pageSize: page.pageSize, now: page.now }, 'june', true);
        const threads = shapes.inThreads(page.profile.posts).filter((t) => !t.some((p) => p.flags.includes('pinned')));
        const feeds = results.flatMap((r) => r.feed ?? []);
        // A page without any words cannot be told from the tab of pictures: it claims nothing.
        const claimed = feeds.flatMap((feed) => feed.ordered);
        const newest = threads.map((t) => t.at(-1)?.id).filter((id) => claimed.includes(id ?? ''));
        expect(claimed).toEqual(newest);
        for (const feed of feeds) expect(['posts', 'reposts']).toContain(feed.tab);
        expect(results.map((r) => r.feed?.ended ?? 'unsaid').slice(0, -1)).not.toContain(true);
      }),
      { numRuns: 100 },
    );
  });

  it('the page’s own blocks: profile, subject and the top of the feed', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const { profile } = page;
        const subject = { platform: 'threads' as const, id: profile.id, handle: profile.handle };
        const results = shapes
          .profileHtmlBlocks(page)
          .map((text) =>
            valid(source('threads/embedded').read(JSON.parse(text), context({ via: 'embedded', subject }))),
          );
        const [first] = results.flatMap((r) => r.profiles);
        expect([first?.id, first?.handle, first?.name, first?.verified]).toEqual([
          profile.id,
          profile.handle,
          profile.name,
          profile.verified,
        ]);
        expect(first?.counts).toEqual({
          followers: { value: profile.followers, low: profile.followers, high: profile.followers },
        });
        expect(results[1]?.subject).toEqual({ platform: 'threads', id: profile.id, handle: profile.handle });
        const feed = results[2]?.feed;
        if (feed) expect([feed.position, feed.tab, feed.profile.id]).toEqual(['top', 'posts', profile.id]);
      }),
      { numRuns: 50 },
    );
  });

  it('the replies tab: the profile’s answers, not what they answer', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const author = { ...page.profile, id: '99', handle: 'somebody.else' };
        const body = shapes.repliesTab(page.profile, { author, post: plainPost('3900000000000000001') });
        const { id, handle } = page.profile;
        const result = valid(graphql(json(body), context({ subject: { platform: 'threads', id, handle } })));
        const own = page.profile.posts.filter((p) => !p.original);
        expect(result.posts.map((p) => p.id).sort()).toEqual(own.map((p) => p.id).sort());
        for (const post of result.posts) expect(post.flags).toContain('reply');
        if (own.length > 0) expect(result.feed?.tab).toBe('replies');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['one list', shapes.postPage],
    ['containing thread and replies (2023)', shapes.postPage2023],
  ] as const)('an opened post, %s: its own thread and no answer', (_, serve) => {
    fc.assert(
      fc.property(pages, fc.nat(), (page, n) => {
        const { posts } = page.profile;
        const opened = posts[n % Math.max(1, posts.length)];
        if (!opened || opened.original) return;
        const author = { ...page.profile, id: '99', handle: 'somebody.else' };
        const body = serve(page.profile, opened, [{ author, post: plainPost('3900000000000000001') }]);
        const result = valid(graphql(json(body), context()));
        const thread = shapes.inThreads(posts).find((t) => t.includes(opened)) ?? [];
        const shown = serve === shapes.postPage ? thread : thread.slice(0, thread.indexOf(opened) + 1);
        expect(result.posts.map(seen).sort(byId)).toEqual(shown.map(expected).sort(byId));
        expect(result.others).toContain('3900000000000000001');
        clean([result]);
      }),
      { numRuns: 80 },
    );
  });

  it('an opened post in four answers, with its views', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.boolean(), (page, n, asText) => {
        const { posts, id, handle } = page.profile;
        const opened = posts[n % Math.max(1, posts.length)];
        if (!opened || opened.original) return;
        const views = asText ? opened.views.toLocaleString('en-US') : opened.views;
        const parts = shapes.postPageParts(page.profile, opened, { views });
        const ctx = context({ subject: { platform: 'threads', id, handle } });
        const [target, upward, downward, count] = Object.values(parts).map((body) => valid(graphql(json(body), ctx)));
        expect(target?.posts.map(seen)).toEqual([expected(opened)]);
        const thread = shapes.inThreads(posts).find((t) => t.includes(opened)) ?? [];
        const rest = [...(upward?.posts ?? []), ...(downward?.posts ?? [])];
        expect(rest.map(seen).sort(byId)).toEqual(
          thread
            .filter((p) => p !== opened)
            .map(expected)
            .sort(byId),
        );
        expect(count?.posts).toHaveLength(1);
        expect(count?.posts[0]).toMatchObject({
          id: opened.id,
          profileId: id,
          flags: ['partial'],
          counts: { views: { value: opened.views, low: opened.views, high: opened.views } },
        });
      }),
      { numRuns: 60 },
    );
  });
});
