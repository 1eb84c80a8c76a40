import * as z from 'zod/mini';

/** Why an item of a response did not become a post of the profile. */
export const SKIP_REASONS = [
  'ad',
  'suggestion',
  'other-author',
  'quoted-original',
  'reposted-original',
  'comment',
  'home-feed',
  'cursor',
  'tombstone',
  'not-a-post',
  'duplicate',
  'no-identity',
  'shape',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const id = z.string().check(z.maxLength(200));
const reason = z.optional(z.int().check(z.nonnegative()));

/** What became of one response. Keys and types only, never a name, text, id or value of the page. */
export const ReadReportSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ok'),
    endpoint: id,
    items: z.int(),
    skipped: z.object(Object.fromEntries(SKIP_REASONS.map((r) => [r, reason])) as Record<SkipReason, typeof reason>),
  }),
  z.object({ kind: z.literal('empty'), endpoint: id, expected: z.boolean() }),
  z.object({ kind: z.literal('not-json'), endpoint: id, contentType: z.string().check(z.maxLength(100)) }),
  z.object({ kind: z.literal('too-large'), endpoint: id, bytes: z.int() }),
  z.object({
    kind: z.literal('shape'),
    endpoint: id,
    path: z.string().check(z.maxLength(500)),
    found: z.string().check(z.maxLength(100)),
    siblings: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(40)),
  }),
  z.object({ kind: z.literal('threw'), endpoint: id, message: z.string().check(z.maxLength(300)) }),
  z.object({ kind: z.literal('unclaimed'), host: id, pathTemplate: id }),
]);
export type ReadReport = z.infer<typeof ReadReportSchema>;
