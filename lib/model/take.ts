import { fits, fitsExactly, isObject, optionOf } from './accept';
import type { Form, infer as Output } from './form';

/** The value with the named keys only, or the key path of the first thing that does not fit. */
export type Taken<T> = { ok: true; value: T } | { ok: false; path: PropertyKey[] };

/** What stands in the way lies below this key path. */
class Misfit extends Error {
  readonly path: PropertyKey[];
  constructor(path: PropertyKey[]) {
    super('misfit');
    this.path = path;
  }
}

function copy(form: Form<unknown>, value: unknown, path: PropertyKey[]): unknown {
  const { def } = form;
  const stop = (at = path): never => {
    throw new Misfit(at);
  };
  let taken = value;
  switch (def.type) {
    case 'optional':
      return value === undefined ? value : copy(def.inner, value, path);
    case 'nullable':
      return value === null ? value : copy(def.inner, value, path);
    case 'array':
      if (!Array.isArray(value)) return stop();
      taken = value.map((element, i) => copy(def.element, element, [...path, i]));
      break;
    case 'object': {
      if (!isObject(value)) return stop();
      const named: Record<string, unknown> = {};
      for (const [key, part] of Object.entries(def.shape)) {
        if (!(key in value) && !part.optional) stop([...path, key]);
        if (key in value) named[key] = copy(part, value[key], [...path, key]);
      }
      taken = named;
      break;
    }
    case 'union':
      if (def.discriminator !== undefined) {
        if (!isObject(value)) return stop();
        const option = def.options[optionOf(def.options, def.discriminator, value)];
        return option ? copy(option, value, path) : stop([...path, def.discriminator]);
      }
  }
  return fits(form, taken) ? taken : stop();
}

/** Reads a value by its form: what fits exactly is given as it is, what carries more loses it in a copy. */
export function take<F extends Form<unknown>>(form: F, value: unknown): Taken<Output<F>> {
  if (fitsExactly(form, value)) return { ok: true, value };
  try {
    return { ok: true, value: copy(form, value, []) as Output<F> };
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, path: error.path };
    throw error;
  }
}
