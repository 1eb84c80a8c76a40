import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../ui/words';
import type { Line, Sort } from './arrange';
import type { ColumnId, SortId, Velocities } from './columns';
import { type Marks, markOf } from './filter';
import { PostLine } from './post-line';
import { useRowHeight, useRowWindow, useSlots } from './row-window';
import { TableHead } from './table-head';

export interface PostTableProps {
  label: string;
  lines: readonly Line[];
  columns: readonly ColumnId[];
  sort: Sort;
  marks: Marks;
  velocities: Velocities;
  selected: ReadonlySet<string>;
  /** All that is listed is selected. */
  allSelected: boolean;
  /** Key of the post whose detail is open. */
  open?: string;
  onSort: (by: SortId) => void;
  onPick: (key: string, range: boolean) => void;
  onAll: () => void;
  onNone: () => void;
  onOpen: (key: string) => void;
  /** X: out of the statistics, or in again. */
  onExclude: (key: string) => void;
}

/** A table whose rows are chosen by keyboard is a grid (ARIA in HTML allows the role on `table`). */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
const WIDTHS: Partial<Record<ColumnId, number>> = { profile: 150, format: 112, date: 112, seen: 112, tags: 150 };
const NARROW = 92;

/** The line from which a key leads on, past heads of groups; −1 where there is none. */
function nextPost(lines: readonly Line[], from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < lines.length; i += step) if (lines[i]?.kind === 'post') return i;
  return -1;
}

/**
 * Posts as a grid of which only the visible rows exist: rows have places among all of them, arrow keys move the one tab
 * stop, Shift or Space chooses, Enter opens.
 */
export function PostTable(props: PostTableProps) {
  const { lines, columns } = props;
  const { p } = useWords();
  const [sample, height] = useRowHeight();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const stop = nextPost(lines, Math.min(active, lines.length - 1), 1);
  const current = stop >= 0 ? stop : nextPost(lines, lines.length - 1, -1);
  const { first, end, reveal } = useRowWindow(scroller, lines.length, height);
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  // The tab stop stays in the document while it is scrolled away: otherwise focus falls back to the page.
  if (current >= 0 && current < first) drawn.unshift(current);
  if (current >= end) drawn.push(current);
  const slots = useSlots(drawn);
  const { onOpen } = props;
  const linesNow = useRef(lines);
  linesNow.current = lines;
  const open = useCallback(
    (index: number) => {
      const line = linesNow.current[index];
      setActive(index);
      if (line?.kind === 'post') onOpen(line.post.key);
    },
    [onOpen],
  );
  const move = (to: number, extend: boolean) => {
    if (to < 0) return;
    const line = lines[to];
    const here = lines[current];
    if (extend && line?.kind === 'post') {
      if (props.selected.size === 0 && here?.kind === 'post') props.onPick(here.post.key, false);
      props.onPick(line.post.key, true);
    }
    wantsFocus.current = true;
    setActive(to);
    reveal(to);
  };
  // In the very turn of the key: after it the row that had the focus may be gone, and the next key would go to the page.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
  const pressed = (event: KeyboardEvent) => {
    const line = lines[current];
    const inBody = body.current?.contains(event.target as Node);
    if (line?.kind !== 'post' || !inBody) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2);
    const clamp = (i: number) => Math.max(0, Math.min(lines.length - 1, i));
    const down = (i: number) => (nextPost(lines, clamp(i), 1) >= 0 ? nextPost(lines, clamp(i), 1) : current);
    const up = (i: number) => (nextPost(lines, clamp(i), -1) >= 0 ? nextPost(lines, clamp(i), -1) : current);
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      props.onAll();
      return;
    }
    // Escape belongs to the layer above while nothing is chosen.
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key === 'Escape' && props.selected.size === 0)) return;
    const { key, shiftKey } = event;
    if (key === 'ArrowDown') move(down(current + 1), shiftKey);
    else if (key === 'ArrowUp') move(up(current - 1), shiftKey);
    else if (key === 'j') move(down(current + 1), false);
    else if (key === 'k') move(up(current - 1), false);
    else if (key === 'PageDown') move(down(current + page), shiftKey);
    else if (key === 'PageUp') move(up(current - page), shiftKey);
    else if (key === 'Home') move(down(0), shiftKey);
    else if (key === 'End') move(up(lines.length - 1), shiftKey);
    else if (key === ' ') props.onPick(line.post.key, shiftKey);
    else if (key === 'Enter') open(current);
    else if (key === 'x') props.onExclude(line.post.key);
    else if (key === 'Escape') props.onNone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wide = (column: ColumnId) => `calc(${WIDTHS[column] ?? NARROW}px * var(--pg-scale))`;
  const grid = ['36px', 'minmax(calc(220px * var(--pg-scale)), 1fr)', ...columns.map(wide)].join(' ');
  return (
    <div ref={scroller} className="px-scroll" style={{ '--px-cols': grid } as React.CSSProperties}>
      <div ref={sample} className="px-row px-sample" aria-hidden="true" />
      <table
        {...GRID}
        className="px-grid"
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 2}
        onKeyDown={pressed}
      >
        <TableHead {...props} />
        <tbody
          ref={body}
          className="px-body"
          style={{ height: lines.length * height }}
          onFocus={(event) => {
            const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
            if (row) setActive(Number(row.dataset.index));
          }}
        >
          {drawn.map((index) => {
            const line = lines[index];
            if (!line) return null;
            const top = index * height;
            if (line.kind === 'group') {
              return (
                <tr
                  key={`group ${line.place}`}
                  className="px-row px-group"
                  aria-rowindex={index + 2}
                  style={{ transform: `translateY(${top}px)` }}
                >
                  <td colSpan={columns.length + 2}>
                    <span>{p(`explorer.group.${line.place}`, line.posts)}</span>
                  </td>
                </tr>
              );
            }
            return (
              <PostLine
                key={slots.get(index)}
                post={line.post}
                columns={columns}
                mark={markOf(props.marks, line.post.key)}
                velocities={props.velocities}
                index={index}
                top={top}
                selected={props.selected.has(line.post.key)}
                active={index === current}
                open={props.open === line.post.key}
                onPick={props.onPick}
                onOpen={open}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
