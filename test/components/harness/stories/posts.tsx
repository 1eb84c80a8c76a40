import { useState } from 'react';
import type { Marks } from '../../../../components/posts/filter';
import { MarkingNote } from '../../../../components/posts/marking-note';
import { PostDetail } from '../../../../components/posts/post-detail';
import { PostsExplorer, type PostsExplorerProps } from '../../../../components/posts/posts-explorer';
import { SameAgeCurves } from '../../../../components/posts/same-age-curves';
import { type Choice, USUAL } from '../../../../components/posts/saved';
import { SideSheet } from '../../../../components/posts/side-sheet';
import type { CurveOf, PostDetail as Detail, ExplorerPost } from '../../../../lib/hooks';
import { postPace } from '../../../../lib/metrics/age';
import { explorerPost, explorerPosts, multiple, NOW } from '../../posts/rows';
import type { Stories } from '../stories';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const nothing = () => undefined;
const exact = (n: number) => ({ value: n, low: n, high: n });
const POSTS = explorerPosts(2_000);
const LAUNCH = 'launch';
const MARKS: Marks = new Map(
  POSTS.slice(0, 60).map((post, i) => [post.key, { tags: i % 2 ? [LAUNCH] : [], excluded: i % 5 === 0 }]),
);

/** A curve that settles: half of what comes is there after `half` hours. */
function curve(key: string, most: number, half: number, ages = [2, 8, 26, 50, 97, 170]): CurveOf {
  const at = (hours: number) => Math.round((most * hours) / (hours + half));
  return {
    key,
    measure: 'interactions',
    slack: 0,
    points: ages.map((hours) => ({ age: hours * HOUR, count: exact(at(hours)) })),
    half: ages.map((hours) => ({
      age: hours * HOUR,
      low: at(hours) * 0.12,
      value: at(hours) * 0.17,
      high: at(hours) * 0.25,
      n: 22,
    })),
  };
}

/** The same beside twelve earlier posts, of which `settled` were read at a week. */
function withPace(of: CurveOf, settled = 12): CurveOf {
  const history = (id: number, { points, slack }: CurveOf) => ({
    id: `${id}`,
    format: 'short' as const,
    at: NOW - (40 - id) * DAY,
    slack,
    points: [...points],
  });
  const ages = (k: number) => (k < settled ? [2, 8, 26, 50, 97, 170] : [2, 8, 26]);
  const earlier = Array.from({ length: 12 }, (_, k) => history(k, curve('e', 1_400 + 90 * k, 14 + k, ages(k))));
  return { ...of, pace: postPace(history(28, of), earlier, 7 * DAY) };
}

const POST = explorerPost('p1', {
  caption: 'Forty seconds, no scale',
  format: 'short',
  at: NOW - 12 * DAY,
  figure: multiple(7.4, 'breakout'),
  rate: 0.228,
  viewsRate: 0.061,
});
const DETAIL: Detail = {
  counts: { likes: exact(10_412), comments: exact(388), views: { value: 178_000, low: 177_500, high: 178_499 } },
  read: {
    likes: { at: NOW, source: 'instagram/graphql', via: 'xhr' },
    comments: { at: NOW, source: 'instagram/graphql', via: 'xhr' },
    views: { at: NOW - 2 * DAY, source: 'instagram/clips', via: 'fetch' },
  },
  hidden: ['shares'],
  doubtful: [],
  flags: ['edited'],
  caption: 'Forty seconds, no scale.\nWho else weighs by ear? #filtercoffee',
  firstSeenAt: NOW - 12 * DAY,
  seenAt: NOW,
  seen: [2, 8, 26, 50, 97, 170].map((hours) => ({
    at: NOW - 12 * DAY + hours * HOUR,
    counts: { likes: exact(Math.round((10_800 * hours) / (hours + 20))), comments: exact(hours * 2) },
    hidden: ['shares'],
    source: 'instagram/graphql',
    via: 'xhr',
  })),
  edits: [{ at: NOW - 10 * DAY, before: 'Forty seconds, no scale.', after: 'Forty seconds, no scale. Who else?' }],
  curve: withPace(curve('instagram:kettlewyn p1', 10_800, 20)),
};

function Explorer(props: Partial<PostsExplorerProps>) {
  const [marks, setMarks] = useState(MARKS);
  const change = (
    posts: readonly ExplorerPost[],
    next: (mark: { tags: readonly string[]; excluded: boolean }) => object,
  ) =>
    setMarks((now) => {
      const all = new Map(now);
      for (const { key } of posts) {
        const mark = all.get(key) ?? { tags: [], excluded: false };
        all.set(key, { ...mark, ...next(mark) });
      }
      return all;
    });
  return (
    <PostsExplorer
      posts={POSTS}
      marks={marks}
      tags={[LAUNCH]}
      velocities={undefined}
      everything={false}
      views={[
        { id: '1', name: 'Breakouts', choice: { ...USUAL, filter: { ...USUAL.filter, strengths: ['breakout'] } } },
      ]}
      onEverything={nothing}
      onVelocities={nothing}
      onTag={(posts, tag, on) =>
        change(posts, (mark) => ({ tags: on ? [...mark.tags, tag] : mark.tags.filter((one) => one !== tag) }))
      }
      onExclude={(posts, excluded) => change(posts, () => ({ excluded }))}
      onExport={nothing}
      onSaveView={nothing}
      onDropView={nothing}
      renderDetail={(post, onExclude) => (
        <PostDetail
          post={post}
          detail={DETAIL}
          mark={marks.get(post.key) ?? { tags: [], excluded: false }}
          onExclude={onExclude}
        />
      )}
      renderCurves={(posts) => (
        <SameAgeCurves posts={posts} curves={posts.map((post, i) => curve(post.key, 9_000 / (i + 1), 10 + 8 * i))} />
      )}
      {...props}
    />
  );
}

const choice = (part: Partial<Choice>): Choice => ({ ...USUAL, ...part });
const four = POSTS.filter((post) => post.figure.kind === 'multiple').slice(0, 4);

export const stories: Stories = {
  list: () => <Explorer />,
  ranked: () => (
    <Explorer posts={POSTS.slice(0, 24)} initial={choice({ sort: { by: 'multiple', descending: true } })} />
  ),
  columns: () => (
    <Explorer
      velocities={new Map(POSTS.slice(0, 20).map((post, i) => [post.key, i * 1.7]))}
      initial={choice({
        columns: ['profile', 'date', 'multiple', 'viewsRate', 'velocity', 'saves', 'tags', 'seen'],
        filter: { ...USUAL.filter, tags: [LAUNCH], excluded: 'without' },
      })}
    />
  ),
  reading: () => <Explorer posts={POSTS.slice(0, 300)} progress={{ read: 41_000, of: 100_000 }} />,
  'none-matches': () => <Explorer initial={choice({ query: 'espresso' })} />,
  'nothing-stored': () => <Explorer posts={[]} />,
  failed: () => <Explorer posts={undefined} problem="QuotaExceededError" />,
  marking: () => <Explorer marking={<MarkingNote state={{ done: 10_000, of: 38_412 }} onStop={nothing} />} />,
  'marking-stopped': () => (
    <Explorer marking={<MarkingNote state={{ done: 15_000, of: 38_412, stopped: true }} onStop={nothing} />} />
  ),
  detail: () => (
    <SideSheet title="Forty seconds, no scale" onClose={nothing}>
      <PostDetail post={POST} detail={DETAIL} mark={{ tags: [LAUNCH], excluded: true }} onExclude={nothing} />
    </SideSheet>
  ),
  'detail-one-reading': () => (
    <SideSheet title="Forty seconds, no scale" onClose={nothing}>
      <PostDetail
        post={POST}
        detail={{ ...DETAIL, seen: DETAIL.seen.slice(0, 1), edits: [], curve: curve('x', 100, 5, [3]) }}
        mark={{ tags: [], excluded: false }}
        onExclude={nothing}
      />
    </SideSheet>
  ),
  'detail-young': () => (
    <SideSheet title="Forty seconds, no scale" onClose={nothing}>
      <PostDetail
        post={POST}
        detail={{ ...DETAIL, edits: [], curve: withPace(curve('x', 10_800, 20, [2, 8, 26])) }}
        mark={{ tags: [], excluded: false }}
        onExclude={nothing}
      />
    </SideSheet>
  ),
  'detail-young-few': () => (
    <SideSheet title="Forty seconds, no scale" onClose={nothing}>
      <PostDetail
        post={POST}
        detail={{ ...DETAIL, edits: [], curve: withPace(curve('x', 10_800, 20, [2, 8, 26]), 4) }}
        mark={{ tags: [], excluded: false }}
        onExclude={nothing}
      />
    </SideSheet>
  ),
  curves: () => (
    <SameAgeCurves
      posts={four}
      curves={four.map((post, i) => curve(post.key, 9_000 / (i + 1), 10 + 8 * i, [1 + i, 9, 30 + 7 * i, 60, 120 + i]))}
    />
  ),
};
