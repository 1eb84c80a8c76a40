import type { Form, FormOutput, ReadReport } from '../model';
import { PostObservationForm, ProfileObservationForm, ReadReportForm, take } from '../model';
import * as form from '../model/form';
import type { ReadContext, Reader, ReadResult } from '../platforms/contract';
import { joinStreamed } from '../platforms/streamed';
import { closesManyAtOnce, deeperThan } from './depth';

/** Deeper than any platform's data (YouTube stays under 60), shallow enough for every stack. */
export const MAX_DEPTH = 200;
/** More than any page of a feed holds; beyond it a body is not what it claims to be. */
const MAX_ITEMS = 2_000;

const { platform, id, handle } = ProfileObservationForm.shape;
const RefForm = form.object({ platform, id, handle: form.optional(handle) });
const FeedForm = form.object({
  profile: RefForm,
  tab: form.string(form.minLength(1), form.maxLength(64)),
  position: form.oneOf(['top', 'next', 'unsaid']),
  ended: form.boolean(),
  ordered: form.array(form.string(), form.maxLength(MAX_ITEMS)),
});
const BoxForm = form.object({ box: id, post: id });

/** `reports`: what of a body in several documents could not be read. */
export type Parsed = { ok: true; body: unknown; reports?: ReadReport[] } | { ok: false; report: ReadReport };

const GUARD = /^\s*(?:for\s*\(;;\);|while\s*\(1\);|\)\]\}',?)/;
/** What opens a document, or the guard before it. */
const OPENS = new Set('{[fw)');

/** Does a document end at this line's end, and another begin after it? Inside one document no text looks like this. */
function between(text: string, end: number): boolean {
  const last = text[text[end - 1] === '\r' ? end - 2 : end - 1];
  if (last !== '}' && last !== ']') return false;
  let next = end + 1;
  while (text[next] === '\n' || text[next] === '\r') next += 1;
  return next < text.length && OPENS.has(text[next] as string);
}

function several(text: string): boolean {
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) if (between(text, end)) return true;
  return false;
}

function parseOne(text: string, endpoint: string, contentType: string): Parsed {
  const bare = text.replace(GUARD, '');
  if (closesManyAtOnce(bare, MAX_DEPTH / 2) && deeperThan(bare, MAX_DEPTH)) {
    return { ok: false, report: { kind: 'threw', endpoint, message: `nested deeper than ${MAX_DEPTH}` } };
  }
  try {
    return { ok: true, body: JSON.parse(bare) };
  } catch {
    return { ok: false, report: { kind: 'not-json', endpoint, contentType: contentType.slice(0, 100) } };
  }
}

/**
 * Text of a response or an embedded block → JSON. Guards that some platforms put before it are taken off. Several
 * documents, one a line, become one body (`joinStreamed`); a line that is broken costs itself and is reported.
 */
export function parseBody(text: string, endpoint: string, contentType: string): Parsed {
  // The first line tells most of them; a body is looked through line by line only when it is no document as a whole.
  const first = text.indexOf('\n');
  if (first < 0 || !between(text, first)) {
    const parsed = parseOne(text, endpoint, contentType);
    if (parsed.ok || parsed.report.kind !== 'not-json') return parsed;
    // The last line may have come broken, so that the end of no document shows.
    if (first < 0 || (!several(text) && !/^\{.*\}\r?$/m.test(text))) return parsed;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => parseOne(line, endpoint, contentType));
  const documents = parsed.flatMap((p) => (p.ok && typeof p.body === 'object' && p.body !== null ? [p.body] : []));
  const [lost] = parsed.flatMap((p) => (p.ok ? [] : [p.report]));
  // A document that is written over many lines and broken has lines that are documents by chance: few of them.
  if (documents.length === 0 || documents.length * 2 < lines.length) {
    return lost ? { ok: false, report: lost } : parseOne(text, endpoint, contentType);
  }
  const reports: ReadReport[] = parsed.flatMap((p, i) =>
    p.ok ? [] : [{ kind: 'shape', endpoint, path: `(line ${i + 1})`, found: p.report.kind, siblings: [] }],
  );
  return { ok: true, body: joinStreamed(documents), ...(reports.length > 0 && { reports: reports.slice(0, 20) }) };
}

/** The type of what stands where reading stopped; never the value. */
function typeAt(value: unknown, path: readonly PropertyKey[]): string {
  let here: unknown = value;
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return here === null ? 'null' : Array.isArray(here) ? 'array' : typeof here;
}

/** Keeps what the vocabulary allows. A refused item costs itself and says where it broke. */
function keep<F extends Form<unknown>>(
  items: unknown[],
  wanted: F,
  endpoint: string,
  what: string,
  reports: ReadReport[],
): FormOutput<F>[] {
  const kept: FormOutput<F>[] = [];
  for (const item of items.slice(0, MAX_ITEMS)) {
    const taken = take(wanted, item);
    if (taken.ok) {
      kept.push(taken.value);
      continue;
    }
    reports.push({
      kind: 'shape',
      endpoint,
      path: [what, ...taken.path.map(String)].join('.').slice(0, 500),
      found: typeAt(item, taken.path),
      siblings: typeof item === 'object' && item !== null ? Object.keys(item).slice(0, 40) : [],
    });
  }
  if (items.length > MAX_ITEMS) {
    reports.push({ kind: 'threw', endpoint, message: `${items.length - MAX_ITEMS} ${what} over the bound` });
  }
  return kept;
}

/** What of a side list is as it should be; what is not costs nothing but a box's place in a count. */
function listed<F extends Form<unknown>>(items: unknown, wanted: F): FormOutput<F>[] {
  const kept: FormOutput<F>[] = [];
  const end = Array.isArray(items) ? Math.min(items.length, MAX_ITEMS) : 0;
  for (let i = 0; i < end; i++) {
    const taken = take(wanted, (items as unknown[])[i]);
    if (taken.ok) kept.push(taken.value);
  }
  return kept;
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
      profiles: keep(raw.profiles, ProfileObservationForm, endpoint, 'profiles', reports),
      posts: keep(raw.posts, PostObservationForm, endpoint, 'posts', reports),
      reports: [],
    };
    result.reports = [...keep(raw.reports, ReadReportForm, endpoint, 'reports', reports), ...reports].slice(0, 200);
    // What is absent is not asked: a refusal is an error with its stack, and dear.
    const subject = raw.subject && take(RefForm, raw.subject);
    if (subject?.ok) result.subject = subject.value;
    const feed = raw.feed && take(FeedForm, raw.feed);
    if (feed?.ok) result.feed = feed.value;
    const others = listed(raw.others, id);
    if (others.length > 0) result.others = others;
    const boxes = listed(raw.boxes, BoxForm);
    if (boxes.length > 0) result.boxes = boxes;
    return result;
  } catch (error) {
    return { profiles: [], posts: [], reports: [{ kind: 'threw', endpoint, message: errorName(error) }] };
  }
}
