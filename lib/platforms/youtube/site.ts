import type { PlatformSite } from '../contract';

export const youtubeSite: PlatformSite = {
  name: 'YouTube',
  hosts: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
};
