import { COUNT_NAMES, POST_FLAGS, type PostFlag, type PostObservation, profileKey } from '../model';
import { currentCounts, joinStates, statesOf } from './count-state';
import { better, newer, PARTIAL } from './join';
import { isPinned, joinPins, pinsOf } from './pin-state';
import type { Dating, PinStates, PostField, PostRow, Stamps } from './rows';
import { printOf } from './snapshot';

/** True as long as the last full sighting says so; every other flag, once seen, is a fact about the post. */
const PASSING: readonly PostFlag[] = ['upcoming'];
/** Worked out from all sightings instead of taken from one. */
const DERIVED: readonly PostFlag[] = ['partial', 'approximate-time', 'pinned'];

/** What a sighting may leave out. */
const OPTIONAL = ['handle', 'caption', 'coauthors', 'mediaCount', 'duration', 'reactions'] as const;
const FIELDS = ['format', 'url', ...OPTIONAL] as const;

function orderFlags(flags: Set<PostFlag>): PostFlag[] {
  return POST_FLAGS.filter((flag) => flags.has(flag));
}

/** The row that one sighting alone makes. */
export function postRowOf(o: PostObservation): PostRow {
  const partial = o.flags.includes('partial');
  const stamp = partial ? o.seenAt - PARTIAL : o.seenAt;
  const stamps: Stamps<PostField> = { url: stamp, flags: stamp };
  // An unknown format says nothing, so it must not stand in the way of an older sighting that knew.
  stamps.format = o.format === 'unknown' ? -2 * PARTIAL : stamp;
  const states = statesOf(COUNT_NAMES, o);
  const row: PostRow = {
    profile: profileKey({ platform: o.platform, id: o.profileId }),
    id: o.id,
    platform: o.platform,
    url: o.url,
    order: o.published?.latest ?? -1,
    format: o.format,
    flags: orderFlags(new Set(o.published ? o.flags : o.flags.filter((flag) => flag !== 'approximate-time'))),
    ...currentCounts(COUNT_NAMES, states),
    states,
    pins: pinsOf(o),
    stamps,
    firstSeenAt: o.seenAt,
    seenAt: o.seenAt,
    print: printOf(COUNT_NAMES, o),
    source: o.source,
    via: o.via,
    ...(o.reader && { reader: o.reader }),
  };
  for (const field of OPTIONAL) {
    if (o[field] === undefined) continue;
    Object.assign(row, { [field]: o[field] });
    stamps[field] = stamp;
  }
  if (o.published) {
    const { earliest, latest } = o.published;
    row.published = { earliest, latest };
    const best = { earliest, latest, at: o.seenAt, approximate: o.flags.includes('approximate-time') };
    row.dating = { earliest, latest, best };
  }
  return row;
}

/** Narrow before wide, new before old. */
function morePrecise(a: Dating['best'], b: Dating['best']): Dating['best'] {
  const order = a.latest - a.earliest - (b.latest - b.earliest) || b.at - a.at || a.earliest - b.earliest;
  return order <= 0 ? a : b;
}

/** A stated time, even a wide one, overrules times worked out from an id. */
function joinDating(a: Dating | undefined, b: Dating | undefined): Dating | undefined {
  if (!a || !b) return a ?? b;
  if (a.best.approximate !== b.best.approximate) return a.best.approximate ? b : a;
  return {
    earliest: Math.max(a.earliest, b.earliest),
    latest: Math.min(a.latest, b.latest),
    best: morePrecise(a.best, b.best),
  };
}

/** An exact time; else what all intervals allow together; else, where they contradict, the most precise one. */
function publishedOf({ earliest, latest, best }: Dating): { earliest: number; latest: number } {
  const settled = best.earliest === best.latest;
  return settled || earliest > latest ? { earliest: best.earliest, latest: best.latest } : { earliest, latest };
}

function joinFlags(a: PostRow, b: PostRow, dating: Dating | undefined, pins: PinStates): PostFlag[] {
  const flags = new Set<PostFlag>();
  for (const flag of [...a.flags, ...b.flags]) if (!PASSING.includes(flag) && !DERIVED.includes(flag)) flags.add(flag);
  for (const flag of passingFrom(a, b).flags) if (PASSING.includes(flag)) flags.add(flag);
  if (a.flags.includes('partial') && b.flags.includes('partial')) flags.add('partial');
  if (isPinned(pins)) flags.add('pinned');
  if (dating?.best.approximate) flags.add('approximate-time');
  return orderFlags(flags);
}

/** The row whose passing flags hold; compared by those flags alone, because the others are joined already. */
function passingFrom(a: PostRow, b: PostRow): PostRow {
  const left = a.stamps.flags ?? 0;
  const right = b.stamps.flags ?? 0;
  if (left !== right) return left > right ? a : b;
  const passing = (row: PostRow) => row.flags.filter((flag) => PASSING.includes(flag)).join();
  return passing(a) >= passing(b) ? a : b;
}

/**
 * Joins two rows of one post. Commutative, associative and idempotent, so batches may arrive twice and in any order.
 * A sighting that shows less erases nothing, and a partial one (a tile) never overrules a full one.
 */
export function joinPosts(a: PostRow, b: PostRow): PostRow {
  const newest = newer(a, b);
  const states = joinStates(COUNT_NAMES, a.states, b.states);
  const stamps: Stamps<PostField> = { flags: Math.max(a.stamps.flags ?? 0, b.stamps.flags ?? 0) };
  const dating = joinDating(a.dating, b.dating);
  const pins = joinPins(a.pins, b.pins);
  const row: PostRow = {
    ...newest,
    ...currentCounts(COUNT_NAMES, states),
    states,
    pins,
    stamps,
    flags: joinFlags(a, b, dating, pins),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    seenAt: Math.max(a.seenAt, b.seenAt),
  };
  for (const field of FIELDS) {
    const from = better(a, b, field);
    if (from.stamps[field] === undefined) continue;
    Object.assign(row, { [field]: from[field] });
    stamps[field] = from.stamps[field];
  }
  if (dating) {
    row.dating = dating;
    row.published = publishedOf(dating);
    row.order = row.published.latest;
  }
  return row;
}
