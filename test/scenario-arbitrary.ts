import fc from 'fast-check';
import { HABITS } from '../demo/scenario/habits';
import { handleOn } from '../demo/scenario/history';
import { authorId, postId } from '../demo/scenario/identity';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../demo/scenario/types';
import type { PlatformId } from '../lib/model';
import { EXPECTED } from './by-platform';

const NOW = Date.UTC(2026, 10, 21, 9);
const DAY = 86_400_000;

/** Counts with the edges in it: zero, one, Instagram's decoy 3, around the steps of rounding, and very large. */
const count = fc.oneof(
  fc.constantFrom(0, 1, 3, 999, 1000, 9_999, 10_000, 12_349, 12_350, 999_999, 1_000_000, 2_147_483_648),
  fc.nat({ max: 5_000_000 }),
);
/** What people write, including what tables, markup and readers may trip over. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '@all, "quoted"; and\nbroken',
    '</script><b>',
    '&amp; &lt;',
    'قهوة',
    '👩🏽‍🌾☕️',
    'x'.repeat(400),
    ' ',
  ),
);

function author(platform: PlatformId): fc.Arbitrary<ScenarioAuthor> {
  return fc
    .record({
      handle: fc.stringMatching(/^[a-z][a-z0-9]{2,13}$/),
      name: fc.string({ minLength: 1, maxLength: 30 }),
      verified: fc.boolean(),
    })
    .map(({ handle, name, verified }) => ({
      platform,
      id: authorId(platform, handle),
      handle: handleOn(platform, handle),
      name: name.trim() || handle,
      verified,
    }));
}

function plain(platform: PlatformId, salt: string): fc.Arbitrary<ScenarioPost> {
  return fc
    .record({
      // Whole seconds: X and Instagram state no more.
      published: fc.integer({ min: (NOW - 900 * DAY) / 1000, max: NOW / 1000 - 60 }).map((s) => s * 1000),
      format: fc.constantFrom(...EXPECTED[platform].formats),
      flags: fc.subarray(EXPECTED[platform].flags),
      caption: words,
      likes: count,
      comments: count,
      shares: count,
      quotes: count,
      saves: count,
      views: count,
      likesHidden: platform === 'instagram' || platform === 'youtube' ? fc.boolean() : fc.constant(false),
      length: fc.integer({ min: 1, max: 7200 }),
      pictures: fc.integer({ min: 2, max: platform === 'instagram' ? 10 : 4 }),
    })
    .map(({ length, pictures, ...post }) => {
      const moving = ['video', 'short', 'live'].includes(post.format);
      return {
        ...post,
        id: postId(platform, post.published, salt),
        mediaCount: post.format === 'carousel' ? pictures : post.format === 'text' || post.format === 'link' ? 0 : 1,
        ...(moving && { duration: post.format === 'short' ? Math.min(length, 60) : length }),
      };
    });
}

function post(platform: PlatformId, salt: string): fc.Arbitrary<ScenarioPost> {
  const named = fc.record({ author: author(platform), post: plain(platform, `${salt}/about`) });
  const own = plain(platform, salt);
  const none = { likes: 0, comments: 0, shares: 0, quotes: 0, saves: 0, views: 0 };
  const arbitraries: fc.MaybeWeightedArbitrary<ScenarioPost>[] = [{ weight: 6, arbitrary: own }];
  if (HABITS[platform].reposts) {
    arbitraries.push(
      {
        weight: 1,
        arbitrary: fc.tuple(own, named).map(([p, original]) => ({
          ...p,
          ...none,
          flags: ['repost'],
          format: original.post.format,
          caption: original.post.caption,
          mediaCount: original.post.mediaCount,
          duration: original.post.duration,
          original,
        })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(own, named).map(([p, quoted]) => ({
          ...p,
          flags: [...p.flags, 'quote'],
          format: 'text',
          mediaCount: 0,
          duration: undefined,
          quoted,
        })),
      },
    );
  }
  if (platform === 'instagram') {
    arbitraries.push({
      weight: 1,
      arbitrary: fc.tuple(own, author(platform)).map(([p, other]) => ({
        ...p,
        flags: [...p.flags, 'collab'],
        coauthors: [other],
      })),
    });
  }
  return fc.oneof(...arbitraries);
}

/**
 * Any profile page of a platform: no posts, one, or many; pinned ones; with and without an advertisement and a
 * suggestion; pages as short as one post. Times are whole seconds, all before `now`.
 */
export function scenarioPage(platform: PlatformId): fc.Arbitrary<ScenarioPage> {
  const named = (salt: string) => fc.record({ author: author(platform), post: plain(platform, salt) });
  return fc
    .record({
      who: author(platform),
      bio: words,
      link: fc.option(fc.webUrl({ validSchemes: ['https'], authoritySettings: {} }), { nil: undefined }),
      followers: count,
      following: count,
      joined: fc.integer({ min: NOW - 4000 * DAY, max: NOW - 950 * DAY }),
      posts: fc.array(post(platform, 'post'), { maxLength: 12 }),
      pinned: fc.option(fc.nat({ max: 11 }), { nil: undefined }),
      advertisement: fc.option(named('advertisement'), { nil: undefined }),
      suggestion: fc.option(named('suggestion'), { nil: undefined }),
      pageSize: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ who, posts, pinned, advertisement, suggestion, pageSize, joined, link, ...rest }) => {
      const unique = [...new Map(posts.map((p) => [p.published, p])).values()].sort(
        (a, b) => b.published - a.published,
      );
      const candidate = pinned === undefined || platform === 'youtube' ? undefined : unique[pinned];
      if (candidate && !candidate.original) candidate.flags = [...candidate.flags, 'pinned'];
      return {
        profile: {
          ...who,
          ...rest,
          ...(link !== undefined && { link }),
          joined: Math.floor(joined / 1000) * 1000,
          posts: unique,
        },
        ...(advertisement && advertisement.author.handle !== who.handle && { advertisement }),
        ...(suggestion && suggestion.author.handle !== who.handle && { suggestion }),
        pageSize,
        now: NOW,
      };
    });
}
