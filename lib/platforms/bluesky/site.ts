import type { PlatformSite } from '../contract';

export const blueskySite: PlatformSite = {
  name: 'Bluesky',
  hosts: ['https://bsky.app/*'],
};
