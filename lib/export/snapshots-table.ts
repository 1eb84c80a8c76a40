import {
  COUNT_NAMES,
  type CountName,
  type PostCounts,
  PROFILE_COUNT_NAMES,
  type ProfileCountName,
  type ProfileCounts,
  type ProfileKey,
  type Via,
} from '../model';
import { foreignText, local, utc } from './cell';
import { type Column, type Counted, countColumns, type Table } from './columns';

interface Sighting {
  profile: ProfileKey;
  seenAt: number;
  source: string;
  via: Via;
}
/** What one sighting showed of a post, or of the profile itself. */
export type SnapshotExport =
  | (Sighting & { of: 'post'; id: string; counts: PostCounts; hidden: CountName[]; doubtful: CountName[] })
  | (Sighting & { of: 'profile'; counts: ProfileCounts; hidden: ProfileCountName[] });

const NOTHING = { counts: {}, hidden: [], doubtful: [] };
const postCounts = (r: SnapshotExport): Counted<CountName> => (r.of === 'post' ? r : NOTHING);
const profileCounts = (r: SnapshotExport): Counted<ProfileCountName> => (r.of === 'profile' ? r : NOTHING);

/** A post row says nothing about followers: its cells there are empty, not "missing". */
function only(of: SnapshotExport['of'], column: Column<SnapshotExport>): Column<SnapshotExport> {
  return { ...column, value: (row, context) => (row.of === of ? column.value(row, context) : undefined) };
}

const counts = [
  ...COUNT_NAMES.flatMap((name) =>
    countColumns<SnapshotExport, CountName>(name, postCounts, `${name} of the post at that time.`).map((c) =>
      only('post', c),
    ),
  ),
  ...PROFILE_COUNT_NAMES.flatMap((name) =>
    countColumns<SnapshotExport, ProfileCountName>(
      name,
      profileCounts,
      `${name} of the profile at that time.`,
      name === 'posts' ? 'posts_stated' : name,
    ).map((c) => only('profile', c)),
  ),
];

/** A row a sighting whose counts differed from the ones before it, or that came six hours later. */
export const snapshotsTable: Table<SnapshotExport> = {
  id: 'snapshots',
  columns: [
    { name: 'seen_at', meaning: 'When it was seen.', unit: 'UTC', value: (r) => utc(r.seenAt) },
    {
      name: 'seen_at_local',
      meaning: 'The same in the chosen zone.',
      unit: 'local',
      value: (r, c) => local(r.seenAt, c.timeZone),
    },
    { name: 'of', meaning: 'post or profile.', value: (r) => r.of },
    { name: 'platform', meaning: 'Platform.', value: (r) => r.profile.slice(0, r.profile.indexOf(':')) },
    { name: 'profile_id', meaning: 'Id of the profile, the platform in front.', value: (r) => foreignText(r.profile) },
    {
      name: 'post_id',
      meaning: 'Id of the post, the platform in front; empty for the profile itself.',
      value: (r) =>
        r.of === 'post' ? foreignText(`${r.profile.slice(0, r.profile.indexOf(':'))}:${r.id}`) : undefined,
    },
    ...counts,
    { name: 'source', meaning: 'Endpoint or embedded data it came from.', value: (r) => foreignText(r.source) },
    { name: 'via', meaning: 'How it reached the extension.', value: (r) => r.via },
  ],
};
