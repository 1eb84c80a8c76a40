import type { Check, Form, infer as Output } from './form';

type Test = (value: unknown) => boolean;

/** One check on a value whose type is right already. */
function checkOf(check: Check): Test {
  switch (check.check) {
    case 'minLength':
      return (v) => (v as string | unknown[]).length >= check.than;
    case 'maxLength':
      return (v) => (v as string | unknown[]).length <= check.than;
    case 'minimum':
      return (v) => (v as number) >= check.than;
    case 'pattern':
      return (v) => check.pattern.test(v as string);
    case 'holds':
      return (v) => check.holds(v as never);
  }
}

const innerOf = (form: Form<unknown>) => (form.def.type === 'optional' ? form.def.inner : form);

/** Has an object keys beside the named ones, of which so many were there with something in them? */
function hasOthers(v: object, keys: readonly string[], named: number): boolean {
  const there = Object.keys(v);
  return there.length > named && there.some((key) => !keys.includes(key));
}

function objectOf(shape: { readonly [key: string]: Form<unknown> }, strict: boolean): Test {
  const keys = Object.keys(shape);
  // A key that may be left out is asked only where it is there.
  const tests = keys.map((key) => testOf(innerOf(shape[key]!), strict));
  const needed = keys.map((key) => !shape[key]!.optional);
  return (v) => {
    if (!isObject(v)) return false;
    let named = 0;
    for (let i = 0; i < keys.length; i++) {
      const value = v[keys[i]!];
      if (value !== undefined) {
        if (!tests[i]!(value)) return false;
        named += 1;
        // Most fields of most bodies are absent. A key that is there with nothing in it is for its own form to judge.
      } else if (needed[i] && !(keys[i]! in v && tests[i]!(value))) return false;
    }
    return !strict || !hasOthers(v, keys, named);
  };
}

/** Objects told apart by a literal: only the one that it names is asked. */
function unionOf(options: readonly Form<unknown>[], discriminator: string | undefined, strict: boolean): Test {
  const tests = options.map((option) => testOf(option, strict));
  if (discriminator === undefined) return (v) => tests.some((test) => test(v));
  return (v) => {
    const at = isObject(v) ? optionOf(options, discriminator, v) : -1;
    return at >= 0 && tests[at]!(v);
  };
}

function typeOf(form: Form<unknown>, strict: boolean): Test {
  const { def } = form;
  switch (def.type) {
    case 'string':
      return (v) => typeof v === 'string';
    case 'boolean':
      return (v) => typeof v === 'boolean';
    case 'number':
      return def.integer ? Number.isSafeInteger : Number.isFinite;
    case 'unknown':
      return () => true;
    case 'literal': {
      const values = new Set<unknown>(def.values);
      return (v) => values.has(v);
    }
    case 'optional':
    case 'nullable': {
      const inner = testOf(def.inner, strict);
      const none = def.type === 'optional' ? undefined : null;
      return (v) => v === none || inner(v);
    }
    case 'array': {
      const element = testOf(def.element, strict);
      return (v) => Array.isArray(v) && v.every(element);
    }
    case 'object':
      return objectOf(def.shape, strict);
    case 'union':
      return unionOf(def.options, def.discriminator, strict);
  }
}

function testOf(form: Form<unknown>, strict: boolean): Test {
  const type = typeOf(form, strict);
  const checks = 'checks' in form.def ? form.def.checks.map(checkOf) : [];
  // One call a check: through a list of them, most of a form's time goes into the list.
  return checks.reduce((before, check) => (v) => before(v) && check(v), type);
}

function cached(strict: boolean) {
  const known = new WeakMap<object, Test>();
  return (form: Form<unknown>): Test => {
    const before = known.get(form);
    if (before) return before;
    const test = testOf(form, strict);
    known.set(form, test);
    return test;
  };
}

const loose = cached(false);
const strict = cached(true);

/** A JSON object: neither null nor an array. */
export function isObject(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

/** Which option's literal the value's key carries, or −1. */
export function optionOf(options: readonly Form<unknown>[], key: string, v: Record<string, unknown>): number {
  return options.findIndex(({ def }) => def.type === 'object' && loose(def.shape[key]!)(v[key]));
}

/** Has the value this form? It may carry keys besides those that the form names. Quick, and copies nothing. */
export function fits<F extends Form<unknown>>(form: F, value: unknown): value is Output<F> {
  return loose(form)(value);
}

/** As `fits`, and nothing is there that the form does not name. */
export function fitsExactly<F extends Form<unknown>>(form: F, value: unknown): value is Output<F> {
  return strict(form)(value);
}
