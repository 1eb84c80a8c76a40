import { watched } from '../watched';
import { REDDIT_API, redditPatterns } from './urls';

/** What the observer looks for on Reddit's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(redditPatterns, REDDIT_API);
