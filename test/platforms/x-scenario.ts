import fc from 'fast-check';
import { postId } from '../../demo/scenario/identity';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import type { PlatformId, PostFormat } from '../../lib/model';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';

/** The moment at which every test page is read: 2026-11-21T09:00Z. */
export const SEEN_AT = Date.UTC(2026, 10, 21, 9);

export function context(url: string, more: Partial<ReadContext> = {}): ReadContext {
  return { url, via: 'fetch', seenAt: SEEN_AT, language: 'en', timeZone: 'UTC', ...more };
}

/** What every result must keep to, whatever was read: the model's schemas, and a report for every body. */
export function valid(result: ReadResult): ReadResult {
  for (const post of result.posts) PostObservationSchema.parse(post);
  for (const profile of result.profiles) ProfileObservationSchema.parse(profile);
  for (const report of result.reports) ReadReportSchema.parse(report);
  if (result.reports.length === 0) throw new Error('a body without a report');
  return result;
}

const FORMATS: Record<'x' | 'bluesky', PostFormat[]> = {
  x: ['text', 'image', 'carousel', 'video', 'live', 'link', 'poll', 'article', 'audio'],
  bluesky: ['text', 'image', 'carousel', 'video', 'link'],
};
const count = fc.oneof(fc.constantFrom(0, 1, 3), fc.nat({ max: 900_000_000 }));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', '>', '🧭', 'ä', '&amp;', '\n'), maxLength: 400 }),
);

function author(platform: PlatformId, index: number): ScenarioAuthor {
  const id = platform === 'x' ? String(4_000_000_000 + index) : `did:plc:${String(index).padStart(24, 'a')}`;
  return {
    platform,
    id,
    handle: platform === 'x' ? `brand_${index}` : `brand${index}.example`,
    name: `Brand ${index}`,
    verified: index % 2 === 0,
  };
}

function bare(platform: 'x' | 'bluesky'): fc.Arbitrary<Omit<ScenarioPost, 'id' | 'published' | 'flags'>> {
  return fc.record({
    format: fc.constantFrom(...FORMATS[platform]),
    caption: text,
    likes: count,
    comments: count,
    shares: count,
    quotes: count,
    saves: count,
    views: count,
    likesHidden: fc.constant(false),
    mediaCount: fc.integer({ min: 2, max: platform === 'x' ? 4 : 9 }),
    duration: fc.option(
      fc.integer({ min: 0, max: 9_000_000 }).map((ms) => ms / 1000),
      { nil: undefined },
    ),
  });
}

type Kind = 'plain' | 'repost' | 'quote' | 'reply';
interface Seed {
  kind: Kind;
  own: Omit<ScenarioPost, 'id' | 'published' | 'flags'>;
  other: Omit<ScenarioPost, 'id' | 'published' | 'flags'>;
  gap: number;
  edited: boolean;
  paid: boolean;
  sensitive: boolean;
  by: number;
}

/** Any page that a platform could serve: newest first, at least two seconds between two posts. */
export function pageArbitrary(platform: 'x' | 'bluesky'): fc.Arbitrary<ScenarioPage> {
  const seed: fc.Arbitrary<Seed> = fc.record({
    kind: fc.constantFrom<Kind>('plain', 'plain', 'plain', 'repost', 'quote', 'reply'),
    own: bare(platform),
    other: bare(platform),
    // Fourteen gaps stay after November 2022: an earlier date is before Bluesky, and its reader rightly doubts it.
    gap: fc.integer({ min: 2000, max: 100 * 86_400_000 }),
    edited: fc.boolean(),
    paid: fc.boolean(),
    sensitive: fc.boolean(),
    by: fc.integer({ min: 2, max: 5 }),
  });
  return fc
    .record({
      seeds: fc.array(seed, { maxLength: 14 }),
      pin: fc.nat({ max: 30 }),
      size: fc.integer({ min: 1, max: 6 }),
      between: fc.boolean(),
      followers: count,
      following: count,
      foreign: fc.tuple(bare(platform), bare(platform)),
    })
    .map(({ seeds, pin, size, between, followers, following, foreign }) => {
      const owner = author(platform, 1);
      let at = SEEN_AT - 3_600_000;
      const stranger = (by: number, other: Seed['other'], published: number, salt: string) => ({
        author: author(platform, by),
        post: { ...other, id: postId(platform, published, salt), published, flags: [] },
      });
      const posts = seeds.map((s, i): ScenarioPost => {
        at -= s.gap;
        const about = stranger(s.by, s.other, at - 7_200_000, `other${i}`);
        const flags: ScenarioPost['flags'] = s.kind === 'plain' ? [] : [s.kind];
        if (platform === 'x' && s.kind !== 'repost') {
          if (s.edited) flags.push('edited');
          if (s.paid) flags.push('paid');
        }
        if (s.sensitive && s.kind !== 'repost') flags.push('sensitive');
        if (i === pin && s.kind === 'plain') flags.push('pinned');
        return {
          ...s.own,
          id: postId(platform, at, `own${i}`),
          published: at,
          flags,
          ...(s.kind === 'repost' && { original: about, format: about.post.format }),
          ...(s.kind === 'quote' && { quoted: about }),
        };
      });
      return {
        profile: { ...owner, bio: 'An invented brand', followers, following, joined: Date.UTC(2015, 4, 6), posts },
        pageSize: size,
        now: SEEN_AT,
        ...(between && {
          advertisement: stranger(8, foreign[0], SEEN_AT - 9e6, 'ad'),
          suggestion: stranger(9, foreign[1], SEEN_AT - 8e6, 'tip'),
        }),
      };
    });
}

/** The exact values of counts, for comparison with a scenario's. */
export function values(counts: ReadResult['posts'][number]['counts']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, c]) => {
      if (c?.low !== c?.high) throw new Error('a rounded count where exact ones were sent');
      return [name, c?.value ?? Number.NaN];
    }),
  );
}

/** A plain post of a brand, for tests that change one thing of it. */
export function plainPost(id: string, more: Partial<ScenarioPost> = {}): ScenarioPost {
  return {
    id,
    published: Date.UTC(2026, 9, 5, 12),
    format: 'text',
    flags: [],
    caption: 'Words',
    likes: 40,
    comments: 3,
    shares: 5,
    quotes: 1,
    saves: 2,
    views: 900,
    likesHidden: false,
    mediaCount: 0,
    ...more,
  };
}

/** The page of a brand that has these posts. */
export function pageWith(brand: ScenarioAuthor, posts: ScenarioPost[]): ScenarioPage {
  return {
    profile: { ...brand, bio: '', followers: 1200, following: 30, joined: 0, posts },
    pageSize: 20,
    now: SEEN_AT,
  };
}
