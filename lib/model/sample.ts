import type { ProfileKey } from './ids';

/** Ids of the invented profiles of the sample workspace begin with it; no platform gives such ids. */
export const SAMPLE_PREFIX = 'sample-';

/** Does a key name an invented profile of the sample workspace? */
export function isSample(key: ProfileKey): boolean {
  return key.slice(key.indexOf(':') + 1).startsWith(SAMPLE_PREFIX);
}
