import { useLiveQuery } from 'dexie-react-hooks';
import { type CampaignReport, campaignReport, campaignSpan } from '../metrics/change';
import { captionFeatures } from '../metrics/content';
import type { MetricSettings, PostInput, ProfileInput, Role } from '../metrics/types';
import { isSample, type PlatformId, type ProfileKey } from '../model';
import {
  type CampaignRow,
  campaigns,
  type PostgaugeDb,
  type PostMarkRow,
  postMarks,
  profileInputs,
  trackedProfiles,
} from '../store';
import { useDatabase } from './database';
import { learntMaturity } from './learnt-maturity';
import { useTick } from './use-tick';
import { metricSettings, type Scope } from './view';

const DAY = 86_400_000;
const FIVE_MINUTES = 300_000;
/** Days before a campaign that ordinary stretches are taken from, and after it that are drawn. */
const PAST = 400;
const AFTER = 120;

/** A profile that a campaign may be of. */
export interface CampaignChoice {
  key: ProfileKey;
  name: string;
  platform: PlatformId;
  role?: Role;
}

export interface Campaigns {
  campaigns: CampaignRow[];
  profiles: CampaignChoice[];
}

/** What the campaigns are and of whom they may be; undefined while that is read. */
export function useCampaigns(): Campaigns | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const [rows, tracked] = await Promise.all([campaigns(db), trackedProfiles(db)]);
    const profiles = tracked.map(({ key, name, handle, platform, role }) => ({
      key,
      name: name || handle,
      platform,
      ...(role && { role }),
    }));
    return { campaigns: rows, profiles };
  }, [db]);
}

/** Profiles that had a campaign of their own near this one: what they did then is nothing ordinary. */
export function busyWith(
  campaign: CampaignRow,
  all: readonly CampaignRow[],
  timeZone: string,
): ReadonlySet<ProfileKey> {
  const { start, end } = campaignSpan(campaign, timeZone);
  const near = all.filter((other) => {
    const span = campaignSpan(other, timeZone);
    return other.id !== campaign.id && span.start < end && span.end > start - (end - start);
  });
  return new Set(near.flatMap(({ profiles }) => profiles));
}

/** Which posts the rule means, as a question; undefined without a rule. */
export function ruleOf(
  rule: CampaignRow['rule'],
  marks: readonly PostMarkRow[],
): ((profile: ProfileKey, post: PostInput) => boolean) | undefined {
  if (!rule) return undefined;
  const text = rule.text.replace(/^[#＃]/, '').toLowerCase();
  if (rule.by === 'hashtag') {
    return (_, { caption }) => caption !== undefined && captionFeatures(caption).hashtags.includes(text);
  }
  const tagged = new Set(
    marks.flatMap(({ profile, id, tags }) =>
      tags.some((tag) => tag.toLowerCase() === text) ? [`${profile} ${id}`] : [],
    ),
  );
  return (profile, post) => tagged.has(`${profile} ${post.id}`);
}

async function reportOf(db: PostgaugeDb, campaign: CampaignRow, view: Scope, now: number): Promise<CampaignReport> {
  const [all, tracked] = await Promise.all([campaigns(db), trackedProfiles(db)]);
  const members = new Set(campaign.profiles);
  const platforms = new Set(tracked.flatMap((row) => (members.has(row.key) ? [row.platform] : [])));
  const sample = campaign.profiles.some(isSample);
  const keys = tracked.flatMap((row) => (platforms.has(row.platform) && isSample(row.key) === sample ? [row.key] : []));
  const { start, end } = campaignSpan(campaign, view.timeZone);
  const period = { from: Math.max(0, start - PAST * DAY), to: Math.min(now + 1, end + AFTER * DAY) };
  const [inputs, marks, learnt] = await Promise.all([
    profileInputs(db, [...new Set([...campaign.profiles, ...keys])], period),
    campaign.rule?.by === 'tag' ? postMarks(db) : [],
    learntMaturity(db, [...platforms], now),
  ]);
  const settings: MetricSettings = { ...metricSettings(view, now), ...learnt, period };
  const busy = busyWith(campaign, all, view.timeZone);
  return campaignReport(campaign, inputs as ProfileInput[], settings, busy, ruleOf(campaign.rule, marks));
}

/** What one campaign did, worked out anew when the database changes; undefined while the first runs or without one. */
export function useCampaignReport(view: Scope, campaign: CampaignRow | undefined): CampaignReport | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(
    async () => (campaign ? reportOf(db, campaign, view, Date.now()) : undefined),
    [db, view.timeZone, JSON.stringify(campaign), tick],
  );
}
