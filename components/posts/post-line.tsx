import { memo } from 'react';
import type { ExplorerPost } from '../../lib/hooks';
import { useWords } from '../ui/words';
import { cellOf, useTitle } from './cells';
import type { ColumnId, Velocities } from './columns';
import type { Mark } from './filter';

/** One post of the table. The row is the tab stop; what is in it is reached by the row's own keys. */
export const PostLine = memo(function PostLine(props: {
  post: ExplorerPost;
  columns: readonly ColumnId[];
  mark: Mark;
  velocities: Velocities;
  index: number;
  top: number;
  selected: boolean;
  active: boolean;
  open: boolean;
  onPick: (key: string, range: boolean) => void;
  onOpen: (index: number) => void;
}) {
  const { post, columns, mark, selected, index } = props;
  const w = useWords();
  const { t } = w;
  const title = useTitle()(post);
  return (
    <tr
      className={`px-row${mark.excluded ? ' out' : ''}${props.open ? ' on' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={props.active ? 0 : -1}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td className="px-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('explorer.choose', { title })}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => props.onPick(post.key, event.shiftKey)}
        />
      </td>
      <td className="px-title">
        <button type="button" tabIndex={-1} title={title} onClick={() => props.onOpen(index)}>
          {title}
        </button>
        {mark.excluded && <span className="pg-tag">{t('explorer.leftOut')}</span>}
      </td>
      {columns.map((column) => (
        <td key={column} className={`px-c px-${column}`}>
          {cellOf(w, column, post, mark, props.velocities)}
        </td>
      ))}
    </tr>
  );
});
