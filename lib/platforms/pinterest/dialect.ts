import { isRecord, type Keyed } from '../reading';
import type { Person } from './schema';

/**
 * Pinterest says everything in two dialects: Resource bodies and the page's state in snake case (`created_at`), Relay
 * bodies in camel case (`createdAt`, ids as `entityId`). Both are read by the names of the first.
 */
const CAMEL: Record<string, string> = Object.create(null);

function camel(name: string): string {
  const known = CAMEL[name];
  if (known !== undefined) return known;
  const other = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  CAMEL[name] = other;
  return other;
}

/** The key under which an object says it, or the one under which its dialect would. */
export function keyOf(v: Keyed, name: string): string {
  if (Object.hasOwn(v, name)) return name;
  const other = camel(name);
  return Object.hasOwn(v, other) || Object.hasOwn(v, 'entityId') || Object.hasOwn(v, '__typename') ? other : name;
}

/** What an object says under either name. The names are written out in the readers: none is one of Object's own. */
export function field(v: unknown, name: string): unknown {
  if (typeof v !== 'object' || v === null) return undefined;
  const said = (v as Keyed)[name];
  return said === undefined ? (v as Keyed)[camel(name)] : said;
}

/**
 * Is this a pin as its whole query gives it? Relay's smaller queries ask for a part, and what they leave out is no loss;
 * Resource bodies are whole.
 */
export function isWhole(pin: Keyed): boolean {
  const relay = Object.hasOwn(pin, 'entityId') || Object.hasOwn(pin, '__typename');
  return !relay || pin.repinCount !== undefined || pin.shareCount !== undefined;
}

/** Does an object say something under a name like this one, and under none that is known? */
export function hasLike(v: Keyed, like: RegExp): boolean {
  for (const key in v) if (like.test(key)) return true;
  return false;
}

/** The number inside a Relay id: base64 of `Pin:123`. */
function decoded(v: unknown): string | undefined {
  if (typeof v !== 'string' || !/^[A-Za-z0-9+/]{8,200}={0,2}$/.test(v)) return undefined;
  try {
    return /^[A-Za-z]+:(\d{1,30})$/.exec(atob(v))?.[1];
  } catch {
    return undefined;
  }
}

const NUMBER = /^\d{1,30}$/;

/** The stable id of a pin, person or board in either dialect. */
export function idOf(v: unknown): string | undefined {
  if (!isRecord(v)) return undefined;
  const stated = typeof v.entityId === 'string' ? v.entityId : v.id;
  if (typeof stated === 'string' && NUMBER.test(stated)) return stated;
  const inside = decoded(v.id) ?? decoded(v.node_id);
  if (inside !== undefined) return inside;
  return typeof stated === 'string' && /^[\w-]{1,120}$/.test(stated) ? stated : undefined;
}

/** Who a record names; undefined for null, and for a record without both a name and an id. */
export function personOf(v: unknown): Person | undefined {
  const id = idOf(v);
  const username = isRecord(v) ? v.username : undefined;
  return id !== undefined && typeof username === 'string' && username !== '' && username.length <= 200
    ? { id, username }
    : undefined;
}
