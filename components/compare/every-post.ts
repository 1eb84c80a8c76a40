import type { OverTimeOf } from '../../lib/metrics/compare-charts';
import type { PresetComparison } from '../../lib/metrics/comparison';
import type { PlottedPost } from '../../lib/metrics/every-post';
import type { Ask } from '../../lib/metrics/explain';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk } from '../charts/ink';
import { type LogAxis, logAxis } from '../charts/log-axis';
import { fade } from '../charts/palette';
import { formatDay, formatMultiple } from '../format';
import { rateName } from '../panel/rate-name';
import {
  type Drawn,
  drawnOf,
  hiddenText,
  inkFor,
  isRanged,
  periodText,
  rateScale,
  rowMarks,
  rowScale,
  unitOf,
  valueWords,
  type W,
} from './parts';

const ROW = 46;

/** Dots that would cover each other stand above and below one another: the same figures always in the same place. */
export function spread(
  posts: readonly PlottedPost[],
  axis: LogAxis,
  width: number,
): { post: PlottedPost; up: number }[] {
  const taken = new Map<number, number>();
  return [...posts]
    .sort((a, b) => a.rate - b.rate || (a.id < b.id ? -1 : 1))
    .map((post) => {
      const column = Math.round((axis.place(post.rate) / 100) * (width / 7));
      const nth = taken.get(column) ?? 0;
      taken.set(column, nth + 1);
      const up = Math.ceil(nth / 2) * (nth % 2 === 0 ? 1 : -1) * 0.14;
      return { post, up: Math.max(-0.4, Math.min(0.4, up)) };
    });
}

/** Every mature post as a dot, its middle half as a box, breakouts with their multiple. */
export function everyPostFrame(w: W, comparison: PresetComparison, data: OverTimeOf['posts']): ChartFrameProps {
  const { t, p, language, timeZone } = w;
  const { settings, own } = comparison;
  const unit = unitOf(comparison);
  const of = (row: Drawn) => data.get(row.stats.key);
  const rows = drawnOf(w, comparison).map((row) => ({ ...row, small: `n ${of(row)?.posts.length ?? 0}` }));
  const all = rows.flatMap((row) => of(row)?.posts ?? []);
  const breakouts = all.filter((post) => post.breakout).length;
  const rate = valueWords(w, comparison);
  const ownRange = own?.stats.rate.ok && !own.stats.rate.estimate.noRange ? own.stats.rate.estimate : undefined;
  const multiple = (post: PlottedPost) =>
    post.breakout ? formatMultiple(post.breakout.multiple, language, post.breakout.approximate) : '';
  const chart = (ink: ChartInk) => {
    const axis = logAxis(
      all.map((post) => post.rate),
      unit ? 1 : 0.01,
      9,
    );
    const dots = rows.map((row, i) => {
      const placed = spread(of(row)?.posts ?? [], axis, ink.width);
      const few = (of(row)?.posts.length ?? 0) < 5;
      const color = inkFor(ink, row.own);
      return {
        row,
        placed,
        asks: placed.map(({ post }): Ask => ({ kind: 'post', profile: row.stats.key, id: post.id })),
        type: 'scatter',
        parsing: false,
        data: placed.map(({ post, up }) => ({ x: Math.max(axis.low, post.rate), y: i + up })),
        pointRadius: placed.map(({ post }) => (post.breakout ? 4 : 3)),
        pointHoverRadius: 6,
        pointBackgroundColor: placed.map(({ post }) =>
          post.breakout ? ink.color('--pg-str-3') : few ? ink.color('--pg-surface') : fade(color, 0.5),
        ),
        pointBorderColor: few ? color : 'transparent',
        pointBorderWidth: few ? 1.5 : 0,
      };
    });
    const labels = dots.flatMap(({ placed }, i) =>
      placed
        .filter(({ post }) => post.breakout)
        .map(({ post }) => ({
          x: post.rate,
          y: i,
          text: multiple(post),
          halo: ink.color('--pg-surface'),
          beside: { row: i, weight: post.breakout?.multiple ?? 0 },
          color: ink.color('--pg-ink'),
          bold: true,
          small: true,
        })),
    );
    const typical = rows.map((row, i) => ({ row, i, rate: of(row)?.typical }));
    const band = ownRange;
    const marks = rowMarks(ink, rows);
    return {
      type: 'scatter' as const,
      data: {
        labels: rows.map((_, i) => i),
        datasets: [
          ...dots,
          {
            silent: true,
            type: 'boxplot',
            indexAxis: 'y',
            order: 2,
            data: rows.map((row) => {
              const box = of(row)?.box;
              // Whiskers to the ends would say nothing that the dots do not say, and the typical post has a bar of its own.
              const { lower, upper } = box ?? { lower: axis.low, upper: axis.low };
              return { min: lower, q1: lower, median: lower, q3: upper, max: upper, items: [], outliers: [] };
            }),
            backgroundColor: 'transparent',
            medianColor: 'transparent',
            borderColor: rows.map((row) => (of(row)?.box ? fade(inkFor(ink, row.own), 0.8) : 'transparent')),
            borderWidth: 1,
            borderRadius: 3,
            maxBarThickness: 24,
          },
        ],
      },
      options: {
        layout: { padding: { left: marks.padding, right: 44 } },
        scales: {
          x: rateScale(w, axis, { position: 'top' }, unit),
          y: rowScale(ink, rows, { grid: { color: ink.color('--pg-line') } }),
        },
        plugins: {
          annotation: {
            annotations: {
              ...(band && {
                band: {
                  type: 'box',
                  xMin: band.low,
                  xMax: band.high,
                  backgroundColor: ink.color('--pg-own-band'),
                  borderWidth: 0,
                  drawTime: 'beforeDatasetsDraw',
                },
              }),
              ...Object.fromEntries(
                typical.flatMap(({ row, i, rate }) =>
                  rate?.ok
                    ? [
                        [
                          `typical${i}`,
                          {
                            type: 'line',
                            xMin: rate.estimate.value,
                            xMax: rate.estimate.value,
                            yMin: i - 0.4,
                            yMax: i + 0.4,
                            borderColor: inkFor(ink, row.own),
                            borderWidth: 2.5,
                          },
                        ],
                      ]
                    : [],
                ),
              ),
            },
          },
          labels: { labels: [...marks.labels, ...labels] },
          tooltip: {
            callbacks: {
              title: ([item]: { dataset: { row?: Drawn } }[]) => item?.dataset.row?.name ?? '',
              label: (item: { dataset: { placed?: { post: PlottedPost }[] }; dataIndex: number }) => {
                const post = item.dataset.placed?.[item.dataIndex]?.post;
                if (!post) return '';
                const said = [formatDay(post.at, language, timeZone), rate(post.rate)];
                return [...said, ...(post.breakout ? [`${t('strength.breakout')} ${multiple(post)}`] : [])].join(' · ');
              },
            },
          },
        },
      },
    };
  };
  const cell = (value: number | undefined): ChartCell => (value === undefined ? null : { value, text: rate(value) });
  return {
    title:
      breakouts > 0
        ? p('charts.every.breakouts', breakouts, { of: p('postCount', all.length) })
        : t('charts.every.title'),
    note: [
      periodText(w, settings),
      p('postCount', all.length),
      ...hiddenText(w, comparison),
      rateName(w, comparison),
      t('charts.log'),
    ].join(' · '),
    legend: [
      { mark: 'dot', color: '--pg-peer-2', text: t('charts.every.post') },
      { mark: 'tick', text: isRanged(comparison) ? t('legend.typical') : rateName(w, comparison) },
      { mark: 'box', text: t('charts.every.box') },
      ...(breakouts > 0 ? [{ mark: 'dot' as const, color: '--pg-str-3', text: t('charts.every.breakout') }] : []),
      ...(ownRange ? [{ mark: 'square' as const, color: '--pg-own-band', text: t('legend.own') }] : []),
      { mark: 'ring', text: t('charts.every.fewer') },
    ],
    // Two are both said; from three on they may be counted.
    foot: rows.some((row) => (of(row)?.posts.filter((post) => post.breakout).length ?? 0) > 2)
      ? t('finding.every.beside')
      : undefined,
    table: {
      columns: [
        t('column.profile'),
        'n',
        t('charts.least'),
        t('charts.lower'),
        t('charts.median'),
        t('charts.upper'),
        t('charts.most'),
        isRanged(comparison) ? t('legend.typical') : rateName(w, comparison),
        t('charts.every.breakout'),
      ],
      rows: rows.map((row): ChartCell[] => {
        const one = of(row);
        const { least, lower, median, upper, most } = one?.box ?? {};
        return [
          row.name,
          one?.posts.length ?? 0,
          ...[least, lower, median, upper, most].map(cell),
          cell(one?.typical.ok ? one.typical.estimate.value : undefined),
          one?.posts.filter((post) => post.breakout).length ?? 0,
        ];
      }),
    },
    fileName: 'every-post',
    chart,
    height: 40 + ROW * rows.length,
    minWidth: 460,
  };
}
