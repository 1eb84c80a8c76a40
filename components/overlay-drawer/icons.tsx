/** @jsxImportSource preact */
import type { PostFormat } from '../../lib/model';
import { ICONS } from '../overlay/icons';

/** 16 px line icons as path data: the same drawings as on the other surfaces. */
const PATHS = {
  ...ICONS,
  image:
    'M3.5 3h9A1.5 1.5 0 0114 4.5v7a1.5 1.5 0 01-1.5 1.5h-9A1.5 1.5 0 012 11.5v-7A1.5 1.5 0 013.5 3M2.5 11.5l3.3-3.3 2.6 2.6 2.2-2.2 3 3',
  carousel:
    'M6.3 2.5h6.4A1.3 1.3 0 0114 3.8v5.4a1.3 1.3 0 01-1.3 1.3H6.3A1.3 1.3 0 015 9.2V3.8a1.3 1.3 0 011.3-1.3M2.5 5.5v6.2c0 1 .8 1.8 1.8 1.8h6.7',
  short:
    'M5.8 1.8h4.4a1.6 1.6 0 011.6 1.6v9.2a1.6 1.6 0 01-1.6 1.6H5.8a1.6 1.6 0 01-1.6-1.6V3.4a1.6 1.6 0 011.6-1.6M7 6.3v3.4L9.6 8z',
  video:
    'M3.3 3.5h9.4A1.5 1.5 0 0114.2 5v6a1.5 1.5 0 01-1.5 1.5H3.3A1.5 1.5 0 011.8 11V5a1.5 1.5 0 011.5-1.5M6.8 6v4l3.2-2z',
  text: 'M3 4.5h10M3 8h10M3 11.5h6',
  link: 'M6.7 9.3l2.6-2.6M7.3 4.9l1.3-1.3a2.7 2.7 0 013.8 3.8l-1.3 1.3M8.7 11.1l-1.3 1.3a2.7 2.7 0 01-3.8-3.8l1.3-1.3',
  other: 'M4 8h.1M8 8h.1M12 8h.1',
  ext: 'M6 3H3.5v9.5H13V10M9 3h4v4M13 3L7.5 8.5',
} as const;
export type DrawerIcon = keyof typeof PATHS;

export function Icon({ name, small }: { name: DrawerIcon; small?: boolean }) {
  return (
    <svg class={small ? 'pg-i pg-i--s' : 'pg-i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const DRAWN: readonly PostFormat[] = ['image', 'carousel', 'short', 'video', 'text', 'link'];

export function formatDrawing(format: PostFormat): DrawerIcon {
  return DRAWN.includes(format) ? (format as DrawerIcon) : 'other';
}
