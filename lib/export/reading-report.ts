import type { Drift } from '../metrics/drift';
import type { CountName, PostFormat, ProfileCountName, Via } from '../model';

/** One outcome of one source, summed over the days of the report. The shape of the store's health rows. */
export interface ReportedHealth {
  day: string;
  endpoint: string;
  kind: string;
  count: number;
  items: number;
  skipped: Record<string, number>;
  detail?: string;
  siblings?: string[];
}

/** A number that the user called wrong. */
export interface ReportedCase {
  at: number;
  source: string;
  via: Via;
  /** Of the post; absent where the number is the profile's. */
  format?: PostFormat;
  counts: Partial<Record<CountName | ProfileCountName, 'exact' | 'rounded' | 'hidden' | 'doubtful'>>;
}

export interface ReportInput {
  /** Of the extension; of the browser, as it names itself; BCP 47 of the interface. */
  version: string;
  browser: string;
  language: string;
  /** Unix ms. */
  made: number;
  health: readonly ReportedHealth[];
  drift: readonly Drift[];
  cases: readonly ReportedCase[];
}

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Days of one source, kind and place added up; successes without a loss say only that it is read. */
function summed(rows: readonly ReportedHealth[]) {
  const lines = new Map<string, ReportedHealth & { last: string }>();
  for (const row of rows) {
    const key = JSON.stringify([row.endpoint, row.kind, row.detail ?? '']);
    const line = lines.get(key);
    if (!line) {
      lines.set(key, { ...row, skipped: { ...row.skipped }, last: row.day });
      continue;
    }
    line.count += row.count;
    line.items += row.items;
    for (const [reason, n] of Object.entries(row.skipped)) line.skipped[reason] = (line.skipped[reason] ?? 0) + n;
    if (row.day >= line.last) Object.assign(line, { last: row.day, siblings: row.siblings ?? line.siblings });
  }
  return [...lines.values()]
    .sort((a, b) => (a.endpoint + a.kind < b.endpoint + b.kind ? -1 : 1))
    .map(({ endpoint, kind, count, items, skipped, detail, siblings, last }) => ({
      endpoint,
      kind,
      times: count,
      ...(kind === 'ok' && { items, skipped }),
      ...(detail !== undefined && { at: detail }),
      ...(siblings?.length && { siblings }),
      last,
    }));
}

/**
 * What a maintainer needs to mend a platform, as a text that the user reads before sending it: which source, what became
 * of it, the key path and the types found there, which facts went missing, which kinds of numbers were called wrong.
 * No name, text, address of a post, id or value is in it: the rows it is made of hold none.
 */
export function readingReport({ version, browser, language, made, health, drift, cases }: ReportInput): string {
  const report = {
    postgauge: version,
    browser,
    language,
    made: day(made),
    sources: summed(health),
    missing: drift.map(({ source, format, field, now, before }) => ({ source, format, field, now, before })),
    wrong: cases.map(({ at, source, via, format, counts }) => ({ day: day(at), source, via, format, counts })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
