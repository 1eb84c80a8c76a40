import * as form from './form';

export const PLATFORM_IDS = [
  // One a line: platforms are added side by side.
  'x',
  'instagram',
  'youtube',
  'bluesky',
  'mastodon',
  'tiktok',
  'pinterest',
  'reddit',
  'threads',
  'linkedin',
  'facebook',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];
export const PlatformIdForm = form.oneOf(PLATFORM_IDS);

/** `instagram:12345`: the platform is part of every key, so ids of two platforms never meet. */
export type ProfileKey = `${PlatformId}:${string}`;
export type PostKey = `${PlatformId}:${string}`;

/** A profile as a page names it. `id` is the platform's own stable id; handles change. */
export type ProfileRef = { platform: PlatformId; id: string; handle?: string };

export function profileKey(ref: { platform: PlatformId; id: string }): ProfileKey {
  return `${ref.platform}:${ref.id}`;
}
