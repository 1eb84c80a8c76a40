import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fill, fillDrift } from '../../lib/metrics/drift';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const fill = (daysAgo: number, posts: number, shown: Fill['shown'], over: Partial<Fill> = {}): Fill => ({
  day: new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10),
  source: 'x/UserTweets',
  format: 'image',
  posts,
  shown,
  hidden: {},
  ...over,
});
/** A usual month: 10 posts a day, all with likes, four in ten with views. */
const month = Array.from({ length: 30 }, (_, i) => fill(i + 2, 10, { likes: 10, views: 4, published: 10 }));

it('says which fact is gone, with both shares', () => {
  const found = fillDrift([...month, fill(0, 20, { published: 20, views: 8 })], NOW);
  expect(found).toEqual([
    {
      source: 'x/UserTweets',
      format: 'image',
      field: 'likes',
      now: { shown: 0, hidden: 0, posts: 20 },
      before: { shown: 300, posts: 300 },
    },
  ]);
});

it('tells what is hidden apart from what is gone', () => {
  const [drift] = fillDrift([...month, fill(1, 12, { published: 12 }, { hidden: { likes: 12 } })], NOW);
  expect(drift?.now).toEqual({ shown: 0, hidden: 12, posts: 12 });
});

it('adds today and yesterday, and keeps formats and sources apart', () => {
  const reels = month.map((row) => ({ ...row, format: 'short' as const }));
  const found = fillDrift([...month, ...reels, fill(0, 6, { published: 6 }), fill(1, 6, { published: 6 })], NOW);
  expect(found.map(({ format, field, now }) => [format, field, now.posts])).toEqual([['image', 'likes', 12]]);
});

it.each([
  ['as many as before', fill(0, 20, { likes: 20, views: 8, published: 20 })],
  ['a fact that was no habit is gone', fill(0, 40, { likes: 40, published: 40 })],
  ['half of them still show it', fill(0, 20, { likes: 11, views: 8, published: 20 })],
  ['too few posts to tell', fill(0, 9, { published: 9 })],
])('says nothing: %s', (_, today) => {
  expect(fillDrift([...month, today], NOW)).toEqual([]);
});

it('says nothing without a month to compare with, nor of a month that is long past', () => {
  const today = fill(0, 40, { published: 40 });
  expect(fillDrift([today], NOW)).toEqual([]);
  expect(fillDrift([fill(3, 29, { likes: 29 }), today], NOW)).toEqual([]);
  expect(fillDrift([fill(40, 300, { likes: 300 }), today], NOW)).toEqual([]);
});

it('is seldom wrong where nothing changed: under 1 in 1,000 looks at a fact that 60 % of posts show', () => {
  let random = 7;
  const next = () => {
    random = (random * 48_271) % 2_147_483_647;
    return random / 2_147_483_647;
  };
  const draw = (posts: number) => Array.from({ length: posts }, next).filter((u) => u < 0.6).length;
  let alarms = 0;
  for (let i = 0; i < 2_000; i++) {
    const before = Array.from({ length: 5 }, (_, d) => fill(d + 2, 10, { likes: draw(10) }));
    alarms += fillDrift([...before, fill(0, 12, { likes: draw(12) })], NOW).length;
  }
  expect(alarms).toBeLessThan(2);
});

it('never throws and never invents a field', () => {
  const count = fc.integer({ min: 0, max: 50 });
  const row = fc
    .record({ ago: fc.integer({ min: -2, max: 60 }), posts: count, likes: count, views: count })
    .map(({ ago, posts, likes, views }) =>
      fill(ago, posts, { likes: Math.min(likes, posts), views: Math.min(views, posts) }),
    );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      for (const { field, now, before } of fillDrift(rows, NOW)) {
        expect(['likes', 'views']).toContain(field);
        expect(now.shown / now.posts).toBeLessThan(before.shown / before.posts / 2 + 1e-9);
      }
    }),
  );
});
