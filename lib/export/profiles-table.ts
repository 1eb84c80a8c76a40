import type { Role } from '../metrics/types';
import {
  type PlatformId,
  PROFILE_COUNT_NAMES,
  type ProfileCountName,
  type ProfileCounts,
  type ProfileKey,
  type Via,
} from '../model';
import { foreignText, utc } from './cell';
import { type Column, countColumns, type Table, yesNo } from './columns';

/** Latest state of a profile as it is stored. Times are Unix ms; `seenAt` 0 means never seen. */
export interface ProfileExport {
  key: ProfileKey;
  platform: PlatformId;
  handle: string;
  name?: string;
  url: string;
  bio?: string;
  links?: string[];
  verified?: boolean;
  isPrivate?: boolean;
  role?: Role;
  trackedSince?: number;
  counts: ProfileCounts;
  countsAt: Partial<Record<ProfileCountName, number>>;
  hidden: ProfileCountName[];
  doubtful: ProfileCountName[];
  firstSeenAt: number;
  seenAt: number;
  source: string;
  via: Via;
  /** Posts stored, and the oldest of them (Unix ms). */
  storedPosts: number;
  oldestPost?: number;
}

const WHAT: Record<ProfileCountName, string> = {
  followers: 'Followers or subscribers.',
  following: 'Profiles that this one follows.',
  posts: 'Posts that the profile says it has.',
};
/** `posts` alone would read like the number of stored ones. */
const HEADING: Record<ProfileCountName, string> = {
  followers: 'followers',
  following: 'following',
  posts: 'posts_stated',
};

const seen = (ms: number) => (ms === 0 ? undefined : utc(ms));

const identity: Column<ProfileExport>[] = [
  { name: 'platform', meaning: 'Platform.', value: (r) => r.platform },
  {
    name: 'profile_id',
    meaning: "The platform's id of the profile, the platform in front.",
    value: (r) => foreignText(r.key),
  },
  { name: 'handle', meaning: 'Handle, last seen.', value: (r) => foreignText(r.handle) },
  { name: 'profile_name', meaning: 'Name, last seen.', value: (r) => foreignText(r.name) },
  { name: 'url', meaning: "The profile's own page.", value: (r) => foreignText(r.url || undefined) },
  { name: 'bio', meaning: 'What the profile says of itself, last seen.', value: (r) => foreignText(r.bio) },
  {
    name: 'links',
    meaning: 'Addresses beside the bio, last seen, one a line.',
    value: (r) => foreignText(r.links?.join('\n') || undefined),
  },
  { name: 'role', meaning: 'own, competitor, inspiration, or empty when no longer tracked.', value: (r) => r.role },
  { name: 'tracked_since', meaning: 'Since when it is tracked.', unit: 'UTC', value: (r) => utc(r.trackedSince) },
  { name: 'verified', meaning: 'Verified mark on the profile.', value: (r) => yesNo(r.verified) },
  { name: 'private', meaning: 'The profile shows its posts to followers only.', value: (r) => yesNo(r.isPrivate) },
];

const counts = PROFILE_COUNT_NAMES.flatMap((name): Column<ProfileExport>[] => [
  ...countColumns<ProfileExport, ProfileCountName>(name, (r) => r, WHAT[name], HEADING[name]),
  {
    name: `${HEADING[name]}_seen_at`,
    meaning: 'When this figure was shown.',
    unit: 'UTC',
    value: (r) => utc(r.countsAt[name]),
  },
]);

/** A row a profile. */
export const profilesTable: Table<ProfileExport> = {
  id: 'profiles',
  columns: [
    ...identity,
    ...counts,
    {
      name: 'posts_stored',
      meaning: 'Posts of the profile that are stored.',
      unit: 'posts',
      value: (r) => r.storedPosts,
    },
    {
      name: 'oldest_post',
      meaning: 'Publication of the oldest of them.',
      unit: 'UTC',
      value: (r) => utc(r.oldestPost),
    },
    { name: 'first_seen_at', meaning: 'First sighting.', unit: 'UTC', value: (r) => seen(r.firstSeenAt) },
    { name: 'seen_at', meaning: 'Latest sighting.', unit: 'UTC', value: (r) => seen(r.seenAt) },
    {
      name: 'source',
      meaning: 'Where the latest sighting came from.',
      value: (r) => foreignText(r.source || undefined),
    },
    { name: 'via', meaning: 'How it reached the extension.', value: (r) => (r.source ? r.via : undefined) },
  ],
};
