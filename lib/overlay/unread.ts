import type { ReadReport } from '../model';

/** How many things of a page could not be read, by its reports: whole answers and single posts. Never a silent zero. */
export function unread(reports: readonly ReadReport[]): number {
  let n = 0;
  for (const report of reports) {
    if (report.kind === 'ok') n += (report.skipped.shape ?? 0) + (report.skipped['no-identity'] ?? 0);
    else if (report.kind === 'empty') n += report.expected ? 0 : 1;
    else if (report.kind !== 'unclaimed') n += 1;
  }
  return n;
}
