import type { ExplorerPost } from '../../lib/hooks';
import { PLACES, type Place, placeOf, type SortId, sortValue, type Velocities } from './columns';

export interface Sort {
  by: SortId;
  descending: boolean;
}

/** All posts in the order of one sort, worked out once; filters then only leave posts out. */
export interface Order {
  /** Places of the posts in the list that was sorted. */
  index: Uint32Array;
  /** Per post of that list: which of `PLACES` it stands in. */
  place: Uint8Array;
}

/**
 * Posts with a value first, in order, then the groups without one, newest first. Equal values are told apart by date,
 * then by their place in the list, so that the order never jumps.
 */
export function orderOf(posts: readonly ExplorerPost[], sort: Sort, velocities: Velocities): Order {
  const n = posts.length;
  const value = new Float64Array(n);
  const date = new Float64Array(n);
  const place = new Uint8Array(n);
  posts.forEach((post, i) => {
    const v = sortValue(post, sort.by, velocities);
    value[i] = Number.isNaN(v) ? 0 : v;
    date[i] = Number.isNaN(post.at) ? Number.NEGATIVE_INFINITY : post.at;
    place[i] = PLACES.indexOf(placeOf(post, sort.by, v));
  });
  const sign = sort.descending ? -1 : 1;
  const index = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => {
    if (place[a] !== place[b]) return place[a]! - place[b]!;
    if (value[a] !== value[b]) return sign * (value[a]! - value[b]!);
    return date[a] === date[b] ? a - b : date[b]! - date[a]!;
  });
  return { index, place };
}

/** A line of the table: a post, or the head of a group. */
export type Line = { kind: 'post'; post: ExplorerPost } | { kind: 'group'; place: Place; posts: number };

export interface Arranged {
  /** Posts that pass, in order: what is selected by range, counted and exported. */
  posts: ExplorerPost[];
  lines: Line[];
}

const linesOf = new WeakMap<readonly ExplorerPost[], Line[]>();

/** A line of each post, made once a list: arranging it anew at each key makes no 100,000 of them. */
function postLines(posts: readonly ExplorerPost[]): Line[] {
  const known = linesOf.get(posts) ?? posts.map((post): Line => ({ kind: 'post', post }));
  linesOf.set(posts, known);
  return known;
}

/** The posts that pass, in order, with a head above each group but the ranked one where it stands alone. */
export function arrange(posts: readonly ExplorerPost[], order: Order, passes: (index: number) => boolean): Arranged {
  const kept: ExplorerPost[] = [];
  const lines: Line[] = [];
  const all = postLines(posts);
  let group: Extract<Line, { kind: 'group' }> | undefined;
  let current = -1;
  for (let k = 0; k < order.index.length; k += 1) {
    const i = order.index[k]!;
    if (!passes(i)) continue;
    const post = posts[i]!;
    if (order.place[i] !== current) {
      current = order.place[i]!;
      group = { kind: 'group', place: PLACES[current]!, posts: 0 };
      lines.push(group);
    }
    group!.posts += 1;
    kept.push(post);
    lines.push(all[i]!);
  }
  const first = lines[0];
  const alone = first?.kind === 'group' && first.place === 'ranked' && first.posts === kept.length;
  return { posts: kept, lines: alone ? lines.slice(1) : lines };
}
