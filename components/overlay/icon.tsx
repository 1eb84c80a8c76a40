/** @jsxImportSource preact */
import { ICONS, type OverlayIcon } from './icons';

export function Icon({ name, small }: { name: OverlayIcon; small?: boolean }) {
  return (
    <svg class={small ? 'pg-i pg-i--s' : 'pg-i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}
