import type { PostFormat, Reading } from '../../model';
import { FIGURES } from '../../platforms/figures';
import type { ProfileInput } from '../types';

/** A span of time, Unix ms. */
export type Stretch = { from: number; to: number };

/** Overlapping and touching stretches become one. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter((s) => s.to > s.from).sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const s of sorted) {
    const last = merged[merged.length - 1];
    if (last && s.from <= last.to) last.to = Math.max(last.to, s.to);
    else merged.push({ ...s });
  }
  return merged;
}

/** What two lists of disjoint, ascending stretches share. */
export function intersect(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const x of a) {
    for (const y of b) {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      if (to > from) out.push({ from, to });
    }
  }
  return out;
}

function valid(r: Reading): boolean {
  return Math.abs(r.from) <= 8.64e15 && Math.abs(r.to) <= 8.64e15;
}

/** Stretches in which every post of the tabs read is known, and the formats that those tabs hold (null: all). */
export function observedStretches(input: ProfileInput): {
  stretches: Stretch[];
  formats: ReadonlySet<PostFormat> | null;
} {
  const feeds = FIGURES[input.platform].tabs;
  const shared: Stretch[] = [];
  const split = new Map<string, Stretch[]>();
  for (const r of input.readings) {
    if (!Object.hasOwn(feeds, r.tab) || !valid(r)) continue;
    if (feeds[r.tab] === 'all') shared.push(r);
    else split.set(r.tab, [...(split.get(r.tab) ?? []), r]);
  }
  if (split.size === 0) return { stretches: union(shared), formats: null };
  const tabs = [...split.keys()];
  const stretches = tabs.map((tab) => union(split.get(tab)!)).reduce(intersect);
  return { stretches, formats: new Set(tabs.flatMap((tab) => feeds[tab] ?? []) as PostFormat[]) };
}
