/** How a figure looks and is named; the words are made elsewhere. */
export interface BadgeFace {
  text: string;
  /** Class that decides the colours, `pg-badge--2`. */
  look: string;
  /** Path data of a 16 px line icon. */
  icon?: string;
  label: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A new figure is a new element: the old one made wider would count as a shift of the page's layout. */
export function fillBadge(root: ShadowRoot, face: BadgeFace, hang: string): HTMLElement {
  const { ownerDocument: document } = root;
  const badge = document.createElement('span');
  badge.className = `b pg-badge ${face.look} ${hang}`;
  badge.setAttribute('role', 'note');
  badge.setAttribute('aria-label', face.label);
  badge.append(face.text);
  if (face.icon) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'pg-i');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', face.icon);
    svg.append(path);
    badge.prepend(svg);
  }
  root.querySelector('.b')?.remove();
  root.append(badge);
  return badge;
}
