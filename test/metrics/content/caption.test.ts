import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionFeatures, distinctiveWords, type Written, wordsOf } from '../../../lib/metrics/content';
import { DAY, NOW, seeded } from '../rows';

/** Any code points, also lone surrogates. */
const anyText = fc.array(fc.nat(0x10ffff), { maxLength: 60 }).map((codes) => String.fromCodePoint(...codes));

describe('what a caption is made of', () => {
  test('hashtags in any script, each once; not a number, not a part of an address', () => {
    const c = captionFeatures('#Kesä #kesä #työ2025 #1 a#b https://tilefield.example/#top ＃夏 #日本語!');
    expect(c.hashtags).toEqual(['kesä', 'työ2025', '夏', '日本語']);
    expect(c.links).toBe(1);
  });
  test('mentions, not mail addresses; the dot that ends a sentence stays out', () => {
    const c = captionFeatures('with @lumen.fold, @Kettle_wyn. Write to desk@tilefield.example @a@social.example');
    expect(c.mentions).toEqual(['lumen.fold', 'kettle_wyn', 'a@social.example']);
  });
  test('emoji: a joined sequence is one, signs are none', () => {
    expect(captionFeatures('👨‍👩‍👧‍👦 🇫🇮 👍🏽 ❤️ 1️⃣ ☕').emoji).toBe(6);
    expect(captionFeatures('© ® ™ 2025 #1 *').emoji).toBe(0);
    expect(captionFeatures('©️').emoji).toBe(1);
  });
  test('a question mark of any script, not that of an address', () => {
    expect(captionFeatures('Wirklich?').question).toBe(true);
    expect(captionFeatures('本当？').question).toBe(true);
    expect(captionFeatures('هل؟').question).toBe(true);
    expect(captionFeatures('see https://tilefield.example/?a=1').question).toBe(false);
  });
  test('a call to act in several languages, whole words only', () => {
    for (const text of [
      'LINK IN BIO!',
      'Don’t miss it',
      'Jetzt anmelden',
      'Lue lisää',
      'Kerro kommenteissa',
      'dowiedz się więcej',
    ]) {
      expect([text, captionFeatures(text).callToAct]).toEqual([text, true]);
    }
    for (const text of ['A quiet day', 'delay', 'the linkinbios']) {
      expect([text, captionFeatures(text).callToAct]).toEqual([text, false]);
    }
  });
  test('length counts characters, not halves of them', () => {
    expect(captionFeatures('a😀b').length).toBe(3);
    expect(captionFeatures('')).toEqual({
      length: 0,
      hashtags: [],
      mentions: [],
      links: 0,
      emoji: 0,
      question: false,
      callToAct: false,
    });
  });
  test('any text: never a throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const c = captionFeatures(text);
        expect(c.hashtags.length + c.mentions.length + c.emoji).toBeLessThanOrEqual(c.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('words that set posts apart', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  test('words of any language, without tags, mentions, links and numbers', () => {
    expect([...wordsOf('Uusi kahvi, uusi AAMU! #kahvi @someone 2025 https://x.example', segmenter)]).toEqual([
      'uusi',
      'kahvi',
      'aamu',
    ]);
  });
  const random = seeded(14);
  const common = ['morning', 'light', 'street', 'paper', 'window', 'garden', 'winter', 'story', 'bread', 'river'];
  const written = (n: number, extra: string, share: number): Written[] =>
    Array.from({ length: n }, (_, i) => ({
      at: NOW - i * 2 * DAY,
      caption: [...common.filter(() => random() < 0.4), ...(random() < share ? [extra] : [])].join(' '),
    }));
  test('the word that half of these posts have and hardly any others', () => {
    const words = distinctiveWords(written(60, 'espresso', 0.5), written(60, 'espresso', 0.04), 'en');
    expect(words.map((w) => w.word)).toEqual(['espresso']);
    expect(words[0]!.z).toBeGreaterThan(2.5);
    expect(words[0]!.odds).toBeGreaterThan(3);
  });
  test('a word of one week is that week', () => {
    const here = written(60, 'x', 0).map((p, i) =>
      i < 8 ? { at: NOW - i * 3_600_000, caption: `${p.caption} gala` } : p,
    );
    expect(distinctiveWords(here, written(60, 'x', 0), 'en').map((w) => w.word)).not.toContain('gala');
  });
  test('the same kind of posts on both sides: a word is told in at most 6 % of 100 sets', () => {
    let told = 0;
    for (let k = 0; k < 100; k += 1)
      if (distinctiveWords(written(50, 'x', 0), written(50, 'x', 0), 'en').length > 0) told += 1;
    expect(told).toBeLessThanOrEqual(6);
  });
  test('nothing on one side: nothing', () => {
    expect(distinctiveWords([], written(9, 'x', 0), 'en')).toEqual([]);
    expect(distinctiveWords(written(9, 'x', 0), [], 'en')).toEqual([]);
  });
});
