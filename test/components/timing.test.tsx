import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plural } from '../../components/format';
import { radius, resultClass, timingRows } from '../../components/timing/timing-grid';
import { TimingPage } from '../../components/timing/timing-page';
import { TimingScreen } from '../../components/timing/timing-screen';
import { timingAnswer, weekdayName } from '../../components/timing/timing-words';
import { type Words, WordsProvider } from '../../components/ui/words';
import { metricSettings, type Scope, timingOf } from '../../lib/hooks';
import type { BestTime } from '../../lib/metrics/timing';
import { NOW, post, profile } from '../metrics/rows';
import { timingFixture } from './harness/timing';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const plain = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const best = (over: Partial<BestTime>): BestTime => ({
  verdict: 'halves-disagree',
  n: 634,
  blocks: [],
  best: { weekend: false, hour: 16, n: 120 },
  gain: { value: 1.12, low: 0.97, high: 1.29 },
  chance: 0.21,
  ...over,
});

describe('the answer', () => {
  it('names a best time only where both halves agree', () => {
    expect(timingAnswer(w, best({}))).toEqual({
      answer: 'No clear best time.',
      because:
        'Posts at 16–20 on working days did 12% better than comparable posts, 95% range −3 to +29%. The gain did not hold in the other half of the weeks.',
    });
    expect(timingAnswer(w, best({ verdict: 'chance' })).because).toContain('in 21% of shuffles');
    expect(timingAnswer(w, best({ verdict: 'clear' })).answer).toBe('Best time: 16–20 on working days.');
    expect(timingAnswer(w, best({ verdict: 'too-few', best: undefined })).answer).toBe('No clear best time.');
    expect(timingAnswer(w, best({ gain: { value: 0.99, low: 0.9, high: 1.1 } })).because).toContain('but no better');
  });
});

describe('circles', () => {
  it('have the area of their posts, and the class of their result', () => {
    expect(radius(40, 40)).toBe(14.5);
    // A quarter of the posts: a quarter of the area, half the radius.
    expect(radius(10, 40)).toBe(7.25);
    const effect = (value: number) => ({ value, low: value, high: value });
    expect([0.94, 0.95, 1.05, 1.06, 1.13, 1.22].map((value) => resultClass({ n: 5, effect: effect(value) }))).toEqual([
      'below',
      'typ',
      'typ',
      's1',
      's2',
      's3',
    ]);
    expect(resultClass({ n: 4, effect: effect(2) })).toBe('few');
  });
  it('tell no result of fewer than five posts in the table either', () => {
    const effect = { value: 2, low: 1, high: 3 };
    expect(
      timingRows(
        [
          { weekday: 0, hour: 8, n: 4, effect },
          { weekday: 6, hour: 20, n: 5, effect },
        ],
        'en',
      ),
    ).toEqual([
      ['Mon', '08–12', 4, null, null, null],
      ['Sun', '20–24', 5, 2, 1, 3],
    ]);
  });
  it('stand under weekdays that begin on Monday', () => {
    expect([0, 6].map((day) => weekdayName(day, 'fi', 'long'))).toEqual(['maanantai', 'sunnuntai']);
  });
});

describe('what is looked at', () => {
  const scope: Scope = { period: 180, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
  const settings = metricSettings(scope, NOW);
  // 2025-11-21 is a Friday: posts at 12:00 UTC every week are all in one cell, at 14:00 in Helsinki (15:00 in summer).
  const weekly = (key: string, n: number, likes: number, role: 'own' | 'competitor') =>
    profile(
      Array.from({ length: n }, (_, i) => post(14 + 7 * (i % 20), { likes, comments: 0 }, { id: `${i}` })),
      { key: `instagram:${key}`, handle: key, role },
    );
  const inputs = [
    weekly('own', 40, 10, 'own'),
    weekly('a', 40, 100, 'competitor'),
    weekly('b', 40, 9000, 'competitor'),
  ];
  it('takes competitors together, each against its own posts: their size colours nothing', () => {
    const data = timingOf(inputs, settings, { of: 'peers', format: 'all', timeZone: 'UTC' });
    expect([data.n, data.posting, data.of]).toEqual([80, 2, 'peers']);
    const used = data.grid?.filter((cell) => cell.n > 0);
    expect(used).toHaveLength(1);
    expect(used?.[0]).toMatchObject({ weekday: 4, hour: 12, n: 80 });
    expect(used?.[0]?.effect?.value).toBeCloseTo(1, 9);
    expect(data.best?.verdict).toBe('too-few');
  });
  it('moves with the zone', () => {
    const data = timingOf(inputs, settings, { of: 'peers', format: 'all', timeZone: 'Asia/Tokyo' });
    expect(data.grid?.filter((cell) => cell.n > 0)).toMatchObject([{ weekday: 4, hour: 20, n: 80 }]);
  });
  it('has no grid under 60 posts, none of a type that is not there, and another profile for one that is gone', () => {
    expect(timingOf(inputs, settings, { of: 'instagram:own', format: 'all', timeZone: 'UTC' })).toMatchObject({
      n: 40,
      needed: 60,
      of: 'instagram:own',
    });
    expect(timingOf(inputs, settings, { of: 'instagram:own', format: 'all', timeZone: 'UTC' }).grid).toBeUndefined();
    expect(timingOf(inputs, settings, { of: 'peers', format: 'video', timeZone: 'UTC' }).n).toBe(0);
    expect(timingOf(inputs, settings, { of: 'x:1', format: 'all', timeZone: 'UTC' }).of).toBe('peers');
    expect(timingOf(inputs.slice(0, 1), settings, { of: 'peers', format: 'all', timeZone: 'UTC' }).of).toBe(
      'instagram:own',
    );
    expect(timingOf([], settings, { of: 'peers', format: 'all', timeZone: 'UTC' }).n).toBe(0);
  });
  it('says what competitors leave unused only from 168 posts of theirs on', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((key) => weekly(key, 40, 10, 'competitor'));
    const data = timingOf(many, settings, { of: 'peers', format: 'all', timeZone: 'UTC' });
    expect(data.peerPosts).toEqual({ n: 200, profiles: 5, needed: 168 });
    expect(data.peers?.filter((block) => !block.unused)).toMatchObject([{ weekday: 4, hour: 12 }]);
    expect(timingOf(inputs, settings, { of: 'peers', format: 'all', timeZone: 'UTC' }).peers).toBeUndefined();
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const words: Words = { t: translator(language), language, timeZone: 'UTC' };
  it('draws both surfaces, with and without enough posts', () => {
    for (const few of [false, true]) {
      for (const Screen of [TimingScreen, TimingPage]) {
        const markup = renderToStaticMarkup(
          <WordsProvider words={words}>
            <Screen {...timingFixture(few)} />
          </WordsProvider>,
        );
        expect(plain(markup)).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/);
        expect(markup.includes('data-cell')).toBe(!few);
        if (few) expect(plain(markup)).toContain('71');
      }
    }
  });
});
