import type { ReadReport } from '../model';

/**
 * Is reading broken here? Yes when an endpoint gave only reports of failure in this batch; one bad item among twenty
 * is told in the popup and needs no "!" on the toolbar. Undefined when the batch says nothing either way.
 */
export function readingBroken(reports: readonly ReadReport[]): boolean | undefined {
  const good = new Set<string>();
  const bad = new Set<string>();
  for (const report of reports) {
    if (report.kind === 'unclaimed') continue;
    if (report.kind === 'ok' || (report.kind === 'empty' && report.expected)) good.add(report.endpoint);
    else bad.add(report.endpoint);
  }
  if ([...bad].some((endpoint) => !good.has(endpoint))) return true;
  return good.size > 0 ? false : undefined;
}
