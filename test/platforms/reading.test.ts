import { describe, expect, it } from 'vitest';
import type { PostObservation } from '../../lib/model';
import * as form from '../../lib/model/form';
import { collector, conform, get, mismatch, typeName, whole } from '../../lib/platforms/reading';

const post = (id: string, more: Partial<PostObservation> = {}): PostObservation => ({
  platform: 'x',
  id,
  profileId: '1',
  url: `https://x.com/a/status/${id}`,
  format: 'text',
  flags: [],
  counts: {},
  hidden: [],
  doubtful: [],
  seenAt: 1,
  source: 'x/UserTweets',
  via: 'fetch',
  ...more,
});
const one = (n: number) => ({ value: n, low: n, high: n });

describe('looking into a body', () => {
  it('follows own keys only', () => {
    expect(get({ a: { b: [{ c: 5 }] } }, 'a.b.0.c')).toBe(5);
    expect(get({ a: null }, 'a.b')).toBeUndefined();
    expect(get({}, 'constructor.name')).toBeUndefined();
    expect(get('text', 'length')).toBeUndefined();
  });

  it('takes whole numbers from 0 up, also as digits, and nothing else', () => {
    expect([0, 7, '31005', '0'].map(whole)).toEqual([0, 7, 31005, 0]);
    for (const none of [
      -1,
      1.5,
      Number.NaN,
      '1e3',
      '-2',
      '1,000',
      '',
      ' 5',
      null,
      true,
      [],
      2 ** 60,
      '99999999999999999',
    ]) {
      expect(whole(none)).toBeUndefined();
    }
  });

  it('names what a value is', () => {
    expect([undefined, null, [], {}, 'a', 1].map(typeName)).toEqual([
      'missing',
      'null',
      'array',
      'object',
      'string',
      'number',
    ]);
  });
});

describe('collector', () => {
  it('lets one bad item cost itself alone, and tells where reading stopped without a value of the page', () => {
    const wanted = form.object({ owner: form.object({ id: form.string() }) });
    const out = collector('x/UserTweets');
    const items = [
      { owner: { id: '1' } },
      { owner: { id: 12345678, secret: 'words', 12345678: 1 } },
      { owner: { id: '3' } },
    ];
    out.each(items, 'entries', (item, path) => out.post(post(conform(wanted, item, path).owner.id)));
    const { posts, reports } = out.result();
    expect(posts.map((p) => p.id)).toEqual(['1', '3']);
    expect(reports).toEqual([
      { kind: 'ok', endpoint: 'x/UserTweets', items: 2, skipped: { shape: 1 } },
      {
        kind: 'shape',
        endpoint: 'x/UserTweets',
        path: 'entries[].owner.id',
        found: 'number',
        siblings: ['*', 'id', 'secret'],
      },
    ]);
    expect(JSON.stringify(reports)).not.toMatch(/words|12345678/);
  });

  it('does not quote an engine’s message, which may hold the page’s words', () => {
    const out = collector('x/UserTweets');
    out.each([1], 'entries', () => {
      throw new SyntaxError('Unexpected token in "private words"');
    });
    expect(JSON.stringify(out.result().reports)).not.toContain('private');
    expect(out.result().reports).toContainEqual({
      kind: 'shape',
      endpoint: 'x/UserTweets',
      path: 'entries[]',
      found: 'threw SyntaxError',
      siblings: [],
    });
  });

  it('says the same thing once, and a bounded number of things', () => {
    const out = collector('x/UserTweets');
    out.each(Array.from({ length: 50 }), 'same', (v, path) => mismatch(path, v));
    out.each(
      Array.from({ length: 50 }, (_, i) => i),
      'other',
      (v, path) => mismatch(`${path}.k${v}`, v),
    );
    const { reports } = out.result();
    expect(reports.filter((r) => r.kind === 'shape')).toHaveLength(20);
  });

  it('joins two sightings of a post: the later fills what the first lacked', () => {
    const out = collector('x/UserTweets');
    out.post(post('5', { flags: ['pinned'], counts: { likes: one(9) } }));
    out.post(post('5', { counts: { likes: one(8), views: one(100) }, caption: 'Hello' }));
    const { posts, reports } = out.result();
    expect(posts).toEqual([
      post('5', { flags: ['pinned'], counts: { likes: one(9), views: one(100) }, caption: 'Hello' }),
    ]);
    expect(reports).toEqual([{ kind: 'ok', endpoint: 'x/UserTweets', items: 1, skipped: { duplicate: 1 } }]);
  });

  it('tells an empty body that may be empty from one that may not', () => {
    expect(collector('x/a').result({ empty: 'normal' }).reports).toEqual([
      { kind: 'empty', endpoint: 'x/a', expected: true },
    ]);
    expect(collector('x/a').result().reports).toEqual([{ kind: 'empty', endpoint: 'x/a', expected: false }]);
  });

  it('refuses a post without a usable identity', () => {
    const out = collector('x/a');
    out.post(post(''));
    out.post(post('9'.repeat(600)));
    expect(out.result()).toMatchObject({
      posts: [],
      reports: [{ kind: 'ok', items: 0, skipped: { 'no-identity': 2 } }],
    });
  });
});
