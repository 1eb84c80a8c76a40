import type { PostObservation } from '../model';
import { SIX_HOURS } from './count-state';
import type { PinStates } from './rows';

/**
 * What one sighting says of a pin. A partial one (a tile) may leave the mark out, so without it it says nothing.
 */
export function pinsOf(o: PostObservation): PinStates {
  if (o.flags.includes('pinned')) return { [o.source]: { on: o.seenAt } };
  return o.flags.includes('partial') ? {} : { [o.source]: { off: o.seenAt } };
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/** Joins what two sets of sightings say. Commutative, associative, idempotent. */
export function joinPins(a: PinStates, b: PinStates): PinStates {
  const joined: PinStates = { ...a };
  for (const [source, state] of Object.entries(b)) {
    const on = latest(joined[source]?.on, state.on);
    const off = latest(joined[source]?.off, state.off);
    joined[source] = { ...(on !== undefined && { on }), ...(off !== undefined && { off }) };
  }
  return joined;
}

/**
 * Pinned as of the newest sighting with the pin, unless one at least six hours newer shows the post without it. X and
 * Bluesky show a pinned post twice in one feed, on top with the mark and at its date without, so what follows sooner may
 * be the same visit. Only sources that have shown the pin of this post can take it back: an opened post never shows it.
 */
export function isPinned(pins: PinStates): boolean {
  const showing = Object.values(pins).filter((state) => state.on !== undefined);
  const on = Math.max(...showing.map((state) => state.on ?? -Infinity));
  const off = Math.max(...showing.map((state) => state.off ?? -Infinity));
  return showing.length > 0 && off - on < SIX_HOURS;
}
