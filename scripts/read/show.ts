import type { SkipReason, When } from '../../lib/model';
import type { Platform } from '../../lib/platforms/contract';
import type { Reading } from './run';

const KINDS: Partial<Record<SkipReason | 'other', string>> = {
  'reposted-original': 'repost',
  'quoted-original': 'quoted',
  other: 'other-author',
};
/** No posts of anybody: what the reports count is enough of them. */
const UNTOLD = new Set<string>(['cursor', 'duplicate', 'shape']);

export interface Foreign {
  id?: string;
  /** `ad`, `suggestion`, `other-author`, `quoted`, `repost`, `comment`, `home-feed`, `tombstone`, … */
  kind: string;
  /** The reason as reports count it. */
  reason: string;
  endpoint: string;
  /** How many of them, where the body does not tell them apart. */
  n?: number;
}

const iso = (ms: number) => new Date(ms).toISOString();
const times = (w: When | undefined) => w && { earliest: safely(w.earliest), latest: safely(w.latest) };
/** A date beyond what a calendar can write stays the number it was. */
const safely = (ms: number) => (Math.abs(ms) <= 8.64e15 ? iso(ms) : ms);

function foreign(reading: Reading, own: ReadonlySet<string>): Foreign[] {
  const found = new Map<string, Foreign>();
  for (const { reason, endpoint, id, n } of reading.seen) {
    if (UNTOLD.has(reason) || (id !== undefined && own.has(id))) continue;
    const kind = KINDS[reason] ?? reason;
    const key = id ?? `${reason} ${endpoint}`;
    const before = found.get(key);
    if (before && id !== undefined) continue;
    const told = reason === 'other' ? 'other-author' : reason;
    if (before) before.n = (before.n ?? 1) + n;
    else found.set(key, { ...(id !== undefined && { id }), kind, reason: told, endpoint, ...(n > 1 && { n }) });
  }
  return [...found.values()];
}

/** What `npm run read` prints: counts as intervals, every time as ISO 8601 in UTC. */
export function shown(platform: Platform, reading: Reading) {
  const { posts, profiles } = reading.visit.visit();
  const subject = reading.visit.subject(reading.page) ?? reading.feed?.profile;
  return {
    platform: platform.id,
    page: reading.page,
    readBy: [...new Set(reading.readBy)],
    subject: subject ?? null,
    feed: reading.feed ?? null,
    seenAt: iso(reading.seenAt),
    language: reading.language,
    notes: [...new Set(reading.notes)],
    profiles: profiles.map((p) => ({ ...p, seenAt: iso(p.seenAt) })),
    posts: posts.map((p) => ({ ...p, published: times(p.published), seenAt: iso(p.seenAt) })),
    foreign: foreign(reading, new Set(posts.map((p) => p.id))),
    reports: reading.reports,
  };
}
