import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentPosts, distinctiveTopics, topicEffects, topicsOf } from '../../../lib/metrics/content';
import { DAY, NOW, post, profile, seeded, settings } from '../rows';

const BREAD = [
  'sourdough loaf fresh from the oven',
  'the oven and its sourdough loaf',
  'oven fresh sourdough loaf today',
];
const RACE = [
  'cyclists reach the mountain stage',
  'a mountain stage for brave cyclists',
  'stage won: cyclists, mountain, rain',
];
const OTHER = 'unrelated remark number';
const NUMBERS =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
    ' ',
  );

/** A word of its own for each number. */
const own = (i: number) => `${[...String(i)].map((d) => 'abcdefghij'[Number(d)]).join('')}mur`;

/** One post every three days: `bread` about bread, as many about a race, the rest about nothing in common. */
const written = (bread: number, race: number, rest: number) =>
  [
    ...Array.from({ length: bread }, (_, i) => BREAD[i % 3]!),
    ...Array.from({ length: race }, (_, i) => RACE[i % 3]!),
    ...Array.from({ length: rest }, (_, i) => `${OTHER} ${own(i)} ${own(i + 1_000)}`),
  ].map((caption, i) => ({ at: NOW - (10 + 3 * i) * DAY, caption }));

describe('topics', () => {
  test('posts that share rare words are one topic, named by them; the rest is none', () => {
    const topics = topicsOf(written(6, 7, 40), 'en');
    expect(topics.map((t) => t.members)).toEqual([
      [6, 7, 8, 9, 10, 11, 12],
      [0, 1, 2, 3, 4, 5],
    ]);
    expect(topics.map((t) => [...t.words].sort())).toEqual([
      ['cyclists', 'mountain', 'stage'],
      ['loaf', 'oven', 'sourdough'],
    ]);
  });

  test('inflected words are the same subject', () => {
    const forms = ['leipomossa', 'leipomosta', 'leipomoon', 'leipomolla', 'leipomojen', 'leipomo'];
    const BREADS = ['ruisleipä', 'ruisleipää', 'ruisleivät', 'ruisleipien', 'ruisleivän', 'ruisleivistä'];
    const rest = NUMBERS.slice(0, 24).map((word) => `${word} ${word}inen`);
    const posts = [...forms.map((form, i) => `${form} ${BREADS[i]}`), ...rest].map((caption, i) => ({
      at: NOW - 4 * i * DAY,
      caption,
    }));
    expect(topicsOf(posts, 'fi').map((t) => t.members)).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  test('four posts, or all in two weeks, are no topic', () => {
    expect(topicsOf(written(4, 0, 40), 'en')).toEqual([]);
    const week = written(8, 0, 40).map((one, i) => (i < 8 ? { ...one, at: NOW - i * 3_600_000 } : one));
    expect(topicsOf(week, 'en')).toEqual([]);
    expect(topicsOf([], 'en')).toEqual([]);
  });

  test('words drawn by chance make no topic', () => {
    const random = seeded(3);
    for (const length of [10, 25, 50]) {
      const posts = Array.from({ length: 400 }, (_, i) => ({
        at: NOW - i * DAY,
        caption: Array.from({ length }, () => own(Math.floor(2_000 * random() ** 2))).join(' '),
      }));
      expect(topicsOf(posts, 'en')).toEqual([]);
    }
  });

  test('what this profile writes about and the others do not', () => {
    const told = distinctiveTopics(written(20, 0, 80), written(0, 20, 80), 'en');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ here: 20, there: 0 });
    expect([...told[0]!.words].sort()).toEqual(['loaf', 'oven', 'sourdough']);
    expect(told[0]!.z).toBeGreaterThan(2.5);
    expect(distinctiveTopics(written(20, 0, 80), written(20, 0, 80), 'en')).toEqual([]);
  });

  test('a topic that triples engagement is told, one that changes nothing is not', () => {
    const random = seeded(7);
    const posts = Array.from({ length: 120 }, (_, i) => {
      const topic = i % 6;
      const caption = topic === 0 ? BREAD[(i / 6) % 3]! : topic === 1 ? RACE[((i - 1) / 6) % 3]! : `${OTHER} ${own(i)}`;
      const likes = Math.round((topic === 0 ? 300 : 100) * Math.exp((random() - 0.5) * 0.6));
      return post(8 + i * 0.65, { likes, comments: 0 }, { caption });
    });
    const effects = topicEffects(contentPosts(profile(posts), ['likes', 'comments'], settings), 'UTC', 'en');
    const of = (word: string) => effects.find((e) => e.key.includes(word));
    expect(of('sourdough')).toMatchObject({ n: 20, told: true });
    expect(of('sourdough')!.effect.value).toBeGreaterThan(2);
    // The others without bread are compared with those that hold it: lower, never higher.
    expect(of('mountain')!.effect.value).toBeLessThan(1);
  });

  test('any captions: each post is in one topic at most, whatever the order', () => {
    const caption = fc.array(fc.constantFrom(...NUMBERS.slice(0, 8), '', '#tag', 'x'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 40 }), (captions) => {
        const posts = captions.map((words, i) => ({ at: NOW - i * 5 * DAY, caption: words.join(' ') }));
        const topics = topicsOf(posts, 'en');
        const members = topics.flatMap((t) => t.members);
        const turned = topicsOf(posts.toReversed(), 'en');
        return (
          new Set(members).size === members.length &&
          topics.every((t) => t.members.length >= 5) &&
          JSON.stringify(turned.map((t) => t.words)) === JSON.stringify(topics.map((t) => t.words))
        );
      }),
      { numRuns: 40 },
    );
  });
});
