import {
  erDaily,
  erFollowersAverage,
  erFollowersPost,
  erReach,
  outlierExcess,
  performanceIndex,
  postInteraction,
  weeklyGrowth,
} from '../../../lib/metrics/lenses/formulas';
import { mean, median } from '../../../lib/metrics/statistics';
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

export function vendors(ledger: Ledger): void {
  const v = VENDORS;
  const karma = 'Fanpage Karma';
  const week = v.fanpage_karma_engagement_week;
  const days = week.days.map(([interactions, followers]) => ({ interactions: interactions!, followers: followers! }));
  ledger.check(karma, 'engagement of a week, %', week.exact_percent, 100 * erDaily(days));
  ledger.note(karma, 'the page prints 0.62 % for the week, from daily rates that it rounded: not a cell');
  const g = v.fanpage_karma_growth;
  ledger.check(karma, 'growth a week, %', g.percent_per_week, 100 * weeklyGrowth(g.from, g.to, g.weeks));
  const p = v.fanpage_karma_post_interaction;
  ledger.check(karma, 'post interaction, %', p.percent, 100 * postInteraction(p.reactions, p.posts, p.followers));
  const r = v.fanpage_karma_response_median_h;
  ledger.check(karma, 'response time, median', r.median, median(r.hours));
  ledger.check(karma, 'response time, mean', r.mean, mean(r.hours));
  const index = v.fanpage_karma_ppi;
  ledger.check(karma, 'performance index', index.ppi, performanceIndex(index.growth_score, index.engagement_score));
  const i = v.iconosquare;
  const all = i.likes + i.comments + i.saves;
  ledger.check('Iconosquare', 'by followers, %', i.percent, 100 * erFollowersPost(all, i.followers));
  ledger.check('Iconosquare', 'by reach, %', i.by_reach, 100 * erReach(all, i.reach));
  const h = v.hypeauditor;
  ledger.check('HypeAuditor', 'rate, %', h.percent, 100 * erFollowersPost(h.likes + h.comments, h.followers));
  ledger.check('outlier.so', 'score', v.outlier_so.score, outlierExcess(v.outlier_so.views, v.outlier_so.median));
  const s = v.subscribr_window_mean;
  ledger.check('Subscribr', 'multiple of the mean', s.score, 1 + outlierExcess(s.views, s.mean));
  const [first, second, average] = v.hootsuite_average;
  const hootsuite = erFollowersAverage([first! * 100, second! * 100], [10_000, 10_000]);
  ledger.check('Hootsuite', 'average of two posts, %', average!, 100 * hootsuite);
}
