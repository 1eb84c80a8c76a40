import { useCallback, useMemo, useState } from 'react';
import { type Marks, markOf, NO_FILTER } from '../../../components/posts/filter';
import { MarkingNote } from '../../../components/posts/marking-note';
import { PostDetail } from '../../../components/posts/post-detail';
import { PostsExplorer } from '../../../components/posts/posts-explorer';
import { SameAgeCurves } from '../../../components/posts/same-age-curves';
import { choiceText, type NamedView, readChoice, USUAL } from '../../../components/posts/saved';
import { ExportNote } from '../../../components/ui/export-menu';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import {
  type Done,
  type ExplorerPost,
  organise,
  useExportPosts,
  useMarking,
  usePostCurves,
  usePostDetail,
  usePostExplorer,
  usePostMarks,
  useSavedViews,
  useVelocities,
} from '../../../lib/hooks';
import type { ProfileKey } from '../../../lib/model';
import type { PageProps } from './page';

const PAGE = 'posts';
const NO_MARKS: Marks = new Map();
const everythingOf = (scope: PageProps['scope']) => ({ ...scope, set: null, profiles: undefined, period: null });

function Detail(props: { post: ExplorerPost; marks: Marks; onExclude: (out: boolean) => void }) {
  const detail = usePostDetail(props.post);
  const mark = markOf(props.marks, props.post.key);
  return <PostDetail post={props.post} detail={detail} mark={mark} onExclude={props.onExclude} />;
}

function Curves({ posts }: { posts: readonly ExplorerPost[] }) {
  const { t } = useWords();
  const curves = usePostCurves(posts);
  if (!curves) return <p role="status">{t('loading')}</p>;
  return <SameAgeCurves posts={posts} curves={curves} />;
}

/** Tags and exclusions of posts, by the key of their rows. */
function useMarks(): Marks {
  const rows = usePostMarks();
  return useMemo(
    () =>
      rows
        ? new Map([...rows].map(([key, row]) => [key, { tags: row.tags, excluded: row.excluded === true }]))
        : NO_MARKS,
    [rows],
  );
}

/** `#posts?profile=x:1` shows that profile's posts: what the explanation of a figure leads to. */
function askedProfile(): string | undefined {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('profile') ?? undefined;
}

const refs = (posts: readonly ExplorerPost[]) => posts.map((post) => ({ profile: post.profile.key, id: post.id }));

export function Posts({ scope, sets }: PageProps) {
  const { t, timeZone } = useWords();
  const [everything, setEverything] = useState(false);
  const [velocity, setVelocity] = useState(false);
  const [failed, setFailed] = useState<string>();
  const state = usePostExplorer(everything ? everythingOf(scope) : scope);
  const velocities = useVelocities(velocity, state.posts);
  const problem = state.problem ?? velocities.problem;
  const marks = useMarks();
  const saved = useSavedViews(PAGE);
  const exporting = useExportPosts(timeZone);
  const tags = useMemo(() => [...new Set([...marks.values()].flatMap((mark) => mark.tags))].sort(), [marks]);
  const views = useMemo(
    () => (saved ?? []).map((row): NamedView => ({ id: row.id, name: row.name, choice: readChoice(row.filters) })),
    [saved],
  );
  const told = useCallback(
    (done: Done<unknown>) => setFailed(done.ok ? undefined : t('settings.failed', { message: done.message })),
    [t],
  );
  const marking = useMarking(told);
  const { mark } = marking;
  const exclude = useCallback(
    (posts: readonly ExplorerPost[], out: boolean) => void mark(refs(posts), { excluded: out }),
    [mark],
  );
  if (sets?.length === 0) return <NothingTracked />;
  const asked = askedProfile();
  return (
    <>
      <ExportNote state={exporting.state} />
      <PostsExplorer
        {...state}
        key={asked}
        {...(asked && { initial: { ...USUAL, filter: { ...NO_FILTER, profiles: [asked as ProfileKey] } } })}
        marks={marks}
        tags={tags}
        {...(problem !== undefined && { problem })}
        velocities={velocities.values}
        everything={everything}
        views={views}
        failed={failed}
        onEverything={setEverything}
        onVelocities={setVelocity}
        marking={<MarkingNote state={marking.state} onStop={marking.stop} />}
        onTag={(posts, tag, on) => void mark(refs(posts), { tags: on ? { add: [tag] } : { remove: [tag] } })}
        onExclude={exclude}
        onExport={(posts) => void exporting.run(posts)}
        onSaveView={(name, choice) =>
          void organise({ act: 'saveView', name, page: PAGE, filters: choiceText(choice) }).then(told)
        }
        onDropView={(id) => void organise({ act: 'removeView', id }).then(told)}
        renderDetail={(post, onExclude) => <Detail post={post} marks={marks} onExclude={onExclude} />}
        renderCurves={(posts) => <Curves posts={posts} />}
      />
    </>
  );
}
