import * as z from 'zod/mini';
import type { ReadReport } from '../model';
import { fitsExactly, PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../model';
import type { ReadContext, Reader, ReadResult } from '../platforms/contract';
import { closesManyAtOnce, deeperThan } from './depth';

/** Deeper than any platform's data (YouTube stays under 60), shallow enough for every stack. */
export const MAX_DEPTH = 200;
/** More than any page of a feed holds; beyond it a body is not what it claims to be. */
const MAX_ITEMS = 2_000;

const RefSchema = z.object({
  platform: ProfileObservationSchema.shape.platform,
  id: ProfileObservationSchema.shape.id,
  handle: z.optional(ProfileObservationSchema.shape.handle),
});
const FeedSchema = z.object({
  profile: RefSchema,
  tab: z.string().check(z.minLength(1), z.maxLength(64)),
  position: z.enum(['top', 'next', 'unsaid']),
  ended: z.boolean(),
  ordered: z.array(z.string()).check(z.maxLength(MAX_ITEMS)),
});

const IdSchema = z.string().check(z.minLength(1), z.maxLength(512));
const BoxSchema = z.object({ box: IdSchema, post: IdSchema });

export type Parsed = { ok: true; body: unknown } | { ok: false; report: ReadReport };

/** Text of a response or an embedded block → JSON. Guards that some platforms put before it are taken off. */
export function parseBody(text: string, endpoint: string, contentType: string): Parsed {
  const bare = text.replace(/^\s*(?:for\s*\(;;\);|while\s*\(1\);|\)\]\}',?)/, '');
  if (closesManyAtOnce(bare, MAX_DEPTH / 2) && deeperThan(bare, MAX_DEPTH)) {
    return { ok: false, report: { kind: 'threw', endpoint, message: `nested deeper than ${MAX_DEPTH}` } };
  }
  try {
    return { ok: true, body: JSON.parse(bare) };
  } catch {
    return { ok: false, report: { kind: 'not-json', endpoint, contentType: contentType.slice(0, 100) } };
  }
}

/** The type of what stands where reading stopped; never the value. */
function typeAt(value: unknown, path: readonly PropertyKey[]): string {
  let here: unknown = value;
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return here === null ? 'null' : Array.isArray(here) ? 'array' : typeof here;
}

/** Keeps what the vocabulary allows. A refused item costs itself and says where it broke. */
function keep<S extends z.ZodMiniType>(
  items: unknown[],
  schema: S,
  endpoint: string,
  what: string,
  reports: ReadReport[],
): z.output<S>[] {
  const kept: z.output<S>[] = [];
  for (const item of items.slice(0, MAX_ITEMS)) {
    if (fitsExactly(schema, item)) {
      kept.push(item);
      continue;
    }
    const result = schema.safeParse(item);
    if (result.success) {
      kept.push(result.data);
      continue;
    }
    const path = result.error.issues[0]?.path ?? [];
    reports.push({
      kind: 'shape',
      endpoint,
      path: [what, ...path.map(String)].join('.').slice(0, 500),
      found: typeAt(item, path),
      siblings: typeof item === 'object' && item !== null ? Object.keys(item).slice(0, 40) : [],
    });
  }
  if (items.length > MAX_ITEMS) {
    reports.push({ kind: 'threw', endpoint, message: `${items.length - MAX_ITEMS} ${what} over the bound` });
  }
  return kept;
}

/** What of a side list is as it should be; what is not costs nothing but a box's place in a count. */
function listed<S extends z.ZodMiniType>(items: unknown, schema: S): z.infer<S>[] {
  if (!Array.isArray(items)) return [];
  return items.slice(0, MAX_ITEMS).flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

/** A message that may be shown in public: the kind of error, no value of the page. */
function errorName(error: unknown): string {
  return (error instanceof Error ? error.name : typeof error).slice(0, 300);
}

/**
 * Runs one reader over one parsed body and checks what it gives against the vocabulary. Never throws: a reader that
 * does becomes a `threw` report, an observation that the vocabulary refuses is dropped and becomes a `shape` report.
 */
export function readBody(read: Reader, body: unknown, endpoint: string, context: ReadContext): ReadResult {
  try {
    const raw = read(body, context);
    const reports: ReadReport[] = [];
    const result: ReadResult = {
      profiles: keep(raw.profiles, ProfileObservationSchema, endpoint, 'profiles', reports),
      posts: keep(raw.posts, PostObservationSchema, endpoint, 'posts', reports),
      reports: [],
    };
    result.reports = [...keep(raw.reports, ReadReportSchema, endpoint, 'reports', reports), ...reports].slice(0, 200);
    const subject = RefSchema.safeParse(raw.subject);
    if (subject.success) result.subject = subject.data;
    const feed = FeedSchema.safeParse(raw.feed);
    if (feed.success) result.feed = feed.data;
    const others = listed(raw.others, IdSchema);
    if (others.length > 0) result.others = others;
    const boxes = listed(raw.boxes, BoxSchema);
    if (boxes.length > 0) result.boxes = boxes;
    return result;
  } catch (error) {
    return { profiles: [], posts: [], reports: [{ kind: 'threw', endpoint, message: errorName(error) }] };
  }
}
