import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/instagram';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { postIdOfPath } from '../../lib/platforms/instagram/address';
import { pkOfCode } from '../../lib/platforms/media-id';
import {
  comparable,
  context,
  embedded,
  endpoint,
  expected,
  pageArbitrary,
  type Surface,
  valid,
} from './instagram-scenario';

const WEB: Surface = {
  likes: 'decoy',
  shares: true,
  views: 'never',
  comments: true,
  caption: true,
  time: true,
  duration: true,
  bare: false,
  pins: true,
};
const ITEMS: Surface = { ...WEB, views: 'plays' };
const REELS: Surface = { ...ITEMS, shares: false, caption: false, time: false, duration: false, bare: true };
const GRAPH: Surface = { ...ITEMS, likes: 'minus-one', shares: false };
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

/** The page already knows whose it is, as it does once the profile's own body has been read. */
function knowing(page: ScenarioPage, more: Partial<ReadContext> = {}): ReadContext {
  const { id, handle } = page.profile;
  return context({ subject: { platform: 'instagram', id, handle }, ...more });
}

/** Reads every page of a list as a scroll to its end would, and gives what was read of it. */
function scroll(
  page: ScenarioPage,
  serve: (page: ScenarioPage, cursor: string | null) => shapes.Served,
  source: string,
): { results: ReadResult[]; ctx: ReadContext } {
  const ctx = knowing(page);
  const read = endpoint(source);
  const results: ReadResult[] = [];
  let cursor: string | null = null;
  do {
    const served = serve(page, cursor);
    results.push(valid(read(JSON.parse(JSON.stringify(served.body)), ctx)));
    cursor = served.nextCursor;
  } while (cursor !== null);
  return { results, ctx };
}

function sameAsScenario(
  page: ScenarioPage,
  results: ReadResult[],
  posts: ScenarioPost[],
  surface: Surface,
  ctx: ReadContext,
  source: string,
) {
  const read = results.flatMap((r) => r.posts);
  const should = shapes
    .inProfileOrder(posts)
    .map((p) => expected(page.profile, p, surface, ctx, `instagram/${source}`));
  expect(read.map(comparable)).toEqual(should.map(comparable));
  for (const post of read) expect(postIdOfPath(new URL(post.url).pathname)?.id).toBe(post.id);
  for (const report of results.flatMap((r) => r.reports))
    expect(report.kind === 'ok' || report.kind === 'empty').toBe(true);
}

describe('scenario → Instagram → reader → the same scenario', () => {
  it.each([
    ['timeline, logged in', shapes.timelineConnection, 'graphql', WEB],
    ['legacy timeline', shapes.legacyTimeline, 'graphql', GRAPH],
    ['feed/user', shapes.feedUser, 'feed_user', ITEMS],
  ] as const)('%s', (_name, serve, source, surface) => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const { results, ctx } = scroll(page, serve, source);
        sameAsScenario(page, results, page.profile.posts, surface, ctx, source);
        if (page.profile.posts.length > 0) expect(results.at(-1)?.feed?.ended).toBe(true);
        const ordered = results.flatMap((r) => r.feed?.ordered ?? []);
        const unpinned = page.profile.posts.filter((p) => !p.flags.includes('pinned'));
        expect(ordered).toEqual(shapes.inProfileOrder(unpinned).map((p) => p.id));
      }),
    );
  });

  it.each([
    ['reels tab', shapes.clipsConnection, 'graphql', REELS],
    ['clips/user', shapes.clipsUser, 'clips_user', ITEMS],
  ] as const)('%s', (_name, serve, source, surface) => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const { results, ctx } = scroll(page, serve, source);
        const reels = page.profile.posts.filter((p) => p.format === 'short');
        // Tiles do not name their author's handle; the page does.
        sameAsScenario(page, results, reels, surface, ctx, source);
        for (const r of results) if (r.feed) expect(r.feed.tab).toBe('reels');
      }),
    );
  });

  it('logged-out timeline', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const { results, ctx } = scroll(page, shapes.loggedOutTimeline, 'graphql');
        sameAsScenario(page, results, page.profile.posts, LOGGED_OUT, ctx, 'graphql');
      }),
    );
  });

  it('the foreign posts between are counted, never read', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        const result = endpoint('graphql')(shapes.timelineConnection(page).body, knowing(page));
        const own = Math.min(page.pageSize, page.profile.posts.length);
        expect(result.posts.every((p) => p.profileId === page.profile.id)).toBe(own > 0 || result.posts.length === 0);
        if (own === 0) return;
        const ok = result.reports.find((r) => r.kind === 'ok');
        expect(ok?.skipped).toEqual({
          ...(page.advertisement && { ad: 1 }),
          ...(page.suggestion && { suggestion: 1 }),
        });
      }),
    );
  });

  it('single posts: media/info, web_info, shortcode_media, logged-out post', () => {
    fc.assert(
      fc.property(pageArbitrary, (page) => {
        for (const post of page.profile.posts) {
          const one = (body: shapes.Json, id: string, surface: Surface, ctx = context()) => {
            const result = valid(endpoint(id)(body, ctx));
            expect(result.posts.map(comparable)).toEqual(
              [expected(page.profile, post, surface, ctx, `instagram/${id}`)].map(comparable),
            );
            return result;
          };
          one(shapes.mediaInfo(page.profile, post), 'media_info', ITEMS);
          one(shapes.shortcodeWebInfo(page.profile, post), 'graphql', ITEMS);
          one(shapes.loggedOutPost(page.profile, post), 'graphql', { ...LOGGED_OUT, time: true });
          const opened = one(shapes.shortcodeMedia(page.profile, post, page.profile), 'graphql', GRAPH);
          expect(opened.profiles[0]?.counts).toEqual({
            followers: { value: page.profile.followers, low: page.profile.followers, high: page.profile.followers },
            posts: {
              value: page.profile.posts.length,
              low: page.profile.posts.length,
              high: page.profile.posts.length,
            },
          });
          expect(pkOfCode(shapes.shortcode(post.id))).toBe(post.id);
        }
      }),
    );
  });

  it('profiles, in their three dialects', () => {
    fc.assert(
      fc.property(pageArbitrary, ({ profile }) => {
        const whole = (n: number) => ({ value: n, low: n, high: n });
        const followers = whole(profile.followers);
        const following = whole(profile.following);
        const posts = whole(profile.posts.length);
        const bodies = [
          ['graphql', shapes.profilePageContent(profile), { followers, following, posts }],
          ['web_profile_info', shapes.webProfileInfo(profile), { followers, following, posts }],
          ['graphql', shapes.loggedOutProfile(profile), { followers, following }],
        ] as const;
        for (const [id, body, counts] of bodies) {
          const result = valid(endpoint(id)(body, context()));
          expect(result.profiles).toMatchObject([
            {
              id: profile.id,
              handle: profile.handle,
              name: profile.name,
              verified: profile.verified,
              isPrivate: false,
              counts,
            },
          ]);
          expect(result.profiles[0]?.counts).toEqual(counts);
          expect(result.subject).toEqual({ platform: 'instagram', id: profile.id, handle: profile.handle });
        }
      }),
    );
  });

  it('the HTML of the first screen, logged in and out', () => {
    fc.assert(
      fc.property(pageArbitrary, fc.constantFrom<shapes.Viewer>('in', 'out'), (page, viewer) => {
        const ctx = context({ via: 'embedded', url: `https://www.instagram.com/${page.profile.handle}/` });
        let subject: ReadContext['subject'];
        const results: ReadResult[] = [];
        for (const text of shapes.profileHtmlBlocks(page, viewer)) {
          const result = valid(embedded.read(JSON.parse(text), { ...ctx, ...(subject && { subject }) }));
          subject = result.subject ?? subject;
          results.push(result);
        }
        const first = shapes.inProfileOrder(page.profile.posts).slice(0, page.pageSize);
        const posts = results.flatMap((r) => r.posts);
        expect(posts.map(comparable)).toEqual(
          first
            .map((p) => expected(page.profile, p, viewer === 'in' ? WEB : LOGGED_OUT, ctx, 'instagram/embedded'))
            .map(comparable),
        );
        expect(results.flatMap((r) => r.profiles).map((p) => p.id)).toEqual([page.profile.id]);
        const feeds = results.flatMap((r) => r.feed ?? []);
        if (first.length > 0) expect(feeds.map((f) => f.position)).toEqual(['top']);
      }),
    );
  });
});
