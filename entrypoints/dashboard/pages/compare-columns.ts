import { useState } from 'react';
import { type CompareColumn, EXTRA_COLUMNS, parseColumns } from '../../../components/compare-table/columns';
import type { TableChoice } from '../../../components/compare-table/wide-table';
import { type Scope, useWideFigures } from '../../../lib/hooks';

const COLUMNS = 'compare-columns';
const WITH_ME = 'compare-with-me';

/** Columns of the wide table and what it sums, remembered for this browser. */
export function useTableChoice(scope: Scope): TableChoice {
  const [columns, setColumns] = useState(() => parseColumns(localStorage.getItem(COLUMNS)));
  const [withMe, setWithMe] = useState(() => localStorage.getItem(WITH_ME) !== 'no');
  const extras = useWideFigures(
    scope,
    columns.some((column) => EXTRA_COLUMNS.has(column)),
  );
  const onColumns = (next: CompareColumn[]) => {
    localStorage.setItem(COLUMNS, next.join(','));
    setColumns(next);
  };
  const onWithMe = (next: boolean) => {
    localStorage.setItem(WITH_ME, next ? 'yes' : 'no');
    setWithMe(next);
  };
  return { columns, extras, withMe, onColumns, onWithMe };
}
