import { useDeferredValue, useEffect, useMemo } from 'react';
import type { ExplorerPost } from '../../lib/hooks';
import { type Arranged, arrange, orderOf } from './arrange';
import type { Velocities } from './columns';
import { boundsOf, filterOf, type Marks } from './filter';
import type { Choice } from './saved';
import { buildIdly, SearchIndex } from './search-index';

/**
 * The posts that a choice leaves, in order. What does not change is not worked out again: the order belongs to the sort
 * alone, the folded captions to the posts alone. Typing and choosing stay ahead of the list, which follows and gives way.
 */
export function useListed(
  posts: readonly ExplorerPost[],
  choice: Choice,
  marks: Marks,
  velocities: Velocities,
  timeZone: string,
): Arranged & { following: boolean } {
  const query = useDeferredValue(choice.query);
  const filter = useDeferredValue(choice.filter);
  const sort = useDeferredValue(choice.sort);
  const index = useMemo(() => new SearchIndex(posts), [posts]);
  useEffect(() => buildIdly(index), [index]);
  const wanted = sort.by === 'velocity' ? velocities : undefined;
  const order = useMemo(() => orderOf(posts, sort, wanted), [posts, sort, wanted]);
  const hits = useMemo(() => index.search(query), [index, query]);
  const arranged = useMemo(() => {
    const fits = filterOf(filter, marks, boundsOf(filter, timeZone));
    return arrange(posts, order, (i) => (!hits || hits[i] === 1) && fits(posts[i] as ExplorerPost));
  }, [posts, order, hits, filter, marks, timeZone]);
  const following = query !== choice.query || filter !== choice.filter || sort !== choice.sort;
  return { ...arranged, following };
}
