import type { PlatformSite } from '../contract';

export const redditSite: PlatformSite = {
  name: 'Reddit',
  hosts: ['https://www.reddit.com/*', 'https://old.reddit.com/*', 'https://sh.reddit.com/*'],
};
