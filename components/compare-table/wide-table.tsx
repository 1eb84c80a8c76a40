import type { CSSProperties, ReactNode } from 'react';
import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import { AxisNames } from '../charts/dot-whisker';
import { WideRow } from '../dashboard/wide-row';
import { Explainable } from '../explain/context';
import { formatFigure, formatInteger } from '../format';
import { comparisonAxis, ownBand, useTickName } from '../panel/comparison-axis';
import { rateNameInFull } from '../panel/rate-name';
import { allStats } from '../panel/types';
import { CountText } from '../ui/count-text';
import { groupText } from '../ui/figures';
import { useWords } from '../ui/words';
import { ColumnMenu } from './column-menu';
import { type CompareColumn, DEFAULT_COLUMNS, tracks } from './columns';
import { type Extras, totalsOf } from './totals';
import './compare-table.css';

/** Which columns are shown, what the further ones need, and whether sums hold the own profile. */
export interface TableChoice {
  columns: readonly CompareColumn[];
  extras: Extras;
  withMe: boolean;
  onColumns: (columns: CompareColumn[]) => void;
  onWithMe: (withMe: boolean) => void;
}

const RIGHT: ReadonlySet<string> = new Set(['rate', 'n', 'followers', 'interactions', 'views']);

/** Sums below the table, with or without the own profile. */
function TotalsRow({ comparison, table }: { comparison: PresetComparison; table: TableChoice }) {
  const { p, language } = useWords();
  const totals = totalsOf(allStats(comparison), table.extras, table.withMe);
  if (!totals) return null;
  const figure = (column: CompareColumn): ReactNode => {
    if (column === 'n') return formatInteger(totals.n, language);
    if (column === 'cadence') return totals.perWeek === undefined ? '' : formatFigure(totals.perWeek, language);
    if (column === 'interactions' || column === 'views') return totals[column] && <CountText count={totals[column]} />;
    return '';
  };
  const cell = (column: CompareColumn): ReactNode => {
    const text = figure(column);
    const summed = column === 'n' || column === 'cadence' || column === 'interactions' || column === 'views';
    if (!text || !summed) return text;
    return <Explainable ask={{ kind: 'total', what: column, withMe: table.withMe }}>{text}</Explainable>;
  };
  return (
    <tfoot>
      <tr className="tr">
        <th scope="row" className="nm">
          {p(table.withMe ? 'wide.total' : 'wide.totalWithoutMe', totals.profiles)}
        </th>
        {table.columns.map((column) => (
          <td key={column} className={RIGHT.has(column) ? 'r' : undefined}>
            {cell(column)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** The column menu and the choice of what is summed, over the table. */
export function TableBar({ table, own }: { table: TableChoice; own: boolean }) {
  const { t } = useWords();
  return (
    <div className="wbar">
      {own && (
        <label>
          <input type="checkbox" checked={table.withMe} onChange={(event) => table.onWithMe(event.target.checked)} />
          {t('wide.withMe')}
        </label>
      )}
      <ColumnMenu columns={table.columns} onColumns={table.onColumns} />
    </div>
  );
}

/** All profiles of the comparison, a row each, in groups by what can be said. */
export function WideTable({ comparison, table }: { comparison: PresetComparison; table?: TableChoice }) {
  const w = useWords();
  const { t } = w;
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  const tickName = useTickName(comparison);
  const { period } = comparison.settings;
  const { preset } = comparison;
  const label = rateNameInFull(w, comparison);
  const bare = preset && !hasRange(preset);
  const shown = table?.columns ?? DEFAULT_COLUMNS;
  const columns = ['profile', ...shown] as const;
  const grid = tracks(shown);
  return (
    <div className="wide cc" style={{ '--cols': grid.columns, '--least': grid.least } as CSSProperties}>
      <table className="tb" aria-label={t('compare.title')}>
        <thead>
          <tr className="tr h">
            {columns.map((column) => (
              <th scope="col" key={column} className={RIGHT.has(column) ? 'r' : ''}>
                {column === 'rateRange' ? label : column === 'n' ? 'n' : t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {comparison.groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.verdict}>
              <tr className="gr">
                <th scope="rowgroup" colSpan={columns.length}>
                  {bare && group.verdict === 'ungrouped' ? t('preset.group') : groupText(w, group.verdict)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <WideRow
                  key={row.stats.key}
                  row={row}
                  axis={axis}
                  band={band}
                  period={period}
                  columns={shown}
                  extra={table?.extras.get(row.stats.key)}
                />
              ))}
            </tbody>
          ))}
        {table && <TotalsRow comparison={comparison} table={table} />}
      </table>
      <div className="tr tax" aria-hidden="true">
        {columns.map((column) => (
          <span key={column} className={column === 'rateRange' ? 'ch' : undefined}>
            {column === 'rateRange' && <AxisNames axis={axis} name={tickName} />}
          </span>
        ))}
      </div>
    </div>
  );
}
