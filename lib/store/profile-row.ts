import { PROFILE_COUNT_NAMES, type ProfileObservation, type ProfileRef, profileKey } from '../model';
import { currentCounts, joinStates, statesOf } from './count-state';
import { better, newer } from './join';
import type { ProfileField, ProfileRow, Stamps } from './rows';
import { printOf } from './snapshot';

const FIELDS: readonly ProfileField[] = ['handle', 'name', 'url', 'bio', 'links', 'verified', 'isPrivate'];

/** A profile that is known by reference only; any sighting overrules everything in it. */
export function emptyProfile(ref: ProfileRef): ProfileRow {
  return {
    key: profileKey(ref),
    platform: ref.platform,
    id: ref.id,
    handle: ref.handle ?? ref.id,
    url: '',
    counts: {},
    countsAt: {},
    hidden: [],
    doubtful: [],
    states: {},
    stamps: {},
    firstSeenAt: 0,
    seenAt: 0,
    print: '',
    source: '',
    via: 'dom',
  };
}

/** The row that one sighting alone makes. */
export function profileRowOf(o: ProfileObservation): ProfileRow {
  const states = statesOf(PROFILE_COUNT_NAMES, o);
  const stamps: Stamps<ProfileField> = {};
  const row: ProfileRow = {
    ...emptyProfile(o),
    ...currentCounts(PROFILE_COUNT_NAMES, states),
    states,
    stamps,
    firstSeenAt: o.seenAt,
    seenAt: o.seenAt,
    print: printOf(PROFILE_COUNT_NAMES, o),
    source: o.source,
    via: o.via,
    ...(o.reader && { reader: o.reader }),
  };
  for (const field of FIELDS) {
    if (o[field] === undefined) continue;
    Object.assign(row, { [field]: o[field] });
    stamps[field] = o.seenAt;
  }
  return row;
}

/**
 * Adds a sighting (as a row) to a profile. Handles and names follow the newest sighting that states them, counts their
 * newest reading; the role belongs to the user and stays as it is.
 */
export function joinProfiles(kept: ProfileRow, seen: ProfileRow): ProfileRow {
  const states = joinStates(PROFILE_COUNT_NAMES, kept.states, seen.states);
  const stamps: Stamps<ProfileField> = {};
  const row: ProfileRow = {
    ...newer(kept, seen),
    ...currentCounts(PROFILE_COUNT_NAMES, states),
    states,
    stamps,
    firstSeenAt: kept.firstSeenAt === 0 ? seen.firstSeenAt : Math.min(kept.firstSeenAt, seen.firstSeenAt),
  };
  for (const field of FIELDS) {
    const from = better(kept, seen, field);
    if (from.stamps[field] === undefined) continue;
    Object.assign(row, { [field]: from[field] });
    stamps[field] = from.stamps[field];
  }
  delete row.role;
  delete row.trackedSince;
  if (kept.role) row.role = kept.role;
  if (kept.trackedSince !== undefined) row.trackedSince = kept.trackedSince;
  return row;
}
