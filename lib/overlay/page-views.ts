import type { PlatformId } from '../model';
import { blueskyPage } from '../platforms/bluesky/page';
import type { PageView } from '../platforms/contract';
import { instagramPage } from '../platforms/instagram/page';
import { xPage } from '../platforms/x/page';

/** The rendered pages only: the overlay reads no response and carries no reader of one. */
export const PAGE_VIEWS: Partial<Record<PlatformId, PageView>> = {
  x: xPage,
  instagram: instagramPage,
  bluesky: blueskyPage,
};
