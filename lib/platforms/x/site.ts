import type { PlatformSite } from '../contract';

export const xSite: PlatformSite = {
  name: 'X',
  hosts: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*'],
};
