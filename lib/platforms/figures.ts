import type { PlatformId } from '../model';
import { blueskyFigures } from './bluesky/figures';
import type { PlatformFigures } from './contract';
import { facebookFigures } from './facebook/figures';
import { instagramFigures } from './instagram/figures';
import { linkedinFigures } from './linkedin/figures';
import { mastodonFigures } from './mastodon/figures';
import { pinterestFigures } from './pinterest/figures';
import { redditFigures } from './reddit/figures';
import { threadsFigures } from './threads/figures';
import { tiktokFigures } from './tiktok/figures';
import { xFigures } from './x/figures';
import { youtubeFigures } from './youtube/figures';

/** What each platform's figures can be made of: plain data, for the calculations and for the choice of a formula. */
export const FIGURES: Record<PlatformId, PlatformFigures> = {
  x: xFigures,
  instagram: instagramFigures,
  youtube: youtubeFigures,
  bluesky: blueskyFigures,
  mastodon: mastodonFigures,
  tiktok: tiktokFigures,
  pinterest: pinterestFigures,
  reddit: redditFigures,
  threads: threadsFigures,
  linkedin: linkedinFigures,
  facebook: facebookFigures,
};
