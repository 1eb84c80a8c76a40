import { take } from '../model';
import * as form from '../model/form';
import { MAX_BODY, WIRE_VERSION } from './channel';

const head = { v: form.literal(WIRE_VERSION) };
const about = {
  ...head,
  url: form.string(form.minLength(1), form.maxLength(16_384)),
  via: form.oneOf(['fetch', 'xhr']),
  at: form.int(),
};
const contentType = form.string(form.maxLength(300));
const HeadForm = form.byKey(
  'kind',
  form.object({ ...about, kind: form.literal('body'), contentType }),
  form.object({ ...about, kind: form.literal('not-json'), contentType }),
  form.object({ ...about, kind: form.literal('too-large'), bytes: form.int(form.atLeast(0)) }),
  form.object({ ...about, kind: form.literal('refused'), status: form.int(form.atLeast(400)) }),
  form.object({ ...about, kind: form.literal('unclaimed') }),
  form.object({ ...head, kind: form.literal('lost'), count: form.int(form.atLeast(1)) }),
);

type WithBody<H> = H extends unknown ? H & { body: string } : never;
/** An envelope whose form is right. Its content is still the page's word and nobody else's. */
export type Envelope = WithBody<form.infer<typeof HeadForm>>;

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
  const checked = take(HeadForm, parsed);
  if (!checked.ok) return null;
  const envelope = checked.value;
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
