import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plural } from '../../components/format';
import {
  atLastText,
  halfText,
  PostPace,
  projectionText,
  usualHalfText,
  velocityText,
} from '../../components/posts/post-pace';
import { type Words, WordsProvider } from '../../components/ui/words';
import type { PostPace as Pace } from '../../lib/metrics/age';
import { LANGUAGES, translator } from './words';

const HOUR = 3_600_000;
const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const young: Pace = { horizon: 168 * HOUR, half: { ok: false, reason: 'too-late' } };
const half = (found: Pace['half']) => halfText(w, { ...young, half: found }, 'interactions');
const projected = (projection: Pace['projection']) =>
  projectionText(w, { ...young, ...(projection && { projection }) }, 'interactions');

describe('half-life', () => {
  it('is the interval between two readings, open below where the first came too late', () => {
    const between = { ok: true, low: 5 * HOUR, high: 9 * HOUR, value: 7 * HOUR, left: false } as const;
    expect(half(between)).toBe('Half of its interactions of 7d were there between 5h and 9h.');
    expect(half({ ok: true, low: 0, high: 9 * HOUR, left: true })).toBe(
      'Half of its interactions of 7d were there within 9h; when exactly was not read.',
    );
  });
  it('is silent about a post that has not got so far, and says why an old one has none', () => {
    expect(half({ ok: false, reason: 'too-late' })).toBeUndefined();
    expect(half({ ok: false, reason: 'nothing' })).toBeUndefined();
    expect(half({ ok: false, reason: 'too-early' })).toContain('was not read so early');
    expect(half({ ok: false, reason: 'vague-date' })).toContain('too rough');
  });
  it('of the typical post: bounds, with their n', () => {
    const usualHalf = {
      median: { low: 6 * HOUR, high: 8 * HOUR },
      bounds: { low: 2 * HOUR, high: 24 * HOUR },
      n: 12,
      left: 1,
    };
    expect(usualHalfText(w, { ...young, usualHalf })).toBe('Usual: between 2h and 24h (12 earlier posts).');
    expect(usualHalfText(w, young)).toBeUndefined();
  });
});

describe('projection', () => {
  it('is a range, never its middle alone', () => {
    expect(projected({ ok: true, low: 421.6, value: 600, high: 981.2, n: 12 })).toBe(
      'On the way to 422–981 interactions at 7d, as eight in ten of 12 earlier posts went on from this age.',
    );
  });
  it('says what it lacks, and nothing where nothing is ahead', () => {
    expect(projected({ ok: false, reason: 'too-few', n: 9 })).toBe(
      'No projection: 9 earlier posts were read at this age and at 7d, 10 needed.',
    );
    expect(projected({ ok: false, reason: 'nothing', n: 12 })).toContain('No interactions yet');
    expect(projected({ ok: false, reason: 'past', n: 12 })).toBeUndefined();
    expect(projected(undefined)).toBeUndefined();
  });
});

it('speed and standing name the usual and how many posts made it', () => {
  const velocity = { from: 2 * HOUR, to: 24 * HOUR, own: 10 };
  expect(velocityText(w, { ...young, velocity })).toBe(
    '10 an hour between 2h and 24h. Too few earlier posts were read at these ages to say what is usual.',
  );
  const usual = { ratio: 2.75, own: 10, typical: 3.64, n: 12 };
  expect(velocityText(w, { ...young, velocity: { ...velocity, usual } })).toBe(
    '10 an hour between 2h and 24h. 2.8× of the usual 3.6 (12 earlier posts at these ages).',
  );
  const atLast = { ratio: 2.6, own: 260, typical: 100, n: 12, age: 24 * HOUR };
  expect(atLastText(w, { ...young, atLast })).toBe(
    'At 24h it had 2.6× of the usual 100 (12 earlier posts at that age).',
  );
});

it.each(LANGUAGES)('%s: no sentence ends in two dots', (language) => {
  const markup = renderToStaticMarkup(
    <WordsProvider words={{ t: translator(language), language, timeZone: 'UTC' }}>
      <PostPace
        curve={{
          key: 'x',
          measure: 'interactions',
          points: [],
          slack: 0,
          half: [],
          pace: {
            horizon: 240 * HOUR,
            half: { ok: true, low: 120 * HOUR, high: 190 * HOUR, left: false },
            projection: { ok: false, reason: 'too-few', n: 2 },
            velocity: { from: 120 * HOUR, to: 200 * HOUR, own: 3 },
          },
        }}
      />
    </WordsProvider>,
  );
  expect(markup.match(/<li>/g)).toHaveLength(3);
  expect(markup).not.toContain('..');
});
