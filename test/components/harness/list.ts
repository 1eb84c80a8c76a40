import { DASHBOARD_PAGES } from '../../../components/dashboard/types';
import { POPUPS } from './fixture';

/** Every screen by surface. `story`: parts in their states; the page itself knows which there are. */
export const SURFACES = {
  popup: Object.keys(POPUPS),
  panel: [
    'compare',
    'profile',
    'posts',
    'timing',
    'content',
    'alone',
    'no-own',
    'nothing',
    'changed',
    'site-changed',
    'pinned',
    'lens-compare',
    'lens-profile',
    'lens-posts',
    'lens-own',
  ],
  dashboard: [...DASHBOARD_PAGES] as string[],
};
export type Surface = keyof typeof SURFACES | 'story';
/** Window width at which a surface is looked at, px. */
export const WIDTH: Record<Surface, number> = { popup: 360, panel: 400, dashboard: 1280, story: 960 };
