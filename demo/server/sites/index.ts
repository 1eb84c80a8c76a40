import type { PlatformId } from '../../../lib/model';
import type { DemoSite } from '../site.ts';
import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { pinterest } from './pinterest.ts';
import { reddit } from './reddit.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const SITES: Record<PlatformId, DemoSite> = {
  x,
  instagram,
  youtube,
  bluesky,
  mastodon,
  tiktok,
  pinterest,
  reddit,
  threads,
  linkedin,
  facebook,
};
