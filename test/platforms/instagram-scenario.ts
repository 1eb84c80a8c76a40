import fc from 'fast-check';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import {
  type PostObservation,
  PostObservationSchema,
  ProfileObservationSchema,
  ReadReportSchema,
} from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { instagram } from '../../lib/platforms/instagram';

/** The moment at which every test page is read: 2026-11-21T09:00Z. */
export const SEEN_AT = Date.UTC(2026, 10, 21, 9);

export function context(more: Partial<ReadContext> = {}): ReadContext {
  return {
    url: 'https://www.instagram.com/graphql/query',
    via: 'fetch',
    seenAt: SEEN_AT,
    language: 'en',
    timeZone: 'UTC',
    ...more,
  };
}

export function endpoint(id: string) {
  const found = instagram.endpoints.find((e) => e.id === `instagram/${id}`);
  if (!found) throw new Error(`no endpoint ${id}`);
  return found.read;
}

export const embedded = instagram.embedded[0]!;

/** What every result must keep to, whatever was read: the model's schemas, and a report for every body. */
export function valid(result: ReadResult): ReadResult {
  for (const post of result.posts) PostObservationSchema.parse(post);
  for (const profile of result.profiles) ProfileObservationSchema.parse(profile);
  for (const report of result.reports) ReadReportSchema.parse(report);
  if (result.reports.length === 0) throw new Error('a body without a report');
  return result;
}

const count = fc.oneof(fc.constantFrom(0, 1, 3), fc.nat({ max: 900_000_000 }));
const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 9 });

function authorOf(index: number): fc.Arbitrary<ScenarioAuthor> {
  return fc
    .record({ handle: word, name: fc.string({ minLength: 1, maxLength: 20 }), verified: fc.boolean() })
    .map((a) => ({
      ...a,
      platform: 'instagram' as const,
      handle: `${a.handle}.${index}`,
      id: String(40_000_000_000 + index),
    }));
}

/** Ids grow with the time of publication, as Instagram's do; the test's worlds never schedule posts. */
export function pkAt(ms: number, salt: number): string {
  return String((BigInt(ms - 1_314_220_021_721) << 23n) | BigInt(salt));
}

export function postArbitrary(salt: number): fc.Arbitrary<ScenarioPost> {
  return fc
    .record({
      second: fc.integer({ min: Date.UTC(2023, 0) / 1000, max: SEEN_AT / 1000 - 60 }),
      format: fc.constantFrom('image', 'video', 'short', 'carousel'),
      flags: fc.subarray<'pinned' | 'paid' | 'edited'>(['pinned', 'paid', 'edited']),
      caption: fc.oneof(fc.constant(''), fc.string({ maxLength: 60, unit: 'binary' })),
      likes: count,
      comments: count,
      shares: count,
      views: count,
      likesHidden: fc.boolean(),
      duration: fc.option(
        fc.integer({ min: 0, max: 5_400_000 }).map((ms) => ms / 1000),
        { nil: undefined },
      ),
      mediaCount: fc.integer({ min: 2, max: 6 }),
      coauthors: fc.option(fc.tuple(authorOf(70), authorOf(71)), { nil: undefined }),
    })
    .map(({ second, ...post }) => ({
      ...post,
      id: pkAt(second * 1000, salt),
      published: second * 1000,
      quotes: 0,
      saves: 0,
      ...(post.coauthors ? { coauthors: post.coauthors } : {}),
    }));
}

const distinct = (posts: ScenarioPost[]) => posts.filter((p, i) => posts.findIndex((q) => q.id === p.id) === i);

export const profileArbitrary: fc.Arbitrary<ScenarioProfile> = fc
  .tuple(
    authorOf(1),
    fc.array(
      fc.nat({ max: 200 }).chain((salt) => postArbitrary(salt)),
      { maxLength: 9 },
    ),
    fc.record({ followers: count, following: count, bio: fc.string({ maxLength: 20 }) }),
  )
  .map(([author, posts, rest]) => ({ ...author, ...rest, joined: 0, posts: distinct(posts) }));

export const pageArbitrary: fc.Arbitrary<ScenarioPage> = fc
  .record({
    profile: profileArbitrary,
    pageSize: fc.integer({ min: 1, max: 5 }),
    advertisement: fc.option(fc.record({ author: authorOf(90), post: postArbitrary(201) }), { nil: undefined }),
    suggestion: fc.option(fc.record({ author: authorOf(91), post: postArbitrary(202) }), { nil: undefined }),
  })
  .map(({ advertisement, suggestion, ...page }) => ({
    ...page,
    now: SEEN_AT,
    ...(advertisement ? { advertisement } : {}),
    ...(suggestion ? { suggestion } : {}),
  }));

const exactly = (n: number) => ({ value: n, low: n, high: n });
const isVideo = (p: ScenarioPost) => p.format === 'video' || p.format === 'short';

/** How each surface shows a post; the rest of the scenario is not on it. */
export interface Surface {
  likes: 'decoy' | 'minus-one' | 'never';
  shares: boolean;
  views: 'plays' | 'never';
  comments: boolean;
  caption: boolean;
  time: boolean;
  duration: boolean;
  /** Reels tab: co-authors, paid and edited are not shown there. */
  bare: boolean;
  pins: boolean;
}

/** The observation that a surface allows, worked out from the scenario alone. */
export function expected(
  profile: ScenarioAuthor,
  post: ScenarioPost,
  surface: Surface,
  ctx: ReadContext,
  source: string,
): PostObservation {
  const hiddenByFlag = post.likesHidden && surface.likes === 'decoy';
  const flags = new Set<PostObservation['flags'][number]>();
  if (surface.pins && post.flags.includes('pinned')) flags.add('pinned');
  if (!surface.bare) {
    if (post.coauthors?.length) flags.add('collab');
    if (post.flags.includes('paid')) flags.add('paid');
    if (post.flags.includes('edited')) flags.add('edited');
  }
  if (!surface.time) flags.add('partial').add('approximate-time');
  const earliest = post.published - 7_200_000;
  const late = Math.min(post.published + 7 * 86_400_000, ctx.seenAt);
  return {
    platform: 'instagram',
    id: post.id,
    profileId: profile.id,
    handle: profile.handle,
    url: '',
    published: surface.time ? { earliest: post.published, latest: post.published } : { earliest, latest: late },
    format: post.format,
    flags: [...flags].sort(),
    counts: {
      ...(surface.likes !== 'never' && !post.likesHidden && { likes: exactly(post.likes) }),
      ...(surface.comments && { comments: exactly(post.comments) }),
      ...(surface.shares && { shares: exactly(post.shares) }),
      ...(surface.views === 'plays' && isVideo(post) && { views: exactly(post.views) }),
    },
    hidden: post.likesHidden && surface.likes !== 'never' ? ['likes'] : [],
    doubtful: hiddenByFlag && surface.views === 'plays' && isVideo(post) ? ['views'] : [],
    ...(surface.caption && { caption: post.caption }),
    ...(!surface.bare && post.coauthors?.length && { coauthors: post.coauthors.map((a) => a.id) }),
    ...(!surface.bare && post.format === 'carousel' && { mediaCount: post.mediaCount }),
    ...(surface.duration && isVideo(post) && post.duration !== undefined && { duration: post.duration }),
    seenAt: ctx.seenAt,
    source,
    via: ctx.via,
  };
}

/** For comparison: flags in one order, and the address apart (its code is checked against the id on its own). */
export function comparable(post: PostObservation): PostObservation {
  return { ...post, url: '', flags: [...post.flags].sort() };
}
