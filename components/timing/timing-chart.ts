import type { TimeCell } from '../../lib/metrics/timing';
import type { ChartInk, ChartKey, ChartOf } from '../charts/ink';
import type { useWords } from '../ui/words';
import { CELL_NEEDED, radius, resultClass, STEPS } from './timing-grid';
import { blockName, fineMultiple, weekdayName } from './timing-words';

type W = ReturnType<typeof useWords>;

const FILLS: Record<string, string> = {
  below: '--pg-surface',
  typ: '--pg-str-typ',
  s1: '--pg-str-1',
  s2: '--pg-str-2',
  s3: '--pg-str-3',
};

/** The colours of the grid, in words. */
export function timingKeys(w: W): ChartKey[] {
  const { t, language } = w;
  return [
    { mark: 'ring', color: '--pg-str-below', text: t('timing.legend.below') },
    { mark: 'dot', color: '--pg-str-typ', text: t('timing.legend.typ') },
    ...STEPS.map(
      (step, i): ChartKey => ({ mark: 'dot', color: `--pg-str-${i + 1}`, text: `${fineMultiple(step, language)}+` }),
    ),
    { mark: 'hatch', text: t('timing.legend.scarce') },
  ];
}

/** The grid for a picture: the page has it as a table of its own. */
export function timingChart(cells: readonly TimeCell[], language: string): ChartOf {
  const most = Math.max(...cells.map((cell) => cell.n));
  const shown = cells.filter((cell) => cell.n >= CELL_NEEDED);
  const place = (cell: TimeCell) => ({ x: cell.weekday, y: cell.hour / 4 });
  return (ink: ChartInk) => ({
    type: 'bubble',
    data: {
      datasets: [
        {
          data: shown.map((cell) => ({ ...place(cell), r: radius(cell.n, most) })),
          backgroundColor: shown.map((cell) => ink.color(FILLS[resultClass(cell)] ?? '--pg-str-typ')),
          borderColor: shown.map((cell) =>
            ink.color(/^s/.test(resultClass(cell)) ? '--pg-str-edge' : '--pg-str-below'),
          ),
          borderWidth: 1,
        },
      ],
    },
    options: {
      scales: {
        x: {
          position: 'top',
          min: -0.5,
          max: 6.5,
          ticks: { stepSize: 1, callback: (v: string | number) => weekdayAt(Number(v), language) },
        },
        y: {
          reverse: true,
          min: -0.5,
          max: 5.5,
          ticks: { stepSize: 1, callback: (v: string | number) => blockAt(Number(v)) },
        },
      },
      plugins: {
        hatch: {
          color: ink.color('--pg-hatch-ink'),
          marks: cells
            .filter((cell) => cell.n > 0 && cell.n < CELL_NEEDED)
            .map((cell) => ({ ...place(cell), size: 2 * radius(cell.n, most), shape: 'circle' as const })),
        },
      },
    },
  });
}

const weekdayAt = (v: number, language: string) => (Number.isInteger(v) ? weekdayName(v, language) : '');
const blockAt = (v: number) => (Number.isInteger(v) ? blockName(v * 4) : '');
