import { useCallback, useMemo, useState } from 'react';
import { usableLens } from '../../components/panel/lens-limits';
import { PERIODS, type PeriodDays, type ProfileSet, type View } from '../../components/panel/types';
import { type Scope, useSets, useSettings } from '../../lib/hooks';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { DEFAULT_SETTINGS, effectiveTimeZone } from '../../lib/settings/schema';

const SET = 'set';

function rememberedSet(): PlatformId | null {
  const id = localStorage.getItem(SET);
  return PLATFORM_IDS.find((known) => known === id) ?? null;
}

export interface ViewHandle {
  view: View;
  scope: Scope;
  sets: ProfileSet[] | undefined;
  change: (part: Partial<View>) => void;
}

/**
 * Set, period and formula. Period and formula are settings and hold on every surface; the set is remembered for the
 * extension's own pages, so that the dashboard opens where the side panel was. A platform that the set no longer holds
 * gives way to the one of the page in front, then to the first.
 */
export function useView(inFront?: PlatformId): ViewHandle {
  const { settings = DEFAULT_SETTINGS, update } = useSettings();
  const found = useSets();
  const [chosen, setChosen] = useState<PlatformId | null>(rememberedSet);
  const sets = useMemo(() => found?.map((set) => ({ ...set, name: PLATFORM_NAMES[set.id] })), [found]);
  const has = (id: PlatformId | null | undefined) => (id && sets?.some((set) => set.id === id) ? id : undefined);
  const set = has(chosen) ?? has(inFront) ?? sets?.[0]?.id ?? null;
  const period = PERIODS.find((days) => days === settings.period) ?? 90;
  const lens = usableLens(set, settings.lens);
  const change = useCallback(
    (part: Partial<View>) => {
      if (part.set !== undefined) {
        if (part.set) localStorage.setItem(SET, part.set);
        setChosen(part.set);
      }
      const { period: days, lens: formula } = part;
      if (days === undefined && formula === undefined) return;
      void update((now) => ({ ...now, period: days ?? now.period, lens: formula ?? now.lens }));
    },
    [update],
  );
  const view: View = { set, period: period as PeriodDays, lens };
  const scope: Scope = { set, period, lens, summary: settings.summary, timeZone: effectiveTimeZone(settings) };
  return { view, scope, sets, change };
}
