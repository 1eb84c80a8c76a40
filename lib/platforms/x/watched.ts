import { watched } from '../watched';
import { X_API, xPatterns } from './urls';

/** What the observer looks for on X's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(xPatterns, X_API);
