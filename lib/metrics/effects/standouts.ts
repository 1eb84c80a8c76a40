import { seeded } from '../statistics';
import { atOnce, type Pieces } from '../steps';
import { places } from './residuals';
import { type Strata, shuffleWithin } from './strata';

/** A group of posts (a block of hours, a type, a hashtag): their places in the list of values. */
export interface Group {
  key: string;
  members: readonly number[];
}

export interface Standout {
  key: string;
  n: number;
  /** Mean of the group − mean of the others, same unit as the values. NaN where nobody is outside. */
  difference: number;
  /** The difference in standard errors. */
  z: number;
  /** Share of shuffles in which some group, whichever, stands out as far: corrected for having looked at all of them. */
  chance: number;
}

const SHUFFLES = 499;

/** A group's members by cluster: `places[starts[d] … starts[d + 1]]` are its posts of cluster `clusters[d]`. */
interface Laid {
  places: Int32Array;
  starts: Int32Array;
  clusters: Int32Array;
}

function lay(members: readonly number[], clusterOf: Int32Array): Laid {
  const places = Int32Array.from(members).sort((a, b) => clusterOf[a]! - clusterOf[b]!);
  const starts: number[] = [];
  const clusters: number[] = [];
  places.forEach((place, i) => {
    const cluster = clusterOf[place]!;
    if (clusters[clusters.length - 1] === cluster) return;
    starts.push(i);
    clusters.push(cluster);
  });
  return { places, starts: Int32Array.from([...starts, places.length]), clusters: Int32Array.from(clusters) };
}

/** Sums over all posts of each cluster, and what of them every group needs. */
function clusterSums(values: Float64Array, clusterOf: Int32Array, sizes: Float64Array) {
  const sums = new Float64Array(sizes.length);
  let total = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    const v = values[i]!;
    sums[clusterOf[i]!]! += v;
    total += v;
    squares += v * v;
  }
  let ss = 0;
  let sn = 0;
  let nn = 0;
  for (let d = 0; d < sums.length; d += 1) {
    ss += sums[d]! * sums[d]!;
    sn += sums[d]! * sizes[d]!;
    nn += sizes[d]! * sizes[d]!;
  }
  return { sums, total, squares, ss, sn, nn };
}

/**
 * Difference of means in standard errors, the larger of two errors: that of independent posts, and that of independent
 * clusters (days), since posts of one day share its luck.
 */
function differences(values: Float64Array, groups: readonly Laid[], clusterOf: Int32Array, sizes: Float64Array) {
  const n = values.length;
  const { sums, total, squares, ss, sn, nn } = clusterSums(values, clusterOf, sizes);
  return groups.map(({ places, starts, clusters }) => {
    let inside = 0;
    for (let i = 0; i < places.length; i += 1) inside += values[places[i]!]!;
    const k = places.length;
    const rest = n - k;
    const mIn = inside / k;
    const mOut = (total - inside) / rest;
    const difference = mIn - mOut;
    const plain = ((squares - k * mIn ** 2 - rest * mOut ** 2) / (n - 2)) * (1 / k + 1 / rest);
    let clustered = (ss - 2 * mOut * sn + mOut ** 2 * nn) / rest ** 2;
    for (let d = 0; d < clusters.length; d += 1) {
      let own = 0;
      for (let i = starts[d]!; i < starts[d + 1]!; i += 1) own += values[places[i]!]!;
      const count = starts[d + 1]! - starts[d]!;
      const all = sums[clusters[d]!]!;
      const size = sizes[clusters[d]!]!;
      const joint = (own - count * mIn) / k - (all - own - (size - count) * mOut) / rest;
      const apart = (all - size * mOut) / rest;
      clustered += joint * joint - apart * apart;
    }
    const error = Math.sqrt(Math.max(plain, clustered, 0));
    return { difference, z: error > 0 ? difference / error : 0 };
  });
}

/**
 * Which groups stand out from the rest? Difference of means in standard errors, judged by shuffling the values inside
 * strata and keeping the largest |z| over all groups each time (Westfall & Young 1993, single step): the chance that any
 * group at all stands out by accident stays at the level asked for, however many there are. Seeded: the same posts give
 * the same answer. In the order of the groups; groups without a member or without a post outside have chance 1.
 * The error is that of whole clusters where these are given: shuffling posts would otherwise take a lucky day for a rule
 * (studentised permutation, Chung & Romano 2013).
 * @param clusters a label for each post, its day; without them posts are taken as independent
 * @param side `above`: only groups better than the rest count, `both`: better or worse
 */
export function* standoutPieces(
  values: readonly number[],
  groups: readonly Group[],
  strata: Strata,
  side: 'above' | 'both' = 'both',
  clusters: readonly (string | number)[] = values.map((_, i) => i),
): Pieces<Standout[]> {
  const n = values.length;
  const usable = groups.filter((g) => g.members.length > 0 && n - g.members.length > 0 && n > 2);
  const size = (z: number) => (side === 'both' ? Math.abs(z) : z);
  const { at: clusterOf, n: clusterCount } = places(clusters);
  const sizes = new Float64Array(clusterCount);
  for (const c of clusterOf) sizes[c]! += 1;
  const laid = usable.map((g) => lay(g.members, clusterOf));
  const found = differences(Float64Array.from(values), laid, clusterOf, sizes);
  const passed = new Float64Array(usable.length);
  const shuffled = Float64Array.from(values);
  const random = seeded(n);
  for (let k = 0; k < SHUFFLES; k += 1) {
    yield;
    shuffleWithin(shuffled, strata, random);
    const largest = differences(shuffled, laid, clusterOf, sizes).reduce(
      (most, d) => Math.max(most, size(d.z)),
      Number.NEGATIVE_INFINITY,
    );
    found.forEach((d, i) => {
      // A shuffle that gives back the same values must count as one that reached them.
      if (largest >= size(d.z) - 1e-9) passed[i]! += 1;
    });
  }
  const at = new Map(usable.map((g, i) => [g, i]));
  return groups.map((g): Standout => {
    const i = at.get(g);
    if (i === undefined) return { key: g.key, n: g.members.length, difference: Number.NaN, z: 0, chance: 1 };
    return { key: g.key, n: g.members.length, ...found[i]!, chance: (1 + passed[i]!) / (1 + SHUFFLES) };
  });
}

/** The same in one go. */
export function standouts(...of: Parameters<typeof standoutPieces>): Standout[] {
  return atOnce(standoutPieces(...of));
}
