import type { Reading, Via } from '../../model';

/** What a row tells of how it was read. */
export interface Sighted {
  seenAt: number;
  source?: string;
  via?: Via;
  /** Version of the extension whose reader read it; absent where it was stored before that was kept. */
  reader?: string;
}

/** One way in which facts came, and of how many rows. */
export interface SeenBy {
  source?: string;
  via?: Via;
  reader?: string;
  n: number;
}

/** Who saw a figure's facts, when and where: always this device, so it tells of its visits. Times are Unix ms. */
export interface Provenance {
  /** Of the rows behind the figure: absent where none was seen. */
  first?: number;
  last?: number;
  /** Times that the profile's pages were open, and the sections read there. */
  visits: number;
  tabs: string[];
  /** The commonest first. */
  sources: SeenBy[];
  /** Readings that are kept of the period. */
  snapshots?: { posts: number; profile: number };
}

/** @param rows latest state of each post, or each reading of the profile */
export function provenanceOf(rows: readonly Sighted[], readings: readonly Reading[]): Provenance {
  const ways = new Map<string, SeenBy>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { seenAt, source, via, reader } of rows) {
    first = Math.min(first, seenAt);
    last = Math.max(last, seenAt);
    const key = JSON.stringify([source, via, reader]);
    const way = ways.get(key);
    if (way) way.n += 1;
    else ways.set(key, { source, via, reader, n: 1 });
  }
  return {
    ...(rows.length > 0 && { first, last }),
    visits: new Set(readings.map((reading) => reading.visit)).size,
    tabs: [...new Set(readings.map((reading) => reading.tab))],
    sources: [...ways.values()].sort((a, b) => b.n - a.n || ((a.source ?? '') < (b.source ?? '') ? -1 : 1)),
  };
}
