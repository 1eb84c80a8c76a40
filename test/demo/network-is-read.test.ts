import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, DEMO_PLATFORMS, demoNetwork } from '../../demo/scenario/generate';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import { getAuthorFeed, getProfile } from '../../demo/shapes/bluesky';
import { profilePageContent, timelineConnection } from '../../demo/shapes/instagram';
import { userByScreenName, userTweets } from '../../demo/shapes/x';
import { youtubeChannel, youtubeContinuation, youtubeFirstToken } from '../../demo/shapes/youtube';
import { type CountName, exact, type PlatformId, type PostObservation, type ProfileObservation } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { PLATFORMS } from '../../lib/platforms/registry';

/** Every body that a visitor who scrolls to the end gets, with the address that asked for it. */
const BODIES: Record<PlatformId, (page: ScenarioPage) => [url: string, body: unknown][]> = {
  x: (page) => {
    const base = 'https://x.com/i/api/graphql/E8Wq-_jFSaU7hxVcuOPR9g/';
    const out: [string, unknown][] = [[`${base}UserByScreenName`, userByScreenName(page.profile)]];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = userTweets(page, { cursor });
      out.push([`${base}UserTweets`, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
  instagram: (page) => {
    const url = 'https://www.instagram.com/graphql/query';
    const out: [string, unknown][] = [[url, profilePageContent(page.profile)]];
    let cursor: string | null = null;
    do {
      const served = timelineConnection(page, cursor);
      out.push([url, served.body]);
      cursor = served.nextCursor;
    } while (cursor !== null);
    return out;
  },
  youtube: (page) => {
    const url = 'https://www.youtube.com/youtubei/v1/browse';
    return (['videos', 'shorts', 'streams'] as const).flatMap((tab) => {
      const out: [string, unknown][] = [[url, youtubeChannel(page, { tab })]];
      let token = youtubeFirstToken(page, { tab });
      while (token) {
        const served = youtubeContinuation(page, token, { tab });
        out.push([url, served.body]);
        token = served.nextToken;
      }
      return out;
    });
  },
  bluesky: (page) => {
    const base = 'https://public.api.bsky.app/xrpc/app.bsky.';
    const out: [string, unknown][] = [[`${base}actor.getProfile?actor=${page.profile.id}`, getProfile(page.profile)]];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const served = getAuthorFeed(page, { cursor });
      out.push([`${base}feed.getAuthorFeed?actor=${page.profile.id}`, served.body]);
      cursor = served.nextCursor;
    }
    return out;
  },
};

/** What the feed of each platform states of a post to the last digit. */
const STATED: Record<PlatformId, CountName[]> = {
  x: ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'],
  instagram: ['likes', 'comments'],
  youtube: [],
  bluesky: ['likes', 'comments', 'shares', 'quotes', 'saves'],
};

function readAll(platform: PlatformId, page: ScenarioPage) {
  const posts = new Map<string, PostObservation>();
  const profiles: ProfileObservation[] = [];
  const reports: ReadResult['reports'] = [];
  let subject: ReadResult['subject'];
  for (const [url, body] of BODIES[platform](page)) {
    const address = new URL(url);
    const endpoint = PLATFORMS[platform].endpoints.find((e) =>
      new RegExp(e.pattern.match).test(address.hostname + address.pathname),
    );
    if (!endpoint) throw new Error(`No endpoint claims ${url}`);
    const result = endpoint.read(JSON.parse(JSON.stringify(body)), {
      url,
      via: 'fetch',
      seenAt: page.now,
      language: 'en',
      timeZone: 'UTC',
      ...(subject && { subject }),
    });
    subject = result.subject ?? subject;
    profiles.push(...result.profiles);
    reports.push(...result.reports);
    // A pinned post comes twice; the first sighting says that it is pinned.
    for (const post of result.posts) if (!posts.has(post.id)) posts.set(post.id, post);
  }
  return { posts, profiles, reports };
}

function check(platform: PlatformId, post: ScenarioPost, seen: PostObservation | undefined) {
  const what = `${platform} ${post.id} ${post.flags.join()}`;
  expect(seen, what).toBeDefined();
  for (const name of STATED[platform]) {
    const covered = post.original || (name === 'likes' && post.likesHidden);
    expect(seen?.counts[name], `${what} ${name}`).toEqual(covered ? undefined : exact(post[name]));
  }
  if (platform === 'youtube') {
    expect(seen?.counts.views?.low, what).toBeLessThanOrEqual(post.views);
    expect(seen?.counts.views?.high, what).toBeGreaterThanOrEqual(post.views);
  } else expect(seen?.published, what).toEqual({ earliest: post.published, latest: post.published });
  // A continuation of the Live tab does not say which tab it continues: a past stream looks like any video there.
  const formats = platform === 'youtube' && post.format === 'live' ? ['live', 'video'] : [post.format];
  if (!post.original) expect(formats, what).toContain(seen?.format);
}

describe('the demo network, read by the real readers', () => {
  const network = demoNetwork({ now: DEMO_EPOCH });

  it.each(DEMO_PLATFORMS)('%s: every post of every brand to the last digit, and nobody else’s', (platform) => {
    for (const { handle } of network.platforms[platform]) {
      const page = network.page(platform, handle);
      const { posts, profiles, reports } = readAll(platform, page);
      expect([...posts.keys()].sort()).toEqual(page.profile.posts.map((p) => p.id).sort());
      for (const post of page.profile.posts) check(platform, post, posts.get(post.id));
      const own = profiles.filter((p) => p.id === page.profile.id);
      expect(own.length).toBeGreaterThan(0);
      const followers = own.find((p) => p.counts.followers)?.counts.followers;
      expect(followers?.low).toBeLessThanOrEqual(page.profile.followers);
      expect(followers?.high).toBeGreaterThanOrEqual(page.profile.followers);
      expect(reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
    }
  });
});
