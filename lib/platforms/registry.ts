import type { PlatformId } from '../model';
import { bluesky } from './bluesky';
import type { Platform } from './contract';
import { instagram } from './instagram';
import { x } from './x';

/** Every platform that is read. Adding one: its folder, a line here, its patterns and its hosts. */
export const PLATFORMS: Partial<Record<PlatformId, Platform>> = { x, instagram, bluesky };
