import type { ReactNode } from 'react';

/** 16 px line icons, drawn with the current colour; always beside text or inside a labelled control. */
const PATHS = {
  star: (
    <>
      <path d="M8 1.6l1.95 3.95 4.35.63-3.15 3.07.75 4.34L8 11.54l-3.9 2.05.75-4.34L1.7 6.18l4.35-.63z" />
    </>
  ),
  x: (
    <>
      <path d="M4 4l8 8M12 4l-8 8" />
    </>
  ),
  down: (
    <>
      <path d="M4 6.5l4 4 4-4" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4M8 5.1v.1" />
    </>
  ),
  alert: (
    <>
      <path d="M8 2.4l6.2 11H1.8z" />
      <path d="M8 6.6v3.2M8 11.7v.1" />
    </>
  ),
  flag: (
    <>
      <path d="M4 14V2.6h7.6L9.8 5.6l1.8 3H4" />
    </>
  ),
  check: (
    <>
      <path d="M3 8.6l3.2 3.2L13 4.6" />
    </>
  ),
  checkc: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.4 8.2l1.9 1.9 3.4-3.9" />
    </>
  ),
  dl: (
    <>
      <path d="M8 2.5v7.5M5 7l3 3 3-3" />
      <path d="M2.8 12.8h10.4" />
    </>
  ),
  db: (
    <>
      <ellipse cx="8" cy="4" rx="5" ry="2" />
      <path d="M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </>
  ),
  sliders: (
    <>
      <path d="M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6" />
      <circle cx="10.5" cy="5" r="1.9" />
      <circle cx="5.5" cy="11" r="1.9" />
    </>
  ),
  compare: (
    <>
      <path d="M2 4.5h9M2 3v3M11 3v3M5 11.5h9M5 10v3M14 10v3" />
      <circle cx="6.5" cy="4.5" r="1.3" fill="currentColor" />
      <circle cx="9.5" cy="11.5" r="1.3" fill="currentColor" />
    </>
  ),
  list: (
    <>
      <path d="M2.5 4h.1M2.5 8h.1M2.5 12h.1M5.5 4h8M5.5 8h8M5.5 12h8" />
    </>
  ),
  hours: (
    <>
      <circle cx="4" cy="4.5" r="1.6" />
      <circle cx="11.5" cy="4.5" r="2.4" fill="currentColor" />
      <circle cx="4.5" cy="11.5" r="2.4" fill="currentColor" />
      <circle cx="11.5" cy="11.5" r="1.2" />
    </>
  ),
  content: (
    <>
      <rect x="2" y="2.5" width="5" height="5" rx="1" />
      <circle cx="11.5" cy="5" r="2.6" />
      <path d="M2.5 10.5h11M2.5 13.3h7" />
    </>
  ),
  growth: (
    <>
      <path d="M2 12.5l4-4 2.5 2.5L14 5M10.5 4.5H14V8" />
    </>
  ),
  shield: (
    <>
      <path d="M8 1.8l5 1.9v4c0 3.2-2.1 5.5-5 6.6-2.9-1.1-5-3.4-5-6.6v-4z" />
    </>
  ),
  ext: (
    <>
      <path d="M6 3H3.5v9.5H13V10M9 3h4v4M13 3L7.5 8.5" />
    </>
  ),
  table: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M2 6.5h12M2 9.8h12M6.5 6.5V13" />
    </>
  ),
  calendar: (
    <>
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </>
  ),
  mark: (
    <>
      <path d="M1.5 8h13M1.5 5v6M14.5 5v6" strokeWidth="1.7" />
      <circle cx="9.3" cy="8" r="3" fill="currentColor" stroke="none" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c2 1.8 2.7 3.8 2.7 6S10 12.2 8 14c-2-1.8-2.7-3.8-2.7-6S6 3.8 8 2z" />
    </>
  ),
  panel: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M10 3v10" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  expand: (
    <>
      <path d="M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9" />
    </>
  ),
  refresh: (
    <>
      <path d="M13 8a5 5 0 11-1.5-3.6M13 2.5v2.7h-2.7" />
    </>
  ),
  pause: (
    <>
      <path d="M6 4v8M10 4v8" />
    </>
  ),
  play: (
    <>
      <path d="M5.5 3.5v9l7-4.5z" />
    </>
  ),
  sort: (
    <>
      <path d="M5 3v10M5 13l-2.2-2.2M5 13l2.2-2.2M11 13V3M11 3L8.8 5.2M11 3l2.2 2.2" />
    </>
  ),
  eyeoff: (
    <>
      <path d="M2 2.5l12 11" />
      <path d="M6.4 4.2A6.6 6.6 0 018 4c3.3 0 5.4 2.5 6.2 4a9 9 0 01-1.9 2.3M4.2 5.4A9.3 9.3 0 001.8 8c.8 1.5 2.9 4 6.2 4a6.3 6.3 0 003-.75" />
    </>
  ),
  image: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M2.5 11.5l3.3-3.3 2.6 2.6L10.6 8.6l3 3" />
      <circle cx="5.6" cy="6" r=".9" />
    </>
  ),
  carousel: (
    <>
      <rect x="5" y="2.5" width="9" height="8" rx="1.3" />
      <path d="M2.5 5.5v6.2c0 1 .8 1.8 1.8 1.8h6.7" />
    </>
  ),
  short: (
    <>
      <rect x="4.2" y="1.8" width="7.6" height="12.4" rx="1.6" />
      <path d="M7 6.3v3.4L9.6 8z" fill="currentColor" />
    </>
  ),
  video: (
    <>
      <rect x="1.8" y="3.5" width="12.4" height="9" rx="1.5" />
      <path d="M6.8 6v4l3.2-2z" fill="currentColor" />
    </>
  ),
  text: (
    <>
      <path d="M3 4.5h10M3 8h10M3 11.5h6" />
    </>
  ),
  link: (
    <>
      <path d="M6.7 9.3l2.6-2.6M7.3 4.9l1.3-1.3a2.7 2.7 0 013.8 3.8l-1.3 1.3M8.7 11.1l-1.3 1.3a2.7 2.7 0 01-3.8-3.8l1.3-1.3" />
    </>
  ),
  live: (
    <>
      <circle cx="8" cy="8" r="2" fill="currentColor" />
      <path d="M4.6 4.6a4.8 4.8 0 000 6.8M11.4 4.6a4.8 4.8 0 010 6.8" />
    </>
  ),
  other: (
    <>
      <circle cx="8" cy="8" r="5.5" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'pg-i pg-i--s' : 'pg-i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
