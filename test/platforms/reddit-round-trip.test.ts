import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/reddit';
import type { PostObservation } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { scenarioPage } from '../scenario-arbitrary';
import { asDocument, endpoint, finder, newUrl, scrolled } from './reddit-pages';
import { context, valid } from './x-scenario';

const pages = scenarioPage('reddit');
const HOUR = 3_600_000;

/** What the page states of a post, worked out from the scenario by hand. */
function expected(p: ScenarioPost) {
  const media = { image: 1, video: 1, carousel: p.mediaCount }[p.format as string];
  return {
    id: p.id,
    published: { earliest: p.published, latest: p.published },
    format: p.format,
    flags: [...p.flags].sort(),
    score: p.likes,
    comments: { value: p.comments, low: p.comments, high: p.comments },
    ...(media !== undefined && { mediaCount: media }),
  };
}

function seen(p: PostObservation) {
  const { value = Number.NaN, low = 0, high = 0 } = p.counts.likes ?? {};
  // One per cent, one at the least: never exact, never below zero.
  expect(high - value).toBe(Math.max(1, Math.round(value / 100)));
  expect(low).toBe(Math.max(0, value - (high - value)));
  return {
    id: p.id,
    published: p.published,
    format: p.format,
    flags: [...p.flags].sort(),
    score: value,
    comments: p.counts.comments,
    ...(p.mediaCount !== undefined && { mediaCount: p.mediaCount }),
  };
}

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

function holds(page: ScenarioPage, results: ReadResult[], own = page.profile.posts, id = page.profile.id): void {
  const posts = results.flatMap((r) => r.posts);
  expect(posts.map(seen).sort(byId)).toEqual(own.map(expected).sort(byId));
  for (const post of posts) {
    expect(post.profileId).toBe(id);
    expect(post.hidden).toEqual([]);
  }
  expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
}

describe('a scenario comes back from Reddit', () => {
  it('as elements of a community, the first screen and each that arrives', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const results = scrolled(page);
        holds(page, results);
        expect(results.flatMap((r) => r.profiles).map((p) => [p.id, p.counts.followers?.value])).toEqual([
          [page.profile.id, page.profile.followers],
        ]);
        const others = results.flatMap((r) => r.others ?? []);
        const foreign = [page.suggestion, page.advertisement].flatMap((f) => (f ? [f.post.id] : []));
        expect(foreign.filter((id) => !others.includes(id))).toEqual([]);
        const feeds = results.flatMap((r) => r.feed ?? []);
        expect(feeds.flatMap((f) => f.ordered)).toEqual(
          page.profile.posts.filter((p) => !p.flags.includes('pinned')).map((p) => p.id),
        );
        expect(feeds.map((f) => f.position)).toEqual(feeds.map((_, i) => (i === 0 ? 'top' : 'next')));
        expect(feeds.map((f) => f.ended)).toEqual(feeds.map((_, i) => i === feeds.length - 1));
      }),
      { numRuns: 60 },
    );
  });

  it('as elements of a user, who has only his own', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const who = shapes.staff(page.profile);
        const own = page.profile.posts.filter(
          (p) => shapes.writer(page.profile, p).name === who.name && !p.flags.includes('pinned'),
        );
        const results = finder(asDocument(shapes.userPage(page, who)))(
          `https://www.reddit.com/user/${who.name}/submitted/`,
        );
        holds(page, results, own, who.id);
      }),
      { numRuns: 40 },
    );
  });

  it('as an opened post, for its author or for whose page it was opened from', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.boolean(), (page, n, fromCommunity) => {
        const post = page.profile.posts[n % Math.max(1, page.profile.posts.length)];
        if (!post) return;
        const url = `https://www.reddit.com${shapes.permalink(page.profile, post)}`;
        const { id, handle } = page.profile;
        const subject = fromCommunity ? { subject: { platform: 'reddit' as const, id, handle } } : {};
        const results = finder(asDocument(shapes.postPage(page, post.id)))(url, subject);
        holds(page, results, [post], fromCommunity ? id : shapes.writer(page.profile, post).id);
        const below = page.profile.posts.filter((p) => p !== post).slice(0, 3);
        expect(results[0]?.others ?? []).toEqual(below.map((p) => p.id));
      }),
      { numRuns: 40 },
    );
  });

  it('as old Reddit’s rows, page by page', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const results: ReadResult[] = [];
        let after: string | null = null;
        do {
          const query: string = after ? `?count=25&after=${after}` : '';
          const html = shapes.oldCommunity(page, after);
          results.push(
            ...finder(asDocument(html, 'listing-page new-page'))(
              `https://old.reddit.com/${page.profile.handle}/new/${query}`,
            ),
          );
          after = shapes.pageOf(page.profile.posts, page.pageSize, after).next;
        } while (after !== null);
        // Old Reddit counts no pictures and shows a poll as text.
        const own = page.profile.posts.map((p) => ({
          ...p,
          format: p.format === 'poll' ? ('text' as const) : p.format,
        }));
        const posts = results.flatMap((r) => r.posts);
        const plain = <P extends object>(p: P) => ({ ...p, mediaCount: undefined });
        expect(posts.map(seen).map(plain).sort(byId)).toEqual(own.map(expected).map(plain).sort(byId));
        expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
        const followers = results.flatMap((r) => r.profiles).map((p) => p.counts.followers?.value);
        if (own.length > 0) expect(followers).toContain(page.profile.followers);
      }),
      { numRuns: 40 },
    );
  });

  it('as listings, profiles and comments in JSON', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const base = `https://www.reddit.com/${page.profile.handle}/`;
        const results: ReadResult[] = [];
        let after: string | null = null;
        do {
          const served = shapes.communityListing(page, after);
          const url = context(`${base}new.json${after ? `?after=${after}` : ''}`);
          results.push(valid(endpoint('listing')(served.body, url)));
          after = served.next;
        } while (after !== null);
        holds(page, results);
        const about = valid(endpoint('about')(shapes.communityAbout(page.profile), context(`${base}about.json`)));
        expect(about.profiles[0]?.counts.followers?.value).toBe(page.profile.followers);
        const [post] = page.profile.posts;
        if (!post) return;
        const opened = valid(
          endpoint('comments')(shapes.commentsBody(page, post.id), context(`${base}comments/x.json`)),
        );
        // On a post's own page nothing says that its community has put it on top but the listing's mark.
        holds(page, [opened], [post], shapes.writer(page.profile, post).id);
      }),
      { numRuns: 40 },
    );
  });

  it('with young scores hidden, which are neither zero nor lost', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const [newest] = page.profile.posts;
        if (!newest) return;
        const young = { ...newest, published: page.now - HOUR / 2 };
        const posts = [young, ...page.profile.posts.slice(1)];
        const found = scrolled({ ...page, profile: { ...page.profile, posts } }, { young: 'hidden' });
        const seen = found.flatMap((r) => r.posts).find((p) => p.id === young.id);
        expect([seen?.hidden, seen?.counts.likes, seen?.counts.comments?.value]).toEqual([
          ['likes'],
          undefined,
          young.comments,
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

it('a page at its plain address tells no order, since best posts come first there', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const [result] = finder(asDocument(shapes.communityPage(page)))(newUrl(page).replace('new/', ''));
      expect(result?.feed).toBeUndefined();
    }),
    { numRuns: 10 },
  );
});
