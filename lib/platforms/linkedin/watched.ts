import { watched } from '../watched';
import { LINKEDIN_API, linkedinPatterns } from './urls';

/** What the observer looks for on LinkedIn's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(linkedinPatterns, LINKEDIN_API);
