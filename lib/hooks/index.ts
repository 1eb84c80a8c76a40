export type { ChangesOfSet, ProfileChanges } from '../jobs/changes';
export { type CaptionData, type ContentData, type ContentProfile, contentOf } from '../jobs/content';
export { type GrowthData, type GrowthRow, growthOf } from '../jobs/growth';
export type { CaptionLanguages } from '../jobs/languages';
export { type TimingChoice, type TimingData, timingOf } from '../jobs/timing';
export { type Done, eraseAll, eraseProfile, organise, setPlatform, setRole, trackFromPage } from './actions';
export { DatabaseContext, database, useDatabase } from './database';
export { explainStored, KNOWN_LENSES, type StoredExplanation } from './explain-stored';
export { type ExplorerPost, postKeyOf } from './explorer-rows';
export { buildExport, type ExportFile } from './export-rows';
export type { ShownComparison } from './kept-comparison';
export { type BackupState, useBackup, useBackupAt } from './use-backup';
export { backupDue, useBackupNote } from './use-backup-note';
export { type CampaignChoice, type Campaigns, useCampaignReport, useCampaigns } from './use-campaigns';
export { useCaptionLanguages } from './use-caption-languages';
export { useChanges, useProfileChanges } from './use-changes';
export { useComparison } from './use-comparison';
export { useContent } from './use-content';
export { useDue } from './use-due';
export { useExplanation } from './use-explanation';
export { type ExportState, saveFile, saveText, useExport } from './use-export';
export { useExportPosts } from './use-export-posts';
export { type GoalOf, useGoals } from './use-goals';
export { useGrowth } from './use-growth';
export { type EndpointHealth, summariseHealth, useHealth } from './use-health';
export { useJob, type Working } from './use-job';
export { type LensValueOf, useLensOptions } from './use-lens-options';
export { MARKED_AT_ONCE, type MarkChange, type MarkingState, useMarking } from './use-marking';
export { type NamedSet, useNamedSets } from './use-named-sets';
export { usePostMarks, useSavedViews, useUndoable } from './use-organise';
export { lookAtPage, type PageState, usePageStatus } from './use-page-status';
export { type HostPermissions, useHostPermissions } from './use-permissions';
export { useStoredPostCounts } from './use-post-counts';
export { type CurveOf, type PostDetail, usePostCurves, usePostDetail } from './use-post-detail';
export { type ExplorerState, usePostExplorer, useVelocities } from './use-post-explorer';
export { type PostItem, usePosts } from './use-posts';
export { useRank } from './use-rank';
export { callWrong, forgetWrong, type ReadingState, useDrift, useReadingState } from './use-reading-report';
export {
  forgetReminderOf,
  type Reminder,
  remindTomorrow,
  tomorrow,
  useDueReminders,
  useReminded,
} from './use-reminders';
export { addSample, removeSample, useHasSample } from './use-sample';
export { type Allowed, type Servers, useServers } from './use-servers';
export { type SettingsHandle, useSettings } from './use-settings';
export { useSettledCount } from './use-settled-count';
export { startOfDay, useRowCounts, useStoredSummary } from './use-stored';
export { useTick } from './use-tick';
export { useTiming } from './use-timing';
export { useSets, useStoredProfiles, useTracked } from './use-tracked';
export { type TrialOf, type TrialProfile, type Trials, trialsOf, useTrials } from './use-trials';
export { type Unread, useUnread } from './use-unread';
export { useWatchlist } from './use-watchlist';
export { useWideFigures } from './use-wide-figures';
export { metricSettings, type Scope } from './view';
export { daysUnread, type SameHandle, STALE_DAYS, type Watchlist, type WatchProfile } from './watchlist';
