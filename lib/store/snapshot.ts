import type { Count, PostObservation, ProfileObservation } from '../model';
import { COUNT_NAMES, PROFILE_COUNT_NAMES, profileKey } from '../model';
import { SIX_HOURS } from './count-state';
import type { PostSnapshotRow, ProfileSnapshotRow } from './rows';

/** Which six hours since 1970 an instant falls into. */
export function slotOf(at: number): number {
  return Math.floor(at / SIX_HOURS);
}

/** Fingerprint of what a sighting showed; empty when it showed and hid nothing. */
export function printOf<N extends string>(
  names: readonly N[],
  s: { counts: Partial<Record<N, Count>>; hidden: readonly N[]; doubtful?: readonly N[] },
): string {
  const parts: string[] = [];
  for (const name of names) {
    const c = s.counts[name];
    if (c) {
      const text = c.low === c.high ? `${c.value}` : `${c.low}~${c.value}~${c.high}`;
      parts.push(`${name}=${text}${s.doubtful?.includes(name) ? '?' : ''}`);
    } else if (s.hidden.includes(name)) parts.push(`${name}=hidden`);
  }
  return parts.join(' ');
}

/** The same facts in one order and without empty entries, so that equal sightings make equal rows. */
function tidy<N extends string>(names: readonly N[], s: { counts: Partial<Record<N, Count>>; hidden: readonly N[] }) {
  const counts: Partial<Record<N, Count>> = {};
  for (const name of names) if (s.counts[name]) counts[name] = s.counts[name];
  return { counts, hidden: names.filter((name) => s.hidden.includes(name) && !counts[name]) };
}

export function postSnapshot(o: PostObservation): PostSnapshotRow {
  return {
    profile: profileKey({ platform: o.platform, id: o.profileId }),
    id: o.id,
    slot: slotOf(o.seenAt),
    print: printOf(COUNT_NAMES, o),
    seenAt: o.seenAt,
    ...tidy(COUNT_NAMES, o),
    doubtful: COUNT_NAMES.filter((name) => o.counts[name] && o.doubtful.includes(name)),
    source: o.source,
    via: o.via,
    ...(o.reader && { reader: o.reader }),
  };
}

export function profileSnapshot(o: ProfileObservation): ProfileSnapshotRow {
  return {
    profile: profileKey(o),
    slot: slotOf(o.seenAt),
    print: printOf(PROFILE_COUNT_NAMES, o),
    seenAt: o.seenAt,
    ...tidy(PROFILE_COUNT_NAMES, o),
    source: o.source,
    via: o.via,
    ...(o.reader && { reader: o.reader }),
  };
}

/** Of two sightings of the same counts in one slot the first is kept; in one millisecond the one with the lesser source. */
export function earlier<S extends { seenAt: number; source: string; via: string; reader?: string }>(a: S, b: S): S {
  if (a.seenAt !== b.seenAt) return a.seenAt < b.seenAt ? a : b;
  const by = (s: S) => `${s.source} ${s.via} ${s.reader ?? ''}`;
  return by(a) <= by(b) ? a : b;
}

/**
 * Whether a snapshot may already be stored, given the row before the batch: `new` needs no look-up (the usual case),
 * `known` is certainly there, `look` has to be looked up (late arrivals, and counts that changed back).
 */
export function standing(
  before: { seenAt: number; print: string } | undefined,
  snapshot: { slot: number; print: string; seenAt: number },
): 'new' | 'known' | 'look' {
  if (!before || snapshot.slot > slotOf(before.seenAt)) return 'new';
  const same = snapshot.slot === slotOf(before.seenAt) && snapshot.print === before.print;
  return same && snapshot.seenAt > before.seenAt ? 'known' : 'look';
}
