import type { PlatformSite } from '../contract';

export const instagramSite: PlatformSite = {
  name: 'Instagram',
  hosts: ['https://www.instagram.com/*'],
};
