import { useCallback, useMemo, useState } from 'react';
import { usableLens } from '../../components/panel/lens-limits';
import {
  LENSES,
  PERIODS,
  type PeriodDays,
  type ProfileSet,
  platformsOf,
  type SetId,
  type View,
} from '../../components/panel/types';
import { organise, type Scope, useNamedSets, useSets, useSettings } from '../../lib/hooks';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { DEFAULT_SETTINGS, effectiveTimeZone } from '../../lib/settings/schema';
import { type LensChoice, useLensChoice } from './lens-choice';

const SET = 'set';
/** How the id of a set that the user made begins. */
const MINE = 'set:';

function rememberedSet(): SetId | null {
  const id = localStorage.getItem(SET);
  return id?.startsWith(MINE) ? (id as SetId) : (PLATFORM_IDS.find((known) => known === id) ?? null);
}

export interface ViewHandle {
  view: View;
  scope: Scope;
  sets: ProfileSet[] | undefined;
  /** The definition of the rate that is chosen for the set, in the place of `scope.lens`. */
  lenses: LensChoice;
  /** The scope under that definition: for what hangs on how the rate is defined. */
  shown: Scope;
  change: (part: Partial<View>) => void;
}

/**
 * Set, period and formula. Period and formula are settings and hold on every surface; the set is remembered for the
 * extension's own pages, so that the dashboard opens where the side panel was. A set that the user made remembers its
 * own period and formula, and brings them along when it is chosen. A set that holds nothing any more gives way to the
 * platform of the page in front, then to the first.
 */
export function useView(inFront?: PlatformId): ViewHandle {
  const { settings: stored, update } = useSettings();
  const settings = stored ?? DEFAULT_SETTINGS;
  const ready = stored !== undefined;
  const platforms = useSets();
  const named = useNamedSets();
  const [chosen, setChosen] = useState<SetId | null>(rememberedSet);
  const sets = useMemo(
    () =>
      // Nothing is worked out for a view that the settings then change.
      (ready || undefined) &&
      platforms &&
      named && [
        ...named.map(({ id, name, profiles, platforms: on }) => ({
          id,
          name,
          profiles: profiles.length,
          platforms: on,
        })),
        ...platforms.map((set) => ({ ...set, name: PLATFORM_NAMES[set.id] })),
      ],
    [ready, platforms, named],
  );
  const known = (id: SetId | null | undefined) => sets?.find((set) => set.id === id);
  const chosenSet: ProfileSet | undefined = known(chosen) ?? known(inFront) ?? known(platforms?.[0]?.id);
  const set = chosenSet?.id ?? null;
  const mine = named?.find(({ id }) => id === set);
  const period = PERIODS.find((days) => days === settings.period) ?? 90;
  const lens = usableLens(chosenSet ? platformsOf(chosenSet) : null, settings.lens);
  const change = useCallback(
    (part: Partial<View>) => {
      const { period: days, lens: formula } = part;
      if (part.set !== undefined) {
        if (part.set) localStorage.setItem(SET, part.set);
        setChosen(part.set);
      }
      const next = part.set === undefined ? undefined : named?.find(({ id }) => id === part.set);
      const wanted = {
        period: days ?? PERIODS.find((known) => known === next?.period),
        lens: formula ?? LENSES.find((known) => known === next?.lens),
      };
      if (mine && next === undefined && part.set === undefined) {
        void organise({
          act: 'saveSet',
          id: mine.id.slice(MINE.length),
          ...(days !== undefined && { period: days }),
          ...(formula !== undefined && { lens: formula }),
        });
      }
      if (wanted.period === undefined && wanted.lens === undefined) return;
      void update((now) => ({ ...now, period: wanted.period ?? now.period, lens: wanted.lens ?? now.lens }));
    },
    [update, named, mine],
  );
  const view: View = { set, period: period as PeriodDays, lens };
  const scope: Scope = {
    ...(mine ? { profiles: mine.profiles } : { set: set as PlatformId | null }),
    period,
    lens,
    summary: settings.summary,
    timeZone: effectiveTimeZone(settings),
  };
  const lenses = useLensChoice(set);
  const shown = lenses.chosen ? { ...scope, preset: lenses.chosen } : scope;
  return { view, scope, shown, sets, lenses, change };
}
