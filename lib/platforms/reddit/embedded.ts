import type { EmbeddedSource } from '../contract';
import { SHREDDIT_ARRIVING, shredditSheets } from './markup';
import { readOld } from './old';
import { OLD_ARRIVING, oldSheets } from './old-markup';
import { readShreddit } from './shreddit';

/**
 * Both sites put ready-made elements into the page, at first and on scroll (`/svc/shreddit/…-more-posts`, as
 * text/vnd.reddit.partial+html), so both are read as they arrive.
 */
export const redditEmbedded: readonly EmbeddedSource[] = [
  {
    id: 'reddit/shreddit',
    find: shredditSheets,
    arriving: SHREDDIT_ARRIVING,
    read: readShreddit,
    empty: 'normal',
  },
  { id: 'reddit/old', find: oldSheets, arriving: OLD_ARRIVING, read: readOld, empty: 'normal' },
];
