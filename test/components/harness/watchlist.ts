import type { WatchlistPageProps } from '../../../components/watchlist/types';
import { watchlistOf } from '../../../lib/hooks/watchlist';
import type { PlatformId, ProfileKey } from '../../../lib/model';
import type { ProfileRow, StoredRole, WatchRow } from '../../../lib/store';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 21, 9, 38);
const yes = async () => true;

const row = (platform: PlatformId, id: string, name: string, role: StoredRole | undefined): ProfileRow => ({
  key: `${platform}:${id}`,
  platform,
  id,
  handle: id,
  name,
  url: `https://${platform}.example/${id}`,
  ...(role && { role }),
  counts: {},
  countsAt: {},
  hidden: [],
  doubtful: [],
  states: {},
  stamps: {},
  firstSeenAt: 0,
  seenAt: 0,
  print: '',
  source: '',
  via: 'fetch',
});
const PROFILES = [
  row('instagram', 'havrela', 'Havrela', 'own'),
  row('bluesky', 'havrela', 'Havrela', 'own'),
  row('instagram', 'kettlewyn', 'Kettlewyn', 'competitor'),
  row('bluesky', 'kettlewyn.example', 'Kettlewyn', 'competitor'),
  row('instagram', 'osmundra', 'Osmundra Marrowby & Daughters Osmundra Marrowby', 'competitor'),
  row('youtube', 'tilvane', 'Tilvane', 'inspiration'),
  row('x', 'quorrel', 'Quorrel', undefined),
];
const WATCH: WatchRow[] = PROFILES.map(({ key }, colour) => ({ key, tags: [], colour }));
Object.assign(WATCH[0]!, { brand: 'h', tags: ['Winter'] });
Object.assign(WATCH[1]!, { brand: 'h', tags: ['Winter'] });
Object.assign(WATCH[4]!, {
  tags: ['Winter', 'Three grinders, blind', 'Flat white'],
  note: 'Who packs the bag? Notes from the shop, Behind the counter.',
});
Object.assign(WATCH[6]!, { archivedAt: NOW - DAY, archivedAs: 'competitor' });

const read = new Map<ProfileKey, number>([
  ['instagram:havrela', NOW],
  ['bluesky:havrela', NOW - 9 * DAY],
  ['instagram:kettlewyn', NOW - 2 * DAY],
  ['bluesky:kettlewyn.example', NOW - 31 * DAY],
  ['instagram:osmundra', NOW - 1 * DAY],
]);

/** Two brands to be, three roles, one profile put away, three that are due. */
export const WATCHLIST: WatchlistPageProps = {
  list: watchlistOf(
    {
      profiles: PROFILES,
      watch: WATCH,
      brands: [{ id: 'h', name: 'Havrela', tags: [], order: 0 }],
      sets: [{ id: 's', name: 'Winter blend', profiles: ['instagram:kettlewyn'], brands: ['h'], order: 0 }],
      posts: new Map(),
      read,
    },
    NOW,
  ),
  now: NOW,
  onRole: yes,
  onArchive: yes,
  onBrand: yes,
  onTags: yes,
  onNote: yes,
  onRenameBrand: yes,
  onRemoveBrand: yes,
  onSaveSet: yes,
  onRemoveSet: yes,
};
