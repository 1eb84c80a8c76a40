import type { OverlayEvents } from '../../lib/overlay/view';
import { ICONS } from './icons';
import type { W } from './words';

const SVG = 'http://www.w3.org/2000/svg';

function icon(name: 'refresh' | 'x'): Element {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'pg-i');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

function button(look: string, content: string | Element, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = look;
  element.append(content);
  element.addEventListener('click', act);
  return element;
}

/**
 * The one calm line after an update of the extension under an open page, beside the card's element; without events it
 * goes. In plain elements: where it is due, nobody may be left who could bring the card's script.
 */
export function drawChip(w: W, on: Pick<OverlayEvents, 'reload' | 'hide'> | undefined, into: Element): void {
  const root = into.parentNode;
  const old = root?.querySelector('.pg-o-chip');
  if (!on) old?.remove();
  if (!on || old || !root) return;
  const chip = document.createElement('div');
  chip.className = 'pg pg-card pg-o-chip';
  chip.lang = w.language;
  chip.setAttribute('role', 'status');
  const text = document.createElement('p');
  const title = document.createElement('b');
  title.append(w.t('popup.stale.title'));
  text.append(title, ` ${w.t('popup.stale.text')}`);
  const close = button('pg-ib', icon('x'), on.hide);
  close.setAttribute('aria-label', w.t('overlay.dismiss'));
  chip.append(icon('refresh'), text, button('pg-btn pg-btn--s', w.t('popup.stale.action'), on.reload), close);
  root.append(chip);
}
