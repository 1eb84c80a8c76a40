import * as z from 'zod/mini';
import { MAX_BODY, WIRE_VERSION } from './channel';

const head = { v: z.literal(WIRE_VERSION) };
const about = {
  ...head,
  url: z.string().check(z.minLength(1), z.maxLength(16_384)),
  via: z.enum(['fetch', 'xhr']),
  at: z.int(),
};
const contentType = z.string().check(z.maxLength(300));
const HeadSchema = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('body'), contentType }),
  z.object({ ...about, kind: z.literal('not-json'), contentType }),
  z.object({ ...about, kind: z.literal('too-large'), bytes: z.int().check(z.nonnegative()) }),
  z.object({ ...head, kind: z.literal('lost'), count: z.int().check(z.positive()) }),
]);

type WithBody<H> = H extends unknown ? H & { body: string } : never;
/** An envelope whose form is right. Its content is still the page's word and nobody else's. */
export type Envelope = WithBody<z.infer<typeof HeadSchema>>;

/** How far the page's clock may stand from ours, ms: it is the same clock, unless the page made the time up. */
const CLOCK = 60_000;

/**
 * Any value that arrived in an event's detail → an envelope, or null for what is none. Never throws. `at` is the
 * page's word too: a time away from `now` is replaced by `now`.
 */
export function decode(detail: unknown, now: number): Envelope | null {
  if (typeof detail !== 'string' || detail.length > MAX_BODY + 20_000) return null;
  const line = detail.indexOf('\n');
  if (line < 2 || line > 20_000) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(detail.slice(0, line));
  } catch {
    return null;
  }
  const checked = HeadSchema.safeParse(parsed);
  if (!checked.success) return null;
  const envelope = checked.data;
  if ('at' in envelope && Math.abs(envelope.at - now) > CLOCK) envelope.at = now;
  return { ...envelope, body: envelope.kind === 'body' ? detail.slice(line + 1) : '' };
}

/** Bounds what one document may make us read: a page that floods the wire costs itself its numbers, not the browser. */
export class Allowance {
  #windowStart = 0;
  #count = 0;
  #characters = 0;

  constructor(readonly perWindow = { ms: 10_000, envelopes: 300, characters: 120_000_000 }) {}

  /** Takes one envelope of this length, or says no. */
  take(length: number, now: number): boolean {
    if (now - this.#windowStart >= this.perWindow.ms || now < this.#windowStart) {
      this.#windowStart = now;
      this.#count = 0;
      this.#characters = 0;
    }
    this.#count += 1;
    this.#characters += length;
    return this.#count <= this.perWindow.envelopes && this.#characters <= this.perWindow.characters;
  }
}
