import { eld } from 'eld/small';
import { expect, test } from 'vitest';
import { captionLanguages, type Detect, languageShares } from '../../../lib/metrics/content';

const detect: Detect = (text) => eld.detect(text).getScores();

test('captions in the interface’s languages and others; short ones and tags stay unknown', () => {
  const captions = [
    'We are opening our new bakery on Saturday morning, come and taste the first bread!',
    'Avaamme uuden leipomomme lauantaiaamuna, tule maistamaan ensimmäisiä leipiä! 🥖',
    'W sobotę rano otwieramy naszą nową piekarnię, przyjdź spróbować pierwszego chleba!',
    'Am Samstagmorgen öffnen wir unsere neue Bäckerei, komm und probiere das erste Brot!',
    'Le samedi matin, nous ouvrons notre nouvelle boulangerie, venez goûter le premier pain !',
    'В субботу утром мы открываем новую пекарню, приходите попробовать первый хлеб!',
    '土曜日の朝に新しいパン屋を開きます。最初のパンを食べに来てください。',
    'Leipää!',
    '#bakery #bread #saturday #morning @kettlewyn https://tilefield.example/p/1',
    '🥖🥐🍞',
    '',
  ];
  expect(captionLanguages(captions, detect)).toEqual([
    'en',
    'fi',
    'pl',
    'de',
    'fr',
    'ru',
    'ja',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('what the profile clearly writes breaks the tie of a caption between two', () => {
  const scores: Record<string, Record<string, number>> = {
    'En helt vanlig dag på jobbet': { no: 0.7, da: 0.7 },
    'Vi åpner et nytt bakeri på lørdag': { no: 0.9, da: 0.4 },
  };
  const [tie, clear] = Object.keys(scores) as [string, string];
  const asked: string[] = [];
  const known: Detect = (text) => {
    asked.push(text);
    return scores[text] ?? {};
  };
  expect(captionLanguages([tie, clear, clear], known)).toEqual(['no', 'no', 'no']);
  expect(captionLanguages([tie], known)).toEqual(['unknown']);
  // Each text is asked about once in a list.
  expect(asked).toEqual([tie, clear, tie]);
});

test('shares are of the captions whose language is known', () => {
  expect(languageShares(['fi', 'en', 'fi', 'unknown', 'fi'])).toEqual({
    shares: [
      { language: 'fi', n: 3, share: 0.75 },
      { language: 'en', n: 1, share: 0.25 },
    ],
    unknown: 1,
    n: 4,
  });
  expect(languageShares([])).toEqual({ shares: [], unknown: 0, n: 0 });
});
