import { BLUESKY_API, blueskyPatterns } from './bluesky/urls';
import { INSTAGRAM_API, instagramPatterns } from './instagram/urls';
import { X_API, xPatterns } from './x/urls';
import { YOUTUBE_API, youtubePatterns } from './youtube/urls';

const sources = (patterns: readonly { match: string }[]) => patterns.map((pattern) => pattern.match);

/** What the observer looks for, by platform: regular expression sources over `hostname + pathname`. */
export const PATTERNS = {
  x: sources(xPatterns),
  instagram: sources(instagramPatterns),
  youtube: sources(youtubePatterns),
  bluesky: sources(blueskyPatterns),
};

/** The whole of each site's own interface: what nothing claims there is named, and not read. */
export const APIS = { x: X_API, instagram: INSTAGRAM_API, youtube: YOUTUBE_API, bluesky: BLUESKY_API };
