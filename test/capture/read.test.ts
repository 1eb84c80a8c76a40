/** One body in, observations and reports out: nothing that a page can send may throw or pass the vocabulary unchecked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesManyAtOnce, deeperThan } from '../../lib/capture/depth';
import { MAX_DEPTH, parseBody, readBody } from '../../lib/capture/read';
import type { PostObservation } from '../../lib/model';
import { PostObservationSchema, ProfileObservationSchema, ReadReportSchema } from '../../lib/model';
import type { ReadContext, Reader } from '../../lib/platforms/contract';

const context: ReadContext = {
  url: 'https://x.com/a',
  via: 'fetch',
  seenAt: 1_795_000_000_000,
  language: 'en',
  timeZone: 'UTC',
};
const post: PostObservation = {
  platform: 'x',
  id: '1',
  profileId: '7',
  url: 'https://x.com/acme/status/1',
  format: 'text',
  flags: [],
  counts: { likes: { value: 3, low: 3, high: 3 } },
  hidden: [],
  doubtful: [],
  seenAt: context.seenAt,
  source: 'x/UserTweets',
  via: 'fetch',
};
const reader =
  (posts: unknown[], more: object = {}): Reader =>
  () =>
    ({ profiles: [], posts, reports: [], ...more }) as never;

describe('depth', () => {
  it('sees every run of closing brackets that is long enough, wherever it stands', () => {
    const piece = fc.oneof(
      fc.constantFrom(']', '}', '}]', '"', 'a'),
      fc.nat(12).map((n) => ']'.repeat(n)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (pieces, run) => {
        const text = pieces.join('');
        expect(closesManyAtOnce(text, run)).toBe(new RegExp(`[\\]}]{${run}}`).test(text));
      }),
    );
  });

  /** Depth by walking the parsed value: an independent second reading. */
  const depthOf = (v: unknown): number =>
    typeof v === 'object' && v !== null ? 1 + Math.max(0, ...Object.values(v).map(depthOf)) : 0;

  it('is what the parsed value has', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.integer({ min: 0, max: 12 }), (text, limit) => {
        expect(deeperThan(text, limit)).toBe(depthOf(JSON.parse(text)) > limit);
      }),
    );
  });

  it('does not count brackets in strings, escaped quotes and all', () => {
    expect(deeperThan(JSON.stringify(['[[[[', '\\', '"[[[', '\\"[{']), 1)).toBe(false);
    expect(deeperThan('["unfinished [[[[', 1)).toBe(false);
  });
});

describe('parseBody', () => {
  it.each(['for (;;);{"a":1}', ')]}\'\n{"a":1}', ')]}\',\n{"a":1}', ' {"a":1}', 'while(1);{"a":1}'])(
    'reads %s',
    (text) => {
      expect(parseBody(text, 'x/a', 'application/json')).toEqual({ ok: true, body: { a: 1 } });
    },
  );

  it.each(['', '<html>', '{"a":1', '{"a":1}{"b":2}', 'undefined', '{"a":NaN}'])('says that %j is not JSON', (text) => {
    expect(parseBody(text, 'x/a', 'text/plain')).toEqual({
      ok: false,
      report: { kind: 'not-json', endpoint: 'x/a', contentType: 'text/plain' },
    });
  });

  it('refuses a million opening brackets without parsing them', () => {
    const parsed = parseBody('['.repeat(1_000_000) + ']'.repeat(1_000_000), 'x/a', '');
    expect(parsed).toEqual({
      ok: false,
      report: { kind: 'threw', endpoint: 'x/a', message: `nested deeper than ${MAX_DEPTH}` },
    });
    const fine = '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH);
    expect(parseBody(fine, 'x/a', '').ok).toBe(true);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseBody(text, 'x/a', '')));
  });
});

describe('readBody', () => {
  it('passes what the vocabulary allows', () => {
    const result = readBody(reader([post], { subject: { platform: 'x', id: '7' } }), {}, 'x/UserTweets', context);
    expect(result.posts).toEqual([post]);
    expect(result.subject).toEqual({ platform: 'x', id: '7' });
    expect(result.reports).toEqual([]);
  });

  it('a reader that throws becomes a report without a value of the page', () => {
    const read: Reader = () => {
      throw new TypeError('secret of @somebody');
    };
    expect(readBody(read, {}, 'x/UserTweets', context)).toEqual({
      profiles: [],
      posts: [],
      reports: [{ kind: 'threw', endpoint: 'x/UserTweets', message: 'TypeError' }],
    });
  });

  it('a body that exhausts the stack of its reader becomes a report', () => {
    let text = '1';
    for (let i = 0; i < 50_000; i++) text = `{"a":${text},"b":0}`;
    const parsed = parseBody(text, 'x/a', '');
    expect(parsed.ok).toBe(true);
    const depth = (v: unknown): number =>
      typeof v === 'object' && v !== null ? 1 + depth((v as { a: unknown }).a) : 0;
    const read: Reader = (body) => ({
      profiles: [],
      posts: [],
      reports: [{ kind: 'ok', endpoint: 'x/a', items: depth(body), skipped: {} }],
    });
    const { reports } = readBody(read, parsed.ok && parsed.body, 'x/a', context);
    expect(reports).toEqual([{ kind: 'threw', endpoint: 'x/a', message: 'RangeError' }]);
  });

  it('one bad post costs itself and says where it broke', () => {
    const bad = { ...post, id: '2', counts: { likes: { value: -1, low: -1, high: -1 } } };
    const result = readBody(reader([post, bad, { ...post, id: '3' }]), {}, 'x/UserTweets', context);
    expect(result.posts.map((p) => p.id)).toEqual(['1', '3']);
    expect(result.reports).toEqual([
      {
        kind: 'shape',
        endpoint: 'x/UserTweets',
        path: 'posts.counts.likes.value',
        found: 'number',
        siblings: Object.keys(post),
      },
    ]);
  });

  it('whatever a reader returns, only well-formed things come out', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const result = readBody((() => anything) as Reader, {}, 'x/a', context);
        for (const p of result.posts) expect(PostObservationSchema.safeParse(p).success).toBe(true);
        for (const p of result.profiles) expect(ProfileObservationSchema.safeParse(p).success).toBe(true);
        for (const r of result.reports) expect(ReadReportSchema.safeParse(r).success).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (posts) => {
        const result = readBody(reader(posts), {}, 'x/a', context);
        expect(result.posts.length + result.reports.length).toBe(posts.length);
      }),
    );
  });
});
