import type { PlatformChange } from '../../lib/metrics/change';
import type { OverTimeOf } from '../../lib/metrics/compare-charts';
import type { PresetComparison } from '../../lib/metrics/comparison';
import type { Ask } from '../../lib/metrics/explain';
import type { Fortnight } from '../../lib/metrics/fortnights';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk, ChartKey } from '../charts/ink';
import { logAxis } from '../charts/log-axis';
import { fade } from '../charts/palette';
import { formatDays, formatShare } from '../format';
import { rateName } from '../panel/rate-name';
import { estimateRange } from '../ui/figures';
import { platformChangeText } from '../ui/platform-change';
import { trendSentence } from './findings';
import {
  type Drawn,
  drawnOf,
  hiddenText,
  inkFor,
  isRanged,
  markOf,
  months,
  periodText,
  rateScale,
  shorten,
  unitOf,
  unobserved,
  valueWords,
  type W,
} from './parts';

/** Of the period's length: air between two profiles. */
const AIR = 0.08;
/** Px of one profile at least. */
const LEAST = 120;

/** Neighbouring fortnights that have a rate: a line never crosses a gap. */
export function runs(fortnights: readonly Fortnight[]): Fortnight[][] {
  const out: Fortnight[][] = [];
  let open: Fortnight[] | undefined;
  for (const f of fortnights) {
    if (!f.rate.ok) open = undefined;
    else if (open) open.push(f);
    else {
      open = [f];
      out.push(open);
    }
  }
  return out;
}

/** The sentence, and what it rests on in brackets. */
function togetherText(w: W, change: PlatformChange): string {
  const [sentence, evidence] = platformChangeText(w, change);
  return `${sentence} (${evidence})`;
}

/** One small drawing a profile: fortnights with their ranges, posts behind, hatching where nothing was read. */
export function overTimeFrame(w: W, comparison: PresetComparison, data: OverTimeOf): ChartFrameProps {
  const { t, p, language, timeZone } = w;
  const { settings, middle } = comparison;
  const { period } = settings;
  const unit = unitOf(comparison);
  const ranged = isRanged(comparison);
  const rateText = valueWords(w, comparison);
  const rows = drawnOf(w, comparison, true);
  const of = (row: Drawn) => data.fortnights.get(row.stats.key) ?? [];
  const posts = (row: Drawn) => data.posts.get(row.stats.key)?.posts ?? [];
  const count = rows.reduce((sum, row) => sum + posts(row).length, 0);
  const days = (f: Fortnight) => formatDays(f.from, f.to - 1, language, timeZone);
  const chart = (ink: ChartInk) => {
    const span = period.to - period.from;
    const offset = (i: number) => i * span * (1 + AIR);
    const axis = logAxis(
      rows.flatMap((row) => [
        ...posts(row).map((post) => post.rate),
        ...of(row).flatMap((f) => (f.rate.ok ? [f.rate.estimate.low, f.rate.estimate.high] : [])),
      ]),
      unit ? 1 : 0.01,
      9,
    );
    const dots = rows.map((row, i) => ({
      silent: true,
      type: 'scatter',
      data: posts(row).map((post) => ({ x: offset(i) + post.at - period.from, y: Math.max(axis.low, post.rate) })),
      pointRadius: 2,
      pointHoverRadius: 2,
      backgroundColor: fade(inkFor(ink, row.own), 0.35),
      borderWidth: 0,
    }));
    const lines = rows.flatMap((row, i) =>
      runs(of(row)).map((run) => ({
        row,
        run,
        asks: run.map(({ from, to }): Ask => ({ kind: 'fortnight', profile: row.stats.key, from, to })),
        showLine: true,
        data: run.flatMap((f) =>
          f.rate.ok
            ? [
                {
                  x: offset(i) + (f.from + f.to) / 2 - period.from,
                  y: f.rate.estimate.value,
                  ...(!f.rate.estimate.noRange && { yMin: f.rate.estimate.low, yMax: f.rate.estimate.high }),
                },
              ]
            : [],
        ),
        pointRadius: 4.5,
        pointHoverRadius: 6,
        borderWidth: 1,
        borderColor: fade(inkFor(ink, row.own), 0.6),
        backgroundColor: inkFor(ink, row.own),
        errorBarColor: inkFor(ink, row.own),
        errorBarWhiskerColor: inkFor(ink, row.own),
        errorBarLineWidth: 1.5,
        errorBarWhiskerLineWidth: 1.5,
        errorBarWhiskerSize: 8,
      })),
    );
    const ticks = rows.flatMap((_, i) => months(w, period).map((m) => ({ ...m, at: offset(i) + m.at - period.from })));
    return {
      type: 'scatterWithErrorBars' as const,
      data: { datasets: [...dots, ...lines] },
      options: {
        layout: { padding: { top: 22, right: 4 } },
        interaction: { mode: 'nearest', intersect: false },
        scales: {
          x: {
            type: 'linear',
            min: 0,
            max: offset(rows.length - 1) + span,
            grid: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = ticks.map((tick) => ({ value: tick.at }));
            },
            ticks: {
              maxRotation: 0,
              autoSkipPadding: 8,
              callback: (value: number) => ticks.find((tick) => tick.at === value)?.name ?? '',
            },
          },
          y: rateScale(w, axis, {}, unit),
        },
        plugins: {
          hatch: {
            color: ink.color('--pg-hatch-ink'),
            boxes: rows.flatMap((row, i) =>
              unobserved(row.stats.cadence.stretches, period).map((gap) => ({
                xMin: offset(i) + gap.from - period.from,
                xMax: offset(i) + gap.to - period.from,
              })),
            ),
          },
          labels: {
            labels: rows.map((row, i) => ({
              x: offset(i),
              y: 'top' as const,
              dy: -12,
              text: shorten(row.name, (ink.width - 50) / rows.length - 30, ink),
              dot: markOf(ink, row),
              color: ink.color(row.own ? '--pg-own-ink' : '--pg-ink'),
              bold: row.own,
            })),
          },
          annotation: {
            annotations: Object.fromEntries(
              middle
                ? rows.map((_, i) => [
                    `middle${i}`,
                    {
                      type: 'line',
                      xMin: offset(i),
                      xMax: offset(i) + span,
                      yMin: middle.value,
                      yMax: middle.value,
                      borderColor: ink.color('--pg-ink-3'),
                      borderWidth: 1.5,
                      borderDash: [2, 3],
                    },
                  ])
                : [],
            ),
          },
          tooltip: {
            filter: (item: { dataset: { silent?: boolean } }) => !item.dataset.silent,
            callbacks: {
              title: ([item]: { dataset: { row?: Drawn } }[]) => item?.dataset.row?.name ?? '',
              label: (item: { dataset: { run?: Fortnight[] }; dataIndex: number }) => {
                const f = item.dataset.run?.[item.dataIndex];
                if (!f?.rate.ok) return '';
                const { value, rough } = f.rate.estimate;
                const range = estimateRange(f.rate.estimate, language);
                const said = range ? [t('rate.range', { range })] : [];
                const parts = [days(f), rateText(value), ...said, p('postCount', f.n)];
                return [...parts, ...(rough ? [t('rate.rough')] : [])].join(' · ');
              },
            },
          },
        },
      },
    };
  };
  const said = data.trends && trendSentence(w, rows, data.trends, rateText);
  const legend: ChartKey[] = [
    { mark: 'dot', text: ranged ? t('legend.typical') : rateName(w, comparison) },
    ...(ranged ? [{ mark: 'whisker' as const, text: t('legend.range') }] : []),
    { mark: 'hatch', color: '--pg-hatch-ink', text: t('legend.notObserved') },
  ];
  if (middle) {
    const value = rateText(middle.value);
    legend.push({ mark: 'dashed', color: '--pg-ink-3', text: `${t('compare.middle')} ${value}` });
  }
  const table = {
    columns: [
      t('column.profile'),
      t('charts.fortnight'),
      t('column.rate'),
      t('charts.low'),
      t('charts.high'),
      'n',
      t('column.observed'),
    ],
    rows: rows.flatMap((row) =>
      of(row).map((f): ChartCell[] => {
        const e = f.rate.ok ? f.rate.estimate : undefined;
        const rate = (value: number | undefined) => (value === undefined ? null : { value, text: rateText(value) });
        const seen = { value: f.observed, text: formatShare(f.observed, language) };
        const [low, high] = e?.noRange ? [] : [e?.low, e?.high];
        return [row.name, days(f), rate(e?.value), rate(low), rate(high), f.n, seen];
      }),
    ),
  };
  return {
    title: said ?? `${rateName(w, comparison)}: ${t('charts.overTime.title')}`,
    note: [
      periodText(w, settings),
      p('postCount', count),
      ...hiddenText(w, comparison),
      ...(said ? [rateName(w, comparison)] : []),
      t('charts.overTime.rule'),
      ...(said ? [t('finding.trend.rule')] : []),
    ].join(' · '),
    legend,
    table,
    ...(data.together?.length && {
      foot: data.together.map((change) => togetherText(w, change)).join(' '),
    }),
    fileName: 'rate-over-time',
    chart,
    height: 230,
    minWidth: 50 + LEAST * rows.length,
  };
}
