import { blueskyPatterns } from './bluesky/urls';
import { instagramPatterns } from './instagram/urls';
import { xPatterns } from './x/urls';
import { youtubePatterns } from './youtube/urls';

const sources = (patterns: readonly { match: string }[]) => patterns.map((pattern) => pattern.match);

/** What the observer looks for, by platform: regular expression sources over `hostname + pathname`. */
export const PATTERNS = {
  x: sources(xPatterns),
  instagram: sources(instagramPatterns),
  youtube: sources(youtubePatterns),
  bluesky: sources(blueskyPatterns),
};
