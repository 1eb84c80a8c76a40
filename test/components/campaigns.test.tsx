import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { effectText, ownPostsText, verdictText } from '../../components/campaigns/campaign-words';
import { CampaignsPage } from '../../components/campaigns/campaigns-page';
import { progressText } from '../../components/campaigns/goals-panel';
import { binsOf } from '../../components/campaigns/ordinary-bins';
import { plural } from '../../components/format';
import { type Words, WordsProvider } from '../../components/ui/words';
import { busyWith, ruleOf } from '../../lib/hooks/use-campaigns';
import type { CampaignEffect, CampaignProfile } from '../../lib/metrics/change';
import { post } from '../metrics/rows';
import { campaignsFixture, GOALS, SPRING } from './harness/campaigns';
import { LANGUAGES, translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const w = { ...en, p: (key: string, n: number, v?: Record<string, string | number>) => plural(en.t, 'en', key, n, v) };
const effect = (value: number, low: number, high: number, clear: boolean): CampaignEffect & { ok: true } => ({
  ok: true,
  effect: { value, low, high },
  larger: 0.996,
  largerOwn: 1,
  placebos: 412,
  place: { rank: 1, of: 5 },
  clear,
  ordinary: [],
});
const profile = (engagement: CampaignProfile['engagement']): CampaignProfile => ({
  key: 'instagram:1',
  name: 'Havrela',
  engagement,
  cadence: { ok: false, reason: 'no-window', n: 0, needed: 3 },
  days: 14,
  posts: { before: 2, during: 9, young: 0 },
  perWeek: {},
  blocks: [],
});

describe('what a campaign did, in words', () => {
  it('a verdict needs a range that says so', () => {
    expect(verdictText(w, effect(1.8, 1.3, 2.5, true))).toBe(
      'Clearly more than in ordinary days. 1.8× of what was to be expected, 95% range 1.3–2.5×.',
    );
    expect(verdictText(w, effect(0.5, 0.3, 0.8, true))).toContain('Clearly less');
    expect(verdictText(w, effect(1.8, 0.9, 3, false))).toContain('No clear effect.');
  });
  it('99.6 % of ordinary stretches are 99 %, not all', () => {
    expect(effectText(w, 'engagement', profile(effect(1.8, 1.3, 2.5, true)), { length: 14 })).toContain(
      'Larger than 99% of 412 ordinary stretches of 14 days.',
    );
  });
  it.each([
    ['no-window', 0, 3, 'Too few posts to tell: 2 before and 9 in it, 3 needed in each.'],
    ['few-others', 2, 3, 'Nothing to hold it against: 2 other profiles have posts in these days, 3 needed.'],
    ['few-placebos', 12, 40, 'Too short a past to tell what is ordinary: 12 ordinary stretches, 40 needed.'],
  ] as const)('%s', (reason, n, needed, text) => {
    expect(effectText(w, 'engagement', profile({ ok: false, reason, n, needed }), { length: 14 })).toBe(text);
  });
  it('posts of a hashtag', () => {
    const rule = { by: 'hashtag', text: '#Flush' } as const;
    expect(ownPostsText(w, { n: 3, others: 9 }, rule)).toBe(
      '#Flush: 3 posts of these days, 9 others. 5 of each are needed to compare them.',
    );
    expect(ownPostsText(w, { n: 6, others: 9, ratio: { value: 1.5, low: 0.8, high: 2.8 } }, rule)).toContain(
      'No clear difference from the others: 1.5×, 95% range 0.8–2.8×.',
    );
  });
});

it('bins hold every ordinary stretch, and reach the campaign', () => {
  const bins = binsOf([0.001, 0.8, 0.9, 1, 1.1, 1.2, 1.3], 5);
  expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(7);
  expect(bins[bins.length - 1]!.high).toBeGreaterThan(5);
  expect(bins[0]!.low * bins[bins.length - 1]!.high).toBeCloseTo(1, 9);
  expect(binsOf([], 1)).toHaveLength(24);
});

describe('which posts, which others', () => {
  it('a rule by hashtag or tag, whatever the case', () => {
    const tagged = post(1, {}, { caption: 'Cups' });
    const hash = ruleOf({ by: 'hashtag', text: '#Flush' }, []);
    expect(hash?.('x:1', post(1, {}, { caption: 'The first #FLUSH' }))).toBe(true);
    expect(hash?.('x:1', post(1, {}, { caption: 'flush' }))).toBe(false);
    const mark = ruleOf({ by: 'tag', text: 'flush' }, [{ profile: 'x:1', id: tagged.id, tags: ['Flush'] }]);
    expect(mark?.('x:1', tagged)).toBe(true);
    expect(mark?.('x:2', tagged)).toBe(false);
    expect(ruleOf(undefined, [])).toBeUndefined();
  });
  it('a profile with a campaign of its own in these days, or in those compared with, is busy', () => {
    const other = { ...SPRING, id: '9', profiles: ['instagram:tilvane' as const] };
    const one = { ...SPRING, from: '2025-10-15', to: '2025-10-24' };
    // Ten days, so that from 5 October on everything is compared.
    expect([...busyWith(one, [one, { ...other, from: '2025-10-01', to: '2025-10-05' }], 'UTC')]).toHaveLength(1);
    expect([...busyWith(one, [one, { ...other, from: '2025-10-01', to: '2025-10-04' }], 'UTC')]).toHaveLength(0);
    expect([...busyWith(one, [one, { ...other, from: '2025-10-25', to: '2025-10-30' }], 'UTC')]).toHaveLength(0);
  });
});

it('a goal is told by its range', () => {
  expect(GOALS.map((goal) => progressText(w, goal))).toEqual([
    'So far 3.2 (95% range 2.1–4.6). Open: the target lies inside the range.',
    'So far 3.1% (95% range 2.7–3.6%). Reached.',
    'It ended at 18,400. Clearly below the target.',
    'Too little was read since it was set to tell.',
  ]);
});

it.each(LANGUAGES)('%s: the page says the effect and what it is held against', (language) => {
  const words = { t: translator(language), language, timeZone: 'UTC' };
  const text = renderToStaticMarkup(
    <WordsProvider words={words}>
      <CampaignsPage {...campaignsFixture()} />
    </WordsProvider>,
  );
  expect(text).toContain('Kettlewyn');
  expect(text).toContain(words.t('campaigns.effect.more'));
});
