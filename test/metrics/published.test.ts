import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  burstiness,
  effectiveTypes,
  growth,
  type PostInput,
  postFigures,
  postRate,
  profileStats,
  usableReadings,
} from '../../lib/metrics';
import { median } from '../../lib/metrics/statistics';
import { exact } from '../../lib/model';
import { shared } from '../shared-folder';
import { DAY, NOW, post, profile, settings } from './rows';

const golden = shared('reference', 'golden.json');
const moro = shared('datasets', 'facebook-metrics-moro2016', 'dataset_Facebook.csv');
const pages = shared('datasets', 'facebook-pages-reactions-2016');

function table(file: string, separator: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head!.split(separator);
  return lines.map((line) => Object.fromEntries(line.split(separator).map((cell, i) => [names[i]!, cell])));
}

/** Values as their publishers print them, typed from the publication. */
describe('worked examples of vendors and textbooks', () => {
  const rate = (interactions: number, followers: number) => {
    const readings = usableReadings([{ at: NOW - 40 * DAY, followers: exact(followers)! }]);
    const one = postRate('instagram', post(10, { likes: interactions, comments: 0 }), readings, 'followers');
    return one.ok ? one.rate.value * 100 : Number.NaN;
  };

  test('HypeAuditor: 300 likes and 20 comments at 10,000 followers are 3.2 %', () => {
    const readings = usableReadings([{ at: NOW - 40 * DAY, followers: exact(10_000)! }]);
    const one = postRate('instagram', post(10, { likes: 300, comments: 20 }), readings, 'followers');
    expect(one.ok && one.rate.value * 100).toBeCloseTo(3.2, 10);
  });
  test('Iconosquare: 100 likes, 50 comments and 25 saves at 300 followers are 58.3 %; by a reach of 1,000 they are 17.5 %', () => {
    expect(rate(100 + 50 + 25, 300)).toBeCloseTo(58.3, 1);
    const seen = post(40, { likes: 125, comments: 50, views: 1_000 });
    const byReach = postRate('youtube', seen, [], 'views');
    expect(byReach.ok && byReach.rate.value * 100).toBeCloseTo(17.5, 10);
  });
  test('Iconosquare without saves, which nobody sees of a competitor, is 50 %', () => {
    const readings = usableReadings([{ at: NOW - 40 * DAY, followers: exact(300)! }]);
    const one = postRate('instagram', post(10, { likes: 100, comments: 50, saves: 25 }), readings, 'followers');
    expect(one.ok && one.rate.value).toBeCloseTo(0.5, 12);
  });
  test('Fanpage Karma, post interaction: 30 reactions on 10 posts at 200 followers are 1.5 %', () => {
    const tenPosts = Array.from({ length: 10 }, () => rate(3, 200));
    expect(median(tenPosts)).toBeCloseTo(1.5, 10);
    const stats = profileStats(
      profile(
        Array.from({ length: 10 }, (_, i) => post(10 + i, { likes: 3, comments: 0 })),
        { followers: [{ at: NOW - 40 * DAY, followers: exact(200)! }] },
      ),
      { ...settings, summary: 'median' },
    );
    expect(stats.rate.ok && stats.rate.estimate.value * 100).toBeCloseTo(1.5, 10);
  });
  test('Fanpage Karma, engagement of a week: the mean of seven days is 0.613 %, printed as 0.62 %', () => {
    const days = [
      [20, 3500],
      [0, 3590],
      [37, 3700],
      [100, 3750],
      [0, 3755],
      [0, 3780],
      [2, 3783],
    ] as const;
    const mean = days.reduce((sum, [interactions, fans]) => sum + rate(interactions, fans), 0) / 7;
    expect(mean).toBeCloseTo(0.613, 3);
    expect(Math.abs(mean - 0.62)).toBeLessThan(0.01);
  });
  test('Fanpage Karma, growth: from 500 to 2,000 fans in two weeks doubles every week', () => {
    const g = growth(
      [
        { at: NOW - 14 * DAY, followers: exact(500)! },
        { at: NOW, followers: exact(2_000)! },
      ],
      settings,
    );
    expect(g.change).toEqual({ low: 3, high: 3 });
    expect((1 + (g.change?.low ?? 0)) ** (1 / 2) - 1).toBeCloseTo(1, 12);
  });
  test('Hootsuite: the average of rates of 3.4, 3.5 and 3.45 % is 3.45 %, which is also their median', () => {
    expect(median([rate(340, 10_000), rate(350, 10_000), rate(345, 10_000)])).toBeCloseTo(3.45, 10);
  });
  test('an outlier of 50,000 views at a median of 20,000 is 2.5 times the typical; the vendor prints the excess, 1.5', () => {
    const views = [20_000, 20_000, 20_000, 20_000, 20_000, 20_000, 50_000];
    const posts = views.map((n, i) => post(50 - i, { views: n }, { id: `v${i}`, format: 'video' }));
    const figure = postFigures(profile(posts, { key: 'youtube:1', platform: 'youtube' }), settings).v6;
    expect(figure?.kind === 'multiple' && figure.multiple).toBe(2.5);
    expect(figure?.kind === 'multiple' && figure.multiple - 1).toBe(1.5);
  });
  test('20,000 views at a typical 10,000 score 2.0', () => {
    const views = [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 20_000];
    const posts = views.map((n, i) => post(50 - i, { views: n }, { id: `v${i}`, format: 'video' }));
    const figure = postFigures(profile(posts, { key: 'youtube:1', platform: 'youtube' }), settings).v6;
    expect(figure?.kind === 'multiple' && figure.multiple).toBe(2);
  });
  test('Kim & Jo: equal gaps give −1, one burst gives 1', () => {
    expect(burstiness([4, 4, 4, 4, 4, 4])).toBeCloseTo(-1, 12);
    expect(burstiness([0, 0, 0, 0, 0, 0, 0, 0, 9])).toBeCloseTo(1, 12);
    // Events at 0, 1, 2, 3, 24, 25, 26, 48, 49 and 72 hours.
    expect(burstiness([1, 1, 1, 21, 1, 1, 22, 1, 23])).toBeCloseTo(0.255166, 6);
  });
  test('Shannon: 426, 45, 22 and 7 posts have 0.550378 nats, as 1.733908 equally used types have', () => {
    const effective = effectiveTypes([426, 45, 22, 7]);
    expect(effective).toBeCloseTo(1.733908, 6);
    expect(Math.log(effective)).toBeCloseTo(0.550378, 6);
    expect(Math.log2(effective)).toBeCloseTo(0.794027, 6);
    expect(Math.log(effective) / Math.log(4)).toBeCloseTo(0.397013, 6);
  });
});

if (!golden || !moro || !pages) {
  test('published values', () => {
    console.info('skipped: published values, the shared folder is absent');
    expect(golden && moro && pages).toBeNull();
  });
} else {
  const values = JSON.parse(readFileSync(golden, 'utf8'));

  test('the published table of the 500 posts: count, extremes and medians', () => {
    const rows = table(moro, ';');
    const column = (name: string) => rows.flatMap((r) => (r[name] === '' ? [] : [Number(r[name])]));
    for (const [name, n, middle, largest] of [
      ['Total Interactions', 500, 123.5, 6334],
      ['like', 499, 101, 5172],
      ['comment', 500, 3, 372],
      ['share', 496, 19, 790],
    ] as const) {
      const cells = column(name);
      expect([cells.length, median(cells), Math.max(...cells)], name).toEqual([n, middle, largest]);
    }
  });

  test('burstiness and entropy', () => {
    const e: number[] = values.stats.burstiness.events;
    expect(burstiness(e.slice(1).map((t, i) => t - e[i]!))).toBeCloseTo(values.stats.burstiness.kim_jo_n_intervals, 6);
    expect(effectiveTypes(values.stats.entropy.counts)).toBeCloseTo(values.stats.entropy.effective, 6);
  });

  describe('500 posts of one page: median rate by followers, by type, and the mix', () => {
    const rows = table(moro, ';');
    // Each post is divided by the followers that stand beside it: here as one reading at the moment of the post.
    const of = (type: string) =>
      rows
        .filter((r) => type === 'ALL' || r.Type === type)
        .map((r, i): [PostInput, { at: number; followers: NonNullable<ReturnType<typeof exact>> }] => {
          const p = post(
            10 + i / 100,
            { likes: Number(r['Total Interactions']), comments: 0 },
            { format: r.Type === 'Video' ? 'video' : 'image' },
          );
          return [p, { at: p.published!.latest, followers: exact(Number(r['Page total likes']))! }];
        });
    test.each(['Photo', 'Status', 'Link', 'Video', 'ALL'])('%s', (type) => {
      const pairs = of(type);
      const stats = profileStats(
        profile(
          pairs.map(([p]) => p),
          { followers: pairs.map(([, f]) => f).sort((a, b) => a.at - b.at) },
        ),
        { ...settings, summary: 'median' },
      );
      expect(stats.rate.ok && stats.rate.estimate.value * 100).toBeCloseTo(
        values.moro.computed[type].er_followers.median,
        5,
      );
      expect(stats.rate.ok && stats.rate.estimate.assumedFollowers).toBe(0);
    });
  });

  test('27 pages: about 3 % of ordinary posts are breakouts, a quarter in the top quarter', () => {
    let scored = 0;
    const kinds: Record<string, number> = {};
    for (const file of readdirSync(pages).filter((f) => f.endsWith('.csv'))) {
      const posts = table(join(pages, file), ',')
        .slice(0, 150)
        .map((r, i) =>
          post(
            10 + i * 0.4,
            { likes: Number(r.num_reactions), comments: Number(r.num_comments), shares: Number(r.num_shares) },
            { format: r.status_type === 'video' ? 'video' : r.status_type === 'link' ? 'link' : 'image' },
          ),
        );
      for (const f of Object.values(postFigures(profile(posts), settings))) {
        if (f.kind !== 'multiple') continue;
        scored += 1;
        kinds[f.strength] = (kinds[f.strength] ?? 0) + 1;
      }
    }
    expect(scored).toBeGreaterThan(2000);
    expect(kinds.breakout! / scored).toBeGreaterThan(0.015);
    expect(kinds.breakout! / scored).toBeLessThan(0.045);
    const upper = (kinds.breakout! + kinds['top-tenth']! + kinds['top-quarter']!) / scored;
    expect(upper).toBeGreaterThan(0.2);
    expect(upper).toBeLessThan(0.3);
    expect(NOW - 70 * DAY).toBeGreaterThan(settings.period.from);
  });
}
