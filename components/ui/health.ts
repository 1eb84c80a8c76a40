import type { ReadReport } from '../../lib/model';

/** One thing that could not be read, as often as it happened. Keys and types only. */
export interface HealthDetail {
  kind: 'shape' | 'not-json' | 'threw' | 'empty' | 'too-large' | 'refused' | 'shape-item';
  endpoint: string;
  /** Key path at which reading stopped, what stood there, or the message. */
  at?: string;
  found?: string;
  times: number;
}

export interface Health {
  /** `none`: nothing was reported yet. `changed`: posts or whole answers of this page are unread. */
  state: 'none' | 'ok' | 'changed';
  sources: number;
  details: HealthDetail[];
}

function detail(report: ReadReport): HealthDetail[] {
  const { endpoint } = report as { endpoint: string };
  switch (report.kind) {
    case 'shape':
      return [{ kind: 'shape', endpoint, at: report.path, found: report.found, times: 1 }];
    case 'not-json':
      return [{ kind: 'not-json', endpoint, found: report.contentType, times: 1 }];
    case 'threw':
      return [{ kind: 'threw', endpoint, at: report.message, times: 1 }];
    case 'too-large':
      return [{ kind: 'too-large', endpoint, times: 1 }];
    case 'refused':
      return [{ kind: 'refused', endpoint, found: String(report.status), times: 1 }];
    case 'empty':
      return report.expected ? [] : [{ kind: 'empty', endpoint, times: 1 }];
    case 'ok': {
      const lost = (report.skipped.shape ?? 0) + (report.skipped['no-identity'] ?? 0);
      return lost > 0 ? [{ kind: 'shape-item', endpoint, times: lost }] : [];
    }
    default:
      return [];
  }
}

/** What the reports of one page say together. Anything unread makes it "changed": never a silent zero. */
export function healthOf(reports: ReadReport[]): Health {
  const details = new Map<string, HealthDetail>();
  const sources = new Set<string>();
  for (const report of reports) {
    if (report.kind === 'unclaimed') continue;
    sources.add(report.endpoint);
    for (const one of detail(report)) {
      const key = [one.kind, one.endpoint, one.at, one.found].join(' ');
      const before = details.get(key);
      if (before) before.times += one.times;
      else details.set(key, one);
    }
  }
  const state = details.size > 0 ? 'changed' : sources.size > 0 ? 'ok' : 'none';
  return { state, sources: sources.size, details: [...details.values()] };
}
