import { Fragment, type ReactNode } from 'react';
import { ChartCaution } from '../../../../components/charts/caution';
import {
  CadencePanel,
  type ChartName,
  CoveragePanel,
  EveryPostPanel,
  OverTimePanel,
  PendingPanel,
  SharePanel,
  SizePanel,
  TypesPanel,
} from '../../../../components/compare/panels';
import { CompareScreen } from '../../../../components/panel/compare-screen';
import {
  type ChartFacts,
  calendarOf,
  overTimeOf,
  postsOf,
  shareOf,
  sizeOf,
  typesOf,
} from '../../../../lib/metrics/compare-charts';
import type { Comparison } from '../../../../lib/metrics/types';
import { ComparisonCharts, factsOf, finished } from '../compare-charts';
import { ALONE, COMPARISON, NOW } from '../fixture';
import type { Stories } from '../stories';

/** Three of each, told apart by name and size: enough for the line of sizes. */
const MANY: Comparison = {
  ...COMPARISON,
  groups: COMPARISON.groups.map((group) => ({
    ...group,
    rows: group.rows.flatMap((row) =>
      row === COMPARISON.own
        ? [row]
        : [1, 2, 3, 4].map((k) => ({
            ...row,
            stats: {
              ...row.stats,
              key: `${row.stats.key}${k}` as typeof row.stats.key,
              handle: `${row.stats.handle}${k}`,
              name: `${row.stats.name} ${k}`,
              followers: row.stats.followers && {
                value: row.stats.followers.value * k * k,
                low: row.stats.followers.low * k * k,
                high: row.stats.followers.high * k * k,
              },
            },
          })),
    ),
  })),
};

const charts = (comparison: Comparison) => () => (
  <>
    <CoveragePanel comparison={comparison} />
    <ComparisonCharts comparison={comparison} facts={factsOf(comparison)} />
  </>
);

const CHARTS: Record<ChartName, (comparison: Comparison, facts: ChartFacts) => ReactNode> = {
  overTime: (comparison, facts) => <OverTimePanel comparison={comparison} data={overTimeOf(facts)} />,
  every: (comparison, facts) => <EveryPostPanel comparison={comparison} data={postsOf(facts)} />,
  share: (comparison, facts) => <SharePanel comparison={comparison} data={shareOf(facts)} />,
  types: (comparison, facts) => <TypesPanel comparison={comparison} data={finished(typesOf(facts))} />,
  size: (comparison, facts) => <SizePanel comparison={comparison} data={sizeOf(facts)} />,
  cadence: (comparison, facts) => <CadencePanel comparison={comparison} data={calendarOf(facts)} />,
};
const NAMES = Object.keys(CHARTS) as ChartName[];

/** Nothing of anybody was read. */
const UNREAD: Comparison = {
  ...COMPARISON,
  groups: COMPARISON.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      stats: {
        ...row.stats,
        followersRead: [],
        cadence: { posts: 0, observed: 0, stretches: [], weeks: [] },
        mix: { n: 0, rows: [], effectiveTypes: 0 },
        posts: { stored: 0, inPeriod: 0, mature: 0, hidden: 0 },
      },
    })),
  })),
};

/** Only the profile of which too little was read. */
const FEW: Comparison = {
  ...COMPARISON,
  own: undefined,
  groups: COMPARISON.groups.filter((group) => group.verdict === 'too-few'),
};

const CHANGED =
  'Instagram has changed: some of it could not be read. Last on 18 Nov. Figures here come from what was read.';
const HIDDEN: Comparison = {
  ...COMPARISON,
  groups: COMPARISON.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, stats: { ...row.stats, posts: { ...row.stats.posts, hidden: 7 } } })),
  })),
};

const each = (comparison: Comparison) => {
  const facts = factsOf(comparison);
  return NAMES.map((name) => <Fragment key={name}>{CHARTS[name](comparison, facts)}</Fragment>);
};

/** Most of a platform's profiles fell together. */
const together = () => {
  const data = overTimeOf(factsOf(COMPARISON));
  const change = {
    platform: 'instagram',
    direction: 'down',
    moved: 12,
    of: 15,
    weeksBefore: 8,
    weeksAfter: 5,
  } as const;
  const size = { at: Date.UTC(2025, 9, 13), ratio: 0.71, low: 0.58, high: 0.84 };
  return <OverTimePanel comparison={COMPARISON} data={{ ...data, together: [{ ...change, ...size }] }} />;
};

const states: Stories = {
  'over-time-together': together,
  'charts-loading': () =>
    NAMES.map((chart) => <PendingPanel key={chart} comparison={COMPARISON} chart={chart} height={220} />),
  'charts-empty': () => each(UNREAD),
  'charts-too-few': () => each(FEW),
  'charts-changed': () => <ChartCaution value={CHANGED}>{each(COMPARISON).slice(0, 2)}</ChartCaution>,
  'charts-hidden': () => each(HIDDEN).slice(0, 2),
};

export const stories: Stories = {
  updating: () => (
    <CompareScreen comparison={{ ...COMPARISON, asOf: NOW - 3_600_000 }} onOpenProfile={() => undefined} />
  ),
  charts: charts(COMPARISON),
  'charts-alone': charts(ALONE),
  'charts-many': charts(MANY),
  ...states,
};
