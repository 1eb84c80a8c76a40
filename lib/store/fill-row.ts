import type { CountName, PostObservation } from '../model';
import { dayOf } from './health-row';
import type { FillRow } from './rows';

/** The row that the posts of one batch, source and format make together: how many showed each fact. Sums alone. */
function fillOf(posts: readonly PostObservation[], day: string): FillRow {
  const [first] = posts;
  const row: FillRow = {
    day,
    source: first!.source,
    format: first!.format,
    posts: posts.length,
    shown: {},
    hidden: {},
  };
  const add = (to: FillRow['shown'], name: keyof FillRow['shown']) => {
    to[name] = (to[name] ?? 0) + 1;
  };
  for (const post of posts) {
    for (const name of Object.keys(post.counts) as CountName[]) if (post.counts[name]) add(row.shown, name);
    for (const name of post.hidden) add(row.hidden, name);
    if (post.published) add(row.shown, 'published');
  }
  return row;
}

/**
 * How full the posts of one batch are, a row a source and format. Posts that a source shows in part on purpose
 * (`partial`) say nothing about its health and are left out; no profile and no post can be told from the rows.
 */
export function fillRowsOf(posts: readonly PostObservation[], at: number): FillRow[] {
  const groups = new Map<string, PostObservation[]>();
  for (const post of posts) {
    if (post.flags.includes('partial')) continue;
    const key = `${post.source} ${post.format}`;
    const group = groups.get(key);
    if (group) group.push(post);
    else groups.set(key, [post]);
  }
  return [...groups.values()].map((group) => fillOf(group, dayOf(at)));
}

function sums(a: FillRow['shown'], b: FillRow['shown']): FillRow['shown'] {
  const all = { ...a };
  for (const [name, n] of Object.entries(b) as [keyof FillRow['shown'], number][]) all[name] = (all[name] ?? 0) + n;
  return all;
}

/** Adds up two rows of one day, source and format. */
export function addFill(a: FillRow, b: FillRow): FillRow {
  return { ...a, posts: a.posts + b.posts, shown: sums(a.shown, b.shown), hidden: sums(a.hidden, b.hidden) };
}
