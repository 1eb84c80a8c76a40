import { median } from '../statistics';
import { captionFeatures } from './caption';
import { type ContentPost, placements } from './content-post';
import { type ContentEffect, contentEffects, grouped, inOrder } from './effects';

const written = (posts: readonly ContentPost[]) => inOrder(posts).filter((p) => p.caption !== undefined);
const byChance = (effects: ContentEffect[]) => effects.sort((a, b) => a.chance - b.chance || (a.key < b.key ? -1 : 1));

/** Content types against the profile's other posts of the same month. Most certain first; empty where there is one type. */
export function typeEffects(posts: readonly ContentPost[], timeZone: string): ContentEffect[] {
  const ordered = inOrder(posts);
  return byChance(
    contentEffects(
      ordered,
      grouped(ordered, (p) => [p.format]),
      timeZone,
      false,
    ),
  );
}

/** A tag of one campaign week stands for that week. */
const WEEKS_NEEDED = 3;

/** Hashtags against posts of the same month and type without them; only those of at least five posts in three weeks. */
export function hashtagEffects(posts: readonly ContentPost[], timeZone: string): ContentEffect[] {
  const ordered = written(posts);
  const weeks = placements(ordered, timeZone).map((p) => p.week);
  const groups = grouped(ordered, (p) => captionFeatures(p.caption!).hashtags).filter(
    (g) => new Set(g.members.map((i) => weeks[i])).size >= WEEKS_NEEDED,
  );
  return byChance(contentEffects(ordered, groups, timeZone, true));
}

/** What a caption, or a post, can have or not have. `long`: longer than the profile's own median caption. */
export const FEATURES = [
  'long',
  'hashtags',
  'many-hashtags',
  'mentions',
  'links',
  'emoji',
  'question',
  'call-to-act',
  'many-media',
  'paid',
  'collab',
] as const;
export type Feature = (typeof FEATURES)[number];

/** More than a few: above this the tags are a block of their own. */
const MANY_HASHTAGS = 5;
const MANY_MEDIA = 4;

function featuresOf(post: ContentPost, middle: number): Feature[] {
  const c = captionFeatures(post.caption ?? '');
  const has: Record<Feature, boolean> = {
    long: c.length > middle,
    hashtags: c.hashtags.length > 0,
    'many-hashtags': c.hashtags.length > MANY_HASHTAGS,
    mentions: c.mentions.length > 0,
    links: c.links > 0,
    emoji: c.emoji > 0,
    question: c.question,
    'call-to-act': c.callToAct,
    'many-media': (post.mediaCount ?? 0) > MANY_MEDIA,
    paid: post.flags.includes('paid'),
    collab: post.flags.includes('collab'),
  };
  return FEATURES.filter((f) => has[f]);
}

const middleLength = (posts: readonly ContentPost[]) => median(posts.map((p) => [...p.caption!].length));

/** How many of the posts whose caption was read have each feature, `of` how many of them, and their median length. */
export function featureCounts(posts: readonly ContentPost[]): {
  of: number;
  length: number;
  counts: Record<Feature, number>;
} {
  const read = written(posts);
  const length = middleLength(read);
  const counts = Object.fromEntries(FEATURES.map((f) => [f, 0])) as Record<Feature, number>;
  for (const post of read) for (const feature of featuresOf(post, length)) counts[feature] += 1;
  return { of: read.length, length, counts };
}

/** Features of the caption and the post against posts of the same month and type without them. Posts without a caption read are left out. */
export function featureEffects(posts: readonly ContentPost[], timeZone: string): ContentEffect[] {
  const ordered = written(posts);
  const middle = middleLength(ordered);
  return byChance(
    contentEffects(
      ordered,
      grouped(ordered, (p) => featuresOf(p, middle)),
      timeZone,
      true,
    ),
  );
}
