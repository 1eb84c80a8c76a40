import { type Form, type FormOutput, fits } from '../model';
import type { ObjectForm } from '../model/form';
import type { Keyed } from './reading';

/** What of a record fits its form. */
export type Fitting<S> = { [K in keyof S]?: FormOutput<S[K] & Form<unknown>> };

/**
 * The record by its form: as it is where it fits, else without the fields that do not, each told by its key: one field
 * that changed costs itself and nothing beside it.
 */
export function fields<S extends { readonly [key: string]: Form<unknown> }>(
  form: ObjectForm<S>,
  record: Keyed,
  tell: (key: string, value: unknown) => void,
): Fitting<S> {
  if (fits(form, record)) return record as Fitting<S>;
  const found: Keyed = {};
  for (const [key, part] of Object.entries(form.shape)) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (value === undefined) continue;
    if (fits(part, value)) found[key] = value;
    else tell(key, value);
  }
  return found as Fitting<S>;
}
