import { localClock } from '../weeks';

/** Four hours of one weekday. */
export interface PeerBlock {
  weekday: number;
  /** First hour: 0, 4, … 20. */
  hour: number;
  /** Share of the peers' posts, each peer counting the same; 1/42 if they posted evenly over the week. */
  peers: number;
  /** Share of the own posts. */
  own: number;
  /** How many peers posted here at all. */
  present: number;
  /** Less than a quarter of what an even spread would give. */
  unused: boolean;
}

const BLOCKS = 42;
const UNUSED = 0.25;
/** Fewer posts of all peers leave blocks empty by chance. */
const PEER_POSTS = 4 * BLOCKS;

function shares(times: readonly number[], timeZone: string): number[] {
  const counts = new Array<number>(BLOCKS).fill(0);
  for (const t of times) {
    const { weekday, hour } = localClock(t, timeZone);
    counts[weekday * 6 + Math.floor(hour / 4)]! += 1;
  }
  return counts.map((n) => n / times.length);
}

/**
 * When peers post and when they do not, in one zone. It says where there is less to compete with, not that posting there
 * works. Undefined under 168 posts of peers, which would leave blocks empty by chance. Peers without posts are left out.
 * @param own, peers instants of posts dated to the hour (see `sharpTimes`), Unix ms
 */
export function peerTimes(
  own: readonly number[],
  peers: readonly (readonly number[])[],
  timeZone: string,
): PeerBlock[] | undefined {
  const active = peers.filter((times) => times.length > 0);
  if (active.reduce((sum, times) => sum + times.length, 0) < PEER_POSTS) return undefined;
  const theirs = active.map((times) => shares(times, timeZone));
  const mine = own.length > 0 ? shares(own, timeZone) : undefined;
  return Array.from({ length: BLOCKS }, (_, i): PeerBlock => {
    const share = theirs.reduce((sum, s) => sum + s[i]!, 0) / theirs.length;
    return {
      weekday: Math.floor(i / 6),
      hour: (i % 6) * 4,
      peers: share,
      own: mine?.[i] ?? 0,
      present: theirs.filter((s) => s[i]! > 0).length,
      unused: share < UNUSED / BLOCKS,
    };
  });
}
