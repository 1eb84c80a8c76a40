import type { ReactNode } from 'react';

/** A part in one of its states, by name. */
export type Stories = Record<string, () => ReactNode>;

const FILES = import.meta.glob<{ stories: Stories }>('./stories/*.tsx', { eager: true });

/** `area/state` → the part in that state; a file `stories/area.tsx` exports `stories` by state. */
export const STORIES: ReadonlyMap<string, () => ReactNode> = new Map(
  Object.entries(FILES).flatMap(([file, { stories }]) => {
    const area = file.replace('./stories/', '').replace('.tsx', '');
    return Object.entries(stories).map(([state, story]): [string, () => ReactNode] => [`${area}/${state}`, story]);
  }),
);
