import type { PlatformSite } from '../contract';

export const threadsSite: PlatformSite = {
  name: 'Threads',
  // threads.net leads to threads.com since 2025-04-25.
  hosts: ['https://www.threads.com/*', 'https://www.threads.net/*'],
};
