import Dexie, { type Table } from 'dexie';
import type { PlatformId, ProfileKey } from '../model';
import { digestGuard } from './digest/guard';
import type { ComparisonRow, DigestRow, DigestText, LearntRow } from './digest/rows';
import type { EditRow } from './edit-row';
import type { BrandRow, PostMarkRow, SavedViewRow, SetRow, UndoPartRow, UndoRow, WatchRow } from './organise-rows';
import type { CampaignRow, GoalRow, ReminderRow, TrialRow } from './plan-rows';
import type {
  BatchRow,
  CaseRow,
  FillRow,
  HealthRow,
  PostRow,
  PostSnapshotRow,
  ProfileRow,
  ProfileSnapshotRow,
  ReadingRow,
} from './rows';
import { VERSIONS } from './versions';

/** The one database, in the extension's own origin. The background writes, extension pages read. */
export class PostgaugeDb extends Dexie {
  profiles!: Table<ProfileRow, ProfileKey>;
  posts!: Table<PostRow, [ProfileKey, string]>;
  postSnapshots!: Table<PostSnapshotRow, [ProfileKey, string, number, string]>;
  profileSnapshots!: Table<ProfileSnapshotRow, [ProfileKey, number, string]>;
  readings!: Table<ReadingRow, [ProfileKey, string, string]>;
  health!: Table<HealthRow, [string, string, string]>;
  batches!: Table<BatchRow, string>;
  fills!: Table<FillRow, [string, string, string]>;
  cases!: Table<CaseRow, number>;
  brands!: Table<BrandRow, string>;
  sets!: Table<SetRow, string>;
  watch!: Table<WatchRow, ProfileKey>;
  postMarks!: Table<PostMarkRow, [ProfileKey, string]>;
  savedViews!: Table<SavedViewRow, string>;
  undo!: Table<UndoRow, string>;
  undoParts!: Table<UndoPartRow, [string, number]>;
  edits!: Table<EditRow, [ProfileKey, string, string, number]>;
  campaigns!: Table<CampaignRow, string>;
  trials!: Table<TrialRow, [ProfileKey, string]>;
  goals!: Table<GoalRow, [ProfileKey, string]>;
  reminders!: Table<ReminderRow, [ProfileKey, string]>;

  digests!: Table<DigestRow, [ProfileKey, number]>;
  digestTexts!: Table<DigestText, [ProfileKey, number]>;
  learnt!: Table<LearntRow, PlatformId>;
  comparisons!: Table<ComparisonRow, string>;

  constructor(name: string) {
    // Dexie's own cache of live queries has shown stale rows across contexts (dexie/Dexie.js#2011, #2067).
    super(name, { cache: 'disabled' });
    for (const { version, stores, upgrade } of VERSIONS) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade((tx) => upgrade((table) => tx.table(table)));
    }
    this.use(digestGuard);
    // An open page of the old version would hold up the upgrade for ever; `false` keeps Dexie from warning besides.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

export const DATABASE_NAME = 'postgauge';

/** A handle that opens itself at the first read or write. */
export function openDatabase(name: string = DATABASE_NAME): PostgaugeDb {
  return new PostgaugeDb(name);
}
