import type { CalendarDay } from '../../lib/metrics/calendar';
import type { Comparison } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import type { ChartFrameProps } from '../charts/chart-frame';
import type { ChartCell } from '../charts/chart-table';
import type { ChartInk } from '../charts/ink';
import { fade } from '../charts/palette';
import { formatDay, formatShare } from '../format';
import { cadenceText, longestGapText } from '../ui/figures';
import { paceSentence } from './findings';
import { type Drawn, drawnOf, inkFor, markOf, periodText, shorten, type W } from './parts';

/** Px of a box at least, with its air. */
const LEAST = 9;
/** Px of a box at most, with its air. */
const MOST = 20;
/** Weeks of air between two profiles. */
const AIR = 1.5;
/** Px above the boxes: name and two lines. */
const HEAD = 54;
/** From this share of a day on it counts as observed. */
const SEEN = 0.5;

interface Box {
  x: number;
  y: number;
  row: Drawn;
  day: CalendarDay;
}

/** A day without posts that was not read is unknown, not silent. */
export function isUnknown(day: CalendarDay): boolean {
  return day.posts === 0 && day.observed < SEEN;
}

/** Place of each day: weeks from left to right, Monday on top. */
export function weekColumns(days: readonly CalendarDay[]): { day: CalendarDay; column: number }[] {
  let column = 0;
  return days.map((day, i) => {
    if (i > 0 && day.weekday === 0) column += 1;
    return { day, column };
  });
}

/** One box a day and profile: empty is observed and silent, hatched is not observed. */
export function cadenceFrame(
  w: W,
  comparison: Comparison,
  data: ReadonlyMap<ProfileKey, CalendarDay[]>,
): ChartFrameProps {
  const { t, p, language, timeZone } = w;
  const rows = drawnOf(w, comparison, true);
  const of = (row: Drawn) => data.get(row.stats.key) ?? [];
  const weeks = Math.max(1, ...rows.map((row) => (weekColumns(of(row)).at(-1)?.column ?? 0) + 1));
  const wide = weeks + AIR;
  const boxes = rows.flatMap((row, i) =>
    weekColumns(of(row)).map(({ day, column }): Box => ({ x: i * wide + column, y: day.weekday, row, day })),
  );
  const said = (day: CalendarDay) => (isUnknown(day) ? t('legend.notObserved') : p('postCount', day.posts));
  const chart = (ink: ChartInk) => {
    const cell = Math.min(MOST, (ink.width - 44) / (rows.length * wide));
    const size = Math.max(5, Math.min(18, cell - 2));
    const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone });
    const firsts = boxes.filter((box) => box.day.day.endsWith('-01'));
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
    return {
      type: 'matrix' as const,
      data: {
        datasets: [
          {
            data: boxes,
            width: size,
            height: size,
            borderRadius: 2,
            borderWidth: boxes.map(({ day }) => (day.posts === 0 && !isUnknown(day) ? 1 : 0)),
            borderColor: ink.color('--pg-line-2'),
            backgroundColor: boxes.map(({ day, row }) =>
              day.posts === 0
                ? 'transparent'
                : day.posts === 1
                  ? fade(inkFor(ink, row.own), 0.62)
                  : inkFor(ink, row.own),
            ),
          },
        ],
      },
      options: {
        layout: { padding: { top: HEAD } },
        scales: {
          x: {
            type: 'linear',
            offset: false,
            min: -0.5,
            // With few profiles the boxes stay beside each other instead of being strewn over the width.
            max: Math.max(rows.length * wide - AIR + 0.5, (ink.width - 44) / MOST),
            grid: { display: false },
            border: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = firsts.map((box) => ({ value: box.x }));
            },
            ticks: {
              maxRotation: 0,
              autoSkipPadding: 4,
              callback: (value: number) => {
                const box = firsts.find((one) => one.x === value);
                return box ? month.format(box.day.start) : '';
              },
            },
          },
          y: {
            type: 'linear',
            offset: false,
            min: -0.5,
            max: 6.5,
            reverse: true,
            grid: { display: false },
            border: { display: false },
            afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
              scale.ticks = [0, 2, 4, 6].map((value) => ({ value }));
            },
            // 5 January 1970 was a Monday.
            ticks: { autoSkip: false, callback: (value: number) => weekday.format((4 + value) * 86_400_000) },
          },
        },
        plugins: {
          hatch: {
            color: ink.color('--pg-hatch-ink'),
            marks: boxes
              .filter(({ day }) => isUnknown(day))
              .map(({ x, y }) => ({ x, y, size, shape: 'square' as const })),
          },
          labels: {
            labels: [
              ...rows.flatMap((row, i) => {
                const room = wide * cell - 4;
                const lines = [row.name, cadenceText(w, row.stats.cadence), longestGapText(w, row.stats.cadence) ?? ''];
                return lines.map((text, line) => ({
                  x: i * wide - 0.5,
                  y: 'top' as const,
                  dy: -HEAD + 10 + line * 16,
                  text: shorten(text, line === 0 ? room - 13 : room, ink),
                  ...(line === 0 && { dot: markOf(ink, row) }),
                  small: line > 0,
                  bold: line === 0 && row.own,
                  color: ink.color(line > 0 ? '--pg-ink-3' : row.own ? '--pg-own-ink' : '--pg-ink'),
                }));
              }),
              ...(size >= 14
                ? boxes
                    .filter(({ day }) => day.posts > 1)
                    .map(({ x, y, day }) => ({
                      x,
                      y,
                      text: `${day.posts}`,
                      align: 'center' as const,
                      small: true,
                      bold: true,
                      color: ink.color('--pg-surface'),
                    }))
                : []),
            ],
          },
          tooltip: {
            callbacks: {
              title: ([item]: { raw: Box }[]) => item?.raw.row.name ?? '',
              label: ({ raw: { day } }: { raw: Box }) => `${formatDay(day.start, language, timeZone)}: ${said(day)}`,
            },
          },
        },
      },
    };
  };
  const title = paceSentence(w, rows) ?? t('charts.cadence.title');
  const posts = rows.reduce((sum, row) => sum + row.stats.cadence.posts, 0);
  return {
    title,
    note: `${periodText(w, comparison.settings)} · ${p('postCount', posts)} · ${t('charts.cadence.rule')}`,
    legend: [
      { mark: 'box', color: '--pg-line-2', text: t('charts.cadence.silent') },
      { mark: 'square', color: '--pg-peer-2', text: p('postCount', 1) },
      { mark: 'square', color: '--pg-peer', text: t('charts.cadence.more') },
      { mark: 'hatch', color: '--pg-hatch-ink', text: t('legend.notObserved') },
    ],
    table: {
      columns: [t('column.profile'), t('charts.day'), t('column.posts'), t('column.observed')],
      rows: boxes.map(({ row, day }): ChartCell[] => [
        row.name,
        { value: day.day, text: formatDay(day.start, language, timeZone) },
        isUnknown(day) ? null : day.posts,
        { value: day.observed, text: formatShare(day.observed, language) },
      ]),
    },
    fileName: 'cadence',
    chart,
    height: HEAD + 7 * 17 + 26,
    minWidth: 44 + Math.ceil(rows.length * wide * LEAST),
  };
}
