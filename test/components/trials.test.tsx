import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plural } from '../../components/format';
import { TrialPanel } from '../../components/timing/trial-panel';
import { planOf, planText, trialText } from '../../components/timing/trial-words';
import { type Words, WordsProvider } from '../../components/ui/words';
import type { TrialOf, TrialProfile } from '../../lib/hooks';
import { TRIAL, trialProps, trialsFixture } from './harness/trials';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const profile: TrialProfile = {
  key: 'instagram:havrela',
  name: 'Havrela',
  posts: 71,
  scatter: { deviation: 1, n: 71 },
  perWeek: 8,
};
const trial = (result: TrialOf['result']): TrialOf => ({ row: TRIAL, name: 'Havrela', result, drawn: 'a' });

describe('a plan', () => {
  it('is two times the posts of one time, at the profile’s own pace', () => {
    // 96 posts each at a deviation of 1; 192 / 8 = 24 weeks.
    expect(planOf(profile, 0.5)).toEqual({ perArm: 96, weeks: 24 });
    expect(planText(w, profile, 0.5)).toBe(
      '96 posts at each time show a difference of 50% four times in five, going by how far the posts of Havrela scatter (n 71). At 8.0 posts a week that takes 24 weeks.',
    );
  });
  it('of a year or more is called too long; of an unknown pace or scatter it says so', () => {
    expect(planText(w, profile, 0.2)).toContain('That is too long');
    const { perWeek: _pace, ...unpaced } = profile;
    expect(planText(w, unpaced, 0.5)).toContain('How long that takes is not known');
    const { scatter: _scatter, ...unknown } = profile;
    expect(planText(w, { ...unknown, posts: 12 }, 0.5)).toContain(
      '12 posts with a time of day and final counts, 20 needed',
    );
    expect(planOf({ ...profile, perWeek: 400 }, 1)?.weeks).toBe(2);
  });
});

describe('a trial', () => {
  it('gives no figure of the difference while it runs', () => {
    const text = trialText(w, trial({ state: 'running', n: { a: 9, b: 11 }, ratio: { value: 2, low: 1.1, high: 3 } }));
    expect(text).toBe('Running. 08–12: 9 of 48 posts, 16–20: 11 of 48.');
  });
  it('ends in a verdict with its range, or in none', () => {
    const ratio = { value: 1.62, low: 1.18, high: 2.23 };
    expect(trialText(w, trial({ state: 'due', n: { a: 48, b: 50 }, ratio, verdict: 'b' }))).toBe(
      'Clearly better: 16–20. 16–20 got 1.6× of 08–12, 95% range 1.2–2.2×. 08–12: 48 of 48 posts, 16–20: 50 of 48.',
    );
    expect(trialText(w, trial({ state: 'due', n: { a: 48, b: 50 }, ratio, verdict: 'no-difference' }))).toContain(
      'No clear difference.',
    );
    expect(trialText(w, trial({ state: 'due', n: { a: 2, b: 50 }, verdict: 'too-few' }))).toContain('too few posts');
    expect(trialText(w, trial({ state: 'coming', n: { a: 0, b: 0 } }))).toBe('It has not begun.');
  });
});

it.each(LANGUAGES)('%s: the panel plans, and shows what is planned', (language) => {
  const t = translator(language);
  const text = renderToStaticMarkup(
    <WordsProvider words={{ t, language, timeZone: 'UTC' }}>
      <TrialPanel {...trialProps(trialsFixture([TRIAL]))} />
    </WordsProvider>,
  );
  expect(text).toContain(t('trials.save'));
  expect(text).toContain('08–12 / 16–20');
  expect(text).toContain(t('trials.running'));
});
