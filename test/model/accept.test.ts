import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import {
  asZod,
  type Form,
  fits,
  fitsExactly,
  PostObservationForm,
  ProfileObservationForm,
  ReadingForm,
  ReadReportForm,
  take,
} from '../../lib/model';
import * as form from '../../lib/model/form';

const SCHEMAS = import.meta.glob<Record<string, unknown>>('../../lib/platforms/*/schema.ts', { eager: true });
const isForm = (v: unknown): v is Form<unknown> => typeof v === 'object' && v !== null && 'def' in v;
const FORMS: [string, Form<unknown>][] = [
  ['PostObservation', PostObservationForm],
  ['ProfileObservation', ProfileObservationForm],
  ['Reading', ReadingForm],
  ['ReadReport', ReadReportForm],
  ...Object.entries(SCHEMAS).flatMap(([path, all]) =>
    Object.entries(all).flatMap(([name, one]): [string, Form<unknown>][] =>
      isForm(one) ? [[`${path.split('/').at(-2)} ${name}`, one]] : [],
    ),
  ),
];

/** Values near a schema: mostly right, with now and then something else in the place of a part. */
function near(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as {
    type: string;
    format?: string;
    innerType: z.ZodMiniType;
    element: z.ZodMiniType;
    shape: Record<string, z.ZodMiniType>;
    options: z.ZodMiniType[];
    entries: Record<string, string>;
    values: unknown[];
    checks?: { _zod: { def: { pattern?: RegExp } } }[];
  };
  const pattern = def.checks?.map((c) => c._zod.def.pattern).find((p) => p !== undefined);
  const right = (): fc.Arbitrary<unknown> => {
    switch (def.type) {
      case 'string':
        if (pattern) return fc.oneof({ arbitrary: fc.stringMatching(pattern), weight: 9 }, fc.string());
        return fc.oneof(
          { arbitrary: fc.string({ minLength: 1 }), weight: 9 },
          fc.constantFrom('', 'x'.repeat(201), 'x'.repeat(513), 'x'.repeat(20_001)),
        );
      case 'boolean':
        return fc.boolean();
      case 'number':
        return fc.oneof(
          { arbitrary: fc.nat(), weight: 9 },
          fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -0),
        );
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries));
      case 'literal':
        return fc.constantFrom(...def.values);
      case 'optional':
        return fc.oneof({ arbitrary: near(def.innerType), weight: 3 }, fc.constant(undefined));
      case 'nullable':
        return fc.oneof({ arbitrary: near(def.innerType), weight: 3 }, fc.constant(null));
      case 'array':
        return fc.array(near(def.element), { maxLength: 4 });
      case 'object': {
        const keys = Object.entries(def.shape).map(([key, part]) => [key, near(part)] as const);
        const whole = fc.record(Object.fromEntries(keys), { noNullPrototype: true });
        const some = fc.record(Object.fromEntries(keys), { requiredKeys: [], noNullPrototype: true });
        const more = fc.tuple(whole, fc.anything()).map(([record, extra]) => ({ ...record, another: extra }));
        return fc.oneof({ arbitrary: whole, weight: 6 }, some, more);
      }
      case 'union':
        return fc.oneof(...def.options.map(near));
      default:
        return fc.jsonValue();
    }
  };
  return fc.oneof({ arbitrary: right(), weight: 40 }, fc.anything());
}

describe.each(FORMS)('%s', (_, wanted) => {
  const schema = asZod(wanted);

  it('is taken exactly when zod takes it and gives an equal value', () => {
    fc.assert(
      fc.property(near(schema), (value) => {
        const read = schema.safeParse(value);
        const equal = read.success && isDeepStrictEqual(read.data, value);
        expect(fitsExactly(wanted, value)).toBe(equal);
      }),
      { numRuns: 400 },
    );
  });

  it('is taken loosely when zod takes it, whatever else it carries', () => {
    fc.assert(
      fc.property(near(schema), (value) => {
        expect(fits(wanted, value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 400 },
    );
  });

  it('is copied as zod copies it, and breaks at the key where zod first breaks', () => {
    fc.assert(
      fc.property(near(schema), (value) => {
        const read = schema.safeParse(value);
        const taken = take(wanted, value);
        expect(taken.ok).toBe(read.success);
        if (taken.ok) expect(taken.value).toStrictEqual(read.data);
        else expect(taken.path).toEqual(read.error?.issues[0]?.path);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a form', () => {
  it.each<[string, Form<unknown>, unknown, boolean]>([
    ['text too short', form.string(form.minLength(2)), 'a', false],
    ['text too long', form.string(form.maxLength(2)), 'abc', false],
    ['a list too long', form.array(form.int(), form.maxLength(1)), [1, 2], false],
    ['less than the least', form.number(form.atLeast(0)), -0.5, false],
    ['half a number', form.int(), 0.5, false],
    ['a number that JSON cannot say', form.number(), Number.NaN, false],
    ['null for what may be absent', form.optional(form.string()), null, false],
    ['nothing for what may be null', form.nullable(form.string()), undefined, false],
    ['a list for an object', form.object({}), [], false],
    ['a key that is left out', form.object({ a: form.unknown() }), {}, false],
    ['a key that says nothing, where anything may stand', form.object({ a: form.unknown() }), { a: undefined }, true],
    ['a key that says nothing, where text must stand', form.object({ a: form.string() }), { a: undefined }, false],
    ['a key that may be left out', form.object({ a: form.optional(form.int()) }), {}, true],
    ['a kind that nothing has', form.byKey('kind', form.object({ kind: form.literal('a') })), { kind: 'b' }, false],
  ])('judges %s as zod does', (_, wanted, value, right) => {
    expect(fits(wanted, value)).toBe(right);
    expect(asZod(wanted).safeParse(value).success).toBe(right);
  });
});
