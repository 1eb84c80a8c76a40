/** 16 px line icons as path data: the same drawings as on the other surfaces. */
export const ICONS = {
  star: 'M8 1.6l1.95 3.95 4.35.63-3.15 3.07.75 4.34L8 11.54l-3.9 2.05.75-4.34L1.7 6.18l4.35-.63z',
  x: 'M4 4l8 8M12 4l-8 8',
  minus: 'M4 8h8',
  more: 'M3 8a.6.6 0 101.2 0 .6.6 0 10-1.2 0M7.4 8a.6.6 0 101.2 0 .6.6 0 10-1.2 0M11.8 8a.6.6 0 101.2 0 .6.6 0 10-1.2 0',
  alert: 'M8 2.4l6.2 11H1.8zM8 6.6v3.2M8 11.7v.1',
  eyeoff:
    'M2 2.5l12 11M6.4 4.2A6.6 6.6 0 018 4c3.3 0 5.4 2.5 6.2 4a9 9 0 01-1.9 2.3M4.2 5.4A9.3 9.3 0 001.8 8c.8 1.5 2.9 4 6.2 4a6.3 6.3 0 003-.75',
  clock: 'M8 2a6 6 0 100 12A6 6 0 108 2M8 4.8V8l2.2 1.5',
  shield: 'M8 1.8l5 1.9v4c0 3.2-2.1 5.5-5 6.6-2.9-1.1-5-3.4-5-6.6v-4z',
  panel: 'M3.5 3h9A1.5 1.5 0 0114 4.5v7a1.5 1.5 0 01-1.5 1.5h-9A1.5 1.5 0 012 11.5v-7A1.5 1.5 0 013.5 3M10 3v10',
  pause: 'M6 4v8M10 4v8',
  play: 'M5 3.5v9l7-4.5z',
  refresh: 'M13 8a5 5 0 11-1.5-3.6M13 2.5v2.7h-2.7',
  left: 'M2.5 3v10M13 8H6M9 5L6 8l3 3',
  right: 'M13.5 3v10M3 8h7M7 5l3 3-3 3',
  dot: 'M8 5a3 3 0 100 6 3 3 0 100-6',
  mark: 'M1.5 8h13M1.5 5v6M14.5 5v6M9.3 6a2 2 0 100 4 2 2 0 100-4',
} as const;
export type OverlayIcon = keyof typeof ICONS;
