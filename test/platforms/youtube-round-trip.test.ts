import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import {
  postsOfTab,
  type YoutubeOptions,
  youtubeChannel,
  youtubeContinuation,
  youtubeFirstToken,
  youtubeNext,
  youtubePlayer,
} from '../../demo/shapes/youtube';
import type { Count, PostObservation } from '../../lib/model';
import type { ReadResult } from '../../lib/platforms/contract';
import { context, endpoint, page, SEEN_AT, valid } from './youtube-scenario';

const LANGUAGES = ['en', 'fi', 'pl'] as const;
const holds = (count: Count | undefined, n: number) => count !== undefined && count.low <= n && n <= count.high;

/** Every page of a tab, as a visitor who scrolls to its end gets them. */
function scroll(world: ScenarioPage, options: YoutubeOptions): ReadResult[] {
  const read = endpoint('browse');
  const over = (body: unknown) =>
    valid(read(JSON.parse(JSON.stringify(body)), context({ language: options.language })));
  const results = [over(youtubeChannel(world, options))];
  for (let token = youtubeFirstToken(world, options); token; ) {
    const { body, nextToken } = youtubeContinuation(world, token, options);
    results.push(over(body));
    token = nextToken;
  }
  return results;
}

function check(read: PostObservation | undefined, truth: ScenarioPost, world: ScenarioPage, exactViews: boolean): void {
  if (!read) throw new Error('a post was not read');
  const upcoming = truth.flags.includes('upcoming');
  const members = truth.flags.includes('members-only');
  const live = truth.format === 'live' && truth.duration === undefined && !upcoming;
  expect(read.profileId).toBe(world.profile.id);
  expect(read.format).toBe(truth.format);
  expect(read.caption).toBe(truth.caption);
  expect(read.counts.likes).toBeUndefined();
  expect(read.counts.comments).toBeUndefined();
  expect(read.flags.includes('upcoming')).toBe(upcoming);
  if (live || upcoming || members) expect(read.counts.views).toBeUndefined();
  else {
    expect(holds(read.counts.views, truth.views), `${JSON.stringify(read.counts.views)} holds ${truth.views}`).toBe(
      true,
    );
    if (exactViews) expect(read.counts.views?.high).toBe(truth.views);
  }
  if (truth.format === 'short') expect(read.published).toBeUndefined();
  else if (!live && !upcoming) {
    expect(
      read.published && read.published.earliest <= truth.published && truth.published <= read.published.latest,
    ).toBe(true);
    expect(read.duration).toBe(truth.duration ?? 0);
    expect(read.flags.includes('members-only')).toBe(members);
  }
}

const SHAPES: [string, YoutubeOptions][] = [
  ['lockups', { tab: 'videos', videos: 'lockup' }],
  ['videoRenderer', { tab: 'videos', videos: 'video', oldHeader: true }],
  ['gridVideoRenderer', { tab: 'videos', videos: 'grid', oldHeader: true }],
  ['live tab', { tab: 'streams', videos: 'lockup' }],
  ['live tab, videoRenderer', { tab: 'streams', videos: 'video' }],
  ['shorts', { tab: 'shorts', shorts: 'lockup' }],
  ['reels', { tab: 'shorts', shorts: 'reel', oldHeader: true }],
];

describe.each(LANGUAGES)('a channel in %s', (language) => {
  it.each(SHAPES)('%s: scenario → JSON → reader → the same scenario', (_, options) => {
    fc.assert(
      fc.property(page, (world) => {
        const results = scroll(world, { ...options, language });
        const posts = new Map(results.flatMap((r) => r.posts).map((p) => [p.id, p]));
        const truth = postsOfTab(world.profile, options.tab ?? 'videos');
        expect([...posts.keys()].sort()).toEqual(truth.map((p) => p.id).sort());
        for (const one of truth) {
          const read = posts.get(one.id);
          const scrolled = !results[0]?.posts.some((p) => p.id === one.id);
          // A continuation does not say which tab it continues, and so a past stream in it looks like a video.
          const was = scrolled && one.format === 'live' && one.duration !== undefined ? 'video' : one.format;
          const upcomingLater = scrolled && one.format === 'live' && one.flags.includes('upcoming') ? 'video' : was;
          check(
            read && { ...read, format: read.format === upcomingLater ? one.format : read.format },
            one,
            world,
            options.videos === 'video' || options.videos === 'grid',
          );
        }
        const [profile] = results[0]?.profiles ?? [];
        expect(profile).toMatchObject({
          id: world.profile.id,
          handle: world.profile.handle,
          name: world.profile.name,
          verified: world.profile.verified,
        });
        expect(holds(profile?.counts.followers, world.profile.followers)).toBe(true);
        expect(holds(profile?.counts.posts, world.profile.posts.length)).toBe(true);
        for (const result of results) {
          expect(result.subject?.id).toBe(world.profile.id);
          expect(result.reports.filter((r) => r.kind !== 'ok' && r.kind !== 'empty')).toEqual([]);
        }
        if (options.tab === 'videos' && world.advertisement && truth.length > 1) {
          expect(results[0]?.reports[0]).toMatchObject({ skipped: { ad: 1, 'other-author': 1 } });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('an opened post: exact likes, views and time from the player, comments from the page', () => {
    fc.assert(
      fc.property(
        page.filter((w) => w.profile.posts.length > 0),
        (world) => {
          const truth = world.profile.posts[0]!;
          const upcoming = truth.flags.includes('upcoming');
          const live = truth.format === 'live' && truth.duration === undefined && !upcoming;
          const player = valid(endpoint('player')(youtubePlayer(world, truth, language), context({ language })));
          expect(player.posts).toHaveLength(1);
          expect(player.posts[0]).toMatchObject({
            id: truth.id,
            profileId: world.profile.id,
            handle: world.profile.handle,
            format: truth.format,
            caption: truth.caption,
            published: {
              earliest: Math.floor(truth.published / 1000) * 1000,
              latest: Math.floor(truth.published / 1000) * 1000,
            },
          });
          expect(player.posts[0]?.counts.views?.value).toBe(upcoming ? undefined : truth.views);
          expect(player.posts[0]?.counts.likes?.value).toBe(truth.likesHidden ? undefined : truth.likes);
          expect(player.posts[0]?.flags.includes('paid')).toBe(truth.flags.includes('paid'));
          const next = valid(endpoint('next')(youtubeNext(world, truth, language), context({ language })));
          expect(next.subject).toEqual({ platform: 'youtube', id: world.profile.id, handle: world.profile.handle });
          expect(next.posts.map((p) => p.id)).toEqual([truth.id]);
          const read = next.posts[0]!;
          expect(read.counts.views?.value).toBe(live ? undefined : truth.views);
          expect(read.hidden).toEqual(truth.likesHidden ? ['likes'] : []);
          expect(read.counts.likes?.value).toBe(truth.likesHidden ? undefined : truth.likes);
          expect(holds(read.counts.comments, truth.comments)).toBe(true);
          expect(holds(next.profiles[0]?.counts.followers, world.profile.followers)).toBe(true);
          expect(next.reports[0]).toMatchObject({ kind: 'ok' });
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('bodies that name no channel', () => {
  const world = fc.sample(
    page.filter((w) => postsOfTab(w.profile, 'videos').length > 2),
    { numRuns: 1, seed: 7 },
  )[0]!;
  const { items } = {
    items: [youtubeChannel({ ...world, pageSize: 50 })].map((b) => JSON.parse(JSON.stringify(b)))[0],
  };
  const bare = {
    onResponseReceivedActions: [
      {
        appendContinuationItemsAction: {
          continuationItems:
            items.contents.twoColumnBrowseResultsRenderer.tabs[0].tabRenderer.content.richGridRenderer.contents,
        },
      },
    ],
  };
  const n = postsOfTab(world.profile, 'videos').length;

  it('belong to the subject of the page they continue', () => {
    const result = valid(
      endpoint('browse')(bare, context({ subject: { platform: 'youtube', id: world.profile.id, handle: 'kahvila' } })),
    );
    expect(result.posts).toHaveLength(n);
    expect(result.posts[0]).toMatchObject({ profileId: world.profile.id, handle: 'kahvila' });
    expect(result.subject).toBeUndefined();
  });

  it('belong to nobody when no page was named', () => {
    const result = valid(endpoint('browse')(bare, context()));
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ kind: 'ok' });
    expect(JSON.stringify(result.reports)).toContain('no-identity');
  });

  it('are nobody’s when they are the home feed, whatever was looked at before', () => {
    const home = {
      ...bare,
      responseContext: {
        serviceTrackingParams: [{ service: 'GFEEDBACK', params: [{ key: 'browse_id', value: 'FEwhat_to_watch' }] }],
      },
    };
    const result = valid(endpoint('browse')(home, context({ subject: { platform: 'youtube', id: world.profile.id } })));
    expect(result.posts).toEqual([]);
    expect(JSON.stringify(result.reports)).toContain('home-feed');
  });

  it('can be told by a continuation token alone', () => {
    const more = youtubeContinuation(
      { ...world, pageSize: 1 },
      /"token":"([^"]+)"/.exec(JSON.stringify(youtubeChannel({ ...world, pageSize: 1 })))?.[1] ?? '',
    );
    const { responseContext: _, ...body } = more.body as Record<string, unknown>;
    const result = valid(endpoint('browse')(body, context({ seenAt: SEEN_AT })));
    expect(result.subject?.id).toBe(world.profile.id);
    expect(result.posts).toHaveLength(1);
  });
});
