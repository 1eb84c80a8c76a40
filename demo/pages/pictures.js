import { el, svg } from './dom.js';

/** FNV-1a: the same post looks the same on every visit. */
function hash(text) {
  let h = 0x811c9dc5;
  for (const character of String(text)) h = Math.imul(h ^ character.codePointAt(0), 0x01000193);
  return h >>> 0;
}

const COLOURS = ['#4b3ba8', '#1f6f5c', '#5f7a74', '#a8643b', '#8a3f52', '#3c6ea5', '#54606e', '#7a6a2f'];
const KNOWN = { havrela: 0, osmundra: 1, kettlewyn: 2, tilvane: 3, marrowby: 4, quorrel: 5, longform: 6 };
export function colourOf(handle) {
  const name = String(handle).replace(/^@/, '').split('.')[0];
  return COLOURS[KNOWN[name] ?? hash(name) % COLOURS.length];
}

export function avatar(handle, name, size) {
  const box = el('span', { class: 'avatar', 'aria-hidden': 'true' }, [...String(name || handle)][0].toUpperCase());
  box.style.cssText = `width:${size}px;height:${size}px;font-size:${Math.round(size * 0.44)}px;background:${colourOf(handle)}`;
  return box;
}

/** Ground, three colours of things, and the colour of words. */
const PALETTES = [
  ['#d8d0c4', '#6a4632', '#c9a27c', '#fbf9f5', '#4a3325'],
  ['#33413d', '#f2ede0', '#c9a27c', '#5f7a74', '#f2ede0'],
  ['#e3dad0', '#4a5f58', '#f2e9dc', '#a8643b', '#3c4f49'],
  ['#9daaab', '#4a5757', '#6a4632', '#f4efe8', '#2b3434'],
  ['#3a2b25', '#6b4a38', '#a87d5e', '#e8dccb', '#e8dccb'],
  ['#cdbda8', '#33413d', '#8a3f52', '#f4efe8', '#33413d'],
  ['#b9c0b9', '#54606e', '#c98d72', '#f2ede0', '#3d4651'],
  ['#e6e2d7', '#b6b19f', '#7a6a2f', '#4b3ba8', '#4b3ba8'],
];

/** An invented picture: coffee in its simplest shapes, chosen by the post's id. An `img`, as sites show pictures. */
export function picture(id, words, ratio = '1 / 1') {
  const h = hash(id);
  const [back, a, b, c] = PALETTES[h % PALETTES.length];
  const scene = SCENES[(h >>> 8) % SCENES.length];
  const wide = ratio.split('/').map(Number);
  const height = Math.round((100 * wide[1]) / wide[0]);
  const scale = Math.min(1, height / 100);
  const inner = svg(
    'g',
    { transform: `translate(${(100 - 100 * scale) / 2} ${(height - 100 * scale) / 2}) scale(${scale})` },
    ...scene({ a, b, c, h, words }),
  );
  const drawing = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 100 ${height}`, width: 400, height: height * 4 },
    svg('rect', { width: 100, height, fill: back }),
    inner,
  );
  const source = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  const box = el(
    'span',
    { class: 'picture' },
    el('img', { src: source, alt: String(words ?? '').slice(0, 80), draggable: 'false' }),
  );
  box.style.aspectRatio = ratio;
  return box;
}

const circle = (cx, cy, r, fill) => svg('circle', { cx, cy, r, fill });
const rect = (x, y, width, height, fill, rx = 0) => svg('rect', { x, y, width, height, fill, rx });
const path = (d, fill) => svg('path', { d, fill });
/** Each fills 100 by 100 units; what lies on the ground reaches far beyond, for wide and for tall pictures. */
const SCENES = [
  ({ a, b, c }) => [
    circle(46, 52, 32, c),
    circle(46, 52, 25, '#fff'),
    circle(46, 52, 21, a),
    path('M34 58q12-22 24-4q-8 12-24 4z', b),
    rect(70, 46, 16, 11, '#fff', 5),
  ],
  ({ a, b, c }) => [
    path('M30 20h40l6 64H24z', a),
    rect(30, 16, 40, 9, b, 1),
    rect(37, 42, 26, 26, c),
    rect(42, 49, 16, 2.5, a),
    rect(42, 55, 16, 2.5, a),
    rect(42, 61, 10, 2.5, a),
  ],
  ({ a, b, h }) =>
    Array.from({ length: 11 }, (_, i) => {
      const x = -40 + ((i * 67 + (h >>> (i + 2))) % 180);
      const y = 8 + ((i * 41 + (h >>> (i + 3))) % 86);
      return svg(
        'g',
        { transform: `translate(${x} ${y}) rotate(${(h >>> i) % 180})` },
        svg('ellipse', { rx: 12, ry: 8, fill: i % 2 ? a : b }),
        svg('path', { d: 'M-11 0q5-4 11 0t11 0', stroke: '#2b1d16', 'stroke-width': 1.6, fill: 'none' }),
      );
    }),
  ({ a, b, c }) => [
    path('M22 30h34l6 26H16z', a),
    path('M56 32q14 0 16 18l2 6h-4q-4-16-14-18z', a),
    rect(71, 56, 2.5, 22, b),
    path('M60 78h26l-5 18H65z', c),
    svg('ellipse', { cx: 73, cy: 78, rx: 13, ry: 3.5, fill: b }),
  ],
  ({ a, b, c }) => [
    circle(74, 26, 10, c),
    path('M-100 66q25-22 50-8t50 4 50-10 50-10 50 14 50-6v240h-300z', a),
    path('M-100 84q30-16 58-6t42 2 58-4 42-2 58 6 42-6v200h-300z', b),
  ],
  ({ b, c, h, words }) => {
    const lines = String(words || 'Slow mornings')
      .split(/\s+/)
      .slice(0, 4);
    return [
      ...lines.map((line, i) => {
        const text = svg('text', {
          x: 12,
          y: 40 + i * 12,
          'font-size': 10.5,
          'font-weight': 700,
          'font-family': 'Georgia, serif',
        });
        text.setAttribute('fill', PALETTES[h % PALETTES.length][4]);
        text.textContent = line.slice(0, 13);
        return text;
      }),
      rect(12, 44 + lines.length * 12, 16, 1.8, b),
      circle(84, 18, 4, c),
    ];
  },
  ({ a, b, c }) => [
    rect(-100, 69, 300, 200, a),
    rect(-100, 64, 300, 5, b),
    rect(12, 34, 14, 30, b),
    rect(30, 42, 10, 22, a),
    rect(46, 30, 16, 34, c),
    rect(68, 40, 18, 24, b),
  ],
];
