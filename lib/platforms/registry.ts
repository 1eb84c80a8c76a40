import type { PlatformId } from '../model';
import { bluesky } from './bluesky';
import type { Platform } from './contract';
import { instagram } from './instagram';
import { x } from './x';
import { youtube } from './youtube';

/** Every platform that is read. Adding one: its folder, a line here, one in patterns.ts and one in hosts.ts. */
export const PLATFORMS: Record<PlatformId, Platform> = { x, instagram, youtube, bluesky };
