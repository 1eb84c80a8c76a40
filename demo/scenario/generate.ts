import type { PlatformId } from '../../lib/model';
import { BRANDS, type Brand, COMPETITOR_HANDLES, OWN_HANDLE } from './brands.ts';
import { HABITS } from './habits/index.ts';
import { author, DAY, type Draft, followersAt, foreignDraft, handleOn, history, stranger } from './history.ts';
import { hash, random } from './random.ts';
import type { ScenarioPage, ScenarioPost, ScenarioProfile } from './types.ts';

export const DEMO_PLATFORMS = Object.keys(HABITS) as PlatformId[];
/** First day of the demo unless somebody asks for another: everything is generated relative to it. Unix ms. */
export const DEMO_EPOCH = Date.UTC(2026, 10, 21, 9);
export const DEMO_SEED = 20_261_121;
/** Posts on one page of a feed. */
export const PAGE_SIZE = 20;

/** The part of its final counts that a post has at an age (ms): 0 at birth, monotone, near 1 after months. */
export function grown(platform: PlatformId, age: number): number {
  const days = Math.max(0, age) / DAY;
  return 0.88 * (1 - 2 ** (-days / HABITS[platform].halfLife)) + 0.12 * (1 - 2 ** (-days / 28));
}

function postAt(platform: PlatformId, draft: Draft, now: number, epoch: number): ScenarioPost {
  const part = grown(platform, now - draft.published);
  const lost = draft.falls && now > epoch ? Math.max(0.5, 1 - (0.04 * (now - epoch)) / (7 * DAY)) : 1;
  const count = (n: number) => Math.floor(n * part);
  const { final, about, falls: _falls, ...rest } = draft;
  const other = about && { author: about.author, post: postAt(platform, about.draft, now, epoch) };
  return {
    ...rest,
    likes: Math.floor(count(final.likes) * lost),
    comments: count(final.comments),
    shares: count(final.shares),
    quotes: count(final.quotes),
    saves: count(final.saves),
    views: count(final.views),
    ...(other && (draft.flags.includes('repost') ? { original: other } : { quoted: other })),
  };
}

const said = ({ bio, link, later }: Brand, now: number, epoch: number) =>
  later && now >= epoch + later.days * DAY ? { bio: later.bio, link: later.link } : { bio, link };

export interface DemoOptions {
  seed?: number;
  /** The moment at which the network is looked at. Unix ms. */
  now?: number;
  /** The demo's first day; histories reach half a year back from it. */
  epoch?: number;
}

export interface DemoNetwork {
  platforms: Record<PlatformId, ScenarioProfile[]>;
  own(platform: PlatformId): ScenarioProfile;
  competitors(platform: PlatformId): ScenarioProfile[];
  /** The handle as the platform shows it, or the brand's plain one. Throws for a handle that the platform does not have. */
  page(platform: PlatformId, handle: string): ScenarioPage;
}

/** The whole invented network at one moment. Pure: the same arguments give the same numbers. */
export function demoNetwork({ seed = DEMO_SEED, now = DEMO_EPOCH, epoch = DEMO_EPOCH }: DemoOptions = {}): DemoNetwork {
  const profiles = (platform: PlatformId): ScenarioProfile[] =>
    BRANDS.map((brand) => ({
      ...author(platform, brand),
      ...said(brand, now, epoch),
      followers: followersAt(brand, platform, now, epoch),
      following: 40 + (hash(`${brand.handle}/following`) % 620),
      joined: Date.UTC(2016 + (hash(brand.handle) % 7), hash(brand.name) % 12, 3, 10, 20, 30),
      posts: history(platform, brand, seed, epoch)
        .filter((draft) => draft.published <= now)
        .map((draft) => postAt(platform, draft, now, epoch))
        .reverse(),
    }));
  const platforms = Object.fromEntries(DEMO_PLATFORMS.map((p) => [p, profiles(p)])) as DemoNetwork['platforms'];
  const find = (platform: PlatformId, handle: string) => {
    const found = platforms[platform].find((p) => p.handle === handle || p.handle === handleOn(platform, handle));
    if (!found) throw new Error(`The demo network has no ${platform} profile called ${handle}`);
    return found;
  };
  const foreign = (platform: PlatformId, index: number, handle: string) => {
    const r = random(seed ^ hash(`${platform}/${handle}/foreign/${index}`));
    const draft = foreignDraft(
      r,
      platform,
      Math.floor((epoch - r.int(30, 200) * 3_600_000) / 1000) * 1000,
      `${handle}/foreign/${index}`,
    );
    return { author: stranger(platform, index), post: postAt(platform, draft, now, epoch) };
  };
  return {
    platforms,
    own: (platform) => find(platform, OWN_HANDLE),
    competitors: (platform) => COMPETITOR_HANDLES.map((handle) => find(platform, handle)),
    page: (platform, handle) => ({
      profile: find(platform, handle),
      advertisement: foreign(platform, 0, handle),
      suggestion: foreign(platform, 1, handle),
      pageSize: PAGE_SIZE,
      now,
    }),
  };
}
