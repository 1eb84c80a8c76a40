import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/x';
import { X_VIEWS_SINCE } from '../../demo/shapes/x-tweet';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { x } from '../../lib/platforms/x';
import { context, pageArbitrary, valid, values } from './x-scenario';

const pages = pageArbitrary('x');
const options = fc.record({
  shape: fc.constantFrom('timeline' as const, 'timeline_v2' as const, 'client' as const),
  user: fc.constantFrom('legacy' as const, 'mixed' as const, 'core' as const),
  tweet: fc.constantFrom('legacy' as const, 'details' as const, 'client' as const),
});
/** Whether the request's address is known, as it is for the page's own calls. */
const addressed = fc.boolean();

function read(
  operation: string,
  body: unknown,
  more: Partial<ReadContext> = {},
  asked?: Record<string, string>,
): ReadResult {
  const endpoint = x.endpoints.find((e) => e.id === `x/${operation}`);
  if (!endpoint) throw new Error(`no endpoint ${operation}`);
  const query = asked ? `?variables=${encodeURIComponent(JSON.stringify(asked))}` : '';
  const roundTrip: unknown = JSON.parse(JSON.stringify(body));
  return valid(endpoint.read(roundTrip, context(`https://x.com/i/api/graphql/Q-1/${operation}${query}`, more)));
}

type Serve = (page: ScenarioPage, o: shapes.XPageOptions) => shapes.XPage;

/** Reads every page of a tab as a scroll to its end would. */
function scroll(
  page: ScenarioPage,
  serve: Serve,
  operation: string,
  o: shapes.XPageOptions,
  withAddress: boolean,
): ReadResult[] {
  const results: ReadResult[] = [];
  let cursor: string | null = null;
  do {
    const served = serve(page, { ...o, cursor });
    const asked: Record<string, string> = { userId: page.profile.id, ...(cursor !== null && { cursor }) };
    const subject = results.find((r) => r.subject)?.subject;
    results.push(read(operation, served.body, withAddress ? {} : { subject }, withAddress ? asked : undefined));
    cursor = served.nextCursor;
  } while (cursor !== null && results.length < 40);
  return results;
}

function expected(p: ScenarioPost, o: shapes.XPageOptions) {
  const details = o.tweet === 'details';
  const shown = p.original?.post ?? p;
  const flags = p.flags.filter((f) => !(details && f === 'sensitive'));
  const media = { image: 1, video: 1, carousel: Math.max(2, shown.mediaCount) }[shown.format as string];
  const { likes, comments, shares, quotes, saves, views } = p;
  return {
    id: p.id,
    published: o.tweet !== 'legacy' ? p.published : Math.floor(p.published / 1000) * 1000,
    // The coming shape is not known to say where media is, so a post without any is of unknown type.
    format: details && shown.format === 'text' ? 'unknown' : shown.format,
    flags: [...flags].sort(),
    counts: p.original
      ? {}
      : { likes, comments, shares, quotes, saves, ...(p.published >= X_VIEWS_SINCE && { views }) },
    caption: p.original ? undefined : p.caption,
    mediaCount: media,
    duration: shown.format === 'video' ? shown.duration : undefined,
  };
}

function seen(result: ReadResult['posts'][number]) {
  return {
    id: result.id,
    published: result.published?.earliest,
    format: result.format,
    flags: [...result.flags].sort(),
    counts: values(result.counts),
    caption: result.flags.includes('repost') ? result.caption : (result.caption ?? ''),
    mediaCount: result.mediaCount,
    duration: result.duration,
  };
}

/** One post a line, as the store would join the pages of a scroll. */
function joined(results: ReadResult[]) {
  const all = new Map(
    results
      .flatMap((r) => r.posts)
      .reverse()
      .map((p) => [p.id, p]),
  );
  // A pinned post is met twice: on top with its mark and again at its date.
  for (const p of results.flatMap((r) => r.posts)) if (p.flags.includes('pinned')) all.set(p.id, p);
  return [...all.values()].map(seen).sort((a, b) => a.id.localeCompare(b.id));
}

const TABS: [string, Serve, (p: ScenarioPost) => boolean][] = [
  ['UserTweets', shapes.userTweets, (p) => !p.flags.includes('reply')],
  ['UserTweetsAndReplies', shapes.userTweetsAndReplies, () => true],
  ['UserMedia', shapes.userMedia, (p) => ['image', 'carousel', 'video'].includes(p.format) && !p.original],
];

describe('a scenario comes back from X’s shapes', () => {
  it.each(TABS)('%s', (operation, serve, belongs) => {
    fc.assert(
      fc.property(pages, options, addressed, (page, o, withAddress) => {
        const results = scroll(page, serve, operation, o, withAddress);
        const pinnedAway = operation === 'UserMedia';
        const own = page.profile.posts.filter(belongs).map((p) => expected(p, o));
        if (pinnedAway) for (const p of own) p.flags = p.flags.filter((f) => f !== 'pinned');
        expect(joined(results)).toEqual(own.sort((a, b) => a.id.localeCompare(b.id)));
        for (const post of results.flatMap((r) => r.posts)) expect(post.profileId).toBe(page.profile.id);
        expect(results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape' || r.kind === 'threw')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('tells which stretch of the feed was read, to its end', () => {
    fc.assert(
      fc.property(pages, options, (page, o) => {
        const results = scroll(page, shapes.userTweets, 'UserTweets', o, true);
        const feeds = results.map((r) => r.feed);
        expect(feeds.flatMap((f) => f?.ordered ?? [])).toEqual(
          page.profile.posts.filter((p) => !p.flags.includes('reply')).map((p) => p.id),
        );
        expect(feeds.map((f) => f?.position)).toEqual(feeds.map((_, i) => (i === 0 ? 'top' : 'next')));
        expect(feeds.map((f) => f?.ended)).toEqual(feeds.map((_, i) => i === feeds.length - 1));
      }),
      { numRuns: 60 },
    );
  });

  it('UserByScreenName and the page’s head give the same profile', () => {
    fc.assert(
      fc.property(pages, options, ({ profile }, { user }) => {
        const byName = read('UserByScreenName', shapes.userByScreenName(profile, { shape: user }));
        const head = x.embedded[0]?.read(
          JSON.parse(shapes.profileSchema(profile).text),
          context('https://x.com/brand_1', { via: 'embedded' }),
        );
        for (const result of [byName, head as ReadResult]) {
          const [got] = valid(result).profiles;
          expect(got?.handle).toBe(profile.handle);
          expect(got?.id).toBe(profile.id);
          expect([got?.counts.followers?.value, got?.counts.following?.value, got?.counts.posts?.value]).toEqual([
            profile.followers,
            profile.following,
            profile.posts.length,
          ]);
        }
        // The head is the page's own; the answer may be a hover card's.
        expect(head?.subject).toEqual({ platform: 'x', id: profile.id, handle: profile.handle });
        expect(byName.subject).toBeUndefined();
        expect(byName.profiles[0]?.verified).toBe(profile.verified);
        expect(byName.profiles[0]?.isPrivate).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('TweetDetail gives the opened post alone', () => {
    fc.assert(
      fc.property(pages, options, addressed, fc.nat(), (page, o, withAddress, n) => {
        const { posts } = page.profile;
        const opened = posts[n % Math.max(1, posts.length)];
        if (!opened) return;
        const result = read(
          'TweetDetail',
          shapes.tweetDetail(page, opened.id, o),
          {},
          withAddress ? { focalTweetId: opened.id } : undefined,
        );
        const want = expected(opened, o);
        want.flags = want.flags.filter((f) => f !== 'pinned');
        expect(result.posts.map(seen)).toEqual([want]);
        expect(result.profiles.map((p) => p.id)).toEqual([page.profile.id]);
      }),
      { numRuns: 80 },
    );
  });

  it('gives the owner’s followers from every timeline that holds a post', () => {
    fc.assert(
      fc.property(pages, options, (page, o) => {
        for (const result of scroll(page, shapes.userTweets, 'UserTweets', o, true)) {
          expect(result.profiles.map((p) => [p.id, p.counts.followers?.value])).toEqual(
            result.posts.length > 0 ? [[page.profile.id, page.profile.followers]] : [],
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
