import type { PlatformSite } from '../contract';

export const tiktokSite: PlatformSite = {
  name: 'TikTok',
  hosts: ['https://www.tiktok.com/*'],
};
