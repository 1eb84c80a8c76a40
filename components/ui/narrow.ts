import { useSyncExternalStore } from 'react';

/** In `em` of the browser's own text size: who reads larger text gets the narrow drawing earlier. */
const query = () => matchMedia('(max-width: 59.99em)');

/** Whether the window is under 960 px at the usual text size, where tables of the dashboard give way to rows. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = query();
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => query().matches,
    () => false,
  );
