import { useCallback, useRef, useState } from 'react';
import type { TagChange } from '../messaging/organise';
import type { ProfileKey } from '../model';
import { type Done, organise } from './actions';

/** What one mark changes; see `OrganiseAct`. */
export interface MarkChange {
  tags?: TagChange;
  excluded?: boolean;
}

export interface MarkingState {
  done: number;
  of: number;
  /** The user has stopped it: what was done stays done. */
  stopped?: true;
}

/** Posts of one message: the background answers it in a second or so, and between two one can stop. */
export const MARKED_AT_ONCE = 5_000;

/**
 * Marks posts, very many in pieces, one act after the other. `state` is there while more than one piece is under way, and
 * after it was stopped.
 * @param told what became of each piece; the first failure ends the act
 */
export function useMarking(told: (done: Done<unknown>) => void) {
  const [state, setState] = useState<MarkingState>();
  const stopped = useRef(false);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const act = useCallback(
    async (posts: readonly { profile: ProfileKey; id: string }[], change: MarkChange) => {
      const of = posts.length;
      const long = of > MARKED_AT_ONCE;
      stopped.current = false;
      setState(long ? { done: 0, of } : undefined);
      for (let from = 0; from < of; from += MARKED_AT_ONCE) {
        if (stopped.current) {
          setState({ done: from, of, stopped: true });
          return;
        }
        const piece = posts.slice(from, from + MARKED_AT_ONCE);
        const done = await organise({ act: 'mark', posts: piece, ...change });
        told(done);
        if (!done.ok) break;
        if (long) setState({ done: from + piece.length, of });
      }
      setState(undefined);
    },
    [told],
  );
  const mark = useCallback(
    (posts: readonly { profile: ProfileKey; id: string }[], change: MarkChange) => {
      queue.current = queue.current.then(() => act(posts, change));
      return queue.current;
    },
    [act],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { state, mark, stop };
}
