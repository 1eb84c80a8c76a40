import { describe, expect, it } from 'vitest';
import { collector, type Witness, witnessed } from '../../lib/platforms/reading';

type Seen = Parameters<Witness>[0];

function heard(run: (out: ReturnType<typeof collector>) => void) {
  const seen: Seen[] = [];
  const result = witnessed(
    (one) => seen.push(one),
    () => {
      const out = collector('x/Test');
      run(out);
      return out.result();
    },
  );
  return { seen, result };
}

describe('what a reader leaves out', () => {
  it('is heard with reason and id, and counted as before', () => {
    const { seen, result } = heard((out) => {
      out.skip('ad', 1, 'a1');
      out.skip('comment', 3);
      out.leave('quoted-original', 'q1');
      out.other('o1');
      out.skip('other-author', 0);
    });
    expect(seen).toEqual([
      { reason: 'ad', endpoint: 'x/Test', n: 1, id: 'a1' },
      { reason: 'comment', endpoint: 'x/Test', n: 3 },
      { reason: 'quoted-original', endpoint: 'x/Test', n: 1, id: 'q1' },
      { reason: 'other', endpoint: 'x/Test', n: 1, id: 'o1' },
    ]);
    expect(result.reports).toEqual([
      { kind: 'ok', endpoint: 'x/Test', items: 0, skipped: { ad: 1, comment: 3, 'quoted-original': 1 } },
    ]);
    // A quotation has no box of its own on the page.
    expect(result.others).toEqual(['a1', 'o1']);
  });

  it('is heard by nobody afterwards, also when reading threw', () => {
    const seen: Seen[] = [];
    expect(() =>
      witnessed(
        (one) => seen.push(one),
        () => {
          throw new Error('a reader broke');
        },
      ),
    ).toThrow('a reader broke');
    collector('x/Test').skip('ad', 1, 'a1');
    expect(seen).toEqual([]);
  });

  it('takes nothing for an id that is none', () => {
    const { seen } = heard((out) => {
      for (const id of [undefined, null, 7, '', {}, 'x'.repeat(600)]) out.leave('suggestion', id);
    });
    expect(seen.every((one) => one.id === undefined)).toBe(true);
  });
});
