import { watched } from '../watched';
import { FACEBOOK_API, facebookPatterns } from './urls';

/** What the observer looks for on Facebook's pages, where data is `text/html; charset="utf-8"`. */
export const WATCHED = watched(facebookPatterns, FACEBOOK_API, { html: true });
