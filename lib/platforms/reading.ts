import {
  type Form,
  type FormOutput,
  fits,
  isObject,
  type PostObservation,
  type ProfileObservation,
  type ProfileRef,
  type ReadReport,
  type SkipReason,
  take,
} from '../model';
import type { FeedPage, ReadResult } from './contract';

export type Keyed = Record<string, unknown>;

export { isObject as isRecord };

/** Key paths are written out in the readers, so there are some hundreds of them; bounded all the same. */
const steps = new Map<string, readonly string[]>();
const MOST_PATHS = 1_000;

function stepsOf(path: string): readonly string[] {
  const known = steps.get(path);
  if (known) return known;
  const keys = path.split('.');
  if (steps.size < MOST_PATHS) steps.set(path, keys);
  return keys;
}

/** The value under a dotted key path (`a.b.0.c`), own keys only; undefined as soon as a step is absent. */
export function get(v: unknown, path: string): unknown {
  let here = v;
  for (const key of stepsOf(path)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Keyed)[key];
  }
  return here;
}

/**
 * As `get`, for what must not go missing unsaid: where a step of the path meets a text, a number or the like instead of
 * an object, that is given, and whoever reads it finds that it is not what was looked for.
 */
export function getOrMisfit(v: unknown, path: string): unknown {
  let here = v;
  for (const key of stepsOf(path)) {
    if (here === null || here === undefined) return undefined;
    if (typeof here !== 'object') return here;
    here = Object.hasOwn(here, key) ? (here as Keyed)[key] : undefined;
  }
  return here;
}

/** The array under a path, or an empty one. For lists that may be absent without anything being lost. */
export function list(v: unknown, path?: string): unknown[] {
  const found = path === undefined ? v : get(v, path);
  return Array.isArray(found) ? found : [];
}

/** A string that is not empty. */
export function str(v: unknown): string | undefined {
  return typeof v === 'string' && v !== '' ? v : undefined;
}

/** A whole number from 0 up, stated as a JSON number or as plain ASCII digits ("31005"). Anything else is none. */
export function whole(v: unknown): number | undefined {
  const n = typeof v === 'string' && /^\d{1,16}$/.test(v) ? Number(v) : v;
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? n : undefined;
}

/** What a value is, never the value: `missing`, `null`, `array`, `string`, … */
export function typeName(v: unknown): string {
  if (v === undefined) return 'missing';
  if (v === null) return 'null';
  return Array.isArray(v) ? 'array' : typeof v;
}

/** Keys that may themselves be data (ids, handles, addresses) are shown as `*`. */
function keyName(key: string): string {
  return /^[A-Za-z_$][\w$-]{0,59}$/.test(key) && !/\d{5}/.test(key) ? key : '*';
}

/** Thrown inside `each`: the item does not look as it should; says where, never what. */
export class ShapeMismatch extends Error {
  readonly path: string;
  readonly found: string;
  readonly siblings: string[];
  constructor(path: string, found: string, siblings: string[]) {
    super('shape');
    this.path = path;
    this.found = found;
    this.siblings = siblings;
  }
}

/** Stops the reading of the present item: `value` at `path` (a key of `parent`) is not what a reader needs. */
export function mismatch(path: string, value: unknown, parent?: unknown): never {
  throw new ShapeMismatch(path, typeName(value), isObject(parent) ? Object.keys(parent) : []);
}

/**
 * The value if it fits a form; otherwise stops the present item at the innermost key that does not fit. It is the
 * body's own value, not a copy, and may carry keys that the form does not name.
 */
export function conform<F extends Form<unknown>>(form: F, value: unknown, path: string): FormOutput<F> {
  if (fits(form, value)) return value;
  const taken = take(form, value);
  if (taken.ok) return taken.value;
  let here: unknown = value;
  let parent: unknown;
  let at = path;
  for (const key of taken.path) {
    parent = here;
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined;
    at += typeof key === 'number' ? '[]' : `.${keyName(String(key))}`;
  }
  return mismatch(at, here, parent);
}

export { conform as fit };

/** Told of each item that a reader leaves out and why; `id` where the item stated one, `n` of a kind at once. */
export type Witness = (seen: { reason: SkipReason | 'other'; endpoint: string; id?: string; n: number }) => void;

let witness: Witness | undefined;

/**
 * Runs `read` with somebody listening to what is left out. For maintainers' commands and tests: in a page nobody
 * listens, and each skip costs one comparison. Readers are synchronous, so what is heard is of this run alone.
 */
export function witnessed<T>(listener: Witness, read: () => T): T {
  const before = witness;
  witness = listener;
  try {
    return read();
  } finally {
    witness = before;
  }
}

/** Gathers what one body holds. One collector a body. */
export interface Collector {
  /** A second sighting of a post in the same body fills what the first one lacked and counts as `duplicate`. */
  post(post: PostObservation): void;
  profile(profile: ProfileObservation): void;
  /** `id`: the post left out, as its box on the page names it; only where that one is left out on purpose. */
  skip(reason: SkipReason, n?: number, id?: unknown): void;
  /** A skip whose id is for a witness alone: a post without a box of its own (a quotation), or of unknown owner. */
  leave(reason: SkipReason, id: unknown): void;
  /** A post that the page may show and that is somebody else's. Anything that is no id is passed over. */
  other(id: unknown): void;
  /** The box on the page that stands for `post` carries the id `box`. */
  box(box: unknown, post: string): void;
  /** Something that should be at `path` is not; `parent` is the object whose keys stand beside it. */
  shape(path: string, found: unknown, parent?: unknown): void;
  /** Runs `read` over the items; one that throws costs itself alone and is reported with its key path. */
  each(items: readonly unknown[], path: string, read: (item: unknown, path: string, index: number) => void): void;
  /** Runs `read`; what it throws is reported at `path`. True when it came through. */
  guard(path: string, read: () => void): boolean;
  result(end?: { subject?: ProfileRef; feed?: FeedPage; empty?: 'normal' | 'suspicious' }): ReadResult;
}

const MOST_SHAPES = 20;
const LONGEST_TEXT = 20_000;
const LONGEST_SHORT = 512;

function short(v: unknown): v is string {
  return typeof v === 'string' && v !== '' && v.length <= LONGEST_SHORT;
}

export function collector(endpoint: string): Collector {
  const posts = new Map<string, PostObservation>();
  const profiles = new Map<string, ProfileObservation>();
  const skipped: Partial<Record<SkipReason, number>> = {};
  const shapes = new Map<string, ReadReport>();
  const others = new Set<string>();
  const boxes = new Map<string, string>();

  const heard = (reason: SkipReason | 'other', n: number, id: unknown): void => {
    if (n > 0) witness?.({ reason, endpoint, n, ...(short(id) && { id }) });
  };
  const count = (reason: SkipReason, n: number): void => {
    if (n > 0) skipped[reason] = (skipped[reason] ?? 0) + n;
  };
  const skip = (reason: SkipReason, n = 1, id?: unknown): void => {
    if (witness) heard(reason, n, id);
    count(reason, n);
    if (short(id)) others.add(id);
  };
  const addShape = (path: string, found: string, siblings: string[]): void => {
    const key = `${path} ${found}`;
    if (shapes.has(key) || shapes.size >= MOST_SHAPES) return;
    const names = [...new Set(siblings.map(keyName))].slice(0, 40);
    shapes.set(key, { kind: 'shape', endpoint, path: path.slice(0, 500), found: found.slice(0, 100), siblings: names });
  };

  const self: Collector = {
    post(post) {
      if (!short(post.id) || !short(post.profileId) || !short(post.url)) return skip('no-identity');
      const sighting = { ...post };
      if (sighting.caption !== undefined) sighting.caption = sighting.caption.slice(0, LONGEST_TEXT);
      if (!short(sighting.handle)) delete sighting.handle;
      const key = `${post.profileId} ${post.id}`;
      const before = posts.get(key);
      if (before === undefined) {
        posts.set(key, sighting);
        return;
      }
      skip('duplicate');
      posts.set(key, {
        ...sighting,
        ...before,
        format: before.format === 'unknown' ? sighting.format : before.format,
        flags: [...new Set([...before.flags, ...sighting.flags])],
        counts: { ...sighting.counts, ...before.counts },
        hidden: [...new Set([...before.hidden, ...sighting.hidden])],
        doubtful: [...new Set([...before.doubtful, ...sighting.doubtful])],
      });
    },
    profile(profile) {
      if (!short(profile.id) || !short(profile.handle) || !short(profile.url)) return skip('no-identity');
      const sighting = { ...profile };
      if (sighting.name !== undefined) sighting.name = sighting.name.slice(0, LONGEST_TEXT);
      const before = profiles.get(profile.id);
      profiles.set(
        profile.id,
        before === undefined
          ? sighting
          : {
              ...sighting,
              ...before,
              counts: { ...sighting.counts, ...before.counts },
              hidden: [...new Set([...before.hidden, ...sighting.hidden])],
            },
      );
    },
    skip,
    leave(reason, id) {
      if (witness) heard(reason, 1, id);
      count(reason, 1);
    },
    other(id) {
      if (witness) heard('other', 1, id);
      if (short(id)) others.add(id);
    },
    box(box, post) {
      if (short(box)) boxes.set(box, post);
    },
    shape(path, found, parent) {
      addShape(path, typeName(found), isObject(parent) ? Object.keys(parent) : []);
    },
    guard(path, read) {
      try {
        read();
        return true;
      } catch (e) {
        // An engine's message may quote the page's data, so only the error's kind is told.
        if (e instanceof ShapeMismatch) addShape(e.path, e.found, e.siblings);
        else addShape(path, e instanceof Error ? `threw ${e.name}` : 'threw', []);
        return false;
      }
    },
    each(items, path, read) {
      items.forEach((item, index) => {
        const here = `${path}[]`;
        if (!self.guard(here, () => read(item, here, index))) skip('shape');
      });
    },
    result(end = {}) {
      const items = posts.size + profiles.size;
      const reports: ReadReport[] = [...shapes.values()];
      const other = Object.entries(skipped).some(([reason]) => reason !== 'shape');
      if (items > 0 || other) reports.unshift({ kind: 'ok', endpoint, items, skipped });
      else if (reports.length === 0) reports.push({ kind: 'empty', endpoint, expected: end.empty === 'normal' });
      return {
        posts: [...posts.values()],
        profiles: [...profiles.values()],
        reports,
        ...(end.subject && { subject: end.subject }),
        ...(end.feed && { feed: end.feed }),
        ...(others.size > 0 && { others: [...others] }),
        ...(boxes.size > 0 && { boxes: [...boxes].map(([box, post]) => ({ box, post })) }),
      };
    },
  };
  return self;
}
