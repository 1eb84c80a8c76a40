import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import type { TimeCell } from '../../lib/metrics/timing';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';
import { blockName, fineMultiple, fineRange, weekdayName } from './timing-words';

/** Fewer posts in a cell say nothing: hatched. */
export const CELL_NEEDED = 5;
/** Of the largest circle, px at text size 1. */
const LARGEST = 14.5;
const SMALLEST = 3.5;

const HOURS = [0, 4, 8, 12, 16, 20];
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** From which multiple on a circle has which strength; `below` is 1 ÷ the first. */
export const STEPS = [1.06, 1.13, 1.22] as const;

/** Class of the result: hatched where too few, hollow below, grey typical, teal rising. */
export function resultClass(cell: Pick<TimeCell, 'n' | 'effect'>): string {
  const value = cell.effect?.value;
  if (cell.n < CELL_NEEDED || value === undefined) return 'few';
  if (value >= STEPS[2]) return 's3';
  if (value >= STEPS[1]) return 's2';
  if (value >= STEPS[0]) return 's1';
  return value < 1 / STEPS[0] ? 'below' : 'typ';
}

/** Area is the number of posts. */
export function radius(n: number, most: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(n / Math.max(most, 1)));
}

export function Circle({ n, most, result }: { n: number; most: number; result: string }) {
  return <i className={`tc ${result}`} style={{ '--r': radius(n, most).toFixed(1) } as CSSProperties} />;
}

/** Arrow keys go to the next circle in their direction; the grid is one stop for Tab. */
function onArrow(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  if (!step || !from) return;
  event.preventDefault();
  const [row = 0, column = 0] = (from.dataset.cell ?? '').split(' ').map(Number);
  for (let far = 1; far < WEEKDAYS.length; far += 1) {
    const place = `${row + far * (step[0] ?? 0)} ${column + far * (step[1] ?? 0)}`;
    const to = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${place}"]`);
    if (to) return to.focus();
  }
}

/** Weekday by four-hour block: area is posts, colour the result against the profile's own comparable posts. */
export function TimingGrid({ cells }: { cells: readonly TimeCell[] }) {
  const { t, p, language } = useWords();
  const [place, setPlace] = useState<string>();
  const at = (weekday: number, hour: number) => cells.find((c) => c.weekday === weekday && c.hour === hour);
  const most = Math.max(...cells.map((cell) => cell.n));
  const sum = (list: readonly TimeCell[]) =>
    formatInteger(
      list.reduce((total, cell) => total + cell.n, 0),
      language,
    );
  const said = (cell: TimeCell) => {
    const posts = p('postCount', cell.n);
    const when = `${weekdayName(cell.weekday, language, 'long')} ${blockName(cell.hour)}`;
    if (!cell.effect || cell.n < CELL_NEEDED) return t('timing.cell.scarce', { when, posts });
    const { value, low, high } = cell.effect;
    const result = fineMultiple(value, language);
    return t('timing.cell.result', { when, posts, result, range: fineRange(low, high, language) });
  };
  const told = cells.find((cell) => cell.n > 0 && `${cell.weekday} ${cell.hour}` === place);
  const stop = told ?? HOURS.flatMap((hour) => WEEKDAYS.map((day) => at(day, hour))).find((cell) => cell && cell.n > 0);
  return (
    <>
      <div className="tgw">
        <table className="tg" onKeyDown={onArrow}>
          <caption className="pg-vh">{t('timing.grid')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="pg-vh">{t('timing.hours')}</span>
              </th>
              {WEEKDAYS.map((weekday) => (
                <th scope="col" key={weekday}>
                  {weekdayName(weekday, language).replace(/\.$/, '')}
                </th>
              ))}
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {HOURS.map((hour, row) => (
              <tr key={hour}>
                <th scope="row">{blockName(hour)}</th>
                {WEEKDAYS.map((weekday) => {
                  const cell = at(weekday, hour) ?? { weekday, hour, n: 0 };
                  return (
                    <td key={weekday}>
                      {cell.n > 0 && (
                        <button
                          type="button"
                          aria-label={said(cell)}
                          title={said(cell)}
                          data-cell={`${row} ${weekday}`}
                          tabIndex={cell === stop ? 0 : -1}
                          onFocus={() => setPlace(`${weekday} ${hour}`)}
                        >
                          <Circle n={cell.n} most={most} result={resultClass(cell)} />
                        </button>
                      )}
                    </td>
                  );
                })}
                <td>{sum(cells.filter((cell) => cell.hour === hour))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">n</th>
              {WEEKDAYS.map((weekday) => (
                <td key={weekday}>{sum(cells.filter((cell) => cell.weekday === weekday))}</td>
              ))}
              <td>
                <b>{sum(cells)}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="tsaid" aria-hidden="true">
        {told ? said(told) : t('timing.hint')}
      </p>
    </>
  );
}

const SIZES = [1, 2, 3, 5, 10, 15, 20, 40, 60, 100, 200, 400, 600, 1000, 2000, 4000];

/** Sizes of the circles and, unless a legend beside it has them, their colours. */
export function TimingLegend({ cells, sizesOnly = false }: { cells: readonly TimeCell[]; sizesOnly?: boolean }) {
  const { t, language } = useWords();
  const most = Math.max(...cells.map((cell) => cell.n));
  const top = SIZES.filter((size) => size <= most).at(-1) ?? 1;
  const sizes = [
    ...new Set([top / 8, top / 2.5, top].map((v) => SIZES.filter((size) => size <= Math.max(1, v)).at(-1) ?? 1)),
  ];
  return (
    <div className="tls">
      <p className="tl">
        <span>{t('timing.legend.posts')}</span>
        {sizes.map((size) => (
          <span key={size}>
            <Circle n={size} most={most} result="size" />
            {formatInteger(size, language)}
          </span>
        ))}
        {!sizesOnly && (
          <span>
            <Circle n={CELL_NEEDED} most={20} result="few" />
            {t('timing.legend.scarce')}
          </span>
        )}
      </p>
      {!sizesOnly && (
        <p className="tl">
          <span>{t('timing.legend.result')}</span>
          {(['below', 'typ'] as const).map((result) => (
            <span key={result}>
              <Circle n={5} most={25} result={result} />
              {t(`timing.legend.${result}`)}
            </span>
          ))}
          {STEPS.map((step, i) => (
            <span key={step}>
              <Circle n={5} most={25} result={`s${i + 1}`} />
              {fineMultiple(step, language)}+
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The same cells as rows: weekday, hours, n, result and range; nothing where there are too few posts. */
export function timingRows(cells: readonly TimeCell[], language: string): (string | number | null)[][] {
  return cells.map((cell) => {
    const told = cell.n >= CELL_NEEDED ? cell.effect : undefined;
    return [
      weekdayName(cell.weekday, language),
      blockName(cell.hour),
      cell.n,
      told ? told.value : null,
      told ? told.low : null,
      told ? told.high : null,
    ];
  });
}
