import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { Sort } from './arrange';
import { type ColumnId, SORTS, type SortId } from './columns';

const isSort = (column: ColumnId): column is ColumnId & SortId => (SORTS as readonly string[]).includes(column);

/** Names of the columns; those that can be sorted by are buttons. */
export function TableHead(props: {
  columns: readonly ColumnId[];
  sort: Sort;
  selected: ReadonlySet<string>;
  allSelected: boolean;
  onSort: (by: SortId) => void;
  onAll: () => void;
  onNone: () => void;
}) {
  const { t } = useWords();
  const { sort, allSelected, selected } = props;
  const some = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (some.current) some.current.indeterminate = selected.size > 0 && !allSelected;
  }, [selected.size, allSelected]);
  return (
    <thead className="px-head">
      <tr className="px-row" aria-rowindex={1}>
        <th scope="col" className="px-check">
          <input
            ref={some}
            type="checkbox"
            aria-label={t('explorer.chooseAll')}
            checked={allSelected}
            onChange={() => (allSelected ? props.onNone() : props.onAll())}
          />
        </th>
        <th scope="col" className="px-title">
          {t('explorer.column.post')}
        </th>
        {props.columns.map((column) => (
          <th
            key={column}
            scope="col"
            className={`px-c px-${column}`}
            data-shortcut={sort.by === column ? 's' : undefined}
            aria-sort={sort.by === column ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {isSort(column) ? (
              <button type="button" title={t(`explorer.about.${column}`)} onClick={() => props.onSort(column)}>
                {t(`explorer.column.${column}`)}
                {sort.by === column && (
                  <span className={sort.descending ? 'dir' : 'dir up'}>
                    <Icon name="down" small />
                  </span>
                )}
              </button>
            ) : (
              t(`explorer.column.${column}`)
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
