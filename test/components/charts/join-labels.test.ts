import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLabels } from '../../../components/charts/join-labels';

/** Ten px a letter. */
const width = (text: string) => text.length * 10;
const ends = { left: 0, right: 500 };
const mark = (x: number, weight: number) => ({ x, weight, text: `${weight}×` });

describe('labels of one row', () => {
  it('stand right of their marks where there is room', () => {
    // "4×" is 20 px wide: 108 to 128, and the next mark begins at 196.
    expect(joinLabels([mark(100, 4), mark(200, 8)], width, ends)).toEqual([
      { x: 108, text: '4×' },
      { x: 208, text: '8×' },
    ]);
  });
  it('are said together where they would touch, the larger first', () => {
    expect(joinLabels([mark(100, 4), mark(120, 8)], width, ends)).toEqual([{ x: 128, text: '8×, 4×' }]);
  });
  it('are counted from three on', () => {
    expect(joinLabels([mark(100, 4), mark(110, 8), mark(120, 5)], width, ends)).toEqual([{ x: 128, text: '8× +2' }]);
  });
  it('join with the group before when they grow into it', () => {
    // "4×, 3×" would reach from 96 to 188, and the mark of 5× is free of it from 194 on: it begins at 191.
    expect(joinLabels([mark(100, 4), mark(120, 3), mark(195, 5)], width, ends)).toEqual([{ x: 203, text: '5× +2' }]);
  });
  it('stand left of their mark at the end of the drawing', () => {
    expect(joinLabels([mark(490, 4)], width, ends)).toEqual([{ x: 462, text: '4×' }]);
    expect(joinLabels([], width, ends)).toEqual([]);
  });
  it('never cover one another, and account for every mark', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }), (places) => {
        const found = joinLabels(
          places.map((x, i) => mark(x, i + 2)),
          width,
          ends,
        );
        const boxes = found.map(({ x, text }) => [x, x + width(text)] as const);
        for (const [i, box] of boxes.entries()) if (i > 0) expect(box[0]).toBeGreaterThan(boxes[i - 1]?.[1] ?? 0);
        const said = found.reduce((sum, { text }) => {
          const more = /\+(\d+)$/.exec(text);
          return sum + (more ? 1 + Number(more[1]) : text.split(', ').length);
        }, 0);
        expect(said).toBe(places.length);
      }),
    );
  });
});
