import type { Comparison } from '../../lib/metrics/types';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import { observedShare } from '../charts/coverage-strip';
import type { ChartInk } from '../charts/ink';
import { formatDays, formatShare } from '../format';
import { drawnOf, months, periodText, rowMarks, rowScale, unobserved, type W } from './parts';

const ROW = 26;

/** Followers of a profile were read at `x`. */
interface Reading {
  x: number;
  y: number;
  name: string;
}

/** Which dates were read of each profile: says how far the rest can be trusted. The page draws strips, a picture bars. */
export function coverageFrame(w: W, comparison: Comparison): ChartFrameProps {
  const { t, p, language, timeZone } = w;
  const { settings } = comparison;
  const { period } = settings;
  const rows = drawnOf(w, comparison).map((row) => ({ ...row, small: '' }));
  const share = ({ stats }: (typeof rows)[number]) =>
    observedShare({ period, stretches: stats.cadence.stretches, own: stats.role === 'own' });
  const least = [...rows].sort((a, b) => share(a) - share(b))[0];
  const chart = (ink: ChartInk) => {
    const ticks = months(w, period);
    const marks = rowMarks(ink, rows);
    return {
      type: 'scatter' as const,
      data: {
        datasets: [
          {
            // One mark an instant at which followers were read, under the strip of dates.
            data: rows.flatMap((row, y) =>
              (row.stats.followersRead ?? []).map((x): Reading => ({ x, y: y + 0.34, name: row.name })),
            ),
            pointStyle: 'line',
            pointRotation: 90,
            pointRadius: 3,
            pointHoverRadius: 5,
            pointBorderColor: ink.color('--pg-ink-3'),
            pointBorderWidth: 1,
          },
        ],
      },
      options: {
        layout: { padding: { left: marks.padding, right: 44 } },
        scales: {
          x: {
            type: 'linear',
            min: period.from,
            max: period.to,
            grid: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = ticks.map(({ at }) => ({ value: at }));
            },
            ticks: { callback: (value: number) => ticks.find(({ at }) => at === value)?.name ?? '' },
          },
          y: rowScale(ink, rows),
        },
        plugins: {
          hatch: {
            color: ink.color('--pg-hatch-ink'),
            boxes: rows.flatMap((row, y) =>
              unobserved(row.stats.cadence.stretches, period).map((gap) => ({
                xMin: gap.from,
                xMax: gap.to,
                yMin: y - 0.2,
                yMax: y + 0.2,
              })),
            ),
          },
          annotation: {
            annotations: Object.fromEntries(
              rows.flatMap((row, y) =>
                row.stats.cadence.stretches
                  .filter((s) => s.to > period.from && s.from < period.to)
                  .map((s) => [
                    `read${y}-${s.from}`,
                    {
                      type: 'box',
                      xMin: Math.max(s.from, period.from),
                      xMax: Math.min(s.to, period.to),
                      yMin: y - 0.2,
                      yMax: y + 0.2,
                      backgroundColor: ink.color(row.own ? '--pg-own' : '--pg-peer-2'),
                      borderWidth: 0,
                    },
                  ]),
              ),
            ),
          },
          labels: {
            labels: [
              ...marks.labels,
              ...rows.map((row, y) => ({
                x: 'right' as const,
                y,
                dx: 40,
                align: 'right' as const,
                text: formatShare(share(row), language),
                color: ink.color('--pg-ink'),
              })),
            ],
          },
        },
      },
    };
  };
  return {
    title: least
      ? share(least) > 0.995
        ? t('charts.coverage.whole')
        : t('charts.coverage.finding', { name: least.name, share: formatShare(share(least), language) })
      : t('coverage.title'),
    note: `${periodText(w, settings)} · ${t('coverage.text')}`,
    legend: [
      { mark: 'square', color: '--pg-peer-2', text: t('charts.coverage.read') },
      { mark: 'hatch', color: '--pg-hatch-ink', text: t('legend.notObserved') },
      { mark: 'tick', color: '--pg-ink-3', text: t('finding.coverage.followers') },
    ],
    table: {
      columns: [
        t('column.profile'),
        t('column.observed'),
        t('column.posts'),
        t('finding.coverage.readings'),
        t('charts.coverage.gaps'),
      ],
      rows: rows.map((row): ChartCell[] => [
        row.name,
        { value: share(row), text: formatShare(share(row), language) },
        { value: row.stats.posts.inPeriod, text: p('postCount', row.stats.posts.inPeriod) },
        row.stats.followersRead?.length ?? 0,
        unobserved(row.stats.cadence.stretches, period)
          .map((gap) => formatDays(gap.from, gap.to - 1, language, timeZone))
          .join('; ') || null,
      ]),
    },
    fileName: 'coverage',
    chart,
    height: 30 + ROW * rows.length,
    minWidth: 400,
  };
}
