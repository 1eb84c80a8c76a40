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
