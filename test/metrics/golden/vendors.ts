import { type PostInput, postFigures } from '../../../lib/metrics';
import { performanceIndices } from '../../../lib/metrics/comparison';
import { between } from '../../../lib/metrics/growth/between';
import { applyLens, type LensDefinition, type LensId, lensById } from '../../../lib/metrics/lenses';
import { mean, median } from '../../../lib/metrics/statistics';
import { exact } from '../../../lib/model';
import { DAY, NOW, post, profile, settings } from '../rows';
import type { Ledger } from './ledger';

/** Worked examples of help pages, with their own inputs: these run wherever the tests run. */
export const VENDORS = {
  fanpage_karma_engagement_week: {
    days: [
      [20, 3500],
      [0, 3590],
      [37, 3700],
      [100, 3750],
      [0, 3755],
      [0, 3780],
      [2, 3783],
    ],
    exact_percent: 0.613,
    published_percent: 0.62,
  },
  fanpage_karma_growth: { from: 500, to: 2000, weeks: 2, percent_per_week: 100 },
  fanpage_karma_post_interaction: { followers: 200, reactions: 30, posts: 10, percent: 1.5 },
  fanpage_karma_response_median_h: { hours: [0.17, 0.75, 2, 20, 0.88], median: 0.88, mean: 4.76 },
  fanpage_karma_ppi: { growth_score: 100, engagement_score: 100, ppi: 100 },
  iconosquare: { likes: 100, comments: 50, saves: 25, followers: 300, percent: 58.3, reach: 1000, by_reach: 17.5 },
  hypeauditor: { likes: 300, comments: 20, followers: 10000, percent: 3.2 },
  outlier_so: { views: 50000, median: 20000, score: 1.5 },
  subscribr_window_mean: { views: 20000, mean: 10000, score: 2.0 },
  hootsuite_average: [3.4, 3.5, 3.45],
};

const followers = (n: number, at = NOW - 40 * DAY) => ({ at, followers: exact(n)! });
const posts = (n: number, counts: Record<string, number>) => Array.from({ length: n }, (_, i) => post(10 + i, counts));

/** The figure that a lens gives for posts of a profile with so many followers; NaN where it gives none. */
function under(lens: LensId | LensDefinition, list: PostInput[], fans: ReturnType<typeof followers>[]): number {
  const input = profile(list, { followers: fans });
  const result = applyLens(typeof lens === 'string' ? lensById(lens) : lens, input, settings);
  return result.ok ? result.value : Number.NaN;
}

/** A badge's multiple for the newest of videos with these views. */
function multiple(earlier: number, newest: number): number {
  const views = [...Array.from({ length: 6 }, () => earlier), newest];
  const videos = views.map((n, i) => post(50 - i, { views: n }, { id: `v${i}`, format: 'video' }));
  const figure = postFigures(profile(videos, { key: 'youtube:1', platform: 'youtube' }), settings).v6;
  return figure?.kind === 'multiple' ? figure.multiple : Number.NaN;
}

/** Each by what the product itself shows: the lens of that name, a badge's multiple, the growth of the growth page. */
export function vendors(ledger: Ledger): void {
  const v = VENDORS;
  const karma = 'Fanpage Karma';
  const week = v.fanpage_karma_engagement_week;
  const noons = week.days.map((_, i) => NOW - (16 - i) * DAY);
  const busy = week.days.flatMap(([n], i) => (n! > 0 ? [post(16 - i, { likes: n!, comments: 0 })] : []));
  const fans = week.days.map(([, n], i) => followers(n!, noons[i]!));
  const from = noons[0]! - DAY / 2;
  const days = applyLens(lensById('fanpage-karma-engagement'), profile(busy, { followers: fans }), {
    ...settings,
    period: { from, to: from + 7 * DAY },
  });
  ledger.check(karma, 'engagement of a week, %', week.exact_percent, days.ok ? days.value : Number.NaN);
  ledger.note(karma, 'the page prints 0.62 % for the week, from daily rates that it rounded: no cell');
  // The top of a set in both has 100 in both, and 100 as its index.
  const set = [0.01, 0.02, 0.03].map((n, k) => ({ key: `facebook:${k}` as const, engagement: n, growth: n / 10 }));
  const top = performanceIndices(set).at(-1);
  const ppi = v.fanpage_karma_ppi;
  ledger.check(karma, 'growth score of the top', ppi.growth_score, top?.growthScore ?? Number.NaN);
  ledger.check(karma, 'engagement score of the top', ppi.engagement_score, top?.engagementScore ?? Number.NaN);
  ledger.check(karma, 'performance index', ppi.ppi, top?.index ?? Number.NaN);
  const g = v.fanpage_karma_growth;
  const [start, end] = [g.from, g.to].map((n, i) => ({ at: NOW - 7 * (1 - i) * g.weeks * DAY, count: exact(n)! }));
  ledger.check(
    karma,
    'growth a week, %',
    g.percent_per_week,
    100 * (between(start!, end!).perWeek?.value ?? Number.NaN),
  );
  const p = v.fanpage_karma_post_interaction;
  const each = posts(p.posts, { likes: p.reactions / p.posts, comments: 0 });
  ledger.check(
    karma,
    'post interaction, %',
    p.percent,
    under('fanpage-karma-interaction', each, [followers(p.followers)]),
  );
  const r = v.fanpage_karma_response_median_h;
  ledger.check(karma, 'response time, median', r.median, median(r.hours));
  ledger.check(karma, 'response time, mean', r.mean, mean(r.hours));
  const i = v.iconosquare;
  const saves: LensDefinition = {
    ...lensById('hootsuite-post'),
    id: 'own',
    weights: { likes: 1, comments: 1, saves: 1 },
  };
  const seen = posts(1, { likes: i.likes, comments: i.comments, saves: i.saves, views: i.reach });
  ledger.check('Iconosquare', 'by followers, %', i.percent, under(saves, seen, [followers(i.followers)]));
  ledger.check('Iconosquare', 'by reach, %', i.by_reach, under({ ...saves, bottom: 'views' }, seen, []));
  const h = v.hypeauditor;
  const one = posts(1, { likes: h.likes, comments: h.comments });
  ledger.check('HypeAuditor', 'rate, %', h.percent, under('hypeauditor', one, [followers(h.followers)]));
  const score = multiple(v.outlier_so.median, v.outlier_so.views) - 1;
  ledger.check('outlier.so', 'score', v.outlier_so.score, score);
  const s = v.subscribr_window_mean;
  ledger.check('Subscribr', 'multiple of the mean', s.score, multiple(s.mean, s.views));
  const [first, second, average] = v.hootsuite_average;
  const two = [first!, second!].map((rate, k) => post(10 + k, { likes: rate * 100, comments: 0 }));
  ledger.check('Hootsuite', 'average of two posts, %', average!, under('hootsuite-post', two, [followers(10_000)]));
}
