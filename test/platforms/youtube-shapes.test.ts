import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import {
  youtubeChannel,
  youtubeContinuation,
  youtubeFirstToken,
  youtubeNext,
  youtubeReel,
} from '../../demo/shapes/youtube';
import type { WatchShape } from '../../demo/shapes/youtube-opened';
import type { Count } from '../../lib/model';
import type { ReadContext } from '../../lib/platforms/contract';
import { context, endpoint, page, SEEN_AT, valid } from './youtube-scenario';

const LANGUAGES = ['en', 'fi', 'pl'] as const;
const language = fc.constantFrom(...LANGUAGES);
const holds = (count: Count | undefined, n: number) => count !== undefined && count.low <= n && n <= count.high;
const read = (id: string, body: unknown, more: Partial<ReadContext>) =>
  valid(endpoint(id)(JSON.parse(JSON.stringify(body)), context(more)));
const shapes = (result: ReturnType<typeof read>) => result.reports.filter((r) => r.kind === 'shape');

/** The worlds of the grids, with their posts made into posts of the Posts tab. */
const FORMATS = ['text', 'image', 'carousel', 'poll', 'link'] as const;
const community: fc.Arbitrary<ScenarioPage> = fc
  .tuple(
    page.filter((w) => w.profile.posts.length > 0),
    fc.infiniteStream(
      fc.record({
        format: fc.constantFrom(...FORMATS),
        flags: fc.subarray(['members-only', 'edited'] as ScenarioPost['flags']),
        shared: fc.boolean(),
      }),
    ),
  )
  .map(([world, draws]) => ({
    ...world,
    profile: {
      ...world.profile,
      posts: world.profile.posts.map((post, i) => {
        const { format, flags, shared } = draws.next().value;
        const { duration: _, ...rest } = post;
        const one: ScenarioPost = { ...rest, id: `Ugkx${post.id}${i}`, format, flags, mediaCount: 2 };
        const other = { ...one, id: `Ugky${post.id}${i}`, flags: [] };
        const author = { ...world.profile, id: 'UCkahvilapohjoisensata22', handle: 'sata', name: 'Sata' };
        return shared ? { ...one, flags: ['repost'], original: { author, post: other } } : one;
      }),
    },
  }));

describe('the Posts tab', () => {
  it('scenario → JSON → reader → the same scenario, over every page of it', () => {
    fc.assert(
      fc.property(community, language, (world, language) => {
        const options = { tab: 'posts' as const, language };
        const first = read('browse', youtubeChannel(world, options), { language });
        const results = [first];
        for (let token = youtubeFirstToken(world, options); token; ) {
          const served = youtubeContinuation(world, token, options);
          results.push(read('browse', served.body, { language, subject: first.subject!, tab: 'posts' }));
          token = served.nextToken;
        }
        const posts = results.flatMap((r) => r.posts);
        expect(posts.map((p) => p.id)).toEqual(world.profile.posts.map((p) => p.id));
        for (const [i, truth] of world.profile.posts.entries()) {
          const seen = posts[i]!;
          expect(seen).toMatchObject({
            profileId: world.profile.id,
            url: `https://www.youtube.com/post/${truth.id}`,
            format: truth.format,
            caption: truth.caption,
          });
          expect([...seen.flags].sort()).toEqual([...truth.flags].sort());
          expect(seen.published!.earliest <= truth.published && truth.published <= seen.published!.latest).toBe(true);
          // What was passed on has no counts of its own, and its original's are the other's.
          if (truth.original) expect(seen.counts).toEqual({});
          else {
            // Without a vote there is no number, which is not the same as a number that says zero.
            expect(truth.likes === 0 ? !seen.counts.likes : holds(seen.counts.likes, truth.likes)).toBe(true);
            expect(holds(seen.counts.comments, truth.comments)).toBe(true);
          }
        }
        expect(results.flatMap(shapes)).toEqual([]);
        for (const result of results.filter((r) => r.feed)) expect(result.feed).toMatchObject({ tab: 'posts' });
        expect(first.feed?.position).toBe('top');
      }),
    );
  });

  it('one opened post is its author’s page, although nothing else names the channel', () => {
    fc.assert(
      fc.property(community, (world) => {
        const [post] = world.profile.posts;
        const tab = JSON.parse(JSON.stringify(youtubeChannel({ ...world, pageSize: 1 }, { tab: 'posts' })));
        const params = [{ key: 'browse_id', value: 'FEpost_detail' }];
        const body = { contents: tab.contents, responseContext: { serviceTrackingParams: [{ params }] } };
        const result = read('browse', body, {});
        expect(result.subject).toEqual({ platform: 'youtube', id: world.profile.id, handle: world.profile.handle });
        expect(result.posts.map((p) => p.id)).toEqual([post?.id]);
      }),
    );
  });

  it('an attachment of a new kind is told, and leaves the post', () => {
    const post = {
      postId: 'UgkxAbCdEfGhIj',
      publishedTimeText: { runs: [{ text: '3日前（編集済み）' }] },
      voteCount: { accessibility: { accessibilityData: { label: '1.2万' } } },
      backstageAttachment: { hologramRenderer: {} },
    };
    const items = [{ backstagePostThreadRenderer: { post: { backstagePostRenderer: post } } }];
    const result = read(
      'browse',
      { onResponseReceivedEndpoints: [{ appendContinuationItemsAction: { continuationItems: items } }] },
      { language: 'ja', subject: { platform: 'youtube', id: 'UCaurinkocoffeeroasters1' } },
    );
    expect(result.posts[0]).toMatchObject({ format: 'unknown', flags: ['edited'], counts: { likes: { low: 12_000 } } });
    expect(result.posts[0]?.published?.latest).toBe(SEEN_AT - 3 * 86_400_000);
    expect(shapes(result)).toMatchObject([{ path: expect.stringMatching(/backstageAttachment$/) }]);
  });
});

const opened = page.filter((w) => w.profile.posts.some((p) => p.format === 'short'));
const shortOf = (world: ScenarioPage) => world.profile.posts.find((p) => p.format === 'short')!;

describe('the Shorts player', () => {
  it.each(['view-models', 'renderers'] as const)(
    '%s: likes, comments, views and day, with and without player',
    (shape) => {
      fc.assert(
        fc.property(opened, language, fc.boolean(), (world, language, player) => {
          const truth = shortOf(world);
          const result = read('reel_item_watch', youtubeReel(world, truth, language, { shape, player }), { language });
          expect(result.posts).toHaveLength(1);
          const [seen] = result.posts;
          expect(seen).toMatchObject({
            id: truth.id,
            profileId: world.profile.id,
            url: `https://www.youtube.com/shorts/${truth.id}`,
            format: 'short',
            caption: truth.caption,
            counts: { views: { value: truth.views } },
          });
          if (truth.likesHidden) expect(seen).toMatchObject({ hidden: ['likes'] });
          else expect(seen?.counts.likes).toMatchObject({ low: truth.likes, high: truth.likes });
          expect(holds(seen?.counts.comments, truth.comments)).toBe(true);
          // The player states whole seconds.
          const second = Math.floor(truth.published / 1000) * 1000;
          expect(seen!.published!.earliest <= truth.published && second <= seen!.published!.latest).toBe(true);
          expect(result.subject?.id).toBe(world.profile.id);
          expect(shapes(result)).toEqual([]);
        }),
      );
    },
  );

  it('an answer in which nothing is known is told', () => {
    const result = read('reel_item_watch', { status: 'REEL_ITEM_WATCH_STATUS_SUCCEEDED', overlayV2: {} }, {});
    expect(result.reports).toEqual([{ kind: 'empty', endpoint: 'youtube/reel_item_watch', expected: false }]);
  });
});

describe('the watch page', () => {
  const worlds = page.filter((w) => w.profile.posts.some((p) => p.format === 'video'));
  it.each<[WatchShape, 'exact' | 'own like' | 'cut']>([
    ['button', 'exact'],
    ['old', 'exact'],
    ['entity', 'own like'],
    ['updates', 'own like'],
    ['described', 'cut'],
  ])('likes, views, comments and day stand in one of their homes: %s', (shape, precision) => {
    fc.assert(
      fc.property(worlds, language, (world, language) => {
        const truth = world.profile.posts.find((p) => p.format === 'video')!;
        const result = read('next', youtubeNext(world, truth, language, shape), { language });
        const [seen] = result.posts;
        expect(seen).toMatchObject({ id: truth.id, counts: { views: { value: truth.views } } });
        expect(holds(seen?.counts.comments, truth.comments)).toBe(true);
        expect(seen?.flags.includes('members-only')).toBe(truth.flags.includes('members-only'));
        if (truth.likesHidden) expect(seen).toMatchObject({ hidden: ['likes'] });
        else {
          const likes = seen?.counts.likes;
          expect(holds(likes, truth.likes)).toBe(true);
          if (precision !== 'cut') expect(likes!.high - likes!.low).toBeLessThanOrEqual(precision === 'exact' ? 0 : 1);
        }
        expect(seen?.published).toBeDefined();
        expect(shapes(result)).toEqual([]);
      }),
    );
  });

  it('a page whose like button and comments are called otherwise says that they are lost', () => {
    const world = fc.sample(worlds, { numRuns: 1, seed: 11 })[0]!;
    const truth = { ...world.profile.posts.find((p) => p.format === 'video')!, likesHidden: false };
    const text = JSON.stringify(youtubeNext(world, truth));
    const body = JSON.parse(text.replaceAll('likeButtonViewModel', 'thumbsViewModel'));
    const result = read('next', body, {});
    expect(result.posts[0]?.counts.likes).toBeUndefined();
    expect(result.posts[0]?.hidden).toEqual([]);
    expect(shapes(result)).toMatchObject([{ path: expect.stringMatching(/likeButtonViewModel$/) }]);
  });

  it('a stream or premiere that is over keeps its kind for the player to say', () => {
    const world = fc.sample(worlds, { numRuns: 1, seed: 11 })[0]!;
    const body = JSON.parse(JSON.stringify(youtubeNext(world, world.profile.posts[0]!)));
    body.contents.twoColumnWatchNextResults.conversationBar = { liveChatRenderer: { isReplay: true } };
    expect(read('next', body, {}).posts[0]?.format).toMatch(/unknown|live/);
  });

  it('more of what stands beside a video is nobody’s feed, also when it is the same channel’s', () => {
    const world = fc.sample(worlds, { numRuns: 1, seed: 11 })[0]!;
    const body = youtubeContinuation(world, youtubeFirstToken({ ...world, pageSize: 1 }) ?? '').body;
    const result = read('next', body, { subject: { platform: 'youtube', id: world.profile.id } });
    expect(result.posts).toEqual([]);
  });
});

describe('a post of several channels', () => {
  const partner = {
    platform: 'youtube' as const,
    id: 'UCkahvilapohjoisensata22',
    handle: 'sata',
    name: 'Sata',
    verified: false,
  };
  it('is on both tabs, and names the other', () => {
    fc.assert(
      fc.property(
        page.filter((w) => w.profile.posts.some((p) => p.format === 'video' && p.flags.length === 0)),
        language,
        (world, language) => {
          const posts = world.profile.posts.map((p) => ({ ...p, coauthors: [partner] }));
          const wide = { ...world, pageSize: 30, profile: { ...world.profile, posts } };
          const own = posts.filter((p) => p.format === 'video');
          const result = read('browse', youtubeChannel(wide, { language }), { language });
          expect(result.posts.map((p) => p.id)).toEqual(own.map((p) => p.id));
          for (const [i, post] of result.posts.entries()) {
            expect(post).toMatchObject({ coauthors: [partner.id], flags: expect.arrayContaining(['collab']) });
            if (own[i]!.flags.length === 0) expect(holds(post.counts.views, own[i]!.views)).toBe(true);
          }
          // The same names without any link: still the channel's own, for it is among them.
          const bare = JSON.parse(
            JSON.stringify(youtubeChannel(wide, { language })).replaceAll('"commandRuns"', '"gone"'),
          );
          expect(read('browse', bare, { language }).posts.map((p) => p.id)).toEqual(own.map((p) => p.id));
        },
      ),
    );
  });
});
