import { findBrowsers } from '../../scripts/find-browsers.mjs';

let found: { chromium?: string; firefox?: string } | undefined;

/** Path of an installed browser. Throws when there is none, and says what to do. */
export function browserPath(kind: 'chromium' | 'firefox'): string {
  found ??= findBrowsers();
  const path = found[kind];
  if (!path) {
    throw new Error(
      `No ${kind} found. Run npm start, which installs one, or set POSTGAUGE_${kind.toUpperCase()} to its path.`,
    );
  }
  return path;
}
