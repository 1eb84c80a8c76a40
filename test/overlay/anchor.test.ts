/** A badge behind the words of an element: in line with them, clear of the far end, in the corner where nothing fits. */
import { afterEach, expect, it, vi } from 'vitest';
import { anchorFor } from '../../lib/overlay/anchor';

const rect = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});

/** A post's box at 100, 200, 500 px wide, whose name line holds these pieces of text. */
function box(lines: ReturnType<typeof rect>[], position = 'relative') {
  let at = -1;
  const ownerDocument = {
    createTreeWalker: () => ({ nextNode: () => (++at < lines.length ? {} : null) }),
    createRange: () => ({ selectNodeContents: () => undefined, getClientRects: () => [lines[at]] }),
  };
  const name = lines.length > 0 ? { ownerDocument } : null;
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  vi.stubGlobal('getComputedStyle', () => ({ position }));
  return { getBoundingClientRect: () => rect(100, 200, 500, 700), querySelector: () => name } as unknown as Element;
}
afterEach(() => vi.unstubAllGlobals());

const spot = { after: 'h3' };

it('stands behind the last words, at the height of their middle', () => {
  const found = anchorFor(box([rect(160, 212, 90, 20), rect(160, 212, 120, 20), rect(160, 212, 0, 20)]), spot);
  expect(found.hang).toBe('row-start');
  // 280 − 100 + 8 from the left, 222 − 200 from the top.
  expect(found.style).toContain('top:22px!important;left:188px!important;');
});

it.each([
  ['words that reach to the far end', [rect(160, 212, 380, 20)], 'relative'],
  ['a box without such words', [], 'relative'],
  ['a box that is not positioned', [rect(160, 212, 90, 20)], 'static'],
])('%s: the corner', (_, lines, position) => {
  expect(anchorFor(box(lines, position), spot).hang).toBe('down-right');
});
