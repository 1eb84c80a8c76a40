import type { PlatformSite } from '../contract';

export const facebookSite: PlatformSite = {
  name: 'Facebook',
  // m.facebook.com draws another application, whose data has nothing of these pages' shape.
  hosts: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
};
