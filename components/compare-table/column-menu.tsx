import { useRef } from 'react';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { COMPARE_COLUMNS, type CompareColumn } from './columns';

/** Which columns are shown. A native disclosure: opens by keyboard, closes on Escape and when focus leaves it. */
export function ColumnMenu(props: {
  columns: readonly CompareColumn[];
  onColumns: (columns: CompareColumn[]) => void;
}) {
  const { t } = useWords();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  return (
    <details
      className="xmenu cm"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        close();
        box.current.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="pg-btn pg-btn--s">
        <Icon name="sliders" small />
        {t('wide.columns')}
      </summary>
      <fieldset className="pg-pop">
        <legend className="pg-vh">{t('wide.columns')}</legend>
        {COMPARE_COLUMNS.map((column) => {
          const on = props.columns.includes(column);
          return (
            <label key={column}>
              <input
                type="checkbox"
                checked={on}
                disabled={on && props.columns.length === 1}
                onChange={() =>
                  props.onColumns(COMPARE_COLUMNS.filter((c) => (c === column ? !on : props.columns.includes(c))))
                }
              />
              {column === 'n' ? t('wide.n') : t(`column.${column}`)}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
