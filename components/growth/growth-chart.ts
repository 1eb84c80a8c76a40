import type { ChartDataset, TooltipItem } from 'chart.js';
import type { GrowthData, GrowthRow } from '../../lib/hooks';
import type { CountReading } from '../../lib/metrics/growth';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk, ChartOf } from '../charts/ink';
import { profileMark } from '../charts/profile-mark';
import { formatCount, formatDay, formatInteger, numberFormat, typeset } from '../format';
import type { Colours } from '../ui/colours';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords> & { colours?: Colours };
type Line = ChartDataset<'line', { x: number; y: number }[]> & { silent?: boolean };

/** A break in the line: neighbours of two rows are never joined. */
const HOLE = Number.NaN;

/** Points of one end of the counts, with a break between rows without a hole. */
export function points(
  rows: readonly CountReading[][],
  of: (reading: CountReading) => number,
): { x: number; y: number }[] {
  return rows.flatMap((row, i) => {
    const list = row.map((reading) => ({ x: reading.at, y: of(reading) }));
    const last = row[row.length - 1];
    return last && i < rows.length - 1 ? [...list, { x: last.at, y: HOLE }] : list;
  });
}

const isRounded = (row: GrowthRow) => row.rows.some((list) => list.some(({ count }) => count.low !== count.high));

function percent(value: number, language: string): string {
  return typeset(
    numberFormat(language, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value),
  );
}

/** The line of one profile and, where counts were rounded, the band in which they were. */
function lines(w: W, row: GrowthRow, ink: ChartInk, scale: (count: number) => number): Line[] {
  const own = row.role === 'own';
  const color = ink.color(own ? '--pg-own' : '--pg-peer');
  const rounded = isRounded(row);
  const readings = row.rows.flatMap((list, i) => (i < row.rows.length - 1 ? [...list, undefined] : list));
  const line: Line = {
    label: row.name,
    data: points(row.rows, ({ count }) => scale(count.value)),
    borderColor: color,
    backgroundColor: color,
    borderWidth: rounded ? 0 : own ? 2 : 1.5,
    pointRadius: readings.length > 60 ? 0 : own ? 2.5 : 2,
    pointHitRadius: 8,
    spanGaps: false,
  };
  const said = readings.map((reading) =>
    reading ? `${formatDay(reading.at, w.language, w.timeZone)}: ${formatCount(reading.count, w.language)}` : '',
  );
  Object.assign(line, { said });
  if (!rounded) return [line];
  const band: Partial<Line> = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, spanGaps: false, silent: true };
  const fill = ink.color(own ? '--pg-own-band' : '--pg-peer-soft');
  return [
    line,
    { ...band, data: points(row.rows, ({ count }) => scale(count.high)), fill: '+1', backgroundColor: fill } as Line,
    { ...band, data: points(row.rows, ({ count }) => scale(count.low)) } as Line,
  ];
}

/** Names at the ends of the lines, moved apart where they would cover each other. */
function endLabels(
  rows: readonly GrowthRow[],
  ink: ChartInk,
  scales: Map<string, (count: number) => number>,
  span: number,
  colours?: Colours,
) {
  const ends = rows.flatMap((row) => {
    const last = row.rows.at(-1)?.at(-1);
    const scale = scales.get(row.key);
    return last && scale ? [{ row, x: last.at, y: scale(last.count.value) }] : [];
  });
  ends.sort((a, b) => b.y - a.y);
  let free = Number.POSITIVE_INFINITY;
  return ends.map(({ row, x, y }) => {
    const at = Math.min(y, free);
    free = at - span * 0.07;
    return {
      x,
      y: at,
      text: row.name,
      dot: profileMark(ink, row.role === 'own', colours?.get(row.key)),
      dx: 7,
      bold: row.role === 'own',
      color: ink.color(row.role === 'own' ? '--pg-own-ink' : '--pg-ink-2'),
    };
  });
}

/** Stretches between the rows of one profile. */
export function holes(row: GrowthRow): { xMin: number; xMax: number }[] {
  return row.rows.slice(1).flatMap((list, i) => {
    const before = row.rows[i]?.at(-1);
    const after = list[0];
    return before && after ? [{ xMin: before.at, xMax: after.at }] : [];
  });
}

/** All profiles as change since their first reading, or one as it was counted. */
export function growthChart(w: W, data: GrowthData, rows: readonly GrowthRow[]): ChartOf {
  const one = rows.length === 1 ? rows[0] : undefined;
  const scales = new Map(
    rows.map((row) => {
      const first = row.rows[0]?.[0]?.count.value ?? 1;
      return [row.key, one ? (count: number) => count : (count: number) => count / first - 1];
    }),
  );
  const values = rows.flatMap((row) =>
    row.rows.flat().flatMap(({ count }) => [count.low, count.high].map((v) => scales.get(row.key)?.(v) ?? 0)),
  );
  const least = values.reduce((a, b) => Math.min(a, b), one ? Number.POSITIVE_INFINITY : 0);
  const most = values.reduce((a, b) => Math.max(a, b), one ? Number.NEGATIVE_INFINITY : 0);
  return (ink) => ({
    type: 'line',
    data: {
      datasets: rows.flatMap((row) => lines(w, row, ink, scales.get(row.key) ?? ((count) => count))),
    },
    options: {
      layout: { padding: { right: one ? 12 : 103 } },
      scales: {
        x: {
          type: 'linear',
          min: data.from,
          max: data.to,
          ticks: { count: 6, callback: (v: string | number) => formatDay(Number(v), w.language, w.timeZone) },
        },
        y: {
          ticks: {
            maxTicksLimit: 6,
            callback: (v: string | number) =>
              one ? formatInteger(Number(v), w.language) : percent(Number(v), w.language),
          },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items: TooltipItem<'line'>[]) => items[0]?.dataset.label ?? '',
            label: (item: TooltipItem<'line'>) =>
              (item.dataset as unknown as { said?: string[] }).said?.[item.dataIndex] ?? '',
          },
          filter: (item: TooltipItem<'line'>) => !(item.dataset as { silent?: boolean }).silent,
        },
        hatch: { color: ink.color('--pg-hatch-ink'), boxes: one ? holes(one) : [] },
        labels: { labels: one ? [] : endLabels(rows, ink, scales, most - least || 1, w.colours) },
      },
    },
  });
}

/** Every reading: profile, day, the count and what rounding leaves open. */
export function growthRows(w: W, rows: readonly GrowthRow[]): ChartCell[][] {
  return rows.flatMap((row) =>
    row.rows
      .flat()
      .map(({ at, count }) => [
        row.name,
        { value: new Date(at).toISOString(), text: formatDay(at, w.language, w.timeZone) },
        { value: count.value, text: formatCount(count, w.language) },
        count.low,
        count.high,
      ]),
  );
}
