/**
 * What the demo pages share. The pages run under Trusted Types: elements are made one by one, never from markup.
 */
const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes (`on…` are listeners, `class` a string) and children; false and null are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** A small line icon of 24 units. */
export function icon(path, label) {
  const shape = svg('path', {
    d: path,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.8,
    'stroke-linecap': 'round',
  });
  return svg(
    'svg',
    {
      viewBox: '0 0 24 24',
      class: 'icon',
      ...(label ? { 'aria-label': label, role: 'img' } : { 'aria-hidden': 'true' }),
    },
    shape,
  );
}
export const ICONS = {
  reply: 'M4 12a8 7 0 1 1 4 6l-4 2 1-4a7 7 0 0 1-1-4z',
  repost: 'M5 9l3-3 3 3M8 6v9a3 3 0 0 0 3 3h2M19 15l-3 3-3-3M16 18V9a3 3 0 0 0-3-3h-2',
  like: 'M12 20s-8-4.6-8-10.3A4.3 4.3 0 0 1 12 7.500a4.3 4.3 0 0 1 8 2.200C20 15.4 12 20 12 20z',
  views: 'M5 20V11M12 20V4M19 20v-6',
  save: 'M6 4h12v16l-6-4-6 4z',
  share: 'M12 15V4M8 8l4-4 4 4M5 14v5h14v-5',
  carousel: 'M4 4h11v11H4zM19 8v11H8',
  clip: 'M4 5h16v14H4zM10 9l5 3-5 3z',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  play: 'M8 5l11 7-11 7z',
};

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
    { xmlns: SVG, viewBox: `0 0 100 ${height}`, width: 400, height: height * 4 },
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

export const compact = (n) => new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);
export const whole = (n) => new Intl.NumberFormat('en').format(n);
export const day = (ms) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' }).format(ms);

/** Every object inside `value` that `test` accepts, in document order; an accepted one is not searched further. */
export function collect(value, test, found = []) {
  if (value === null || typeof value !== 'object') return found;
  if (!Array.isArray(value) && test(value)) found.push(value);
  else for (const child of Object.values(value)) collect(child, test, found);
  return found;
}

/** Calls `load` when the end of the list comes near, one call at a time, until it returns false. */
export function endless(list, load) {
  const end = el('div', { class: 'end' }, 'Loading…');
  list.after(end);
  let busy = false;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (busy || !entries.some((entry) => entry.isIntersecting)) return;
      busy = true;
      const more = await load();
      busy = false;
      if (more === false) {
        observer.disconnect();
        end.textContent = '';
        end.dataset.ended = 'true';
        return;
      }
      observer.unobserve(end);
      observer.observe(end);
    },
    { rootMargin: '700px' },
  );
  observer.observe(end);
  return () => observer.disconnect();
}

/** Links inside the site are followed without a new document, as the real sites do. `box` takes the notice of a failure. */
export function soft(box, render) {
  let generation = 0;
  const go = () => {
    generation += 1;
    const mine = generation;
    const current = () => mine === generation;
    return render(location, current).catch(() => {
      if (current()) box.replaceChildren(notice('Something went wrong', 'Try reloading.'));
    });
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    if (url.href !== location.href) history.pushState(null, '', url.href);
    scrollTo(0, 0);
    void go();
  });
  addEventListener('popstate', () => void go());
  void go();
}

export function notice(title, text) {
  return el('div', { class: 'notice', role: 'status' }, el('h2', {}, title), el('p', {}, text));
}

/** Brands of the demo network, for the list beside the profiles. */
export const BRANDS = [
  ['havrela', 'Havrela'],
  ['osmundra', 'Osmundra'],
  ['kettlewyn', 'Kettlewyn'],
  ['tilvane', 'Tilvane'],
  ['marrowby', 'Marrowby'],
  ['quorrel', 'Quorrel'],
  ['longform', 'Longform Almanac'],
];
export function directory(href) {
  return el(
    'aside',
    { class: 'directory' },
    el('h2', {}, 'In this demo'),
    ...BRANDS.map(([handle, name]) => el('a', { href: href(handle) }, avatar(handle, name, 28), name)),
  );
}
