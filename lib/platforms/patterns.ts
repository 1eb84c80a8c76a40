import { blueskyPatterns } from './bluesky/urls';
import { instagramPatterns } from './instagram/urls';
import { xPatterns } from './x/urls';

const sources = (patterns: readonly { match: string }[]) => patterns.map((pattern) => pattern.match);

/** What the observer looks for, by platform: regular expression sources over `hostname + pathname`. */
export const PATTERNS: Record<string, string[]> = {
  x: sources(xPatterns),
  instagram: sources(instagramPatterns),
  bluesky: sources(blueskyPatterns),
};
