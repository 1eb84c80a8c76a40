import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  fits,
  fitsExactly,
  PostObservationSchema,
  ProfileObservationSchema,
  ReadingSchema,
  ReadReportSchema,
} from '../../lib/model';
import * as bluesky from '../../lib/platforms/bluesky/schema';
import * as instagram from '../../lib/platforms/instagram/schema';
import * as x from '../../lib/platforms/x/schema';
import * as youtube from '../../lib/platforms/youtube/schema';

const isSchema = (v: unknown): v is z.ZodMiniType => typeof v === 'object' && v !== null && '_zod' in v;
const SCHEMAS: [string, z.ZodMiniType][] = [
  ['PostObservation', PostObservationSchema],
  ['ProfileObservation', ProfileObservationSchema],
  ['Reading', ReadingSchema],
  ['ReadReport', ReadReportSchema],
  ...Object.entries({ bluesky, instagram, x, youtube }).flatMap(([platform, all]) =>
    Object.entries(all).flatMap(([name, schema]): [string, z.ZodMiniType][] =>
      isSchema(schema) ? [[`${platform} ${name}`, schema]] : [],
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

describe.each(SCHEMAS)('%s', (_, schema) => {
  it('is taken exactly when zod takes it and gives an equal value', () => {
    fc.assert(
      fc.property(near(schema), (value) => {
        const read = schema.safeParse(value);
        const equal = read.success && isDeepStrictEqual(read.data, value);
        expect(fitsExactly(schema, value)).toBe(equal);
      }),
      { numRuns: 400 },
    );
  });

  it('is taken loosely when zod takes it, whatever else it carries', () => {
    fc.assert(
      fc.property(near(schema), (value) => {
        expect(fits(schema, value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is not translated', () => {
  it.each([
    [
      'a transformation',
      z.pipe(
        z.string(),
        z.transform((s: string) => s.length),
      ),
      'abc',
    ],
    ['a default', z.object({ a: z._default(z.string(), 'x') }), { a: 'y' }],
    ['objects side by side', z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]), { a: 'y' }],
    ['a global pattern', z.string().check(z.regex(/a/g)), 'a'],
    ['keys of any name', z.catchall(z.object({ a: z.string() }), z.number()), { a: 'y' }],
    ['strict objects', z.strictObject({ a: z.string() }), { a: 'y' }],
  ])('leaves %s to zod', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
    expect(fits(schema, value)).toBe(false);
    expect(fitsExactly(schema, value)).toBe(false);
  });
});
