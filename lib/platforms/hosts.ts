import type { PlatformId } from '../model';

/** Hosts only: manifest, runtime registration and the permission page use these without loading a reader. */
export const HOSTS: Record<PlatformId, readonly string[]> = {
  x: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*'],
  instagram: ['https://www.instagram.com/*'],
  youtube: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  bluesky: ['https://bsky.app/*'],
};

export const PLATFORM_NAMES: Record<PlatformId, string> = {
  x: 'X',
  instagram: 'Instagram',
  youtube: 'YouTube',
  bluesky: 'Bluesky',
};

/** The platform whose page has this host name, or undefined: an exact list, no substrings. */
export function platformAt(hostname: string): PlatformId | undefined {
  return (Object.keys(HOSTS) as PlatformId[]).find((id) => HOSTS[id].some((host) => host.split('/')[2] === hostname));
}
