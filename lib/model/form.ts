/**
 * What a value must look like, as plain data: for content scripts, where zod alone would take a quarter of the budget.
 * The names are zod's, the meaning is zod's (`asZod` gives the schema, and a property test holds the two together), and
 * there is no kind but those that are used. `import * as form from './form'`.
 */
export interface Form<T> {
  readonly def: Definition;
  /** A key of an object may be left out. */
  readonly optional?: true;
  /** Never there: carries the type. */
  readonly output?: T;
}

/** The type of what a form takes. */
type Output<F> = F extends Form<infer T> ? T : never;

export type Definition =
  | { type: 'string'; checks: readonly Check[] }
  /** `integer`: within ±(2^53 − 1), as zod's `int`; otherwise any finite number. */
  | { type: 'number'; integer: boolean; checks: readonly Check[] }
  | { type: 'boolean' | 'unknown' }
  /** One of these values: `literal` and `enum`. */
  | { type: 'literal'; values: readonly (string | number)[] }
  | { type: 'optional' | 'nullable'; inner: Form<unknown> }
  | { type: 'array'; element: Form<unknown>; checks: readonly Check[] }
  | { type: 'object'; shape: Shape; checks: readonly Check[] }
  /** Without objects in it, unless a literal key tells them apart. */
  | { type: 'union'; options: readonly Form<unknown>[]; discriminator?: string };

/** What the right type must hold besides. A pattern is neither global nor sticky. */
export type Check =
  | { check: 'minimum' | 'minLength' | 'maxLength'; than: number }
  | { check: 'pattern'; pattern: RegExp }
  | { check: 'holds'; holds: (value: never) => boolean; message: string };

type Shape = { readonly [key: string]: Form<unknown> };
type Flat<T> = { [K in keyof T]: T[K] };
type Optional<S> = { [K in keyof S]: S[K] extends { optional: true } ? K : never }[keyof S];
type Named<S> = Flat<{ [K in Exclude<keyof S, Optional<S>>]: Output<S[K]> } & { [K in Optional<S>]?: Output<S[K]> }>;
type MaybeForm<T> = Form<T | undefined> & { readonly optional: true };
export type ObjectForm<S> = Form<Named<S>> & { readonly shape: S };

export const string = (...checks: Check[]): Form<string> => ({ def: { type: 'string', checks } });
export const number = (...checks: Check[]): Form<number> => ({ def: { type: 'number', integer: false, checks } });
export const int = (...checks: Check[]): Form<number> => ({ def: { type: 'number', integer: true, checks } });
export const boolean = (): Form<boolean> => ({ def: { type: 'boolean' } });
export const unknown = (): Form<unknown> => ({ def: { type: 'unknown' } });
export const literal = <const V extends string | number>(value: V): Form<V> => ({
  def: { type: 'literal', values: [value] },
});
export const oneOf = <const V extends readonly (string | number)[]>(values: V): Form<V[number]> => ({
  def: { type: 'literal', values },
});
export const optional = <T>(inner: Form<T>): MaybeForm<T> => ({ def: { type: 'optional', inner }, optional: true });
export const nullable = <T>(inner: Form<T>): Form<T | null> => ({ def: { type: 'nullable', inner } });
export const nullish = <T>(inner: Form<T>): MaybeForm<T | null> => optional(nullable(inner));
export const array = <T>(element: Form<T>, ...checks: Check[]): Form<T[]> => ({
  def: { type: 'array', element, checks },
});
export const object = <S extends Shape>(shape: S, ...checks: Check[]): ObjectForm<S> => ({
  def: { type: 'object', shape, checks },
  shape,
});
export const union = <F extends readonly Form<unknown>[]>(...options: F): Form<Output<F[number]>> => ({
  def: { type: 'union', options },
});
export const byKey = <F extends readonly Form<unknown>[]>(
  discriminator: string,
  ...options: F
): Form<Output<F[number]>> => ({ def: { type: 'union', options, discriminator } });

export const atLeast = (than: number): Check => ({ check: 'minimum', than });
export const minLength = (than: number): Check => ({ check: 'minLength', than });
export const maxLength = (than: number): Check => ({ check: 'maxLength', than });
export const pattern = (p: RegExp): Check => ({ check: 'pattern', pattern: p });
export const holds = <T>(test: (value: T) => boolean, message: string): Check => ({
  check: 'holds',
  holds: test,
  message,
});

export type { Output as infer };
