import { isObject } from '../model';

/**
 * Answers that come in pieces (GraphQL `@defer` and `@stream`): a first document, then patches, each with the `path`
 * below `data` where it belongs. Meta's sites write one document a line; in their HTML each piece is a call of its own.
 * Two forms: a bare patch `{ label, path, data }`, and `{ incremental: [{ path, data | items }] }` of the specification.
 */
type Patch = { path: (string | number)[]; data?: unknown; items?: unknown[] };

/** A list may be streamed with gaps (a broken line); a patch that points further than this beyond its end is none. */
const FURTHEST = 500;

function isStep(step: unknown): step is string | number {
  return typeof step === 'number' ? Number.isSafeInteger(step) && step >= 0 : typeof step === 'string';
}

function isPatch(v: unknown): v is Patch {
  return isObject(v) && Array.isArray(v.path) && v.path.every(isStep) && (isObject(v.data) || Array.isArray(v.items));
}

/** Own keys only; a key that would change what the object is (`__proto__`) is left out. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
}

/** Objects grow together, lists element by element; anything else: what states something wins, the later first. */
function merged(old: unknown, now: unknown): unknown {
  if (isObject(old) && isObject(now)) {
    for (const key of Object.keys(now)) put(old, key, Object.hasOwn(old, key) ? merged(old[key], now[key]) : now[key]);
    return old;
  }
  if (Array.isArray(old) && Array.isArray(now)) {
    for (let i = 0; i < now.length; i++) old[i] = i < old.length ? merged(old[i], now[i]) : now[i];
    return old;
  }
  return now === null || now === undefined ? old : now;
}

type Slots = Record<string | number, unknown>;

/** What stands at one step, or undefined; own keys only. */
function below(here: unknown, step: string | number): unknown {
  if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
  return (here as Slots)[step];
}

/** Puts one patch where it belongs; false where the place is not there. */
function apply(root: unknown, patch: Patch): boolean {
  let here = root;
  for (const step of patch.path.slice(0, -1)) here = below(here, step);
  const last = patch.path.at(-1);
  if (last === undefined) {
    if (!isObject(root) || !isObject(patch.data)) return false;
    merged(root, patch.data);
    return true;
  }
  const pieces = patch.items ?? [patch.data];
  if (Array.isArray(here) && typeof last === 'number') {
    if (last > here.length + FURTHEST) return false;
    while (here.length < last) here.push(null);
    for (const [i, piece] of pieces.entries()) here[last + i] = merged(here[last + i], piece);
    return true;
  }
  const target = below(here, last);
  if (!isObject(here) || patch.items || (!isObject(target) && Object.hasOwn(here, last) && target !== null))
    return false;
  put(here, String(last), merged(target, patch.data));
  return true;
}

/**
 * The pieces of one answer as one body: the first document with every patch in its place. What finds no place (its
 * line came broken, or it is a document of its own) stays beside it under `incremental`, where a reader that looks by
 * shape meets it all the same. Changes the documents that it is given.
 */
export function joinStreamed(documents: readonly unknown[]): unknown {
  const first = documents.findIndex((d) => isObject(d) && !isPatch(d));
  const base: unknown = first < 0 ? {} : documents[first];
  if (!isObject(base)) return base;
  const left: unknown[] = [];
  let waiting: Patch[] = [];
  documents.forEach((document, i) => {
    const inner = isObject(document) && Array.isArray(document.incremental) ? document.incremental : [];
    if (i === first) delete (document as { incremental?: unknown }).incremental;
    else if (isPatch(document)) waiting.push(document);
    else if (inner.length === 0) left.push(document);
    for (const piece of inner) if (isPatch(piece)) waiting.push(piece);
  });
  // Shorter paths first would cost the order of arrival; a patch that came before its place is tried once more.
  for (let round = 0; round < 2 && waiting.length > 0; round++)
    waiting = waiting.filter((patch) => !apply(base.data, patch));
  left.push(...waiting);
  if (left.length > 0) base.incremental = left;
  return base;
}
