import type { PlatformId } from '../model';
import { bluesky } from './bluesky';
import type { Platform } from './contract';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { mastodon } from './mastodon';
import { pinterest } from './pinterest';
import { reddit } from './reddit';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { x } from './x';
import { youtube } from './youtube';

/** Every platform that is read, with its readers. Beside it: ids.ts, hosts.ts and figures.ts. */
export const PLATFORMS: Record<PlatformId, Platform> = {
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
