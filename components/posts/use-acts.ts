import { useCallback, useState } from 'react';
import type { ExplorerPost } from '../../lib/hooks';
import { useWords } from '../ui/words';
import { type Marks, markOf } from './filter';

/** What was done last with posts, so that it can be taken back: one step, however many posts it was. */
export interface Act {
  text: string;
  undo: () => void;
}

/** Leaving posts out and tagging them. Only what changes is sent, so that taking it back restores what was. */
export function useActs(
  posts: readonly ExplorerPost[],
  marks: Marks,
  on: {
    tag: (posts: readonly ExplorerPost[], tag: string, on: boolean) => void;
    exclude: (posts: readonly ExplorerPost[], out: boolean) => void;
  },
) {
  const { p } = useWords();
  const [done, setDone] = useState<Act>();
  const { tag: onTag, exclude: onExclude } = on;
  const exclude = useCallback(
    (which: readonly ExplorerPost[], out: boolean) => {
      const changed = which.filter((post) => markOf(marks, post.key).excluded !== out);
      if (changed.length === 0) return;
      onExclude(changed, out);
      setDone({
        text: p(out ? 'explorer.done.excluded' : 'explorer.done.included', changed.length),
        undo: () => onExclude(changed, !out),
      });
    },
    [marks, onExclude, p],
  );
  const tag = (which: readonly ExplorerPost[], name: string, given: boolean) => {
    const changed = which.filter((post) => markOf(marks, post.key).tags.includes(name) !== given);
    if (changed.length === 0) return;
    onTag(changed, name, given);
    setDone({
      text: p(given ? 'explorer.done.tagged' : 'explorer.done.untagged', changed.length, { tag: name }),
      undo: () => onTag(changed, name, !given),
    });
  };
  const excludeOne = useCallback(
    (key: string) => {
      const post = posts.find((one) => one.key === key);
      if (post) exclude([post], !markOf(marks, key).excluded);
    },
    [posts, marks, exclude],
  );
  const undo = () => {
    done?.undo();
    setDone(undefined);
  };
  return { done, undo, exclude, excludeOne, tag };
}
