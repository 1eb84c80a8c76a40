import * as z from 'zod/mini';
import type { Check, Form, infer as Output } from './form';
import { PlatformIdForm } from './ids';
import { PostObservationForm, ProfileObservationForm, ReadingForm } from './observation';
import { ReadReportForm } from './report';

function zodCheck(check: Check) {
  switch (check.check) {
    case 'minLength':
      return z.minLength(check.than);
    case 'maxLength':
      return z.maxLength(check.than);
    case 'minimum':
      return z.gte(check.than);
    case 'pattern':
      return z.regex(check.pattern);
    case 'holds':
      return z.refine(check.holds as (value: unknown) => boolean, check.message);
  }
}

const shapeOf = (shape: { readonly [key: string]: Form<unknown> }) =>
  Object.fromEntries(Object.entries(shape).map(([key, form]) => [key, plain(form)]));

function kindOf({ def }: Form<unknown>): z.ZodMiniType {
  switch (def.type) {
    case 'string':
      return z.string();
    case 'number':
      return def.integer ? z.int() : z.number();
    case 'boolean':
      return z.boolean();
    case 'unknown':
      return z.unknown();
    case 'literal':
      return z.literal([...def.values]);
    case 'optional':
      return z.optional(plain(def.inner));
    case 'nullable':
      return z.nullable(plain(def.inner));
    case 'array':
      return z.array(plain(def.element));
    case 'object':
      return z.object(shapeOf(def.shape));
    case 'union': {
      const options = def.options.map(plain);
      return def.discriminator === undefined
        ? z.union(options)
        : z.discriminatedUnion(def.discriminator, options as z.ZodMiniObject[] as [z.ZodMiniObject]);
    }
  }
}

function plain(form: Form<unknown>): z.ZodMiniType {
  const checks = 'checks' in form.def ? form.def.checks.map(zodCheck) : [];
  const kind = kindOf(form);
  return checks.length === 0 ? kind : kind.check(...(checks as Parameters<typeof kind.check>));
}

/** The same form as a zod schema: for the background and for tests; content scripts do without zod. */
export function asZod<F extends Form<unknown>>(form: F): z.ZodMiniType<Output<F>> {
  return plain(form) as z.ZodMiniType<Output<F>>;
}

export const PlatformIdSchema = /* @__PURE__ */ asZod(PlatformIdForm);
export const ProfileObservationSchema = /* @__PURE__ */ asZod(ProfileObservationForm);
export const PostObservationSchema = /* @__PURE__ */ asZod(PostObservationForm);
export const ReadingSchema = /* @__PURE__ */ asZod(ReadingForm);
export const ReadReportSchema = /* @__PURE__ */ asZod(ReadReportForm);
