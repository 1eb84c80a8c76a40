import type { PlatformId } from '../model';
import { blueskyPage } from '../platforms/bluesky/page';
import type { PageView } from '../platforms/contract';
import { instagramBox } from '../platforms/instagram/box';
import { xBox } from '../platforms/x/box';
import { youtubePage } from '../platforms/youtube/page';

/** The rendered posts only: the overlay reads no response and carries no reader of one. */
export const PAGE_VIEWS: Record<PlatformId, Omit<PageView, 'read'>> = {
  x: xBox,
  instagram: instagramBox,
  youtube: youtubePage,
  bluesky: blueskyPage,
};
