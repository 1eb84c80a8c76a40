import type * as z from 'zod/mini';

type Test = (value: unknown) => boolean;

/** What is read of a zod definition; its own types differ by kind of schema. */
interface Definition {
  type?: string;
  check?: string;
  format?: string;
  checks?: readonly Inside[];
  innerType?: Inside;
  element?: Inside;
  shape?: Readonly<Record<string, Inside>>;
  options?: readonly Inside[];
  discriminator?: string;
  entries?: Readonly<Record<string, string | number>>;
  values?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  value?: number;
  inclusive?: boolean;
  pattern?: RegExp;
  fn?: (value: unknown) => unknown;
  coerce?: boolean;
  catchall?: Inside;
}
interface Inside {
  _zod: { def: object; optin?: string | undefined };
}

const defOf = (schema: Inside) => schema._zod.def as Definition;

/** Thrown while translating: the schema uses what is not translated, so zod alone answers. */
class Untranslated extends Error {}

/** One of zod's checks on a value whose type is right already. */
function checkOf(inside: Inside): Test {
  const { check, format, pattern, fn, minimum, maximum, value, inclusive } = defOf(inside);
  if (check === 'min_length' && minimum !== undefined) return (v) => (v as string | unknown[]).length >= minimum;
  if (check === 'max_length' && maximum !== undefined) return (v) => (v as string | unknown[]).length <= maximum;
  if (check === 'greater_than' && typeof value === 'number') {
    return inclusive ? (v) => (v as number) >= value : (v) => (v as number) > value;
  }
  if (check === 'string_format' && format === 'regex' && pattern && !pattern.global && !pattern.sticky) {
    return (v) => pattern.test(v as string);
  }
  if (check === 'custom' && fn) return (v) => fn(v) === true;
  throw new Untranslated();
}

function objectOf(shape: NonNullable<Definition['shape']>, strict: boolean): Test {
  const keys = Object.keys(shape);
  const tests = keys.map((key) => translate(shape[key] as Inside, strict));
  const needed = keys.map((key) => (shape[key] as Inside)._zod.optin === undefined);
  const known = new Set(keys);
  return (v) => {
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return false;
    const record = v as Record<string, unknown>;
    if (strict) for (const key in record) if (!known.has(key)) return false;
    for (let i = 0; i < keys.length; i++) {
      const value = record[keys[i] as string];
      // Most fields of most bodies are absent.
      if (value === undefined ? needed[i] : !(tests[i] as Test)(value)) return false;
    }
    return true;
  };
}

/** Objects told apart by a literal: only the one that it names is asked. */
function unionOf({ options = [], discriminator }: Definition, strict: boolean): Test {
  if (discriminator === undefined) {
    // The first option that fits decides what zod gives; options that are no containers give the value itself.
    if (options.some((o) => ['object', 'array', 'union'].includes(defOf(o).type ?? ''))) throw new Untranslated();
    const tests = options.map((o) => translate(o, strict));
    return (v) => tests.some((test) => test(v));
  }
  const byLiteral = new Map<unknown, Test>();
  for (const option of options) {
    const literal = defOf(option).shape?.[discriminator];
    const test = translate(option, strict);
    for (const value of (literal && defOf(literal).values) ?? []) byLiteral.set(value, test);
  }
  return (v) => {
    if (typeof v !== 'object' || v === null) return false;
    return byLiteral.get((v as Record<string, unknown>)[discriminator])?.(v) === true;
  };
}

function typeOf(inside: Inside, strict: boolean): Test {
  const def = defOf(inside);
  if (def.coerce || def.catchall) throw new Untranslated();
  switch (def.type) {
    case 'string':
      return (v) => typeof v === 'string';
    case 'boolean':
      return (v) => typeof v === 'boolean';
    case 'number':
      if (def.format === 'safeint') return Number.isSafeInteger;
      if (def.format === undefined) return Number.isFinite;
      break;
    case 'unknown':
      return () => true;
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries ?? {}));
      return (v) => values.has(v);
    }
    case 'literal': {
      const values = new Set(def.values);
      return (v) => values.has(v);
    }
    case 'optional':
    case 'nullable': {
      const inner = translate(def.innerType as Inside, strict);
      const none = def.type === 'optional' ? undefined : null;
      return (v) => v === none || inner(v);
    }
    case 'array': {
      const element = translate(def.element as Inside, strict);
      return (v) => Array.isArray(v) && v.every(element);
    }
    case 'object':
      return objectOf(def.shape ?? {}, strict);
    case 'union':
      return unionOf(def, strict);
  }
  throw new Untranslated();
}

function translate(inside: Inside, strict: boolean): Test {
  const { checks = [] } = defOf(inside);
  const type = typeOf(inside, strict);
  const rest = checks.map(checkOf);
  if (rest.length === 0) return type;
  return (v) => type(v) && rest.every((check) => check(v));
}

const NEVER: Test = () => false;

function cached(strict: boolean) {
  const known = new WeakMap<object, Test>();
  return (schema: object): Test => {
    const before = known.get(schema);
    if (before) return before;
    let test = NEVER;
    try {
      test = translate(schema as Inside, strict);
    } catch (error) {
      if (!(error instanceof Untranslated)) throw error;
    }
    known.set(schema, test);
    return test;
  };
}

const loose = cached(false);
const strict = cached(true);

/**
 * The quick way to a yes, without the copy that zod makes of everything it parses (which without its compiler costs as
 * much as parsing the text). True: zod would take the value, and gives the same but for keys that the schema does not
 * name. False says nothing: the value does not fit, or the schema uses what is not translated here; ask zod.
 */
export function fits<S extends z.ZodMiniType>(schema: S, value: unknown): value is z.output<S> {
  return loose(schema)(value);
}

/** As `fits`, and nothing is there that the schema does not name: zod would give an equal value. */
export function fitsExactly<S extends z.ZodMiniType>(schema: S, value: unknown): value is z.output<S> {
  return strict(schema)(value);
}
