/** What comes out of the page's world is hostile: any value at all is refused or becomes a well-formed envelope. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, MAX_BODY, WIRE_VERSION } from '../../lib/capture/channel';
import { Allowance, decode } from '../../lib/capture/envelope';

const NOW = 1_795_000_000_000;
const head = {
  v: WIRE_VERSION,
  kind: 'body' as const,
  url: 'https://x.com/i',
  via: 'fetch' as const,
  at: NOW,
  contentType: 'application/json',
};

describe('decode', () => {
  it('gives back what the observer wrote, whatever the body holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (body, url) => {
        expect(decode(encode({ ...head, url }, body), NOW)).toEqual({ ...head, url, body });
      }),
    );
  });

  it('reads all four kinds', () => {
    const about = { v: WIRE_VERSION, url: 'https://x.com/i', via: 'xhr' as const, at: NOW };
    expect(decode(encode({ ...about, kind: 'not-json', contentType: 'text/html' }), NOW)?.kind).toBe('not-json');
    expect(decode(encode({ ...about, kind: 'too-large', bytes: 31_000_000 }), NOW)?.kind).toBe('too-large');
    expect(decode(encode({ v: WIRE_VERSION, kind: 'lost', count: 3 }), NOW)?.kind).toBe('lost');
  });

  it('refuses every forgery that is not of the form, and never throws', () => {
    const line = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.json().map((j) => `${j}\n{}`),
      fc.string().map((s) => `${s}\n`),
    );
    fc.assert(
      fc.property(line, (detail) => {
        const envelope = decode(detail, NOW);
        if (envelope === null) return;
        expect(envelope.v).toBe(WIRE_VERSION);
      }),
    );
  });

  it.each([
    ['another version', { ...head, v: 2 }],
    ['no address', { ...head, url: '' }],
    ['an address of a novel', { ...head, url: 'x'.repeat(17_000) }],
    ['another way', { ...head, via: 'dom' }],
    ['a time that is none', { ...head, at: Number.NaN }],
    ['a number for text', { ...head, contentType: 3 }],
    ['negative bytes', { ...head, kind: 'too-large', bytes: -1 }],
    ['nothing lost', { v: WIRE_VERSION, kind: 'lost', count: 0 }],
  ])('refuses %s', (_, bad) => {
    expect(decode(`${JSON.stringify(bad)}\n{}`, NOW)).toBeNull();
  });

  it('refuses a body over the cap and a head without end', () => {
    expect(decode(encode(head, 'a'.repeat(MAX_BODY + 30_000)), NOW)).toBeNull();
    expect(decode('{'.repeat(50_000), NOW)).toBeNull();
  });

  it('takes the time of the page only where it can be true', () => {
    expect(decode(encode({ ...head, at: NOW - 2_000 }), NOW)).toMatchObject({ at: NOW - 2_000 });
    expect(decode(encode({ ...head, at: NOW + 86_400_000 }), NOW)).toMatchObject({ at: NOW });
    expect(decode(encode({ ...head, at: 0 }), NOW)).toMatchObject({ at: NOW });
  });
});

describe('allowance', () => {
  it('stops a flood and opens again when the window is over', () => {
    const allowance = new Allowance({ ms: 1_000, envelopes: 3, characters: 100 });
    expect([1, 1, 1, 1].map((n) => allowance.take(n, NOW))).toEqual([true, true, true, false]);
    expect(allowance.take(50, NOW + 1_000)).toBe(true);
    expect(allowance.take(51, NOW + 1_500)).toBe(false);
    expect(allowance.take(1, NOW + 2_100)).toBe(true);
  });
});
