import { describe, expect, it } from 'vitest';
import { paceSentence, trendSentence, typesSentence } from '../../../components/compare/findings';
import type { Drawn, W } from '../../../components/compare/parts';
import { formatRate, plural } from '../../../components/format';
import type { ToldEffect } from '../../../lib/metrics/content';
import type { RateTrend } from '../../../lib/metrics/trends';
import type { Measured, Verdict } from '../../../lib/metrics/types';
import { type Language, translator } from '../words';

const words = (language: Language): W => {
  const t = translator(language);
  return { t, language, timeZone: 'UTC', p: (key, n, values) => plural(t, language, key, n, values) };
};
const DAY = 86_400_000;
const AUG = Date.UTC(2025, 7, 24, 12);
const rate = (value: number) => ({ ok: true, estimate: { value } }) as unknown as Measured;
const half = (value: number, from: number) => ({
  from: AUG + from * DAY,
  to: AUG + (from + 42) * DAY,
  n: 9,
  rate: rate(value),
});
const trend = (verdict: Verdict, from: number, to: number): RateTrend => ({
  verdict,
  earlier: half(from, 0),
  later: half(to, 45),
});
const row = (name: string) => ({ name, own: false, stats: { key: name } }) as unknown as Drawn;

function said(language: Language, trends: Record<string, RateTrend>) {
  const map = new Map(Object.entries(trends)) as unknown as Parameters<typeof trendSentence>[2];
  return trendSentence(words(language), Object.keys(trends).map(row), map, (value) => formatRate(value, language));
}

const FELL = trend('below', 0.034, 0.021);
const STILL = trend('no-difference', 0.02, 0.025);

describe('the finding of rate over time', () => {
  it('names who moved, from where to where and when, and who did not', () => {
    expect(said('en', { Osmundra: FELL, Havrela: STILL, Tilvane: STILL })).toBe(
      'Osmundra: rate fell from 3.4% (24 Aug – 5 Oct) to 2.1% (8 Oct – 19 Nov). No clear change: Havrela and Tilvane.',
    );
    expect(said('pl', { Osmundra: FELL })).toBe(
      'Osmundra: współczynnik spadł z 3,4% (24.08 – 05.10) do 2,1% (08.10 – 19.11).'.replace(/ – /g, '–'),
    );
    expect(said('fi', { Osmundra: FELL, Havrela: STILL })).toContain('Ei selvää muutosta: Havrela.');
  });
  it('names the two that moved most and counts the rest', () => {
    const trends = {
      A: trend('above', 0.02, 0.03),
      B: trend('below', 0.04, 0.01),
      C: trend('above', 0.01, 0.02),
      D: STILL,
      E: STILL,
      F: STILL,
    };
    expect(said('en', trends)).toBe(
      'B: rate fell from 4.0% to 1.0%. C: rate rose from 1.0% to 2.0%. 1 more changed clearly. No clear change in 3 other rates.',
    );
  });
  it('says no where nobody moved clearly, and nothing where nothing can be told', () => {
    expect(said('en', { A: STILL, B: STILL, C: { verdict: 'too-few' } })).toBe(
      'No clear trend in the rate (2 profiles)',
    );
    expect(said('pl', { A: STILL, B: STILL })).toBe('Brak wyraźnego trendu współczynnika (2 profile)');
    expect(said('en', { C: { verdict: 'too-few' } })).toBeUndefined();
  });
});

describe('the finding of content types', () => {
  const effect = (key: string) => ({ key }) as unknown as ToldEffect['effect'];
  const rows = [
    {
      name: 'Osmundra',
      stats: { key: 'instagram:o', mix: { rows: [{ format: 'short', versus: { value: 1.42 } }, { format: 'text' }] } },
    },
  ] as unknown as Drawn[];
  const found = (n: number, ...types: string[]) => ({
    n,
    told: types.map((type): ToldEffect => ({ key: 'instagram:o', effect: effect(type) })),
  });
  it('names what stands out with the figure of its square', () => {
    expect(typesSentence(words('en'), rows, found(15, 'short', 'text'))).toBe(
      'Stands out after allowing for 15 looks: Osmundra, Short video 1.4×; Osmundra, Text',
    );
    expect(typesSentence(words('fi'), rows, found(15, 'short'))).toBe(
      'Erottuu, kun 15 vertailua otetaan huomioon: Osmundra, Lyhytvideo 1,4×',
    );
  });
  it('says that nothing does, or that nothing could be compared', () => {
    expect(typesSentence(words('en'), rows, found(15))).toBe('No content type stands out after allowing for 15 looks');
    expect(typesSentence(words('pl'), rows, found(22))).toBe(
      'Żaden typ treści nie wyróżnia się po uwzględnieniu 22 porównań',
    );
    expect(typesSentence(words('en'), rows, found(0))).toBe('Content types: too few posts for any comparison');
  });
});

describe('the finding of cadence', () => {
  const paced = (name: string, posts: number) =>
    ({ name, stats: { cadence: { posts, observed: 28 * DAY, perWeek: posts / 4 } } }) as unknown as Drawn;
  it('names who posts most, and who not clearly less often', () => {
    // Over four weeks each: 30 of 32 is no chance, 16 of 30 is.
    expect(paceSentence(words('en'), [paced('Tilvane', 2), paced('Marrowby', 30)])).toBe(
      'Marrowby posts most: 7.5 a week',
    );
    expect(paceSentence(words('en'), [paced('Tilvane', 14), paced('Marrowby', 16), paced('Quorrel', 0)])).toBe(
      'Marrowby posts most: 4.0 a week. Not clearly less often: Tilvane',
    );
    expect(paceSentence(words('pl'), [paced('A', 9), paced('B', 9), paced('C', 9), paced('D', 9)])).toBe(
      'Najczęściej publikuje A: 2,3 na tydzień. Nie wyraźnie rzadziej: 3 inne',
    );
  });
  it('says nothing of one alone', () => expect(paceSentence(words('en'), [paced('A', 9)])).toBeUndefined());
});
