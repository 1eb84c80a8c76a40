import type { Column } from '../../lib/export/columns';
import { formatFigure, formatInteger, NO_VALUE } from '../format';
import { useWords } from '../ui/words';

/** What one cell holds: `text` is how it reads, `value` what the file gets at full precision. `null` is "no value". */
export type ChartCell = string | number | null | { value: string | number | null; text: string };

/** The same figures as the drawing, and nothing else. The first column names its row. */
export interface ChartTableData {
  columns: string[];
  rows: ChartCell[][];
}

const exact = (cell: ChartCell) => (typeof cell === 'object' && cell !== null ? cell.value : cell);

/**
 * Columns of the file: headings as on the page, figures at full precision, empty where there is no value.
 * @param definition of the rates in it, the last column where it is given
 */
export function csvColumns(columns: string[], definition?: string): Column<ChartCell[]>[] {
  const shown = columns.map(
    (name, i): Column<ChartCell[]> => ({ name, meaning: name, value: (row) => exact(row[i] ?? null) ?? undefined }),
  );
  if (definition === undefined) return shown;
  return [...shown, { name: 'definition', meaning: 'How the rates are defined.', value: () => definition }];
}

export function ChartTable({ table, caption }: { table: ChartTableData; caption: string }) {
  const { language } = useWords();
  const text = (cell: ChartCell) => {
    if (cell === null) return NO_VALUE;
    if (typeof cell === 'string') return cell;
    if (typeof cell === 'object') return cell.text;
    return Number.isInteger(cell) ? formatInteger(cell, language) : formatFigure(cell, language);
  };
  return (
    // A wide table scrolls in its own box, which the keyboard reaches.
    <section className="pg-alt cf-table" aria-label={caption} tabIndex={-1}>
      <table>
        <caption className="pg-vh">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(text).join('\t')}>
              {table.columns.map((column, i) =>
                i === 0 ? (
                  <th scope="row" key={column}>
                    {text(row[i] ?? null)}
                  </th>
                ) : (
                  <td key={column}>{text(row[i] ?? null)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
