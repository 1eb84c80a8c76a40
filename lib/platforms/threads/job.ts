import { type Form, type FormOutput, fits, type ProfileRef } from '../../model';
import type { ObjectForm } from '../../model/form';
import type { FeedPage, ReadContext } from '../contract';
import type { Collector, Keyed } from '../reading';

/** What the functions of one body share. */
export interface Job {
  c: Collector;
  ctx: ReadContext;
  /** Source id, `threads/graphql`. */
  source: string;
  /** What the answers of this body named so far: an HTML block may hold several. */
  named: { subject?: ProfileRef; feed?: FeedPage };
}

/** The profile that the page is known to be about. */
export function subjectOf(job: Job): ProfileRef | undefined {
  const subject = job.named.subject ?? job.ctx.subject;
  return subject?.platform === 'threads' ? subject : undefined;
}

/** The named fields of a record that are as they should be; each of the others is told at its own key. */
export function fields<S extends { readonly [key: string]: Form<unknown> }>(
  job: Job,
  { shape }: ObjectForm<S>,
  record: Keyed,
  path: string,
): { [K in keyof S]?: FormOutput<S[K]> } {
  const found: Keyed = {};
  for (const key of Object.keys(shape)) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (value === undefined) continue;
    if (fits(shape[key]!, value)) found[key] = value;
    else job.c.shape(`${path}.${key}`, value, record);
  }
  return found as { [K in keyof S]?: FormOutput<S[K]> };
}
