import { watched } from '../watched';
import { THREADS_API, threadsPatterns } from './urls';

/** What the observer looks for on Threads' pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(threadsPatterns, THREADS_API);
