import type { PlatformSite } from '../contract';

export const linkedinSite: PlatformSite = {
  name: 'LinkedIn',
  // Guests from many countries are sent to a host of their own (uk.linkedin.com), two letters each; no match pattern says
  // "two letters". What else stands below the domain (help, business, …) is not read: `urls.ts`.
  hosts: ['https://www.linkedin.com/*', 'https://*.linkedin.com/*'],
  // The site looks for extensions, by their files and by what they change in its pages, and restricts accounts. So nothing
  // of ours is in its pages to be found by, and whether it is read at all is the user's to decide.
  surface: 'panel',
  startsOff: true,
};
