import * as z from 'zod/mini';
import {
  asZod,
  COUNT_NAMES,
  CountForm,
  PLATFORM_IDS,
  PostObservationForm,
  PROFILE_COUNT_NAMES,
  ProfileObservationForm,
  WhenForm,
} from '../../model';
import { ROLES } from '../rows';

/** Facts of sightings are held to the model's own forms. */
const post = PostObservationForm.shape;
const profile = ProfileObservationForm.shape;

const short = z.string().check(z.minLength(1), z.maxLength(512));
const text = z.string().check(z.maxLength(20_000));
const at = z.number().check(z.gte(0), z.lte(8.64e15));
const order = z.number().check(z.gte(-1e9), z.lte(8.64e15));
const key = z.string().check(z.regex(new RegExp(`^(${PLATFORM_IDS.join('|')}):.`)), z.maxLength(540));
const tags = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50));
const keys = z.array(key).check(z.maxLength(100_000));
const slot = z.int();
const print = z.string().check(z.maxLength(2_000));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const by = <N extends string, S extends z.ZodMiniType>(names: readonly N[], value: S) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.optional(value)])) as Record<N, z.ZodMiniOptional<S>>);

const seen = z.object({ count: asZod(CountForm), at, doubtful: z.optional(z.literal(true)) });
const state = z.object({
  newest: z.optional(seen),
  exact: z.optional(seen),
  positive: z.optional(seen),
  hiddenAt: z.optional(at),
});
const PROFILE_STAMPS = ['handle', 'name', 'url', 'bio', 'links', 'verified', 'isPrivate'] as const;
const POST_STAMPS = [
  'format',
  'url',
  'handle',
  'caption',
  'coauthors',
  'mediaCount',
  'duration',
  'reactions',
  'flags',
] as const;

/** Where a sighting came from. */
const from = {
  source: z.string().check(z.maxLength(512)),
  via: asZod(post.via),
  reader: z.optional(z.string().check(z.maxLength(32))),
};

const profiles = z.object({
  key,
  platform: asZod(profile.platform),
  id: short,
  handle: short,
  name: asZod(profile.name),
  url: z.string().check(z.maxLength(512)),
  bio: asZod(profile.bio),
  links: asZod(profile.links),
  verified: z.optional(z.boolean()),
  isPrivate: z.optional(z.boolean()),
  role: z.optional(z.enum(ROLES)),
  trackedSince: z.optional(at),
  counts: asZod(profile.counts),
  countsAt: by(PROFILE_COUNT_NAMES, at),
  hidden: asZod(profile.hidden),
  doubtful: asZod(profile.hidden),
  states: by(PROFILE_COUNT_NAMES, state),
  stamps: by(PROFILE_STAMPS, z.number()),
  firstSeenAt: at,
  seenAt: at,
  print,
  ...from,
});

const posts = z.object({
  profile: key,
  id: short,
  platform: asZod(post.platform),
  handle: asZod(post.handle),
  url: short,
  published: z.optional(asZod(WhenForm)),
  order,
  format: asZod(post.format),
  flags: asZod(post.flags),
  counts: asZod(post.counts),
  countsAt: by(COUNT_NAMES, at),
  hidden: asZod(post.hidden),
  doubtful: asZod(post.doubtful),
  caption: asZod(post.caption),
  coauthors: asZod(post.coauthors),
  mediaCount: asZod(post.mediaCount),
  duration: asZod(post.duration),
  reactions: asZod(post.reactions),
  states: by(COUNT_NAMES, state),
  dating: z.optional(
    z.object({
      earliest: z.number(),
      latest: z.number(),
      best: z.object({ earliest: z.number(), latest: z.number(), at, approximate: z.boolean() }),
    }),
  ),
  pins: z.record(z.string().check(z.maxLength(512)), z.object({ on: z.optional(at), off: z.optional(at) })),
  stamps: by(POST_STAMPS, z.number()),
  firstSeenAt: at,
  seenAt: at,
  print,
  ...from,
});

const written = { name: z.string().check(z.maxLength(200)), order: z.number() };
const note = z.optional(z.string().check(z.maxLength(10_000)));
const hours = z.object({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(1), z.lte(24)) });

/**
 * What a backup holds, in the order in which it is put back, each table with the form of its rows. Left out: what is
 * worked out of the rest (digests, comparisons), what undoing keeps, and the reading's own health.
 */
export const BACKUP_FORMS = {
  brands: z.object({ id: short, ...written, note, tags }),
  profiles,
  watch: z.object({
    key,
    brand: z.optional(short),
    tags,
    note,
    colour: z.int().check(z.gte(0)),
    archivedAt: z.optional(at),
    archivedAs: z.optional(z.enum(ROLES)),
    lastLookedAt: z.optional(at),
  }),
  sets: z.object({
    id: short,
    ...written,
    profiles: keys,
    brands: z.array(short).check(z.maxLength(10_000)),
    lens: z.optional(z.enum(['followers', 'views', 'reach'])),
    period: z.optional(z.int().check(z.gte(1), z.lte(3_660))),
  }),
  posts,
  postSnapshots: z.object({
    profile: key,
    id: short,
    slot,
    print,
    seenAt: at,
    counts: asZod(post.counts),
    hidden: asZod(post.hidden),
    doubtful: asZod(post.doubtful),
    ...from,
  }),
  profileSnapshots: z.object({
    profile: key,
    slot,
    print,
    seenAt: at,
    counts: asZod(profile.counts),
    hidden: asZod(profile.hidden),
    ...from,
  }),
  readings: z.object({
    profile: key,
    platform: asZod(profile.platform),
    profileId: short,
    tab: short,
    visit: short,
    from: z.number(),
    to: z.number(),
    reachedStart: z.boolean(),
    posts: z.int().check(z.gte(0)),
  }),
  edits: z.object({
    profile: key,
    post: z.string().check(z.maxLength(512)),
    field: z.enum(['caption', 'hidden', 'handle', 'name', 'bio', 'links', 'verified', 'isPrivate']),
    at,
    before: text,
    after: text,
  }),
  postMarks: z.object({ profile: key, id: short, tags, note, excluded: z.optional(z.literal(true)) }),
  savedViews: z.object({ id: short, ...written, page: short, filters: text }),
  campaigns: z.object({
    id: short,
    ...written,
    profiles: keys,
    from: day,
    to: day,
    rule: z.optional(z.object({ by: z.enum(['tag', 'hashtag']), text: z.string().check(z.maxLength(100)) })),
  }),
  trials: z.object({
    profile: key,
    id: short,
    a: hours,
    b: hours,
    timeZone: short,
    from: day,
    to: day,
    perArm: z.int().check(z.gte(1)),
    lift: z.number(),
  }),
  goals: z.object({
    profile: key,
    id: short,
    what: z.enum(['cadence', 'rate', 'followers']),
    target: z.number(),
    from: day,
    to: day,
  }),
  reminders: z.object({ profile: key, id: short, at, madeAt: at }),
} satisfies Record<string, z.ZodMiniType>;

export type BackupTable = keyof typeof BACKUP_FORMS;
export const BACKUP_TABLES = Object.keys(BACKUP_FORMS) as BackupTable[];
