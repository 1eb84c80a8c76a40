import type { PlatformSite } from '../contract';

/**
 * No host of its own: Mastodon is thousands of servers. The user allows each one, and only then does the browser let
 * us see it; see `lib/platforms/hosts.ts`.
 */
export const mastodonSite: PlatformSite = {
  name: 'Mastodon',
  hosts: [],
};
