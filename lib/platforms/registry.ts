import type { PlatformId } from '../model';
import type { Platform } from './contract';
import { x } from './x';

/** Every platform that is read. Adding one: its folder, a line here, its patterns and its hosts. */
export const PLATFORMS: Partial<Record<PlatformId, Platform>> = { x };
