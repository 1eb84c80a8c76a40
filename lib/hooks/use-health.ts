import { useLiveQuery } from 'dexie-react-hooks';
import { type HealthRow, health } from '../store';
import { useDatabase } from './database';
import { useTick } from './use-tick';

/** How reading one endpoint went over the last days. */
export interface EndpointHealth {
  endpoint: string;
  /** `broken`: the newest outcome is a change of shape or a failure; `partly`: such happened, but it read again since. */
  state: 'ok' | 'partly' | 'broken';
  /** Responses that were read, and items in them. */
  read: number;
  items: number;
  /** Responses that were not what they should be. */
  failed: number;
  /** Unix ms. */
  lastOk?: number;
  lastFailed?: number;
  /** Where reading stopped last: a key path and types, or a message; never content. */
  detail?: string;
  siblings?: string[];
}

const FAILURES = new Set(['shape', 'threw', 'not-json', 'too-large', 'refused', 'empty']);

/** Sums days and outcomes up to one line an endpoint; worst first. Addresses that nothing reads are left out. */
export function summariseHealth(rows: readonly HealthRow[]): EndpointHealth[] {
  const byEndpoint = new Map<string, EndpointHealth>();
  for (const row of rows) {
    if (row.kind === 'unclaimed') continue;
    const line = byEndpoint.get(row.endpoint) ?? { endpoint: row.endpoint, state: 'ok', read: 0, items: 0, failed: 0 };
    byEndpoint.set(row.endpoint, line);
    if (!FAILURES.has(row.kind)) {
      line.read += row.count;
      line.items += row.items;
      line.lastOk = Math.max(line.lastOk ?? 0, row.lastAt);
      continue;
    }
    line.failed += row.count;
    if (row.lastAt < (line.lastFailed ?? 0)) continue;
    line.lastFailed = row.lastAt;
    line.detail = row.detail ?? row.kind;
    line.siblings = row.siblings;
  }
  for (const line of byEndpoint.values()) {
    if (line.lastFailed !== undefined) line.state = (line.lastOk ?? 0) > line.lastFailed ? 'partly' : 'broken';
  }
  const rank = { broken: 0, partly: 1, ok: 2 };
  return [...byEndpoint.values()].sort((a, b) => rank[a.state] - rank[b.state] || (a.endpoint < b.endpoint ? -1 : 1));
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Health of the endpoints read in the last `days` days; undefined while the first read runs. */
export function useHealth(days = 7): EndpointHealth[] | undefined {
  const db = useDatabase();
  const tick = useTick(HOUR);
  return useLiveQuery(async () => summariseHealth(await health(db, Date.now() - days * DAY)), [db, days, tick]);
}
