import type { ShareOfSet } from '../../lib/metrics/compare-charts';
import type { Ask } from '../../lib/metrics/explain';
import type { Comparison } from '../../lib/metrics/types';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk } from '../charts/ink';
import { formatDays, formatInteger, formatShare } from '../format';
import { type Drawn, drawnOf, inkFor, periodText, rowMarks, rowScale, type W } from './parts';

const ROW = 46;

/** Each profile's part of what the set posted, got and is followed by, over the time that was read of all of them. */
export function shareFrame(w: W, comparison: Comparison, data: ShareOfSet): ChartFrameProps | undefined {
  const { t, p, language, timeZone } = w;
  const { voice } = data;
  if (!voice) return undefined;
  const of = (row: Drawn) => voice.profiles.find((one) => one.key === row.stats.key);
  const rows = drawnOf(w, comparison)
    .filter((row) => of(row))
    .map((row) => ({ ...row, small: '' }));
  if (rows.length < 2) return undefined;
  const shares = (row: Drawn) => ({
    interactions: of(row)?.interactions?.value,
    posts: of(row)?.posts.value,
    followers: data.followers.get(row.stats.key),
  });
  const percent = (share: number) => formatShare(share, language);
  const KINDS = ['interactions', 'posts', 'followers'] as const;
  const chart = (ink: ChartInk) => {
    const most = Math.max(0.1, ...rows.flatMap((row) => Object.values(shares(row)).map((v) => v ?? 0)));
    const series = KINDS.map((kind) => ({
      kind,
      data: rows.flatMap((row, y) => {
        const x = shares(row)[kind];
        return x === undefined || Number.isNaN(x) ? [] : [{ x, y, name: row.name, own: row.own, key: row.stats.key }];
      }),
    }));
    const marks = rowMarks(ink, rows);
    return {
      type: 'scatter' as const,
      data: {
        datasets: series.map(({ kind, data: points }) => {
          const colors = points.map((point) => inkFor(ink, point.own));
          return {
            kind,
            data: points,
            asks: points.map((point): Ask => ({ kind: 'voice', profile: point.key, what: kind })),
            pointStyle: kind === 'followers' ? 'line' : 'circle',
            pointRotation: kind === 'followers' ? 90 : 0,
            pointRadius: kind === 'followers' ? 8 : 5,
            pointHoverRadius: 8,
            pointBackgroundColor: kind === 'posts' ? ink.color('--pg-surface') : colors,
            pointBorderColor: colors,
            pointBorderWidth: kind === 'interactions' ? 0 : 1.75,
          };
        }),
      },
      options: {
        layout: { padding: { left: marks.padding, right: 46 } },
        scales: {
          x: {
            type: 'linear',
            position: 'top',
            min: 0,
            suggestedMax: most * 1.05,
            border: { display: false },
            ticks: { maxTicksLimit: 5, callback: (value: number) => percent(value) },
          },
          y: rowScale(ink, rows, { grid: { color: ink.color('--pg-line') } }),
        },
        plugins: {
          annotation: {
            annotations: Object.fromEntries(
              rows.map((row, i) => {
                const { interactions = 0, posts = 0 } = shares(row);
                const line = { xMin: interactions, xMax: posts, yMin: i, yMax: i };
                const color = ink.color(row.own ? '--pg-own' : '--pg-peer-2');
                return [
                  `way${i}`,
                  { type: 'line', ...line, borderColor: color, borderWidth: 1.5, drawTime: 'beforeDatasetsDraw' },
                ];
              }),
            ),
          },
          labels: {
            labels: [
              ...marks.labels,
              ...rows.map((row, y) => {
                const { interactions } = shares(row);
                const text = interactions === undefined ? '–' : percent(interactions);
                return {
                  x: 'right' as const,
                  y,
                  dx: 42,
                  text,
                  align: 'right' as const,
                  bold: true,
                  color: ink.color('--pg-ink'),
                };
              }),
            ],
          },
          tooltip: {
            callbacks: {
              title: ([item]: { raw: { name: string } }[]) => item?.raw.name ?? '',
              label: (item: { dataset: { kind: (typeof KINDS)[number] }; parsed: { x: number } }) =>
                `${t(`charts.share.${item.dataset.kind}`)}: ${percent(item.parsed.x)}`,
            },
          },
        },
      },
    };
  };
  const first = [...rows].sort((a, b) => (shares(b).interactions ?? 0) - (shares(a).interactions ?? 0))[0];
  const top = first && shares(first);
  const sum = rows.reduce((all, row) => all + (of(row)?.sums.interactions.value ?? 0), 0);
  const posts = rows.reduce((all, row) => all + (of(row)?.sums.posts ?? 0), 0);
  const spans = voice.stretches.map((s) => formatDays(s.from, s.to - 1, language, timeZone));
  const cell = (value: number | undefined): ChartCell =>
    value === undefined || Number.isNaN(value) ? null : { value, text: percent(value) };
  return {
    title:
      first && top?.interactions !== undefined && top.posts !== undefined
        ? t('charts.share.finding', {
            name: first.name,
            interactions: percent(top.interactions),
            posts: percent(top.posts),
          })
        : t('charts.share.title'),
    note: [
      spans.length > 2 || spans.length === 0 ? periodText(w, comparison.settings) : spans.join(', '),
      p('postCount', posts),
      t('charts.share.rule', { interactions: formatInteger(sum, language) }),
    ].join(' · '),
    legend: [
      { mark: 'dot', text: t('charts.share.interactions') },
      { mark: 'ring', text: t('charts.share.posts') },
      ...(data.followers.size > 0 ? [{ mark: 'tick' as const, text: t('charts.share.followers') }] : []),
    ],
    table: {
      columns: [t('column.profile'), ...KINDS.map((kind) => t(`charts.share.${kind}`))],
      rows: rows.map((row): ChartCell[] => [row.name, ...KINDS.map((kind) => cell(shares(row)[kind]))]),
    },
    fileName: 'share',
    chart,
    height: 40 + ROW * rows.length,
    minWidth: 320,
  };
}
