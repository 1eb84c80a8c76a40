import type { SizeOfSet } from '../../lib/metrics/compare-charts';
import type { Ask } from '../../lib/metrics/explain';
import type { Comparison } from '../../lib/metrics/types';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk } from '../charts/ink';
import { logAxis } from '../charts/log-axis';
import { formatList, formatMultiple, formatRate, numberFormat } from '../format';
import { drawnOf, inkFor, periodText, rateScale, type W } from './parts';

/** Typical interactions by followers against what is usual for that size; undefined under fifteen profiles. */
export function sizeFrame(w: W, comparison: Comparison, data: SizeOfSet): ChartFrameProps | undefined {
  const { t, p, language } = w;
  const { line } = data;
  if (!line) return undefined;
  const rows = drawnOf(w, comparison).flatMap((row) => {
    const score = data.scores.find((s) => s.key === row.stats.key);
    return score ? [{ ...row, score, rate: score.typical / score.followers }] : [];
  });
  const unusual = rows.filter((row) => row.score.unusual);
  const short = numberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const first = line[0]?.followers ?? 1;
  const length = Math.log((line.at(-1)?.followers ?? 1) / first);
  /** Names that cover no other name; yours and the unusual ones before the rest. */
  const named = (ink: ChartInk, place: (rate: number) => number) => {
    const taken: { left: number; right: number; y: number }[] = [];
    const order = [...rows].sort(
      (a, b) => Number(b.own) - Number(a.own) || Number(!!b.score.unusual) - Number(!!a.score.unusual),
    );
    return order.flatMap((r) => {
      const text = `${r.name} ${formatMultiple(r.score.score, language)}`;
      const share = Math.log(r.score.followers / first) / length;
      const x = share * (ink.width - 50);
      const wide = text.length * 0.6 * ink.size;
      const toLeft = share > 0.6;
      const y = 2.6 * place(r.rate);
      const spot = { left: toLeft ? x - wide - 9 : x, right: toLeft ? x : x + wide + 9, y };
      if (taken.some((o) => Math.abs(o.y - y) < 14 && o.left < spot.right && o.right > spot.left)) return [];
      taken.push(spot);
      return [
        {
          x: r.score.followers,
          y: r.rate,
          dx: toLeft ? -9 : 9,
          align: toLeft ? ('right' as const) : ('left' as const),
          text,
          color: ink.color(r.own ? '--pg-own-ink' : '--pg-ink'),
          bold: r.own,
          small: true,
        },
      ];
    });
  };
  const chart = (ink: ChartInk) => {
    const axis = logAxis([...rows.map((r) => r.rate), ...line.flatMap((l) => [l.low, l.high])], 0.01, 9);
    const edge = (which: 'low' | 'high' | 'rate') => line.map((l) => ({ x: l.followers, y: l[which] }));
    const plain = { silent: true, type: 'scatter', showLine: true, pointRadius: 0, pointHoverRadius: 0, order: 3 };
    return {
      type: 'scatter' as const,
      data: {
        datasets: [
          {
            data: rows.map((r) => ({ x: r.score.followers, y: r.rate, row: r })),
            asks: rows.map((r): Ask => ({ kind: 'size', profile: r.stats.key })),
            pointRadius: 5,
            pointHoverRadius: 7,
            pointBackgroundColor: rows.map((r) => inkFor(ink, r.own)),
            pointBorderWidth: 0,
          },
          { ...plain, data: edge('high'), borderWidth: 0, fill: '+1', backgroundColor: ink.color('--pg-sunken') },
          { ...plain, data: edge('low'), borderWidth: 0 },
          {
            ...plain,
            order: 2,
            data: edge('rate'),
            borderColor: ink.color('--pg-ink-3'),
            borderWidth: 1.25,
            borderDash: [4, 3],
          },
        ],
      },
      options: {
        layout: { padding: { right: 8 } },
        scales: {
          x: {
            type: 'logarithmic',
            min: line[0]?.followers,
            max: line.at(-1)?.followers,
            title: { display: true, text: t('charts.size.axis'), align: 'end' },
            ticks: {
              maxRotation: 0,
              autoSkipPadding: 16,
              callback: (value: number) => (/^[125]e/.test(value.toExponential()) ? short.format(value) : ''),
            },
          },
          y: rateScale(w, axis),
        },
        plugins: {
          labels: { labels: named(ink, axis.place) },
          tooltip: {
            filter: (item: { datasetIndex: number }) => item.datasetIndex === 0,
            callbacks: {
              title: ([item]: { raw: { row: (typeof rows)[number] } }[]) => item?.raw.row.name ?? '',
              label: ({ raw: { row } }: { raw: { row: (typeof rows)[number] } }) =>
                [
                  `${short.format(row.score.followers)} ${t('charts.share.followers')}`,
                  formatRate(row.rate, language),
                  t('charts.size.ratio', { multiple: formatMultiple(row.score.score, language) }),
                ].join(' · '),
            },
          },
        },
      },
    };
  };
  const expected = (row: (typeof rows)[number]) => row.score.expected.value / row.score.followers;
  const cell = (value: number): ChartCell => ({ value, text: formatRate(value, language) });
  return {
    title:
      unusual.length > 0
        ? t('charts.size.unusual', {
            names: formatList(
              unusual.map((r) => r.name),
              language,
            ),
          })
        : t('charts.size.usual'),
    note: `${periodText(w, comparison.settings)} · ${p('charts.size.rule', data.n)}`,
    legend: [
      { mark: 'dashed', color: '--pg-ink-3', text: t('charts.size.expected') },
      { mark: 'square', color: '--pg-sunken', text: t('charts.size.band') },
    ],
    foot: t('charts.size.foot'),
    table: {
      columns: [
        t('column.profile'),
        t('column.followers'),
        t('charts.size.actual'),
        t('charts.size.expected'),
        t('charts.size.over'),
      ],
      rows: rows.map((row): ChartCell[] => [
        row.name,
        Math.round(row.score.followers),
        cell(row.rate),
        cell(expected(row)),
        { value: row.score.score, text: formatMultiple(row.score.score, language) },
      ]),
    },
    fileName: 'for-its-size',
    chart,
    height: 340,
    minWidth: 320,
  };
}
