import type { ProfileInput } from '../types';

/** One sitting at a profile, Unix ms: from the first to the last moment at which something of it was read. */
export interface VisitSpan {
  from: number;
  to: number;
}

/** What is read further apart than this belongs to two visits: the slot in which a snapshot stands for others. */
const APART = 6 * 3_600_000;

/** When the user looked at the profile, ascending, as far as its feed or its own figures were read then. */
export function visitsOf(input: Pick<ProfileInput, 'readings' | 'followers' | 'seenAt'>): VisitSpan[] {
  const moments = [...input.readings.map((r) => r.to), ...input.followers.map((r) => r.at), input.seenAt]
    .filter((at) => at > 0 && at <= 8.64e15)
    .sort((a, b) => a - b);
  const visits: VisitSpan[] = [];
  for (const at of moments) {
    const last = visits.at(-1);
    if (last && at - last.to <= APART) last.to = at;
    else visits.push({ from: at, to: at });
  }
  return visits;
}
