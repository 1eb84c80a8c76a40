import { atAge } from './at-age';
import { halfLife, type TimeToShare, type TypicalTime, typicalTime } from './half-life';
import { earlierThan, type History } from './history';
import { type Projection, project } from './projection';
import { type Relative, relativeAtAge, relativeVelocity, velocity } from './velocity';

/** How a post gathers its interactions, beside the profile's earlier posts. Ages in ms. */
export interface PostPace {
  /** Age at which counts are taken as final. */
  horizon: number;
  /** When half of what it has at the horizon was there; its reason where that is not known. */
  half: TimeToShare;
  /** The same of the typical earlier post; absent under five of them. */
  usualHalf?: TypicalTime;
  /** Of a post last read before the horizon: what it is on the way to. */
  projection?: Projection;
  /** At its last reading before the horizon, against earlier posts at that age; absent under five of them. */
  atLast?: Relative & { age: number };
  /** Gained an hour between its last two readings before the horizon, against earlier posts between these ages. */
  velocity?: { from: number; to: number; own: number; usual?: Relative };
}

/** @param all of the profile's posts; those published before this one count. @param horizon ms */
export function postPace(history: History, all: readonly History[], horizon: number): PostPace {
  const earlier = earlierThan(history, all);
  const pace: PostPace = { horizon, half: halfLife(history, horizon) };
  const usual = typicalTime(earlier, 0.5, horizon);
  if (usual) pace.usualHalf = usual;
  const young = history.points.filter((point) => point.age <= horizon);
  const last = young[young.length - 1];
  if (!last) return pace;
  const ended = atAge(history, horizon).ok;
  if (!ended) pace.projection = project(history, all, last.age, horizon);
  const there = relativeAtAge(history, all, last.age);
  if (there) pace.atLast = { ...there, age: last.age };
  const before = young[young.length - 2];
  const own = before && velocity(history, before.age, last.age);
  if (before && own !== undefined) {
    const typical = relativeVelocity(history, all, before.age, last.age);
    pace.velocity = { from: before.age, to: last.age, own, ...(typical && { usual: typical }) };
  }
  return pace;
}
