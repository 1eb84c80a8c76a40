import { watched } from '../watched';
import { TIKTOK_API, tiktokPatterns } from './urls';

/** What the observer looks for on TikTok's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(tiktokPatterns, TIKTOK_API);
