import type { ReadReport } from '../model';
import type { HealthRow } from './rows';

/** `2026-11-21`, in UTC. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The row that one report alone makes. Addresses that nothing reads are counted by host, so a page cannot flood. */
export function healthRowOf(report: ReadReport, at: number): HealthRow {
  const row: HealthRow = {
    day: dayOf(at),
    endpoint: report.kind === 'unclaimed' ? report.host : report.endpoint,
    kind: report.kind === 'empty' && report.expected ? 'empty-expected' : report.kind,
    count: 1,
    items: report.kind === 'ok' ? Math.max(0, report.items) : 0,
    skipped: {},
    lastAt: at,
  };
  if (report.kind === 'ok') {
    for (const [reason, n] of Object.entries(report.skipped)) if (n) row.skipped[reason] = n;
  } else if (report.kind === 'shape') {
    row.detail = `${report.path}: ${report.found}`;
    row.siblings = report.siblings;
  } else if (report.kind === 'threw') row.detail = report.message;
  else if (report.kind === 'refused') row.detail = `status ${report.status}`;
  else if (report.kind === 'not-json') row.detail = report.contentType;
  else if (report.kind === 'unclaimed') row.detail = report.pathTemplate;
  return row;
}

/** Adds up two rows of one endpoint, day and kind; the detail is that of the later one. */
export function addHealth(a: HealthRow, b: HealthRow): HealthRow {
  const words = (row: HealthRow) => JSON.stringify([row.detail ?? '', row.siblings ?? []]);
  const last = a.lastAt !== b.lastAt ? (a.lastAt > b.lastAt ? a : b) : words(a) >= words(b) ? a : b;
  const skipped: Record<string, number> = { ...a.skipped };
  for (const [reason, n] of Object.entries(b.skipped)) skipped[reason] = (skipped[reason] ?? 0) + n;
  return { ...last, count: a.count + b.count, items: a.items + b.items, skipped };
}
