/** Scenario → JSON in every shape of the counters and of the transport → reader → the same scenario, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/facebook';
import type { PostObservation } from '../../lib/model';
import { scenarioPage } from '../scenario-arbitrary';
import { context, embedded, expected, graphql, readHtml, readLines, SEEN_AT, sjs } from './facebook-scenario';

const page = scenarioPage('facebook');
const byId = (posts: PostObservation[]) => new Map(posts.map((post) => [post.id, post]));
const plain = (post: PostObservation) => ({ ...post, flags: [...post.flags].sort() });
/** One post may be pinned: a second one stands nowhere. */
const onePin = ({ profile, ...rest }: ScenarioPage): ScenarioPage => {
  const [first] = profile.posts.filter((p) => p.flags.includes('pinned'));
  const posts = profile.posts.filter((p) => p === first || !p.flags.includes('pinned'));
  return { ...rest, profile: { ...profile, posts } };
};

describe('the timeline', () => {
  it.each(shapes.UFIS.flatMap((ufi) => (['here', 'later'] as const).map((feedback) => [ufi, feedback] as const)))(
    'counters of %s, sent %s: every post of every page, and nobody else’s',
    (ufi, feedback) => {
      fc.assert(
        fc.property(page.map(onePin), (p) => {
          const ctx = context({ subject: { platform: 'facebook', id: p.profile.id, handle: p.profile.handle } });
          const read: PostObservation[] = [];
          let cursor: string | null = null;
          do {
            const served = shapes.timeline(p, { cursor, ufi, feedback });
            const result = readLines(served.documents, ctx);
            read.push(...result.posts);
            expect(result.reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
            expect(result.subject?.id).toBe(p.profile.id);
            if (cursor === null && p.advertisement) expect(result.others).toContain(p.advertisement.post.id);
            if (cursor === null && p.suggestion) expect(result.others).toContain(p.suggestion.post.id);
            expect(result.feed?.ended ?? true).toBe(served.nextCursor === null);
            if (result.feed) expect(result.feed.position).toBe(cursor === null ? 'top' : 'next');
            cursor = served.nextCursor;
          } while (cursor !== null);
          const wanted = p.profile.posts.map((post) => expected(p.profile, post, ctx, graphql.id));
          const got = byId(read.map(plain));
          for (const post of wanted) expect(got.get(post.id)).toEqual(plain(post));
          expect(read).toHaveLength(wanted.length);
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe('the HTML', () => {
  it('header and first stories out of the page’s blocks', () => {
    fc.assert(
      fc.property(page.map(onePin), fc.constantFrom(...shapes.UFIS), (p, ufi) => {
        const [result, ...more] = readHtml(sjs(shapes.profileBlocks(p, { ufi })), { seenAt: SEEN_AT });
        expect(more).toEqual([]);
        const ctx = context({ via: 'embedded' });
        const shown = [
          ...p.profile.posts.filter((post) => post.flags.includes('pinned')),
          ...shapes.timelinePosts(p.profile).slice(0, p.pageSize),
        ];
        const got = byId((result?.posts ?? []).map(plain));
        for (const post of shown) expect(got.get(post.id)).toEqual(plain(expected(p.profile, post, ctx, embedded.id)));
        expect(got.size).toBe(shown.length);
        const [profile] = result?.profiles ?? [];
        expect(profile).toMatchObject({ id: p.profile.id, handle: p.profile.handle, verified: p.profile.verified });
        const { followers } = profile?.counts ?? {};
        expect(followers?.low).toBeLessThanOrEqual(p.profile.followers);
        expect(followers?.high).toBeGreaterThanOrEqual(p.profile.followers);
        expect(result?.subject).toEqual({ platform: 'facebook', id: p.profile.id, handle: p.profile.handle });
      }),
      { numRuns: 15 },
    );
  });

  it('the same out of code, as pages until 2023 carry it', () => {
    fc.assert(
      fc.property(page.map(onePin), (p) => {
        const html = `<html><head><script>${shapes.profileScript(p).replaceAll('</', '<\\/')}</script></head></html>`;
        const [result] = readHtml(html);
        const [same] = readHtml(sjs(shapes.profileBlocks(p, { ufi: '2023' })));
        expect(result).toEqual(same);
        expect(result?.profiles).toHaveLength(1);
      }),
      { numRuns: 10 },
    );
  });
});

describe('reels', () => {
  it('the tab: plays and shares as intervals, the rest to the last digit', () => {
    fc.assert(
      fc.property(page, (p) => {
        const ctx = context({ subject: { platform: 'facebook', id: p.profile.id, handle: p.profile.handle } });
        const own = p.profile.posts.filter((post) => post.format === 'short' && !post.original);
        const read: PostObservation[] = [];
        let cursor: string | null = null;
        do {
          const served = shapes.reels(p, cursor);
          const result = readLines(served.documents, ctx);
          read.push(...result.posts);
          expect(result.reports.filter((r) => r.kind === 'shape')).toEqual([]);
          cursor = served.nextCursor;
        } while (cursor !== null);
        expect(read.map((post) => post.id).sort()).toEqual(own.map((post) => post.id).sort());
        for (const post of own) {
          const got = byId(read).get(post.id);
          expect(got).toMatchObject({ profileId: p.profile.id, format: 'short', flags: [], caption: post.caption });
          expect(got?.published).toEqual({ earliest: post.published, latest: post.published });
          expect(got?.counts.likes?.value).toBe(post.likes);
          expect(got?.counts.comments?.value).toBe(post.comments);
          for (const name of ['shares', 'views'] as const) {
            expect(got?.counts[name]?.low).toBeLessThanOrEqual(post[name]);
            expect(got?.counts[name]?.high).toBeGreaterThanOrEqual(post[name]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('an opened one, and not the one that comes next', () => {
    fc.assert(
      fc.property(page, page, (p, q) => {
        const reel = p.profile.posts.find((post) => post.format === 'short' && !post.original && !post.quoted);
        const next = q.profile.posts.find((post) => post.format === 'short' && !post.original && post.id !== reel?.id);
        if (!reel || !next) return;
        const blocks = shapes.postBlocks(p.profile, reel, { author: q.profile, post: next });
        const url = `https://www.facebook.com/reel/${shapes.mediaId(reel)}/`;
        const [result] = readHtml(sjs(blocks), { url });
        expect(result?.posts.map((post) => post.id)).toEqual([reel.id]);
        expect(result?.posts[0]?.counts.likes?.value).toBe(reel.likes);
        expect(result?.others).toContain(next.id);
      }),
      { numRuns: 30 },
    );
  });
});

it('an opened post belongs to its author', () => {
  fc.assert(
    fc.property(page, (p) => {
      for (const post of p.profile.posts) {
        const { posts, subject } = readLines([shapes.singlePost(p.profile, post)]);
        const wanted = expected(
          p.profile,
          { ...post, flags: post.flags.filter((f) => f !== 'pinned') },
          context(),
          graphql.id,
        );
        expect(posts.map(plain)).toEqual([plain(wanted)]);
        expect(subject).toBeUndefined();
      }
    }),
    { numRuns: 15 },
  );
});
