import * as z from 'zod/mini';
import {
  type Form,
  fitsExactly,
  type PostObservation,
  PostObservationForm,
  PostObservationSchema,
  type ProfileObservation,
  ProfileObservationForm,
  ProfileObservationSchema,
  type Reading,
  ReadingForm,
  ReadingSchema,
  type ReadReport,
  ReadReportForm,
  ReadReportSchema,
} from '../model';
import { LAST_INSTANT } from './join';

/** One message carries at most this many rows of a kind; a page of a feed holds some dozens. */
const MOST_ROWS = 2_000;

const rows = z.array(z.unknown()).check(z.maxLength(MOST_ROWS));
const EnvelopeSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  profiles: rows,
  posts: rows,
  readings: rows,
  reports: rows,
  seenAt: z.int(),
});

export interface CheckedBatch {
  id: string;
  profiles: ProfileObservation[];
  posts: PostObservation[];
  readings: Reading[];
  reports: ReadReport[];
  seenAt: number;
  /** Rows left out because they are not what they should be. */
  refused: number;
}

const instant = (ms: number) => ms >= 0 && ms <= LAST_INSTANT;

/** Addresses end up behind links: only https ones are kept, so that no `javascript:` ever is. */
const web = (url: string) => /^https:\/\/[^\s/]+/i.test(url);

const profileFits = (o: ProfileObservation) => o.seenAt > 0 && instant(o.seenAt) && web(o.url);
const postFits = (o: PostObservation) =>
  o.seenAt > 0 &&
  instant(o.seenAt) &&
  web(o.url) &&
  (!o.published || (instant(o.published.earliest) && instant(o.published.latest)));
const readingFits = (r: Reading) => instant(r.from) && instant(r.to) && r.from <= r.to;

/**
 * Reads a batch that crossed from a content script: hostile until parsed. A row that does not fit is left out and
 * counted; undefined when the envelope itself is not one.
 */
export function checkBatch(batch: unknown): CheckedBatch | undefined {
  const envelope = EnvelopeSchema.safeParse(batch);
  if (!envelope.success || !instant(envelope.data.seenAt)) return undefined;
  let refused = 0;
  function keep<T>(quick: Form<T>, schema: z.ZodMiniType<T>, from: unknown[], wanted: (row: T) => boolean): T[] {
    const kept: T[] = [];
    for (const row of from) {
      const read = fitsExactly(quick, row) ? { success: true as const, data: row as T } : schema.safeParse(row);
      if (read.success && wanted(read.data)) kept.push(read.data);
      else refused += 1;
    }
    return kept;
  }
  const { id, seenAt } = envelope.data;
  const profiles = keep(ProfileObservationForm, ProfileObservationSchema, envelope.data.profiles, profileFits);
  const posts = keep(PostObservationForm, PostObservationSchema, envelope.data.posts, postFits);
  const readings = keep(ReadingForm, ReadingSchema, envelope.data.readings, readingFits);
  const reports = keep(ReadReportForm, ReadReportSchema, envelope.data.reports, () => true);
  return { id, profiles, posts, readings, reports, seenAt, refused };
}
