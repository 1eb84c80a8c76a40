import { useLiveQuery } from 'dexie-react-hooks';
import { headlineLens } from '../metrics/explain';
import {
  applyLens,
  type LensDefinition,
  type LensResult,
  lensById,
  OWN_LENSES,
  VENDOR_LENSES,
} from '../metrics/lenses';
import { trackedProfiles } from '../store';
import { useDatabase } from './database';
import { KNOWN_LENSES } from './explain-stored';
import { keysOf, readCompared } from './inputs';
import { type Scope, viewKey } from './view';

export interface LensValueOf {
  definition: LensDefinition & { name?: string };
  /** Of the own profile; absent without one. */
  result?: LensResult;
}

/** The headline is one of these already, chosen in the head of the page. */
const HEADLINES: readonly string[] = ['er-followers', 'er-views', 'views-followers'];
/** A way of counting that no product goes by the name of. */
const NAMELESS: readonly string[] = ['open-tracker'];

/** The definitions to choose from, the headline first: the best known with the chosen one, or all of them, then one's own. */
export function lensChoices(
  view: Pick<Scope, 'lens' | 'summary'>,
  own: readonly LensDefinition[],
  all: boolean,
  chosen?: LensDefinition,
): LensDefinition[] {
  const known: readonly LensDefinition[] = KNOWN_LENSES.map(lensById);
  const more: readonly LensDefinition[] = [...VENDOR_LENSES, ...OWN_LENSES].filter(
    ({ id }) => !HEADLINES.includes(id) && !NAMELESS.includes(id) && !known.some((k) => k.id === id),
  );
  const besides = more.filter(({ id }) => all || id === chosen?.id);
  return [headlineLens(view.lens, view.summary), ...known, ...besides, ...own];
}

/**
 * Each definition with what it makes of the own profile of the view; undefined while the first values are made, and for
 * no view, of which nothing is read.
 */
export function useLensOptions(
  view: Scope | null,
  own: readonly LensDefinition[],
  all: boolean,
  chosen?: LensDefinition,
): LensValueOf[] | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    if (!view) return undefined;
    const definitions = lensChoices(view, own, all, chosen);
    const tracked = await trackedProfiles(db);
    const wanted = new Set(await keysOf(db, view));
    const mine = tracked.find((row) => row.role === 'own' && wanted.has(row.key));
    if (!mine) return definitions.map((definition) => ({ definition }));
    const { inputs, settings } = await readCompared(db, { ...view, profiles: [mine.key] }, Date.now(), definitions);
    const input = inputs[0];
    return definitions.map((definition) =>
      input ? { definition, result: applyLens(definition, input, settings) } : { definition },
    );
  }, [db, view && viewKey(view), all, JSON.stringify(own), chosen?.id]);
}
