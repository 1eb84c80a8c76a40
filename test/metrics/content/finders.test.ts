import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ContentPost,
  contentPosts,
  featureEffects,
  hashtagEffects,
  typeEffects,
} from '../../../lib/metrics/content';
import type { PostFormat } from '../../../lib/model';
import { pagePosts } from '../pages';
import { DAY, NOW, normal, post, profile, seeded, settings } from '../rows';

const TYPES: PostFormat[] = ['image', 'carousel', 'video', 'text'];
const TAGS = Array.from({ length: 20 }, (_, i) => `tag${String.fromCharCode(97 + i)}`);
const PHRASES = [
  'What do you think?',
  'Link in bio',
  '@someone was there',
  '🎉',
  'A longer sentence about the day that was.',
];

/** Four months of random posts; `gain` may raise a post's logarithm by what it is. */
function months(
  random: () => number,
  gain: (p: ContentPost) => number = () => 0,
  dayLuck = 0,
  perDay = 1.2,
): ContentPost[] {
  const posts: ContentPost[] = [];
  for (let d = 0; d < 120; d += 1) {
    const luck = dayLuck * normal(random);
    for (let j = Math.floor(perDay + random()); j > 0; j -= 1) {
      const words = PHRASES.filter(() => random() < 0.35).join(' ');
      const tags = TAGS.filter(() => random() < 0.15).map((t) => `#${t}`);
      const p: ContentPost = {
        id: `${d}-${j}`,
        at: NOW - (130 - d) * DAY + Math.floor(20 * random()) * 3_600_000,
        format: TYPES[Math.floor(4 * random())]!,
        flags: random() < 0.2 ? ['paid'] : [],
        caption: `${words} ${tags.join(' ')}`,
        value: 0,
      };
      posts.push({ ...p, value: Math.round(Math.exp(5 + d / 60 + luck + gain(p) + normal(random))) });
    }
  }
  return posts;
}

describe('what goes with more engagement', () => {
  test('pure noise, with growth and lucky days: types, hashtags and features tell something in at most 6 % of sets', () => {
    const random = seeded(97);
    const told = { types: 0, tags: 0, features: 0 };
    const sets = 120;
    for (let k = 0; k < sets; k += 1) {
      const posts = months(random, undefined, k % 2 ? 0.5 : 0);
      if (typeEffects(posts, 'UTC').some((e) => e.told)) told.types += 1;
      if (hashtagEffects(posts, 'UTC').some((e) => e.told)) told.tags += 1;
      if (featureEffects(posts, 'UTC').some((e) => e.told)) told.features += 1;
    }
    expect(told.types / sets).toBeLessThanOrEqual(0.06);
    expect(told.tags / sets).toBeLessThanOrEqual(0.06);
    expect(told.features / sets).toBeLessThanOrEqual(0.06);
  });
  test('videos at two and a half times: told, and first', () => {
    const effects = typeEffects(
      months(seeded(101), (p) => (p.format === 'video' ? Math.log(2.5) : 0)),
      'UTC',
    );
    expect(effects[0]).toMatchObject({ key: 'video', told: true });
    expect(effects[0]!.effect.value).toBeGreaterThan(1.5);
    expect(effects[0]!.effect.low).toBeGreaterThan(1);
  });
  test('a tag that only the better type carries gains nothing by it', () => {
    const random = seeded(103);
    const posts = months(random, (p) => (p.format === 'video' ? Math.log(3) : 0)).map((p) =>
      p.format === 'video' && random() < 0.7 ? { ...p, caption: `${p.caption} #studio` } : p,
    );
    const studio = hashtagEffects(posts, 'UTC').find((e) => e.key === 'studio');
    expect(studio?.told).toBe(false);
    expect(studio!.effect.low).toBeLessThan(1);
  });
  test('a tag that came into use while the profile grew gains nothing by it', () => {
    const random = seeded(107);
    const posts = months(random).map((p) => {
      const late = p.at > NOW - 70 * DAY;
      return { ...p, value: late ? p.value * 4 : p.value, caption: late && random() < 0.6 ? '#fresh' : 'quiet' };
    });
    expect(hashtagEffects(posts, 'UTC').find((e) => e.key === 'fresh')?.told).toBe(false);
  });
  test('a hashtag of one week, or of four posts, is not judged', () => {
    const posts = months(seeded(109)).map((p, i) => {
      const tags = [...(i >= 10 && i < 16 ? ['#week'] : []), ...(i % 40 === 0 ? ['#rare'] : [])];
      return { ...p, caption: tags.join(' ') };
    });
    expect(hashtagEffects(posts, 'UTC')).toEqual([]);
    expect(hashtagEffects([], 'UTC')).toEqual([]);
    expect(typeEffects([], 'UTC')).toEqual([]);
  });
  test('questions that double the comments and likes are told, the rest is not', () => {
    const posts = months(seeded(113), (p) => (p.caption!.includes('?') ? Math.log(2.2) : 0));
    const [first, ...more] = featureEffects(posts, 'UTC');
    expect(first).toMatchObject({ key: 'question', told: true });
    expect(more.filter((e) => e.told).length).toBeLessThanOrEqual(1);
  });
  test('of a profile: mature, dated, whole counts, no reposts', () => {
    const posts = [
      post(20, { likes: 3, comments: 1 }, { id: 'a', caption: 'x', flags: ['paid'], mediaCount: 6 }),
      post(2, { likes: 3, comments: 1 }),
      post(20, { likes: 3 }),
      post(20, { likes: 3, comments: 1 }, { flags: ['repost'] }),
    ];
    expect(contentPosts(profile(posts), ['likes', 'comments'], settings)).toEqual([
      { id: 'a', at: NOW - 20 * DAY, format: 'image', flags: ['paid'], caption: 'x', mediaCount: 6, value: 4 },
    ]);
  });
  test('any posts in any order give the same finite effects', () => {
    const row = fc.record({
      id: fc.string(),
      at: fc.integer({ min: NOW - 100 * DAY, max: NOW }),
      format: fc.constantFrom<PostFormat>('image', 'video', 'text'),
      flags: fc.constant([]),
      caption: fc.constantFrom('#a', '#b', '#a #b', '?', ''),
      value: fc.oneof(fc.nat(100), fc.maxSafeNat()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (r) => r.id, maxLength: 40 }), (rows) => {
        const all = (posts: ContentPost[]) => [
          typeEffects(posts, 'UTC'),
          hashtagEffects(posts, 'UTC'),
          featureEffects(posts, 'UTC'),
        ];
        const one = all(rows);
        expect(all([...rows].reverse())).toEqual(one);
        for (const e of one.flat()) {
          expect(Number.isFinite(e.effect.value)).toBe(true);
          expect(e.effect.low).toBeLessThanOrEqual(e.effect.high);
        }
      }),
      { numRuns: 15 },
    );
  });
});

const pages = pagePosts();
if (!pages) {
  test('types on 27 pages', () => {
    console.info('skipped: types on 27 pages, the shared folder is absent');
    expect(pages).toBeNull();
  });
} else {
  test('types of real pages differ, and shuffled engagement does not', () => {
    const random = seeded(127);
    let differ = 0;
    let judged = 0;
    let shuffled = 0;
    for (const rows of pages.values()) {
      const step = Math.ceil(rows.length / 250);
      const some = rows
        .filter((_, i) => i % step === 0)
        .map((r): ContentPost => ({ id: r.id, at: r.at, format: r.format, flags: [], value: r.interactions }));
      const effects = typeEffects(some, 'UTC');
      if (effects.length < 2) continue;
      judged += 1;
      if (effects.some((e) => e.told)) differ += 1;
      const values = some.map((p) => p.value).sort(() => random() - 0.5);
      if (
        typeEffects(
          some.map((p, i) => ({ ...p, value: values[i]! })),
          'UTC',
        ).some((e) => e.told)
      )
        shuffled += 1;
    }
    expect(judged).toBeGreaterThan(15);
    expect(differ / judged).toBeGreaterThan(0.5);
    expect(shuffled).toBeLessThanOrEqual(3);
  });
}
