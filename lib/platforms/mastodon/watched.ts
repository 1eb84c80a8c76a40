import { watched } from '../watched';
import { MASTODON_API, mastodonPatterns } from './urls';

/** What the observer looks for on a Mastodon server; the build puts the bare data in the place of this module. */
export const WATCHED = watched(mastodonPatterns, MASTODON_API);
