import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionLanguage, prose } from '../../../lib/metrics/content';

/** Any code points, also lone surrogates. */
const anyText = fc.array(fc.nat(0x10ffff), { maxLength: 60 }).map((codes) => String.fromCodePoint(...codes));

test('only prose tells the language', () => {
  expect(prose('Hyvää huomenta! ☕ #kahvi @lumen https://tilefield.example 2025')).toBe('Hyvää huomenta');
});

test('the likeliest language; unknown under 15 letters and where two tie', () => {
  const long = 'Tänään satoi koko päivän';
  expect(captionLanguage(long, () => ({ fi: 0.8, et: 0.5 }))).toBe('fi');
  expect(captionLanguage('Hyvää huomenta', () => ({ fi: 1 }))).toBe('unknown');
  expect(captionLanguage(long, () => ({ fi: 0.8, et: 0.795 }))).toBe('unknown');
  expect(captionLanguage(long, () => ({}))).toBe('unknown');
  expect(captionLanguage(long, () => ({ fi: Number.NaN }))).toBe('unknown');
  expect(captionLanguage('#only #hashtags #that #are #long @enough', () => ({ en: 1 }))).toBe('unknown');
});

test('what the profile usually writes breaks a tie, and another language stays possible', () => {
  const text = 'En helt vanlig dag på jobbet';
  expect(captionLanguage(text, () => ({ nb: 0.7, da: 0.7 }), { nb: 40, da: 1 })).toBe('nb');
  expect(captionLanguage(text, () => ({ en: 0.9, nb: 0.01 }), { nb: 40 })).toBe('en');
});

test('any text and any scores: a code that was offered, or unknown', () => {
  fc.assert(
    fc.property(anyText, fc.dictionary(fc.string(), fc.double()), (text, scores) => {
      const code = captionLanguage(text, () => scores);
      expect(code === 'unknown' || Object.hasOwn(scores, code)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
