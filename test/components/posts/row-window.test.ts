import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlots, spanOf } from '../../../components/posts/row-window';

describe('the rows that are drawn', () => {
  it('are those that are seen, and eight beside them', () => {
    // Ten rows of 40 are seen, one more may be cut.
    expect(spanOf(0, 400, 40, 1_000)).toEqual({ first: 0, end: 27 });
    expect(spanOf(4_000, 400, 40, 1_000)).toEqual({ first: 92, end: 119 });
    expect(spanOf(39_600, 400, 40, 1_000)).toEqual({ first: 981, end: 1_000 });
    expect(spanOf(0, 400, 40, 3)).toEqual({ first: 0, end: 3 });
    expect(spanOf(0, 400, 40, 0)).toEqual({ first: 0, end: 0 });
  });
  it('cover what is seen, however the list has become shorter', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(3_000),
        fc.integer({ min: 24, max: 90 }),
        fc.nat(5_000),
        (at, seen, height, count) => {
          const { first, end } = spanOf(at, seen, height, count);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          const most = Math.max(0, count * height - seen);
          const from = Math.floor(Math.min(at, most) / height);
          const to = Math.min(count, Math.ceil((Math.min(at, most) + seen) / height));
          expect(first).toBeLessThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(to);
          expect(end - first).toBeLessThanOrEqual(Math.ceil(seen / height) + 1 + 16);
        },
      ),
    );
  });
});

describe('places of rows', () => {
  const rows = fc.uniqueArray(fc.nat(100), { maxLength: 40 });
  it('stay with rows that stay, and no two rows have one', () => {
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const before = nextSlots(new Map(), one);
        const after = nextSlots(before, two);
        expect([...after.keys()].sort()).toEqual([...two].sort());
        expect(new Set(after.values()).size).toBe(two.length);
        for (const row of two) if (before.has(row)) expect(after.get(row)).toBe(before.get(row));
        // Nothing is made while there is a free one.
        expect(Math.max(-1, ...after.values())).toBeLessThan(Math.max(one.length, two.length));
      }),
    );
  });
});
