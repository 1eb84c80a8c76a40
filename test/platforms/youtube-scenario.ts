import fc from 'fast-check';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { youtube } from '../../lib/platforms/youtube';

/** The moment at which every test page is read: 2026-11-21T09:00Z. */
export const SEEN_AT = Date.UTC(2026, 10, 21, 9);

export function context(more: Partial<ReadContext> = {}): ReadContext {
  return {
    url: 'https://www.youtube.com/youtubei/v1/browse',
    via: 'fetch',
    seenAt: SEEN_AT,
    language: 'en',
    timeZone: 'UTC',
    ...more,
  };
}

export function endpoint(id: string) {
  const found = youtube.endpoints.find((e) => e.id === `youtube/${id}`);
  if (!found) throw new Error(`no endpoint ${id}`);
  return found.read;
}

/** What every result must keep to, whatever was read: the model's schemas, and a report for every body. */
export function valid(result: ReadResult): ReadResult {
  for (const post of result.posts) PostObservationSchema.parse(post);
  for (const profile of result.profiles) ProfileObservationSchema.parse(profile);
  for (const report of result.reports) ReadReportSchema.parse(report);
  if (result.reports.length === 0) throw new Error('a body without a report');
  return result;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const signs = (length: number) => fc.string({ unit: fc.constantFrom(...SIGNS), minLength: length, maxLength: length });
const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 12 });
const count = fc.oneof(fc.constantFrom(0, 1, 2, 5, 999, 1000, 1099, 9999, 1_000_000), fc.nat({ max: 3_000_000_000 }));

export const author: fc.Arbitrary<ScenarioAuthor> = fc.record({
  platform: fc.constant('youtube' as const),
  id: signs(22).map((s) => `UC${s}`),
  handle: word,
  name: word.map((w) => `${w} Roasters`),
  verified: fc.boolean(),
});

export const post: fc.Arbitrary<ScenarioPost> = fc
  .record({
    id: signs(11),
    published: fc.integer({ min: Date.UTC(2015, 0), max: SEEN_AT - 5000 }),
    format: fc.constantFrom('video', 'short', 'live'),
    flags: fc.constantFrom([], [], [], ['members-only'], ['upcoming'], ['paid']),
    caption: fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 40 })),
    likes: count,
    comments: count,
    shares: count,
    quotes: count,
    saves: count,
    views: count,
    likesHidden: fc.boolean(),
    duration: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined }),
    mediaCount: fc.constant(1),
  })
  .map((p) => {
    const { duration, ...rest } = p as unknown as ScenarioPost & { duration: number | undefined };
    // Only a live post can have no length yet; a Short is never upcoming or for members in these worlds.
    if (rest.format !== 'live')
      return { ...rest, duration: duration ?? 61, ...(rest.format === 'short' && { flags: [] }) };
    return duration === undefined ? rest : { ...rest, duration };
  }) as fc.Arbitrary<ScenarioPost>;

export const page: fc.Arbitrary<ScenarioPage> = fc
  .record({
    author,
    others: fc.tuple(author, author),
    slots: fc.tuple(post, post),
    posts: fc.uniqueArray(post, { selector: (p) => p.id, maxLength: 14 }),
    followers: count,
    pageSize: fc.integer({ min: 1, max: 8 }),
    placed: fc.boolean(),
  })
  .map(({ author: a, others, slots, posts, followers, pageSize, placed }) => ({
    profile: {
      ...a,
      bio: '',
      followers,
      following: 0,
      joined: 0,
      posts: [...posts].sort((x, y) => y.published - x.published),
    },
    ...(placed && {
      advertisement: {
        author: others[0],
        post: { ...slots[0], format: 'video' as const, id: 'AdAdAdAdAd0', flags: [], duration: 30 },
      },
      suggestion: {
        author: others[1],
        post: { ...slots[1], format: 'video' as const, id: 'SuSuSuSuSu0', flags: [], duration: 30 },
      },
    }),
    pageSize,
    now: SEEN_AT,
  }));
