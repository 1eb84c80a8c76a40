import * as z from 'zod/mini';
import { keepComparison } from '../hooks/kept-comparison';
import type { Scope } from '../hooks/view';
import { PLATFORM_IDS, type ProfileKey } from '../model';
import { type PostgaugeDb, refOf } from '../store';

const key = z.custom<ProfileKey>((text) => typeof text === 'string' && text.length <= 600 && refOf(text) !== undefined);

const zone = z.string().check(
  z.refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
    } catch {
      return false;
    }
  }),
);

const ViewSchema = z.object({
  set: z.optional(z.nullable(z.enum(PLATFORM_IDS))),
  profiles: z.optional(z.array(key).check(z.maxLength(1_000))),
  period: z.nullable(z.int().check(z.gte(1), z.lte(3_660))),
  lens: z.enum(['followers', 'views', 'reach']),
  summary: z.enum(['geometric', 'median']),
  timeZone: zone,
});

/** Keeps the comparison of a view for the next surface that opens with it. What is no view is refused. */
export async function rememberComparison(db: PostgaugeDb, ask: unknown, now: number): Promise<void> {
  const read = ViewSchema.safeParse(ask);
  if (!read.success) throw new RangeError(`Not a view: ${read.error.issues[0]?.path.join('.') ?? ''}`);
  await keepComparison(db, read.data as Scope, now);
}
