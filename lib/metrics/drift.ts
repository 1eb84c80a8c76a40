import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import type { CountName, PostFormat } from '../model';

/** A fact whose presence on posts is counted. */
export type FilledField = CountName | 'published';

/** Posts of one source and format on one day (`2026-11-22`, UTC), and how many of them showed or hid each fact. */
export interface Fill {
  day: string;
  source: string;
  format: PostFormat;
  posts: number;
  shown: Partial<Record<FilledField, number>>;
  hidden: Partial<Record<FilledField, number>>;
}

/** A fact that posts used to show and hardly show any more: the page changed, or the reader has lost it. */
export interface Drift {
  source: string;
  format: PostFormat;
  field: FilledField;
  now: { shown: number; hidden: number; posts: number };
  before: { shown: number; posts: number };
}

const DAY = 86_400_000;
/** Today and yesterday against the month before. */
const RECENT_DAYS = 2;
const MONTH_DAYS = 30;
const LEAST_NOW = 10;
const LEAST_BEFORE = 30;
/** A fact that fewer posts showed is no habit of the source. */
const HABIT = 0.5;
/** One false alarm in some ten thousand looks: dozens of facts are looked at each day. */
const CHANCE = 1e-4;

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const keyOf = (fill: Fill) => `${fill.source} ${fill.format}`;

interface Sum {
  posts: number;
  shown: Fill['shown'];
  hidden: Fill['hidden'];
}

function total(fills: readonly Fill[]): Sum {
  const sum: Sum = { posts: 0, shown: {}, hidden: {} };
  for (const fill of fills) {
    sum.posts += fill.posts;
    for (const kind of ['shown', 'hidden'] as const) {
      for (const [field, n] of Object.entries(fill[kind]) as [FilledField, number][]) {
        sum[kind][field] = (sum[kind][field] ?? 0) + n;
      }
    }
  }
  return sum;
}

/**
 * Facts whose share of posts fell to less than half of what the month before showed, more than chance allows: the lower
 * tail of the binomial distribution at the month's share (shrunken by one post, so that "always" is not taken for a
 * law) is under 1 in 10,000. Too few posts on either side: nothing is said. Largest loss first.
 */
export function fillDrift(fills: readonly Fill[], now: number): Drift[] {
  const recentFrom = dayOf(now - (RECENT_DAYS - 1) * DAY);
  const monthFrom = dayOf(now - (RECENT_DAYS + MONTH_DAYS - 1) * DAY);
  const groups = new Map<string, Fill[]>();
  for (const fill of fills) {
    if (fill.day < monthFrom) continue;
    const group = groups.get(keyOf(fill));
    if (group) group.push(fill);
    else groups.set(keyOf(fill), [fill]);
  }
  const found: Drift[] = [];
  for (const group of groups.values()) {
    const { source, format } = group[0]!;
    const recent = total(group.filter(({ day }) => day >= recentFrom));
    const month = total(group.filter(({ day }) => day < recentFrom));
    if (recent.posts < LEAST_NOW || month.posts < LEAST_BEFORE) continue;
    for (const [field, before] of Object.entries(month.shown) as [FilledField, number][]) {
      const usual = before / (month.posts + 1);
      const shown = recent.shown[field] ?? 0;
      if (usual < HABIT || shown / recent.posts >= usual / 2) continue;
      if (binomialCdf(shown, recent.posts, usual) >= CHANCE) continue;
      const hidden = recent.hidden[field] ?? 0;
      found.push({
        source,
        format,
        field,
        now: { shown, hidden, posts: recent.posts },
        before: { shown: before, posts: month.posts },
      });
    }
  }
  const loss = ({ now, before }: Drift) => before.shown / before.posts - now.shown / now.posts;
  return found.sort((a, b) => loss(b) - loss(a) || (a.source + a.field < b.source + b.field ? -1 : 1));
}
