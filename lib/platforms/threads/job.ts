import type { Count, Form, ProfileRef } from '../../model';
import type { ObjectForm } from '../../model/form';
import type { FeedPage, ReadContext } from '../contract';
import { type Fitting, fields as fitting } from '../fields';
import type { Collector, Keyed } from '../reading';

/** What the functions of one body share. */
export interface Job {
  c: Collector;
  ctx: ReadContext;
  /** Source id, `threads/graphql`. */
  source: string;
  /** What the answers of this body named so far: an HTML block may hold several. */
  named: { subject?: ProfileRef; feed?: FeedPage };
  /** What the page's head tells of its profile; a profile that takes it over removes it. */
  head?: { handle: string; posts: Count; id: string | undefined } | undefined;
}

/** The profile that the page is known to be about. */
export function subjectOf(job: Job): ProfileRef | undefined {
  const subject = job.named.subject ?? job.ctx.subject;
  return subject?.platform === 'threads' ? subject : undefined;
}

/** The record by its form: whole where it fits, else without the fields that do not, each told at its own key. */
export function fields<S extends { readonly [key: string]: Form<unknown> }>(
  job: Job,
  form: ObjectForm<S>,
  record: Keyed,
  path: string,
): Fitting<S> {
  return fitting(form, record, (key, value) => job.c.shape(`${path}.${key}`, value, record));
}
