import * as form from './form';

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

const id = form.string(form.maxLength(200));
const reason = form.optional(form.int(form.atLeast(0)));

/** What became of one response. Keys and types only, never a name, text, id or value of the page. */
export const ReadReportForm = form.byKey(
  'kind',
  form.object({
    kind: form.literal('ok'),
    endpoint: id,
    items: form.int(),
    skipped: form.object(Object.fromEntries(SKIP_REASONS.map((r) => [r, reason])) as Record<SkipReason, typeof reason>),
  }),
  form.object({ kind: form.literal('empty'), endpoint: id, expected: form.boolean() }),
  form.object({ kind: form.literal('not-json'), endpoint: id, contentType: form.string(form.maxLength(100)) }),
  form.object({ kind: form.literal('too-large'), endpoint: id, bytes: form.int() }),
  form.object({
    kind: form.literal('shape'),
    endpoint: id,
    path: form.string(form.maxLength(500)),
    found: form.string(form.maxLength(100)),
    siblings: form.array(form.string(form.maxLength(100)), form.maxLength(40)),
  }),
  /** The server answered with an error: 429 is a limit, 401 and 403 a login, 5xx a server that is down. */
  form.object({ kind: form.literal('refused'), endpoint: id, status: form.int(form.atLeast(400)) }),
  form.object({ kind: form.literal('threw'), endpoint: id, message: form.string(form.maxLength(300)) }),
  /** The site's own interface gave data at an address that nothing reads: the site, and the path without its ids. */
  form.object({ kind: form.literal('unclaimed'), host: id, pathTemplate: id }),
);
export type ReadReport = form.infer<typeof ReadReportForm>;
