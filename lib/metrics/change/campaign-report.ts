import type { ProfileKey } from '../../model';
import { type ContentPost, contentPosts } from '../content/content-post';
import { interactionSet } from '../interactions';
import { publishedAt } from '../maturity';
import { readSpan } from '../observed/read-span';
import { exponential, type Interval, welch } from '../statistics';
import type { MetricSettings, PostInput, ProfileInput, Role } from '../types';
import { postsInPeriod } from '../typical';
import { nextDay, startOfNamedDay } from '../weeks';
import { type CampaignEffect, campaignEffect, OTHERS_NEEDED } from './campaign';
import { type Block, campaignBlocks } from './campaign-blocks';
import { campaignPace, type Posted, paceAround } from './campaign-cadence';

const DAY = 86_400_000;
/** Posts of a kind that a typical value needs. */
const TYPICAL_NEEDED = 5;

export interface Campaign {
  profiles: readonly ProfileKey[];
  /** `2026-11-22`, both in it. */
  from: string;
  to: string;
}

/** The campaign's own posts among those of its days. */
export interface OwnPosts {
  n: number;
  /** Typical one ÷ the typical other post of the same days; absent under five of either. */
  ratio?: Interval;
  others: number;
}

export interface CampaignProfile {
  key: ProfileKey;
  name: string;
  role?: Role;
  engagement: CampaignEffect;
  /** Whole days whose posts are old enough to count: what `engagement` compares. */
  days: number;
  cadence: CampaignEffect;
  /** Mature posts of the days before and of the campaign; and those in it that are too young to count yet. */
  posts: { before: number; during: number; young: number };
  perWeek: { before?: number; during?: number };
  /** Absent where no rule was given. */
  own?: OwnPosts;
  /** Stretches as long as the campaign, against the one before it. */
  blocks: Block[];
}

export interface CampaignReport {
  /** `short`: under a day of it is over. */
  state: 'coming' | 'short' | 'running' | 'over';
  /** First instant and the one after the last, Unix ms. */
  start: number;
  end: number;
  /** Whole days that are compared: those of the campaign that are over. */
  length: number;
  profiles: CampaignProfile[];
  /** Profiles that it is held against: of the same platform, without a campaign of their own then. */
  others: number;
}

/** When a campaign begins and ends on the clocks of a zone, Unix ms. */
export function campaignSpan({ from, to }: Pick<Campaign, 'from' | 'to'>, timeZone: string) {
  return { start: startOfNamedDay(from, timeZone), end: nextDay(startOfNamedDay(to, timeZone), timeZone) };
}

function posted(input: ProfileInput, settings: MetricSettings): Posted {
  return {
    times: postsInPeriod(input, settings).flatMap((post) => publishedAt(post) ?? []),
    stretches: readSpan(input, settings.period).stretches,
  };
}

function ownPosts(posts: readonly ContentPost[], isOwn: (id: string) => boolean): OwnPosts {
  const logs = (own: boolean) => posts.flatMap((p) => (isOwn(p.id) === own ? [Math.log1p(p.value)] : []));
  const [mine, rest] = [logs(true), logs(false)];
  const enough = mine.length >= TYPICAL_NEEDED && rest.length >= TYPICAL_NEEDED;
  return { n: mine.length, others: rest.length, ...(enough && { ratio: exponential(welch(mine, rest)) }) };
}

const lastOf = (posts: readonly ContentPost[]) =>
  posts.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);

/**
 * Until when the profile and enough others have posts that count: days of young posts would pass for silence.
 * Unix ms; −∞ without a post.
 */
function seenUntil(own: readonly ContentPost[], others: readonly (readonly ContentPost[])[]): number {
  const theirs = others.map(lastOf).sort((a, b) => b - a)[OTHERS_NEEDED - 1];
  return Math.min(lastOf(own), theirs ?? Number.POSITIVE_INFINITY);
}

/**
 * What a campaign did for each of its profiles: interactions of a typical post and posts a day, against profiles of the
 * same platform that had none, in its days against as many before (`campaignEffect`). Posts are those of stretches that
 * were read completely.
 * @param inputs the campaign's profiles and those to compare with, with all that is stored of the year before
 * @param settings `period` from that year's beginning to now
 * @param busy profiles that had a campaign of their own around then
 * @param isOwn which posts the campaign's rule means; absent without a rule
 */
export function campaignReport(
  campaign: Campaign,
  inputs: readonly ProfileInput[],
  settings: MetricSettings,
  busy: ReadonlySet<ProfileKey> = new Set(),
  isOwn?: (profile: ProfileKey, post: PostInput) => boolean,
): CampaignReport {
  const { start, end } = campaignSpan(campaign, settings.timeZone);
  const until = Math.min(end, settings.now);
  const length = Math.max(0, Math.round((until - start) / DAY - (until < end ? 0.5 : 0)));
  const state = settings.now < start ? 'coming' : length < 1 ? 'short' : settings.now < end ? 'running' : 'over';
  const members = new Set(campaign.profiles);
  const free = inputs.filter((input) => !members.has(input.key) && !busy.has(input.key));
  const valued = new Map(
    inputs.map((input) => [input.key, contentPosts(input, interactionSet(input.platform), settings)]),
  );
  const paces = new Map(inputs.map((input) => [input.key, posted(input, settings)]));
  const used = new Set<ProfileKey>();
  const profiles = inputs
    .filter((input) => members.has(input.key))
    .map((input): CampaignProfile => {
      const peers = free.filter(({ platform }) => platform === input.platform);
      for (const { key } of peers) used.add(key);
      const posts = valued.get(input.key) ?? [];
      const others = peers.map(({ key }) => valued.get(key) ?? []);
      const pace = paces.get(input.key)!;
      const days = Math.max(0, Math.min(length, Math.floor((seenUntil(posts, others) - start) / DAY) + 1));
      const within = (from: number, to: number) => posts.filter(({ at }) => at >= from && at < to);
      const during = within(start, start + days * DAY);
      const times = pace.times.filter((at) => at >= start && at < until).length;
      const meant = isOwn && new Set(input.posts.flatMap((post) => (isOwn(input.key, post) ? [post.id] : [])));
      return {
        key: input.key,
        name: input.name || input.handle,
        ...(input.role && { role: input.role }),
        days,
        engagement: campaignEffect(posts, others, start, days),
        cadence: campaignPace(
          pace,
          peers.map(({ key }) => paces.get(key)!),
          start,
          length,
        ),
        posts: {
          before: within(start - Math.max(1, days) * DAY, start).length,
          during: during.length,
          young: Math.max(0, times - within(start, until).length),
        },
        perWeek: length >= 1 ? paceAround(pace, start, length) : {},
        ...(meant && { own: ownPosts(during, (id) => meant.has(id)) }),
        blocks: days >= 1 ? campaignBlocks(posts, others, start, days) : [],
      };
    });
  return { state, start, end, length, profiles, others: used.size };
}
