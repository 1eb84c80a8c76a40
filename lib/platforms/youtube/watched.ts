import { watched } from '../watched';
import { YOUTUBE_API, youtubePatterns } from './urls';

/** What the observer looks for on YouTube's pages; the build puts the bare data in the place of this module. */
export const WATCHED = watched(youtubePatterns, YOUTUBE_API);
