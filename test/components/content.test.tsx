import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ContentPage } from '../../components/content/content-page';
import { effectsSentence, looksSentence, resultClass } from '../../components/content/content-words';
import { side } from '../../components/content/type-matrix';
import { nearest } from '../../components/content/variety-panel';
import { plural } from '../../components/format';
import { type Words, WordsProvider } from '../../components/ui/words';
import { contentOf, metricSettings, type Scope } from '../../lib/hooks';
import type { ContentEffect } from '../../lib/metrics/content';
import { mixChange } from '../../lib/metrics/content';
import type { PostFormat } from '../../lib/model';
import { DAY, NOW, post, profile } from '../metrics/rows';
import { contentFixture } from './harness/content';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const scope: Scope = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
const settings = metricSettings(scope, NOW);
const many = (n: number, format: PostFormat, likes: number, from = 10) =>
  Array.from({ length: n }, (_, i) => post(from + i, { likes, comments: 0 }, { format, caption: 'Now #open' }));
const brand = (key: string, posts: ReturnType<typeof post>[], role: 'own' | 'competitor' = 'competitor') =>
  profile(posts, { key: `instagram:${key}`, handle: key, name: key, role });

describe('types of several profiles', () => {
  const data = contentOf(
    [
      brand('a', [...many(6, 'image', 9), ...many(6, 'carousel', 999)], 'own'),
      brand('b', [...many(6, 'image', 50), ...many(6, 'carousel', 50)]),
      brand('c', many(3, 'text', 5)),
    ],
    settings,
    null,
  );
  it('counts a comparison for each result with a range', () => {
    // a and b have two types of six posts each; c has three posts of one.
    expect(data.looks.n).toBe(4);
    expect(data.looks.alone).toBe(2);
    expect(looksSentence(w, { ...data, looks: { n: 15, alone: 3, told: [] } })).toBe(
      '15 comparisons. 3 stand out one by one; none stands out after allowing for 15 looks: leads, not findings.',
    );
    expect(looksSentence(w, { ...data, looks: { n: 0, alone: 0, told: [] } })).toBe(
      'Too few posts for any comparison.',
    );
  });
  it('measures distances: the same mix 0, nothing in common 1', () => {
    expect(data.distances.map((row) => row.map((d) => d && Math.round(d * 1e9) / 1e9))).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [1, 1, 0],
    ]);
    expect(nearest(data, 0)).toEqual({ name: 'b', distance: 0 });
  });
  it('looks at the captions of the first profile unless another is chosen', () => {
    expect(data.captions?.key).toBe('instagram:a');
    expect(data.captions?.hashtags).toEqual([{ tag: 'open', n: 12 }]);
    expect(data.captions?.features).toMatchObject({
      of: 12,
      length: 9,
      counts: { hashtags: 12, long: 0, question: 0 },
    });
    expect(data.captions?.captions).toEqual({ here: 12, there: 15 });
  });
  it('has nothing to say of nobody', () => {
    const none = contentOf([], settings, null);
    expect([none.looks.n, none.captions]).toEqual([0, undefined]);
  });
});

describe('a change taken apart', () => {
  it('is all mix where the types stayed as they were', () => {
    // First half: 8 images (ln 10) and 2 carousels (ln 1000); second half the other way round.
    const half = (from: number, images: number) => [
      ...Array.from({ length: images }, (_, i) => post(from + i, { likes: 9, comments: 0 }, { format: 'image' })),
      ...Array.from({ length: 10 - images }, (_, i) =>
        post(from + images + i, { likes: 999, comments: 0 }, { format: 'carousel' }),
      ),
    ];
    const change = mixChange(brand('a', [...half(70, 8), ...half(10, 2)]), settings);
    // Mean of ln(1 + E): 0.8 ln 10 + 0.2 ln 1000 = 1.4 ln 10 → 2.6 ln 10: times 10^1.2.
    expect(change?.total.value).toBeCloseTo(10 ** 1.2, 6);
    expect(change?.mix).toBeCloseTo(10 ** 1.2, 6);
    expect(change?.within).toBeCloseTo(1, 9);
    expect(change?.n).toEqual({ first: 10, second: 10 });
    expect(change?.from).toBe(NOW - 79 * DAY);
  });
  it('is not told with under five posts in a half', () => {
    expect(mixChange(brand('a', [...many(9, 'image', 5), post(80, { likes: 5, comments: 0 })]), settings)).toBe(
      undefined,
    );
  });
});

describe('words', () => {
  const effect = (key: string, told: boolean): ContentEffect => {
    const interval = { value: 1.2, low: 1.1, high: 1.3 };
    return { key, n: 9, effect: interval, raw: interval, chance: told ? 0.01 : 0.5, told };
  };
  it('name only what stands out after all looks', () => {
    expect(effectsSentence(w, [effect('a', false)], (key) => key)).toBe(
      '1 comparison: none stands out after allowing for 1 look: leads, not findings.',
    );
    expect(effectsSentence(w, [effect('a', true), effect('b', false)], (key) => `#${key}`)).toBe(
      '2 comparisons: after allowing for 2 looks, #a.',
    );
  });
  it('have squares whose area is the share, and a class by result', () => {
    expect(side(1)).toBe(36);
    expect(side(0.25)).toBe(18);
    expect([undefined, 0.84, 0.85, 1.14, 1.15, 1.3, 1.5].map(resultClass)).toEqual([
      'few',
      'below',
      'typ',
      'typ',
      's1',
      's2',
      's3',
    ]);
  });
});

it.each(LANGUAGES)('%s draws the page with every place filled', (language) => {
  const words: Words = { t: translator(language), language, timeZone: 'UTC' };
  const markup = renderToStaticMarkup(
    <WordsProvider words={words}>
      <ContentPage {...contentFixture()} />
    </WordsProvider>,
  );
  const text = markup.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ');
  expect(text).not.toMatch(/undefined|NaN|Infinity|\{\w+\}|\[object/);
  expect(text).toContain('#filtercoffee');
});
