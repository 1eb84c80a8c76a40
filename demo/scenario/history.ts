import type { PlatformId, PostFlag, PostFormat } from '../../lib/model';
import { BRANDS, type Brand, STRANGERS } from './brands.ts';
import { caption, title } from './captions.ts';
import { HABITS } from './habits/index.ts';
import { authorId, postId } from './identity.ts';
import { hash, type Random, random } from './random.ts';
import type { ScenarioAuthor } from './types.ts';

export const DAY = 86_400_000;
/** How far the generated history reaches back from and ahead of the demo's first day. */
const DAYS_BACK = 184;
const DAYS_AHEAD = 84;

/** A post with the counts that it will have in the end; what it shows today is a matter of its age. */
export interface Draft {
  id: string;
  published: number;
  format: PostFormat;
  flags: PostFlag[];
  caption: string;
  final: Finals;
  likesHidden: boolean;
  duration?: number;
  mediaCount: number;
  coauthors?: ScenarioAuthor[];
  /** Somebody else's post that this one passes on or quotes. */
  about?: { author: ScenarioAuthor; draft: Draft };
  /** Its likes shrink after the demo's first day: counts may fall. */
  falls?: boolean;
}
type Finals = Record<'likes' | 'comments' | 'shares' | 'quotes' | 'saves' | 'views', number>;

const FORMAT_EFFECT: Partial<Record<PostFormat, number>> = {
  text: -0.2,
  link: -0.45,
  image: 0,
  carousel: 0.12,
  video: 0.06,
  short: 0.22,
  live: -0.3,
};
export function followersAt(brand: Brand, platform: PlatformId, at: number, epoch: number): number {
  const followers = brand.followers[platform] ?? brand.followers.instagram * (HABITS[platform].audience ?? 1);
  const weeks = (at - epoch) / (7 * DAY);
  const campaign = brand.campaign && at > epoch - brand.campaign.from * DAY ? 1.03 : 1;
  return Math.round((followers / (brand.campaign ? 1.03 : 1)) * campaign * (1 + brand.growth) ** weeks);
}

/** Moments of publication, ascending, whole seconds. */
function calendar(r: Random, brand: Brand, epoch: number): number[] {
  const firstDay = Math.floor(epoch / DAY) - DAYS_BACK;
  const step = 7 / brand.perWeek;
  const days: number[] = [];
  if (brand.rhythm === 'regular') {
    for (let d = step / 2; d < DAYS_BACK + DAYS_AHEAD; d += step) days.push(d + (r.next() - 0.5) * step * 0.5);
  } else {
    for (let d = 1; d < DAYS_BACK + DAYS_AHEAD; ) {
      const burst = r.int(3, 6);
      for (let i = 0; i < burst; i++) days.push(d + r.next() * 2.2);
      d += (burst / brand.perWeek) * 7 * (0.8 + 0.4 * r.next());
    }
  }
  const { silence, campaign } = brand;
  const quiet = (d: number) => silence && d > DAYS_BACK - silence.from && d < DAYS_BACK - silence.from + silence.days;
  const kept = days.filter((d) => !quiet(d));
  if (campaign) for (let i = 0; i < campaign.days; i++) kept.push(DAYS_BACK - campaign.from + i + 0.3);
  const hours = brand.perWeek > 7 ? 0 : 7;
  const times = kept.map((d) => {
    // Brands post by day: 07:00 to 21:00 UTC.
    const within = hours === 0 ? d % 1 : (hours + (d % 1) * 14) / 24;
    return Math.floor(((firstDay + Math.floor(d) + within) * DAY) / 1000) * 1000;
  });
  return [...new Set(times)].sort((a, b) => a - b);
}

function split(r: Random, platform: PlatformId, interactions: number): Finals {
  const { split: s, byViews } = HABITS[platform];
  const part = (share: number) => Math.round(interactions * share * Math.exp(0.2 * r.normal()));
  return {
    likes: part(s.likes),
    comments: part(s.comments),
    shares: part(s.shares),
    quotes: part(s.quotes),
    saves: part(s.saves),
    views: Math.round((interactions / byViews) * Math.exp(0.25 * r.normal())),
  };
}

/** The handle in the platform's form. */
export function handleOn(platform: PlatformId, handle: string): string {
  return HABITS[platform].handle?.(handle) ?? handle;
}

export function stranger(platform: PlatformId, index: number): ScenarioAuthor {
  const { handle, name } = STRANGERS[index % STRANGERS.length]!;
  return {
    platform,
    id: authorId(platform, handle),
    handle: handleOn(platform, handle),
    name,
    verified: index % 2 === 0,
  };
}

export function author(platform: PlatformId, brand: Brand): ScenarioAuthor {
  return {
    platform,
    id: authorId(platform, brand.handle),
    handle: handleOn(platform, brand.handle),
    name: brand.name,
    verified: brand.verified,
  };
}

/** A post of somebody else: passed on, quoted, advertised or suggested. */
export function foreignDraft(r: Random, platform: PlatformId, published: number, salt: string): Draft {
  const format = r.weighted(HABITS[platform].formats);
  return {
    id: postId(platform, published, salt),
    published,
    format,
    flags: [],
    caption: caption(r, format),
    final: split(r, platform, 400 * Math.exp(0.9 * r.normal())),
    likesHidden: false,
    ...media(r, platform, format),
  };
}

function media(r: Random, platform: PlatformId, format: PostFormat): { mediaCount: number; duration?: number } {
  if (format === 'carousel') return { mediaCount: r.int(2, HABITS[platform].pictures) };
  if (format === 'video') return { mediaCount: 1, duration: r.int(...HABITS[platform].video) };
  if (format === 'short') return { mediaCount: 1, duration: r.int(9, 58) };
  if (format === 'live') return { mediaCount: 1, duration: r.int(1800, 5400) };
  return { mediaCount: format === 'image' ? 1 : 0 };
}

/** Sets every block of twenty to mean zero, so that the level of a brand is what brands.ts says in any period. */
function centred(values: number[]): number[] {
  return values.map((v, i) => {
    const block = values.slice(i - (i % 20), i - (i % 20) + 20);
    return block.length < 5 ? v : v - block.reduce((a, b) => a + b, 0) / block.length;
  });
}

/** Everything that a brand publishes on one platform, oldest first, with final counts. */
export function history(platform: PlatformId, brand: Brand, seed: number, epoch: number): Draft[] {
  const habits = HABITS[platform];
  const r = random(seed ^ hash(`${platform}/${brand.handle}`));
  let times = calendar(r, brand, epoch);
  if (brand.onlyPosts) {
    const before = times.filter((t) => t < epoch - DAY);
    times = [...before.slice(-brand.onlyPosts), ...times.filter((t) => t > epoch + 9 * DAY)];
  }
  const formats = times.map(() => r.weighted(habits.formats));
  const logs = centred(formats.map((format) => brand.spread * r.normal() + (FORMAT_EFFECT[format] ?? 0)));
  const peak = brand.breakout === undefined ? -1 : times.findIndex((t) => t >= epoch - brand.breakout! * DAY);
  const drafts = times.map((published, i) => {
    const format = formats[i]!;
    const level = brand.rate * habits.scale * followersAt(brand, platform, published, epoch);
    const inCampaign =
      brand.campaign &&
      published > epoch - brand.campaign.from * DAY &&
      published < epoch - (brand.campaign.from - brand.campaign.days) * DAY;
    const draft: Draft = {
      id: postId(platform, published, `${brand.handle}/${i}`),
      published,
      format,
      flags: [],
      caption: habits.titled ? title(r) : caption(r, format, inCampaign ? brand.campaign!.tag : undefined),
      final: split(r, platform, level * Math.exp(i === peak ? brand.spread * 3.7 : logs[i]!)),
      likesHidden: habits.likesHidden !== undefined && r.chance(habits.likesHidden),
      ...media(r, platform, format),
    };
    if (inCampaign && r.chance(0.3) && habits.paid) draft.flags.push('paid');
    if (habits.edited && r.chance(habits.edited)) draft.flags.push('edited');
    if (habits.parts && i > 0 && i !== peak && r.chance(habits.parts)) draft.flags.push('reply');
    return i === peak ? draft : social(r, platform, brand, draft);
  });
  return decorate(platform, brand, drafts, epoch);
}

/** Reposts, quotes and collaborations where the platform has them. */
function social(r: Random, platform: PlatformId, brand: Brand, draft: Draft): Draft {
  const roll = r.next();
  if (HABITS[platform].collaborations && roll < 0.05) {
    const partner = BRANDS.find((b) => b.handle !== brand.handle && r.chance(0.5)) ?? BRANDS[0]!;
    return { ...draft, flags: [...draft.flags, 'collab'], coauthors: [author(platform, partner)] };
  }
  if (!HABITS[platform].reposts || roll > 0.13) return draft;
  const published = draft.published - r.int(2, 60) * 3_600_000;
  const about = { author: stranger(platform, r.int(2, 4)), draft: foreignDraft(r, platform, published, draft.id) };
  if (roll < 0.08) {
    const none: Finals = { likes: 0, comments: 0, shares: 0, quotes: 0, saves: 0, views: 0 };
    const { format, caption: text, mediaCount, duration } = about.draft;
    return { ...draft, flags: ['repost'], format, caption: text, mediaCount, duration, final: none, about };
  }
  return { ...draft, flags: [...draft.flags, 'quote'], format: 'text', mediaCount: 0, duration: undefined, about };
}

function decorate(platform: PlatformId, brand: Brand, drafts: Draft[], epoch: number): Draft[] {
  const own = drafts.filter((d) => d.published < epoch - 40 * DAY && !d.about);
  const { pins, settled: days } = HABITS[platform];
  own
    .filter((_, i) => i % 17 === 11)
    .slice(-pins || drafts.length)
    .forEach((d) => {
      d.flags.push('pinned');
    });
  if (brand.handle === 'havrela') {
    // Old enough that growth does not hide the fall.
    const settled = epoch - days * DAY;
    const falling = drafts.findLast((d) => d.published < settled && !d.about && !d.likesHidden);
    if (falling) falling.falls = true;
  }
  return drafts;
}
