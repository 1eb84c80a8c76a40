import {
  CadencePanel,
  EveryPostPanel,
  OverTimePanel,
  SharePanel,
  SizePanel,
  TypesPanel,
} from '../../../components/compare/panels';
import { figureOf } from '../../../lib/metrics';
import {
  type ChartFacts,
  calendarOf,
  overTimeOf,
  postsOf,
  shareOf,
  sizeOf,
  typesOf,
} from '../../../lib/metrics/compare-charts';
import type { Comparison, PostInput, ProfileInput, ProfileStats } from '../../../lib/metrics/types';
import { FIGURES } from '../../../lib/platforms/figures';
import { exactCount, FROM, NOW } from './fixture';

/** Seeded uniform numbers: the pictures are the same each time. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a * 1_103_515_245 + 12_345) % 2_147_483_648;
    return a / 2_147_483_648;
  };
}

/** Posts that look like the figures of a profile: strewn over its stretches, lognormal about its rate. */
function inputOf(stats: ProfileStats, seed: number): ProfileInput {
  const random = seeded(seed);
  const typical = stats.rate.ok ? stats.rate.estimate.value : 0.03;
  const followers = stats.followers?.value ?? 1000;
  const { stretches } = stats.cadence;
  const length = stretches.reduce((sum, s) => sum + s.to - s.from, 0);
  const formats = stats.mix.rows.flatMap((row) => Array.from({ length: row.n }, () => row.format));
  const posts = formats.map((format, i): PostInput => {
    let into = random() * length;
    const stretch = stretches.find((s) => {
      if (into <= s.to - s.from) return true;
      into -= s.to - s.from;
      return false;
    });
    const at = (stretch?.from ?? FROM) + into;
    const noise = Math.exp(0.55 * (random() + random() + random() + random() - 2) * 1.7);
    const likes = Math.max(1, Math.round(typical * followers * noise * (random() < 0.03 ? 6 : 1)));
    return {
      id: `${stats.handle}${i}`,
      url: `${stats.url}${i}`,
      published: { earliest: at, latest: at },
      format,
      flags: [],
      counts: { likes: exactCount(likes), comments: exactCount(Math.round(likes / 20)) },
      hidden: [],
      doubtful: [],
      firstSeenAt: NOW,
      seenAt: NOW,
    };
  });
  return {
    key: stats.key,
    platform: stats.platform,
    handle: stats.handle,
    name: stats.name,
    url: stats.url,
    role: stats.role,
    posts,
    followers: [{ at: NOW, followers: exactCount(followers) }],
    readings: Object.keys(FIGURES[stats.platform].tabs).flatMap((tab) =>
      stretches.map((s) => ({
        platform: stats.platform,
        profileId: stats.handle,
        tab,
        visit: 'visit',
        from: s.from,
        to: s.to,
        reachedStart: true,
        posts: 0,
      })),
    ),
    seenAt: NOW,
  };
}

export function factsOf(comparison: Comparison): ChartFacts {
  const inputs = comparison.groups
    .flatMap((group) => group.rows.map((row) => row.stats))
    .map((s, i) => inputOf(s, 7 + i));
  const { settings } = comparison;
  return { inputs, settings, figures: new Map(inputs.map((input) => [input.key, figureOf(input, settings)])) };
}

/** What the steps end with. */
export function finished<T>(steps: Generator<undefined, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All charts of the comparison with invented posts. */
export function ComparisonCharts({ comparison, facts }: { comparison: Comparison; facts: ChartFacts }) {
  return (
    <>
      <OverTimePanel comparison={comparison} data={overTimeOf(facts)} />
      <div className="two">
        <EveryPostPanel comparison={comparison} data={postsOf(facts)} />
        <SharePanel comparison={comparison} data={shareOf(facts)} />
      </div>
      <div className="two">
        <TypesPanel comparison={comparison} data={finished(typesOf(facts))} />
        <SizePanel comparison={comparison} data={sizeOf(facts)} />
      </div>
      <CadencePanel comparison={comparison} data={calendarOf(facts)} />
    </>
  );
}
