/**
 * What crosses from the page's world to ours, as one string in the detail of a CustomEvent: a primitive passes
 * Firefox's Xray wrappers unharmed and needs no structured clone. The names are fixed and versioned; nothing is hidden
 * from the page, which owns this data. Imports nothing: this file runs in the page's world.
 */

/** Version of the wire and of the observer that speaks it. */
export const WIRE_VERSION = 1;
/** Page's world → isolated world: one envelope. */
export const DATA_EVENT = 'postgauge:data';
/** Isolated world → page's world: `on` or `off`. */
export const CONTROL_EVENT = 'postgauge:control';
/** Page's world → isolated world: an observer has just been installed and waits for `on` or `off`. */
export const READY_EVENT = 'postgauge:ready';

/** A body larger than this is reported, not read. Characters of text, or bytes where the response states them. */
export const MAX_BODY = 30_000_000;

export type WireVia = 'fetch' | 'xhr';

/** Everything of an envelope but the body. `at` is Unix milliseconds. */
export type EnvelopeHead =
  | { v: number; kind: 'body'; url: string; via: WireVia; at: number; contentType: string }
  | { v: number; kind: 'not-json'; url: string; via: WireVia; at: number; contentType: string }
  | { v: number; kind: 'too-large'; url: string; via: WireVia; at: number; bytes: number }
  /** An answer with an error status: a limit, a login that ran out, a server that is down. */
  | { v: number; kind: 'refused'; url: string; via: WireVia; at: number; status: number }
  /** Data of the site's own interface at an address that nothing reads; its body was not looked at. */
  | { v: number; kind: 'unclaimed'; url: string; via: WireVia; at: number }
  /** Responses dropped because nobody had answered yet. */
  | { v: number; kind: 'lost'; count: number };

/** The head as one line of JSON, then the body as it is: a megabyte is not escaped and parsed once more. */
export function encode(head: EnvelopeHead, body = ''): string {
  return `${JSON.stringify(head)}\n${body}`;
}
