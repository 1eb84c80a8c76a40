import { watched } from '../watched';
import { INSTAGRAM_API, instagramPatterns } from './urls';

/** What the observer looks for on Instagram's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(instagramPatterns, INSTAGRAM_API);
