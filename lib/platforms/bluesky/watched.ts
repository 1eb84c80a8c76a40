import { watched } from '../watched';
import { BLUESKY_API, blueskyPatterns } from './urls';

/** What the observer looks for on Bluesky's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(blueskyPatterns, BLUESKY_API);
