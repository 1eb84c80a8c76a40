import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plural } from '../../components/format';
import { gapsText, RhythmPanel, timeOfDayText } from '../../components/growth/rhythm-panel';
import { type Words, WordsProvider } from '../../components/ui/words';
import { growthOf, metricSettings } from '../../lib/hooks';
import { NOW, post, profile } from '../metrics/rows';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const settings = metricSettings({ period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' }, NOW);
const none = { activeWeeks: { active: 0, of: 0 }, streaks: { longest: 0, current: 0 }, pace: [] };
const clock = { n: 20, concentration: 0.9, hour: 17.6, chance: 0.001, entropy: 0.4 };

describe('rhythm in words', () => {
  it('a usual time only where chance would not gather posts so', () => {
    expect(timeOfDayText(w, { ...none, clock })).toBe('around 18:00, 20 posts');
    expect(timeOfDayText(w, { ...none, clock: { ...clock, hour: 23.7 } })).toBe('around 0:00, 20 posts');
    expect(timeOfDayText(w, { ...none, clock: { ...clock, chance: 0.2 } })).toBe('no usual time, 20 posts');
    expect(timeOfDayText(w, none)).toBeUndefined();
  });
  it('gaps by evenness and by what follows what', () => {
    expect(gapsText(w, { ...none, burstiness: -0.5, memory: 0.4 })).toBe('even, long gaps follow long ones');
    expect(gapsText(w, { ...none, memory: -0.3 })).toBe('long and short gaps alternate');
    expect(gapsText(w, { ...none, memory: 0.1 })).toBeUndefined();
  });
});

it.each(LANGUAGES)('%s: gaps and silences are those of the posts', (language) => {
  // Posts 40, 38, 36, 34 and 20 days ago: gaps of 2, 2, 2 and 14 days.
  const posts = [40, 38, 36, 34, 20].map((ago) => post(ago, { likes: 9, comments: 1 }));
  const { rows } = growthOf([profile(posts, { name: 'Havrela' })], settings);
  expect(rows[0]?.rhythm.gaps).toMatchObject({ n: 4, median: 2, longest: 14 });
  const t = translator(language);
  const text = renderToStaticMarkup(
    <WordsProvider words={{ t, language, timeZone: 'UTC' }}>
      <RhythmPanel rows={rows} />
    </WordsProvider>,
  );
  expect(text).toContain('14');
  expect(text).toContain(t('rhythms.silence'));
});
