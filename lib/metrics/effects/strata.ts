/** Posts that could be exchanged for one another: places in the list, by stratum; a stratum of one is left out. */
export type Strata = readonly (readonly number[])[];

/** Under so large a share of exchangeable posts a shuffle would hardly shuffle. */
const EXCHANGEABLE = 0.5;

function group(labels: readonly string[]): number[][] {
  const strata = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const list = strata.get(label);
    if (list) list.push(i);
    else strata.set(label, [i]);
  });
  return [...strata.values()].filter((list) => list.length > 1);
}

/**
 * The finest of several ways to group posts under which at least half of them have another to be exchanged with; the
 * coarsest where none has. Chosen by numbers of posts alone, never by what they reached.
 * @param ways labels of each post, finest way first (week and type, then month and type, then type)
 */
export function chooseStrata(ways: readonly (readonly string[])[]): Strata {
  let strata: number[][] = [];
  for (const labels of ways) {
    strata = group(labels);
    if (strata.reduce((sum, s) => sum + s.length, 0) >= EXCHANGEABLE * labels.length) break;
  }
  return strata;
}

/** Shuffles the values inside each stratum, in place (Fisher & Yates). */
export function shuffleWithin(values: Float64Array, strata: Strata, random: () => number): void {
  for (const stratum of strata) {
    for (let i = stratum.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const a = stratum[i]!;
      const b = stratum[j]!;
      const kept = values[a]!;
      values[a] = values[b]!;
      values[b] = kept;
    }
  }
}
