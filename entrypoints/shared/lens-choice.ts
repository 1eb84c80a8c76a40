import { useCallback, useEffect, useState } from 'react';
import { LENSES, type LensDefinition, type OwnLens, parseOwnLenses } from '../../lib/metrics/lenses';

const OWN = 'lenses';
const chosenKey = (set: string | null | undefined) => `lens:${set ?? ''}`;

function storedLenses(): OwnLens[] {
  try {
    return parseOwnLenses(JSON.parse(localStorage.getItem(OWN) ?? '[]'));
  } catch {
    return [];
  }
}

export interface LensChoice {
  /** Undefined: Postgauge's own. */
  chosen: (LensDefinition & { name?: string }) | undefined;
  own: OwnLens[];
  choose: (id: string | null) => void;
  save: (lens: OwnLens) => void;
  forget: (id: string) => void;
}

/** The definition under which a set is looked at, remembered for each set, and the definitions of one's own. */
export function useLensChoice(set: string | null | undefined): LensChoice {
  const [own, setOwn] = useState(storedLenses);
  const [, redraw] = useState(0);
  useEffect(() => {
    // Side panel and dashboard stand side by side: what is chosen in one holds in the other.
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === OWN) setOwn(storedLenses());
      else if (key?.startsWith(chosenKey(''))) redraw((n) => n + 1);
    };
    addEventListener('storage', elsewhere);
    return () => removeEventListener('storage', elsewhere);
  }, []);
  const id = localStorage.getItem(chosenKey(set));
  const chosen = own.find((lens) => lens.id === id) ?? LENSES.find((lens) => lens.id === id);
  const choose = useCallback(
    (next: string | null) => {
      if (next && [...LENSES, ...storedLenses()].some((lens) => lens.id === next)) {
        localStorage.setItem(chosenKey(set), next);
      } else localStorage.removeItem(chosenKey(set));
      redraw((n) => n + 1);
    },
    [set],
  );
  const keep = useCallback((lenses: OwnLens[]) => {
    localStorage.setItem(OWN, JSON.stringify(lenses));
    setOwn(lenses);
  }, []);
  const save = useCallback(
    (lens: OwnLens) => {
      keep([...storedLenses().filter((other) => other.id !== lens.id), lens]);
      choose(lens.id);
    },
    [keep, choose],
  );
  const forget = useCallback(
    (gone: string) => {
      keep(storedLenses().filter((lens) => lens.id !== gone));
      choose(null);
    },
    [keep, choose],
  );
  return { chosen, own, choose, save, forget };
}
