import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../messaging/client';
import type { PresetComparison } from '../metrics/comparison';
import type { PostgaugeDb } from '../store';
import { useDatabase } from './database';
import { compareNow, isKept, lastComparison, type ShownComparison } from './kept-comparison';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

const FIVE_MINUTES = 300_000;
/** The background works it out for itself: after the page has drawn its own. */
const KEEP_AFTER = 1_500;
/** What was kept is drawn before the page begins to work out its own. */
const DRAWN = 30;

interface Made {
  name: string;
  at: number;
  comparison: PresetComparison;
}

/** What was kept of a view, asked once for each; `asked` is the last view of which the answer is here. */
function useLast(db: PostgaugeDb, view: Scope | null, name: string) {
  const [asked, setAsked] = useState('');
  const [last, setLast] = useState<{ name: string; comparison: ShownComparison }>();
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const wanted = latest.current;
    if (!wanted || name === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const settled = (comparison?: ShownComparison) => {
      if (over) return;
      if (comparison) setLast({ name, comparison });
      timer = setTimeout(() => setAsked(name), comparison ? DRAWN : 0);
    };
    // Whatever fails here fails again, and is told, where the page works out its own.
    lastComparison(db, wanted).then(settled, () => settled());
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [db, name]);
  return { asked, last: last?.name === name ? last.comparison : undefined };
}

/**
 * The comparison of the view's profiles, computed anew when the database changes. Until it is made, the last one that was
 * kept of this view, or what stood here before; both say with `asOf` that they are not of now. Undefined where there is
 * neither, or no view yet.
 */
export function useComparison(view: Scope | null): ShownComparison | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  const name = view ? viewKey(view) : '';
  const { asked, last } = useLast(db, view, name);
  const before = useRef<Made>(undefined);
  const ready = name !== '' && asked === name;
  const made = useLiveQuery(async (): Promise<Made | undefined> => {
    if (!view || !ready) return before.current;
    const at = Date.now();
    return { name, at, comparison: await compareNow(db, view, at) };
  }, [db, name, ready, tick]);
  if (made) before.current = made;
  const shown = made?.name === name;
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const { current } = latest;
    if (!shown || !current || !isKept(current)) return;
    const { set, profiles, period, lens, summary, timeZone } = current;
    const timer = setTimeout(
      () => void ask('keepComparison', { set, profiles, period, lens, summary, timeZone }),
      KEEP_AFTER,
    );
    return () => clearTimeout(timer);
  }, [shown]);
  return useMemo(() => {
    if (name === '') return undefined;
    if (made?.name === name) return made.comparison;
    return last ?? (made && { ...made.comparison, asOf: made.at });
  }, [made, last, name]);
}
