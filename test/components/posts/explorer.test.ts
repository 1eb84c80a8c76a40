import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, orderOf } from '../../../components/posts/arrange';
import { PLACES, placeOf, SORTS, sortValue } from '../../../components/posts/columns';
import { asked, boundsOf, dayStart, filterOf, type Marks, NO_FILTER } from '../../../components/posts/filter';
import { choiceText, readChoice, USUAL } from '../../../components/posts/saved';
import { buildIdly, folded, SearchIndex } from '../../../components/posts/search-index';
import { extend, NOTHING, toggle, within } from '../../../components/posts/selection';
import { COUNT_NAMES } from '../../../lib/model';
import { explorerPost, explorerPosts, multiple, NOW } from './rows';

const DAY = 86_400_000;
const all = () => true;
const ids = (posts: { id: string }[]) => posts.map((post) => post.id);
const count = (n: number) => ({ value: n, low: n, high: n });

describe('order', () => {
  const posts = [
    explorerPost('old', { at: NOW - 90 * DAY, figure: multiple(2) }),
    explorerPost('best', { at: NOW - 30 * DAY, figure: multiple(7.4) }),
    explorerPost('young', { at: NOW - 3_600_000, figure: { kind: 'young', ageHours: 1 } }),
    explorerPost('hidden', { hidden: ['likes'], counts: {}, figure: { kind: 'hidden', what: ['likes'] }, rate: 0.5 }),
    explorerPost('few', { figure: { kind: 'too-few', n: 2, needed: 5 } }),
    explorerPost('undated', { at: Number.NaN, figure: { kind: 'unread' } }),
    explorerPost('also2', { at: NOW - 10 * DAY, figure: multiple(2) }),
  ];
  const lines = (by: 'multiple' | 'date' | 'likes', descending = true) =>
    arrange(posts, orderOf(posts, { by, descending }, undefined), all);

  it('ranks what can be compared; the rest stands in groups of its own', () => {
    const { posts: listed, lines: shown } = lines('multiple');
    // Equal multiples: the newer first.
    expect(ids(listed)).toEqual(['best', 'also2', 'old', 'few', 'young', 'hidden', 'undated']);
    expect(shown.flatMap((line) => (line.kind === 'group' ? [[line.place, line.posts]] : []))).toEqual([
      ['ranked', 3],
      ['tooFew', 1],
      ['young', 1],
      ['hidden', 1],
      ['unread', 1],
    ]);
  });
  it('turns the ranked around, and not the groups', () =>
    expect(ids(lines('multiple', false).posts)).toEqual(['also2', 'old', 'best', 'few', 'young', 'hidden', 'undated']));
  it('has no head above posts that all have a value', () => {
    const dated = posts.filter((post) => !Number.isNaN(post.at));
    expect(
      arrange(dated, orderOf(dated, { by: 'date', descending: true }, undefined), all).lines.map((l) => l.kind),
    ).toEqual(dated.map(() => 'post'));
    expect(lines('date').lines[0]).toEqual({ kind: 'group', place: 'ranked', posts: 6 });
    expect(ids(lines('date').posts).at(-1)).toBe('undated');
  });
  it('tells a hidden count from one that is missing, and both from zero', () => {
    const three = [
      explorerPost('missing', { counts: {} }),
      explorerPost('hid', { counts: {}, hidden: ['likes'] }),
      explorerPost('zero', { counts: { likes: count(0) } }),
    ];
    const arranged = arrange(three, orderOf(three, { by: 'likes', descending: true }, undefined), all);
    expect(ids(arranged.posts)).toEqual(['zero', 'hid', 'missing']);
  });
  it('of a lower bound takes what is known at least', () =>
    expect(
      sortValue(
        explorerPost('a', { counts: { likes: { value: 12, low: 12, high: Number.MAX_SAFE_INTEGER } } }),
        'likes',
        undefined,
      ),
    ).toBe(12));
  it('never loses, doubles or disorders a post', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: NOW })),
            likes: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
            hidden: fc.boolean(),
            kind: fc.constantFrom('multiple', 'young', 'hidden', 'too-few', 'unread'),
          }),
          { maxLength: 40 },
        ),
        fc.constantFrom(...SORTS),
        fc.boolean(),
        (rows, by, descending) => {
          const made = rows.map(({ at, likes, hidden, kind }, i) =>
            explorerPost(`p${i}`, {
              at,
              counts: likes === undefined ? {} : { likes: count(likes) },
              hidden: hidden && likes === undefined ? ['likes'] : [],
              figure:
                kind === 'multiple'
                  ? multiple((i % 4) + 1)
                  : kind === 'young'
                    ? { kind, ageHours: 1 }
                    : kind === 'hidden'
                      ? { kind, what: ['likes'] }
                      : kind === 'too-few'
                        ? { kind, n: 1, needed: 5 }
                        : { kind: 'unread' },
            }),
          );
          const { posts: listed, lines: shown } = arrange(made, orderOf(made, { by, descending }, undefined), all);
          expect([...ids(listed)].sort()).toEqual([...ids(made)].sort());
          expect(shown.flatMap((line) => (line.kind === 'post' ? [line.post] : []))).toEqual(listed);
          for (const [i, post] of listed.slice(1).entries()) {
            const before = listed[i]!;
            const [a, b] = [before, post].map((one) => {
              const value = sortValue(one, by, undefined);
              return { value, place: PLACES.indexOf(placeOf(one, by, value)) };
            });
            expect(a!.place).toBeLessThanOrEqual(b!.place);
            if (a!.place !== b!.place || a!.place !== 0) continue;
            expect(descending ? a!.value >= b!.value : a!.value <= b!.value).toBe(true);
          }
        },
      ),
    );
  });
});

describe('filter', () => {
  const posts = explorerPosts(300);
  const marks: Marks = new Map([
    [posts[0]!.key, { tags: ['launch'], excluded: false }],
    [posts[1]!.key, { tags: [], excluded: true }],
  ]);
  const passing = (over: Partial<typeof NO_FILTER>, timeZone = 'UTC') => {
    const filter = { ...NO_FILTER, ...over };
    return posts.filter(filterOf(filter, marks, boundsOf(filter, timeZone)));
  };
  it('asks nothing by itself', () => {
    expect(passing({})).toHaveLength(300);
    expect(asked(NO_FILTER)).toBe(0);
  });
  it('asks for profiles, types, strength, marks and hidden counts', () => {
    expect(passing({ profiles: ['instagram:havrela'] })).toHaveLength(100);
    expect(passing({ formats: ['short'] })).toHaveLength(50);
    expect(passing({ strengths: ['breakout'] }).every((p) => p.figure.kind === 'multiple')).toBe(true);
    expect(passing({ platforms: ['youtube'] })).toEqual([]);
    // Every eleventh, from the sixth on.
    expect(passing({ hidden: 'only' })).toHaveLength(27);
    expect(passing({ hidden: 'without' })).toHaveLength(273);
    expect(ids(passing({ tags: ['launch'] }))).toEqual([posts[0]!.id]);
    expect(passing({ tagged: 'without' })).toHaveLength(299);
    expect(ids(passing({ excluded: 'only' }))).toEqual([posts[1]!.id]);
  });
  it('cuts days in the zone of the view, both ends included', () => {
    // Helsinki is two hours ahead in November, three in August; its clocks went back on 26 October 2025 at 4.
    expect(dayStart('2025-11-21', 'Europe/Helsinki')).toBe(Date.UTC(2025, 10, 20, 22));
    expect(dayStart('2025-08-24', 'Europe/Helsinki')).toBe(Date.UTC(2025, 7, 23, 21));
    expect(dayStart('2025-10-26', 'Europe/Helsinki')).toBe(Date.UTC(2025, 9, 25, 21));
    expect(dayStart('2025-10-27', 'Europe/Helsinki')).toBe(Date.UTC(2025, 9, 26, 22));
    expect(boundsOf({ ...NO_FILTER, from: '2025-10-26', to: '2025-10-26' }, 'Europe/Helsinki')).toEqual({
      from: Date.UTC(2025, 9, 25, 21),
      to: Date.UTC(2025, 9, 26, 22),
    });
    expect(boundsOf({ ...NO_FILTER, to: 'never' }, 'UTC').to).toBe(Number.POSITIVE_INFINITY);
  });
  it('leaves out posts without a date where days are asked', () =>
    expect(passing({ from: '1970-01-01' }).some((post) => Number.isNaN(post.at))).toBe(false));
});

describe('search', () => {
  const texts = ['Flat white, Tuesday', 'ZAŻÓŁĆ gęślą', 'Cafe\u0301 at night', ''];
  const posts = texts.map((caption, i) => explorerPost(`p${i}`, { caption }));
  const found = (query: string, index = new SearchIndex(posts)) => {
    const hits = index.search(query);
    return hits ? texts.filter((_, i) => hits[i] === 1) : undefined;
  };
  it('finds every word in any order, whatever the case and the way of typing an accent', () => {
    expect(found('  ')).toBeUndefined();
    expect(found('tuesday FLAT')).toEqual(['Flat white, Tuesday']);
    expect(found('zażółć')).toEqual(['ZAŻÓŁĆ gęślą']);
    expect(found('caf\u00e9')).toEqual(['Cafe\u0301 at night']);
    expect(found('tuesday night')).toEqual([]);
  });
  it('is built piece by piece, and stops when it is told', () => {
    const index = new SearchIndex(explorerPosts(5000));
    const waiting: (() => void)[] = [];
    const stop = buildIdly(index, (work) => {
      waiting.push(work);
      return () => waiting.splice(0);
    });
    waiting.shift()?.();
    expect(index.ready).toBe(false);
    stop();
    expect(waiting).toEqual([]);
    expect(index.search('flat')?.length).toBe(5000);
    expect(index.ready).toBe(true);
  });
  it('typing on gives what a new search gives', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' ', 'İ'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 5 }), (captions, queries) => {
        const rows = captions.map((caption, i) => explorerPost(`p${i}`, { caption }));
        const index = new SearchIndex(rows);
        for (const query of queries) {
          const words = folded(query).split(/\s+/).filter(Boolean);
          const hits = index.search(query);
          if (words.length === 0) expect(hits).toBeUndefined();
          else
            expect([...(hits ?? [])]).toEqual(
              captions.map((caption) => (words.every((word) => folded(caption).includes(word)) ? 1 : 0)),
            );
        }
      }),
    );
  });
});

describe('choosing', () => {
  const order = ['a', 'b', 'c', 'd'];
  it('takes one in and out, and a range from the anchor either way', () => {
    const one = toggle(NOTHING, 'b');
    expect([...extend(one, 'd', order).keys]).toEqual(['b', 'c', 'd']);
    expect([...extend(toggle(NOTHING, 'c'), 'a', order).keys].sort()).toEqual(['a', 'b', 'c']);
    expect(toggle(one, 'b').keys.size).toBe(0);
    expect([...extend(NOTHING, 'c', order).keys]).toEqual(['c']);
  });
  it('holds nothing that is not listed', () =>
    expect([...within(extend(toggle(NOTHING, 'a'), 'd', order), new Set(['b', 'x'])).keys]).toEqual(['b']));
});

describe('a saved view', () => {
  it('comes back as it was', () => {
    const choice = {
      ...USUAL,
      query: 'flat',
      filter: { ...NO_FILTER, formats: ['short' as const], from: '2025-08-24', hidden: 'only' as const },
      sort: { by: 'views' as const, descending: false },
    };
    expect(readChoice(choiceText(choice))).toEqual(choice);
  });
  it('of any text makes a choice that can be shown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const choice = readChoice(text);
        expect(SORTS).toContain(choice.sort.by);
        expect(choice.columns.length).toBeGreaterThan(0);
        expect(readChoice(choiceText(choice))).toEqual(choice);
        expect(
          explorerPosts(20).filter(filterOf(choice.filter, new Map(), boundsOf(choice.filter, 'UTC'))),
        ).toBeDefined();
      }),
    );
    expect(readChoice('{"sort":{"by":"__proto__"},"columns":["likes","x"],"filter":{"strengths":["x"]}}')).toEqual({
      ...USUAL,
      columns: ['likes'],
    });
  });
});

it('every count has a column or is no interaction of a list', () =>
  expect(COUNT_NAMES.filter((name) => !(SORTS as readonly string[]).includes(name))).toEqual(['quotes']));
