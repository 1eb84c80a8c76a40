import { watched } from '../watched';
import { PINTEREST_API, pinterestPatterns } from './urls';

/** What the observer looks for on Pinterest's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(pinterestPatterns, PINTEREST_API);
