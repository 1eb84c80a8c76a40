import './posts.css';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ExplorerPost, ExplorerState } from '../../lib/hooks';
import { Empty } from '../ui/empty';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { useTitle } from './cells';
import type { SortId, Velocities } from './columns';
import { type Marks, markOf, NO_FILTER } from './filter';
import { FilterBar } from './filter-bar';
import { ListHead } from './list-head';
import { PostTable } from './post-table';
import { type Choice, type NamedView, USUAL } from './saved';
import { SelectionBar } from './selection-bar';
import { SideSheet } from './side-sheet';
import { useActs } from './use-acts';
import { useListed } from './use-listed';
import { useSelection } from './use-selection';

export interface PostsExplorerProps extends ExplorerState {
  marks: Marks;
  /** Every tag that some post has. */
  tags: readonly string[];
  velocities: Velocities;
  /** Everything stored, instead of the chosen set and period. */
  everything: boolean;
  views: readonly NamedView[];
  /** How far the marking of very many posts is. */
  marking?: ReactNode;
  /** What could not be written, in words. */
  failed?: string;
  /** What is chosen at first. */
  initial?: Choice;
  onEverything: (everything: boolean) => void;
  /** Velocities are read when a column or the sort asks for them. */
  onVelocities: (wanted: boolean) => void;
  onTag: (posts: readonly ExplorerPost[], tag: string, on: boolean) => void;
  onExclude: (posts: readonly ExplorerPost[], out: boolean) => void;
  onExport: (posts: readonly ExplorerPost[]) => void;
  onSaveView: (name: string, choice: Choice) => void;
  onDropView: (id: string) => void;
  renderDetail: (post: ExplorerPost, onExclude: (out: boolean) => void) => ReactNode;
  renderCurves: (posts: readonly ExplorerPost[]) => ReactNode;
}

/** Every stored post: searched, filtered, sorted, marked, exported, and opened one by one. */
export function PostsExplorer(props: PostsExplorerProps) {
  const { posts = [], marks } = props;
  const { t, p, timeZone } = useWords();
  const title = useTitle();
  const [choice, setChoice] = useState<Choice>(props.initial ?? USUAL);
  const [view, setView] = useState('');
  const [open, setOpen] = useState<string>();
  const [curves, setCurves] = useState(false);
  const place = useRef<HTMLElement>(null);
  const back = useRef<Element>(null);
  const { onVelocities } = props;
  const velocity = choice.sort.by === 'velocity' || choice.columns.includes('velocity');
  useEffect(() => onVelocities(velocity), [onVelocities, velocity]);
  const listed = useListed(posts, choice, marks, props.velocities, timeZone);
  const selection = useSelection(listed.posts);
  const opened = useMemo(() => (open ? posts.find((post) => post.key === open) : undefined), [open, posts]);

  const change = useCallback((part: Partial<Choice>) => {
    setView('');
    setChoice((now) => ({ ...now, ...part }));
  }, []);
  const sortBy = useCallback(
    (by: SortId) =>
      setChoice((now) => ({
        ...now,
        sort: { by, descending: now.sort.by === by ? !now.sort.descending : true },
      })),
    [],
  );
  const show = useCallback((key: string) => {
    back.current = document.activeElement;
    setOpen(key);
  }, []);
  const close = useCallback(() => {
    setOpen(undefined);
    setCurves(false);
    const last = back.current;
    const row = place.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    // The button that was pressed stands inside its row, which is the tab stop.
    const home = last instanceof HTMLElement && last.isConnected && !last.closest('tr') ? last : row;
    home?.focus({ preventScroll: true });
  }, []);
  const acts = useActs(posts, marks, { tag: props.onTag, exclude: props.onExclude });

  const chooseView = (id: string) => {
    const named = props.views.find((one) => one.id === id);
    setView(id);
    setChoice(named ? named.choice : USUAL);
  };
  const nothing = props.posts !== undefined && posts.length === 0 && !props.progress;
  return (
    <section className="px-page" ref={place} aria-label={t('explorer.label')}>
      <FilterBar
        posts={posts}
        tags={props.tags}
        choice={choice}
        everything={props.everything}
        views={props.views}
        view={view}
        onChoice={change}
        onEverything={props.onEverything}
        onView={chooseView}
        onSaveView={(name) => props.onSaveView(name, choice)}
        onDropView={(id) => {
          setView('');
          props.onDropView(id);
        }}
      />
      {props.problem && (
        <Notice kind="danger" title={t('explorer.problem')}>
          {props.problem}
        </Notice>
      )}
      {props.failed && <Notice kind="danger" title={props.failed} />}
      {props.marking}
      <ListHead
        done={acts.done}
        listed={listed.posts.length}
        stored={props.posts === undefined || nothing ? undefined : posts.length}
        progress={props.progress}
        onUndo={acts.undo}
        onExport={() => props.onExport(listed.posts)}
      />
      {selection.chosen.length > 0 && (
        <SelectionBar
          chosen={selection.chosen.length}
          allOut={selection.chosen.every((post) => markOf(marks, post.key).excluded)}
          tags={props.tags}
          onTag={(name, given) => acts.tag(selection.chosen, name, given)}
          onExclude={(out) => acts.exclude(selection.chosen, out)}
          onExport={() => props.onExport(selection.chosen)}
          onCurves={() => {
            back.current = document.activeElement;
            setOpen(undefined);
            setCurves(true);
          }}
          onClear={selection.clear}
        />
      )}
      {nothing && <Empty drawing="posts" title={t('empty.posts.title')} text={t('empty.posts.text')} />}
      {posts.length > 0 && listed.posts.length === 0 && (
        <Empty
          drawing="posts"
          title={t('empty.filter.title')}
          text={p('explorer.noMatch', posts.length)}
          action={
            <button type="button" className="pg-btn pg-btn--s" onClick={() => change({ query: '', filter: NO_FILTER })}>
              {t('empty.filter.action')}
            </button>
          }
        />
      )}
      {props.posts === undefined && !props.problem && !props.progress && <p role="status">{t('loading')}</p>}
      {listed.posts.length > 0 && (
        <>
          <div className={listed.following ? 'px-list following' : 'px-list'}>
            <PostTable
              label={t('explorer.label')}
              lines={listed.lines}
              columns={choice.columns}
              sort={choice.sort}
              marks={marks}
              velocities={props.velocities}
              selected={selection.keys}
              allSelected={selection.keys.size === listed.posts.length}
              open={open}
              onSort={sortBy}
              onPick={selection.pick}
              onAll={selection.all}
              onNone={selection.clear}
              onOpen={show}
              onExclude={acts.excludeOne}
            />
          </div>
          <p className="sub">{t('explorer.keys')}</p>
        </>
      )}
      {opened && !curves && (
        <SideSheet key={opened.key} title={title(opened)} onClose={close}>
          {props.renderDetail(opened, (out) => acts.exclude([opened], out))}
        </SideSheet>
      )}
      {curves && selection.chosen.length > 0 && (
        <SideSheet title={t('explorer.curves.open')} onClose={close}>
          {props.renderCurves(selection.chosen)}
        </SideSheet>
      )}
    </section>
  );
}
