/** Answers in pieces: patches find their place, what finds none stays, and nothing that comes may change an object. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../lib/capture/read';
import { joinStreamed } from '../../lib/platforms/streamed';

const lines = (...documents: unknown[]) => documents.map((d) => JSON.stringify(d)).join('\n');
const read = (text: string) => parseBody(text, 'x/a', 'text/html');

const first = () => ({ data: { node: { feed: { edges: [{ node: { id: '1' } }] } } }, extensions: { is_final: false } });
const second = { label: 'Feed$stream$edges', path: ['node', 'feed', 'edges', 1], data: { node: { id: '2' } } };
const info = { label: 'Feed$defer$page', path: ['node', 'feed'], data: { page_info: { has_next_page: true } } };

describe('one document a line', () => {
  it('gives one body with every patch in its place', () => {
    expect(read(lines(first(), second, info))).toEqual({
      ok: true,
      body: {
        ...first(),
        data: {
          node: { feed: { edges: [{ node: { id: '1' } }, { node: { id: '2' } }], page_info: { has_next_page: true } } },
        },
      },
    });
  });

  it.each(['\r\n', '\n\n', '\n'])('whatever ends a line: %j', (end) => {
    expect(read([JSON.stringify(first()), JSON.stringify(info)].join(end))).toEqual(read(lines(first(), info)));
  });

  it('takes guards off each line', () => {
    expect(read(`for (;;);${lines(first())}\nfor (;;);${lines(info)}`)).toEqual(read(lines(first(), info)));
  });

  it('loses a broken line and says which', () => {
    for (const broken of ['{"label":"x","path":["node"],"da', '<html>', 'null null', '}{']) {
      const parsed = read(`${lines(first())}\n${broken}\n${lines(info)}`);
      expect(parsed).toMatchObject({
        ok: true,
        body: { data: { node: { feed: { page_info: { has_next_page: true } } } } },
        reports: [{ kind: 'shape', path: '(line 2)', found: 'not-json' }],
      });
    }
    expect(read(`${lines(first())}\n{"cut`)).toMatchObject({
      ok: true,
      body: first(),
      reports: [{ path: '(line 2)' }],
    });
  });

  it('keeps the guard of depth, line by line', () => {
    const deep = `${'{"a":['.repeat(150)}${']}'.repeat(150)}`;
    expect(read(`${lines(first())}\n${deep}\n${lines(info)}`)).toMatchObject({
      ok: true,
      reports: [{ path: '(line 2)', found: 'threw' }],
    });
    expect(read(`${deep}\n${deep}`)).toMatchObject({ ok: false, report: { kind: 'threw' } });
  });

  it('leaves one document as it is, over however many lines it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent as number);
        expect(read(text)).toEqual({ ok: true, body: JSON.parse(text) });
      }),
    );
  });

  it('takes a cut document over many lines for what it is', () => {
    const text = JSON.stringify({ a: [{ b: 1 }, { c: 2 }], d: {} }, null, 1);
    for (let end = 2; end < text.length; end++) expect(read(text.slice(0, end)).ok, text.slice(0, end)).toBe(false);
  });

  it('never throws, and any lines that parse are read', () => {
    const line = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.string(),
      fc.constantFrom('{}', '[]', '{"data":{}}', '{"path":[]}'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (all) => void read(all.join('\n'))),
      { numRuns: 500 },
    );
  });
});

describe('patches', () => {
  it('grow into what is there; a later statement wins, an empty one does not', () => {
    const joined = joinStreamed([
      { data: { a: { kept: 1, told: 1, emptied: 1, list: [{ x: 1 }] } } },
      { path: ['a'], data: { told: 2, emptied: null, added: 3, list: [{ y: 2 }, { z: 3 }] } },
    ]);
    expect(joined).toEqual({
      data: { a: { kept: 1, told: 2, emptied: 1, added: 3, list: [{ x: 1, y: 2 }, { z: 3 }] } },
    });
  });

  it('of the specification', () => {
    expect(
      joinStreamed([
        { data: { list: [1] }, hasNext: true },
        {
          incremental: [
            { path: ['list', 1], items: [2, 3] },
            { path: [], data: { more: true } },
          ],
          hasNext: false,
        },
      ]),
    ).toEqual({ data: { list: [1, 2, 3], more: true }, hasNext: true });
  });

  it('that come before their place, and those that never find one', () => {
    const early = { path: ['a', 'b'], data: { c: 1 } };
    const nowhere = { path: ['x', 'y', 0], data: { c: 2 } };
    const far = { path: ['list', 9_000_000], data: { c: 3 } };
    expect(joinStreamed([{ data: { list: [] } }, early, nowhere, far, { path: [], data: { a: {} } }])).toEqual({
      data: { list: [], a: { b: { c: 1 } } },
      incremental: [nowhere, far],
    });
  });

  it('documents of their own stay beside the first', () => {
    expect(joinStreamed([{ data: { a: 1 } }, { data: { b: 2 } }])).toEqual({
      data: { a: 1 },
      incremental: [{ data: { b: 2 } }],
    });
    expect(joinStreamed([info])).toEqual({ incremental: [info] });
    expect(joinStreamed([])).toEqual({});
  });

  it('change no prototype', () => {
    const evil = '{"path":["a"],"data":{"__proto__":{"polluted":1}}}\n{"path":["__proto__"],"data":{"polluted":1}}';
    const parsed = read(`{"data":{"a":{}}}\n${evil}\n{"path":["constructor","prototype"],"data":{"polluted":1}}`);
    expect(parsed.ok && (parsed.body as { data: { a: object } }).data.a).toEqual({});
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(parsed.ok && Object.getPrototypeOf((parsed.body as { data: object }).data)).toBe(Object.prototype);
  });

  it('an answer in any pieces is the answer', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (whole, deferred) => {
          const data = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
          const entries = Object.entries(data);
          const now = Object.fromEntries(entries.filter((_, i) => !deferred[i]));
          const later = entries.filter((_, i) => deferred[i]).map(([k, v]) => ({ path: [], data: { [k]: v } }));
          expect(read(lines({ data: now }, ...later))).toEqual({ ok: true, body: { data } });
        },
      ),
    );
  });
});
