import type { ReactNode } from 'react';

/** Small drawings of empty states: two circles (nobody to compare with), dots (too few), a dot and a line (one reading), lines (no posts). */
const DRAWINGS = {
  compare: (
    <>
      <circle cx="14" cy="20" r="9" fill="var(--pg-own-soft)" stroke="var(--pg-own)" strokeWidth="1.5" />
      <circle
        cx="38"
        cy="20"
        r="9"
        fill="none"
        stroke="var(--pg-line-control)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
    </>
  ),
  posts: (
    <g fill="none" stroke="var(--pg-line-control)" strokeWidth="1.5">
      <rect x="4" y="6" width="12" height="12" rx="2" />
      <rect x="4" y="23" width="12" height="12" rx="2" strokeDasharray="3 3" />
      <path d="M22 10h24M22 15h16M22 27h24M22 32h16" stroke="var(--pg-line-2)" />
    </g>
  ),
  page: (
    <g fill="none" stroke="var(--pg-line-control)" strokeWidth="1.5">
      <rect x="8" y="8" width="36" height="24" rx="4" />
      <path d="M8 14h36" />
    </g>
  ),
  grid: (
    <g fill="none" stroke="var(--pg-line-control)" strokeDasharray="2 2">
      {[8, 20, 32].flatMap((y) => [8, 20, 32, 44].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" />))}
    </g>
  ),
  growth: (
    <>
      <path d="M6 33h40" stroke="var(--pg-line-2)" />
      <circle cx="14" cy="20" r="3.5" fill="var(--pg-peer)" />
      <path d="M20 20h26" stroke="var(--pg-line-control)" strokeWidth="1.5" strokeDasharray="3 3" />
    </>
  ),
  broken: (
    <>
      <rect x="8" y="8" width="36" height="24" rx="4" fill="none" stroke="var(--pg-line-control)" strokeWidth="1.5" />
      <path d="M22 16l8 10M30 16l-8 10" stroke="var(--pg-warn)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
};

/** An empty state always has four parts: drawing, what, why, and one action where there is one. */
export function Empty(props: { drawing: keyof typeof DRAWINGS; title: string; text: ReactNode; action?: ReactNode }) {
  return (
    <div className="em">
      <svg className="g" viewBox="0 0 52 40" aria-hidden="true" focusable="false">
        {DRAWINGS[props.drawing]}
      </svg>
      <div>
        <h2>{props.title}</h2>
        <p>{props.text}</p>
        {props.action}
      </div>
    </div>
  );
}
