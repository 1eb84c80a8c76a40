import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { get, isRecord, type Keyed, str } from '../../lib/platforms/reading';

/** One saved response or page, out of whatever its recorder put around it. */
export interface Saved {
  text: string;
  /** Address that the recorder noted. */
  url?: string;
  /** When it was recorded, Unix milliseconds. */
  at?: number;
}

/** Posts that a recorder took out of their bodies, one a line. */
export interface SavedItems {
  items: unknown[];
  url?: string;
  at?: number;
}

export interface Opened {
  /** Name of the wrapper, or `plain`. */
  wrapper: 'plain' | 'har' | 'cassette' | 'exchange' | 'items';
  saved: (Saved | SavedItems)[];
}

/** Larger than any recording that a person would save, small enough for the memory of a small machine. */
export const MAX_FILE = 512_000_000;

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Bytes → text: unpacked where packed, by the byte-order mark where there is one, as UTF-8 otherwise. */
export function decode(bytes: Uint8Array): string {
  let plain = bytes;
  if (isGzip(bytes)) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: MAX_FILE });
    } catch {
      // Cut off or no gzip after all: read as it is, and the readers will say that it is not JSON.
    }
  }
  const wide = plain[0] === 0xff && plain[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(wide).decode(plain);
}

function when(v: unknown): number | undefined {
  const ms = typeof v === 'number' ? v : typeof v === 'string' ? Date.parse(v) : Number.NaN;
  return Number.isFinite(ms) ? ms : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A body as recorders write it: text, `{ string }`, `{ base64_string }`, bytes. */
function bodyText(body: unknown): string | undefined {
  if (body instanceof Uint8Array) return decode(body);
  if (typeof body === 'string') return body;
  const packed = get(body, 'base64_string');
  if (typeof packed === 'string') return decode(Buffer.from(packed, 'base64'));
  const plain = get(body, 'string');
  if (plain instanceof Uint8Array) return decode(plain);
  return typeof plain === 'string' ? plain : undefined;
}

function saved(text: string | undefined, url: unknown, at: unknown): Saved[] {
  const [address, time] = [str(url), when(at)];
  return text === undefined
    ? []
    : [{ text, ...(address && { url: address }), ...(time !== undefined && { at: time }) }];
}

/** HAR: one entry an exchange; bodies may be base64. */
function fromHar(entries: unknown[]): Saved[] {
  return entries.flatMap((entry) => {
    const content = get(entry, 'response.content');
    const raw = get(content, 'text');
    const base64 = get(content, 'encoding') === 'base64' && typeof raw === 'string';
    const text = base64 ? decode(Buffer.from(raw, 'base64')) : raw;
    return saved(typeof text === 'string' ? text : undefined, get(entry, 'request.url'), get(entry, 'startedDateTime'));
  });
}

/** VCR and its relatives (vcr, VCR.py, betamax): a list of interactions. */
function fromCassette(interactions: unknown[]): Saved[] {
  return interactions.flatMap((one) => {
    // What an answer to a change holds is no view of anything.
    if (/^(?:DELETE|PUT|PATCH|OPTIONS|HEAD)$/i.test(String(get(one, 'request.method')))) return [];
    const body = get(one, 'response.body') ?? get(one, 'response.content');
    return saved(bodyText(body), get(one, 'request.uri') ?? get(one, 'request.url'), get(one, 'recorded_at'));
  });
}

function wrapped(file: unknown): Opened | undefined {
  if (!isRecord(file)) return undefined;
  const entries = get(file, 'log.entries');
  if (Array.isArray(entries)) return { wrapper: 'har', saved: fromHar(entries) };
  if (isRecord(get(file, 'response.content')) && isRecord(file.request)) {
    return { wrapper: 'har', saved: fromHar([file]) };
  }
  const interactions = file.http_interactions ?? file.interactions;
  if (Array.isArray(interactions) && interactions.some((one) => isRecord(get(one, 'request')))) {
    return { wrapper: 'cassette', saved: fromCassette(interactions) };
  }
  const text = get(file, 'response.responseBody') ?? get(file, 'response.body') ?? get(file, 'response.text');
  if (isRecord(file.request) && typeof text === 'string') {
    return { wrapper: 'exchange', saved: saved(text, file.request.url ?? file.request.uri, file.recorded_at) };
  }
  return undefined;
}

/** Zeeschuimer: each line one post as the page's own data had it, with the address it was seen at. */
function fromLines(text: string): Opened | undefined {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)
    .filter((row): row is Keyed => isRecord(row) && 'source_platform' in row && 'data' in row);
  if (rows.length === 0) return undefined;
  const at = when(rows[0]?.timestamp_collected);
  const url = str(rows[0]?.source_platform_url);
  return {
    wrapper: 'items',
    saved: [{ items: rows.map((row) => row.data), ...(url && { url }), ...(at !== undefined && { at }) }],
  };
}

function cassette(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** What is inside a saved file. Never throws: what is no known wrapper is the body itself. */
export function open(bytes: Uint8Array): Opened {
  const text = decode(bytes);
  const plain: Opened = { wrapper: 'plain', saved: [{ text }] };
  const start = text.slice(0, 4_000).trimStart();
  if (start.startsWith('<')) return plain;
  if (start.includes('"source_platform"')) return fromLines(text) ?? plain;
  if (start.startsWith('{')) {
    if (!/"(?:log|request|http_interactions|interactions)"\s*:/.test(start)) return plain;
    return wrapped(parsed(text)) ?? plain;
  }
  if (/^(?:---\s*\n)?(?:http_)?interactions:/.test(start)) return wrapped(cassette(text)) ?? plain;
  return plain;
}
