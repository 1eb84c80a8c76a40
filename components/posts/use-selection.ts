import { useCallback, useMemo, useState } from 'react';
import type { ExplorerPost } from '../../lib/hooks';
import { extend, NOTHING, toggle, within } from './selection';

/** What is chosen of the listed posts, and the ways to change it. */
export function useSelection(posts: readonly ExplorerPost[]) {
  const [raw, setRaw] = useState(NOTHING);
  const selection = useMemo(
    () => (raw.keys.size === 0 ? raw : within(raw, new Set(posts.map((post) => post.key)))),
    [raw, posts],
  );
  const chosen = useMemo(
    () => (selection.keys.size === 0 ? [] : posts.filter((post) => selection.keys.has(post.key))),
    [selection, posts],
  );
  const clear = useCallback(() => setRaw(NOTHING), []);
  const all = useCallback(() => setRaw({ keys: new Set(posts.map((post) => post.key)) }), [posts]);
  const pick = useCallback(
    (key: string, range: boolean) =>
      setRaw(
        range
          ? extend(
              selection,
              key,
              posts.map((post) => post.key),
            )
          : toggle(selection, key),
      ),
    [selection, posts],
  );
  return { keys: selection.keys, chosen, clear, all, pick };
}
