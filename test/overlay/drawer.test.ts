/** The drawer's own thinking: order and groups, pieces that arrive, keys, and where the focus goes. Values by hand. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrange, formatsOf, RANK_PLACES, rankValue } from '../../components/overlay-drawer/arrange';
import type { Answer } from '../../lib/messaging/answer';
import type { RankedPost, Ranking, RankingAsk } from '../../lib/messaging/drawer';
import type { PostFigure, Strength } from '../../lib/metrics/types';
import { exact, UNBOUNDED } from '../../lib/model';
import { drawerKeys } from '../../lib/overlay/drawer-keys';
import { FIRST_CHOICE, RANK_KINDS, RANK_SORTS, type RankChoice } from '../../lib/overlay/drawer-view';
import { createFocus, type Held } from '../../lib/overlay/focus-way';
import { RankingSource } from '../../lib/overlay/ranking-source';

const count = (n: number) => exact(n)!;
const times = (multiple: number, strength: Strength = 'typical') =>
  ({ kind: 'multiple', multiple, strength }) as unknown as PostFigure;
function post(id: string, day: number, figure: PostFigure, more: Partial<RankedPost> = {}): RankedPost {
  const published = { earliest: day, latest: day };
  return {
    id,
    url: `https://x.com/a/${id}`,
    format: 'text',
    published,
    seenAt: 99,
    counts: {},
    hidden: [],
    figure,
    ...more,
  };
}
const choice = (more: Partial<RankChoice>): RankChoice => ({ ...FIRST_CHOICE, ...more });
const ids = (posts: RankedPost[], more: Partial<RankChoice> = {}, here: string[] = []) =>
  arrange(posts, choice(more), new Set(here)).map(({ place, posts }) => [place, ...posts.map(({ id }) => id)]);

const HIDDEN: PostFigure = { kind: 'hidden', what: ['likes'] };
const POSTS = [
  post('low', 5, times(0.4)),
  post('high', 1, times(7.4, 'breakout'), { tagged: true, rate: 0.2, counts: { likes: count(10) } }),
  post('mid', 3, times(2), {
    caption: 'Flat WHITE, Tuesday',
    rate: 0.5,
    format: 'image',
    counts: { likes: count(30) },
  }),
  post('twin', 2, times(2), { format: 'image', counts: { likes: { value: 20, low: 20, high: UNBOUNDED } } }),
  post('hid', 9, HIDDEN, { hidden: ['likes'], counts: { comments: count(4) } }),
  post('unread', 8, { kind: 'unread' }),
  post('young', 7, { kind: 'young', ageHours: 9, interactions: count(3) }, { rate: 0.9, interactions: count(3) }),
  post('few', 6, { kind: 'too-few', n: 2, needed: 5 }),
  post('out', 4, times(9), { leftOut: true }),
];

describe('the order of the list', () => {
  it('by multiple: those with one first, equal ones newest first, hidden counts last', () =>
    expect(ids(POSTS)).toEqual([
      ['ranked', 'high', 'mid', 'twin', 'low'],
      ['young', 'young'],
      ['tooFew', 'few'],
      ['unread', 'unread'],
      ['leftOut', 'out'],
      ['hidden', 'hid'],
    ]));
  it('lowest first turns the ranked ones only', () =>
    expect(ids(POSTS, { descending: false })[0]).toEqual(['ranked', 'low', 'mid', 'twin', 'high']));
  it('by date every dated post stands in one list', () =>
    expect(
      ids([...POSTS, { ...post('undated', 0, times(1)), published: undefined as never }], { sort: 'date' }),
    ).toEqual([
      ['ranked', 'hid', 'unread', 'young', 'few', 'low', 'out', 'mid', 'twin', 'high'],
      ['noValue', 'undated'],
    ]));
  it('by likes: of "at least 20" the 20 counts; where they are hidden the post is last', () =>
    expect(ids(POSTS, { sort: 'likes' })).toEqual([
      ['ranked', 'mid', 'twin', 'high'],
      ['noValue', 'young', 'few', 'low'],
      ['unread', 'unread'],
      ['leftOut', 'out'],
      ['hidden', 'hid'],
    ]));
  it('a rate of a young post is not held beside those of old ones, a count is', () => {
    expect(ids(POSTS, { sort: 'rate' }).slice(0, 2)).toEqual([
      ['ranked', 'mid', 'high'],
      ['young', 'young'],
    ]);
    expect(ids(POSTS, { sort: 'interactions' })[0]).toEqual(['ranked', 'young']);
  });
  it('of "at least" interactions the least is known', () =>
    expect(
      rankValue(
        post('a', 1, { kind: 'at-least', interactions: { value: 12, low: 12, high: UNBOUNDED } }),
        'interactions',
      ),
    ).toBe(12));
});

describe('what is let through', () => {
  it.each([
    [{ format: 'image' }, ['mid', 'twin']],
    [{ kind: 'breakouts' }, ['high']],
    [{ kind: 'tagged' }, ['high']],
    [{ kind: 'page' }, ['mid', 'low']],
    [{ search: ' white' }, ['mid']],
    [{ search: 'nothing says this' }, []],
  ] as [Partial<RankChoice>, string[]][])('%o', (more, wanted) =>
    expect(ids(POSTS, more, ['mid', 'low']).flatMap(([, ...found]) => found)).toEqual(wanted),
  );
  it('the types are those of the posts, most first, and the chosen one', () => {
    expect(formatsOf(POSTS, 'all')).toEqual(['text', 'image']);
    expect(formatsOf(POSTS, 'video')).toEqual(['text', 'image', 'video']);
  });

  const figures: PostFigure[] = [
    times(1),
    times(3, 'breakout'),
    HIDDEN,
    { kind: 'unread' },
    { kind: 'too-few', n: 1, needed: 5 },
  ];
  const anyPost = fc
    .record({
      day: fc.integer({ min: 0, max: 5 }),
      figure: fc.constantFrom(...figures),
      leftOut: fc.boolean(),
      likes: fc.nat(3),
    })
    .map(({ day, figure, leftOut, likes }) => ({
      day,
      figure,
      more: { counts: { likes: count(likes) }, ...(leftOut && { leftOut: true as const }) },
    }));
  it('each post stands exactly once, whatever the order, and the order does not hang on how they came', () =>
    fc.assert(
      fc.property(
        fc.array(anyPost, { maxLength: 12 }),
        fc.constantFrom(...RANK_SORTS),
        fc.constantFrom(...RANK_KINDS.slice(0, 1)),
        fc.boolean(),
        (given, sort, kind, descending) => {
          const posts = given.map(({ day, figure, more }, i) => post(`p${i}`, day, figure, more));
          const one = ids(posts, { sort, kind, descending });
          expect(ids(posts.toReversed(), { sort, kind, descending })).toEqual(one);
          const found = one.flatMap(([, ...rest]) => rest);
          expect(found.toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
          const places = one.map(([place]) => RANK_PLACES.indexOf(place as never));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        },
      ),
    ));
});

describe('pieces of a list', () => {
  const piece = (from: number, names: string[], total: number): Ranking =>
    ({ posts: names.map((id) => post(id, 1, times(1))), from, total, inPeriod: total }) as unknown as Ranking;
  function source() {
    const asked: { ask: RankingAsk; answer(a: Answer<Ranking | null>): void }[] = [];
    const made = new RankingSource({
      ask: (ask) => new Promise((answer) => asked.push({ ask, answer })),
      changed: () => undefined,
    });
    const shown = () => [made.state.state, ...(made.state.value?.posts.map(({ id }) => id) ?? [])];
    const settle = () => new Promise((done) => setTimeout(done));
    return { asked, made, shown, settle };
  }
  const profile = { profile: { platform: 'x' as const, id: '7' }, visit: null };

  it('each is shown as it comes, each post once, and the next begins where the last ended', async () => {
    const { asked, made, shown, settle } = source();
    void made.load(profile);
    asked[0]!.answer({ ok: true, value: piece(0, ['a', 'b'], 3) });
    await settle();
    expect(shown()).toEqual(['loading', 'a', 'b']);
    expect(asked[1]?.ask.from).toBe(2);
    asked[1]!.answer({ ok: true, value: piece(2, ['b', 'c'], 3) });
    await settle();
    expect(shown()).toEqual(['ready', 'a', 'b', 'c']);
    expect(asked.length).toBe(2);
  });
  it('what was there stays while it is asked again, and when that fails', async () => {
    const { asked, made, shown, settle } = source();
    void made.load(profile);
    asked[0]!.answer({ ok: true, value: piece(0, ['a'], 1) });
    await settle();
    void made.load(profile);
    expect(shown()).toEqual(['loading', 'a']);
    asked[1]!.answer({ ok: false, reason: 'failed', message: 'no' });
    await settle();
    expect(shown()).toEqual(['failed', 'a']);
  });
  it('an answer to an earlier question, or about another profile, is dropped', async () => {
    const { asked, made, shown, settle } = source();
    void made.load(profile);
    void made.load({ ...profile, period: 30 });
    asked[1]!.answer({ ok: true, value: piece(0, ['new'], 1) });
    asked[0]!.answer({ ok: true, value: piece(0, ['old'], 1) });
    await settle();
    expect(shown()).toEqual(['ready', 'new']);
    made.clear();
    expect(shown()).toEqual(['loading']);
  });
  it('a list that became shorter meanwhile ends', async () => {
    const { asked, made, shown, settle } = source();
    void made.load(profile);
    asked[0]!.answer({ ok: true, value: piece(0, ['a'], 9) });
    await settle();
    asked[1]!.answer({ ok: true, value: piece(1, [], 9) });
    await settle();
    expect(shown()).toEqual(['ready', 'a']);
  });
});

describe('keys', () => {
  function press(key: string, over: { letters?: boolean; alt?: boolean; inField?: boolean } = {}) {
    const { document } = parseHTML(
      '<section><input name="search"><select name="sort"></select><a data-id="a"></a></section>',
    );
    const told: string[] = [];
    const target = document.querySelector(over.inField ? 'input' : 'section')!;
    const event = { key, target, altKey: over.alt === true, preventDefault: () => told.push('kept') };
    const on = {
      close: () => told.push('close'),
      reach: (id: string) => told.push(`reach ${id}`) > 0,
      more: () => told.push('more'),
    };
    drawerKeys(event as unknown as KeyboardEvent, document as unknown as ParentNode, {
      letters: over.letters ?? true,
      at: undefined,
      on: on as never,
    });
    return told;
  }
  it('J goes to the first post; letters that are switched off, with Alt, or in a field do nothing', () => {
    expect(press('j')).toEqual(['kept', 'reach a']);
    expect(press('j', { letters: false })).toEqual([]);
    expect(press('j', { alt: true })).toEqual([]);
    expect(press('j', { inField: true })).toEqual([]);
    expect(press('q')).toEqual([]);
  });
  it('Escape closes, from a field too and without letters', () => {
    expect(press('Escape', { inField: true })).toEqual(['close']);
    expect(press('Escape', { letters: false })).toEqual(['close']);
  });
});

describe('where the focus goes', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** An element that can have the focus; whoever has it last is where the focus is. */
  class Place {
    isConnected = true;
    constructor(
      readonly name: string,
      readonly world: { at: Place | undefined },
    ) {}
    focus() {
      this.world.at = this;
    }
    blur() {
      this.world.at = undefined;
    }
  }
  function scene() {
    const world: { at: Place | undefined } = { at: undefined };
    const make = (name: string) => new Place(name, world);
    const [link, host, cardButton, card, drawer] = ['link', 'host', 'button', 'card', 'drawer'].map(make) as [
      Place,
      Place,
      Place,
      Place,
      Place,
    ];
    const inside = (...names: Place[]) => ({
      get activeElement() {
        return world.at && names.includes(world.at) ? world.at : null;
      },
      querySelector: () => drawer,
    });
    vi.stubGlobal('HTMLElement', Place);
    vi.stubGlobal('document', {
      get activeElement() {
        return world.at === link ? link : world.at ? host : undefined;
      },
    });
    host.blur = () => {
      world.at = undefined;
    };
    const held = (root: object, to: Place) => ({ root, focus: () => to.focus() }) as unknown as Held;
    const way = createFocus(held(inside(drawer), drawer), () => held(inside(cardButton, card), card));
    return { world, way, link, cardButton, drawer, at: () => world.at?.name };
  }
  it('opened from the card it comes back to that button, or to the card when that is gone', () => {
    const { way, cardButton, at } = scene();
    cardButton.focus();
    way.leave();
    way.wanted('.pg-d');
    way.painted(true);
    expect(at()).toBe('drawer');
    way.back();
    expect(at()).toBe('button');
    cardButton.isConnected = false;
    way.back();
    expect(at()).toBe('card');
  });
  it('opened by a key from the page it comes back to the page', () => {
    const { way, link, at } = scene();
    link.focus();
    way.leave();
    way.wanted('.pg-d');
    way.painted(false);
    expect(at()).toBe('link');
    way.painted(true);
    way.back();
    expect(at()).toBe('link');
  });
  it('the key for the card goes there and back', () => {
    const { way, link, at } = scene();
    link.focus();
    way.toggle();
    expect(at()).toBe('card');
    way.toggle();
    expect(at()).toBe('link');
  });
});
