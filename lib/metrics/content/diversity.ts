export interface Diversity {
  n: number;
  /** Shannon entropy −Σ p ln p, nats. */
  entropy: number;
  /** Entropy ÷ ln of the number of types that the platform has, 0 to 1. */
  normalised: number;
  /** exp(entropy): how many equally used types would give this mix. */
  effective: number;
  /** Gini–Simpson 1 − Σ p²: how often two posts drawn at random differ in type. */
  giniSimpson: number;
  /** Entropy with Miller & Madow's correction for few posts: + (types seen − 1) / 2n. */
  corrected: number;
}

const total = (counts: readonly number[]) => counts.reduce((sum, c) => sum + c, 0);

function entropyOf(counts: readonly number[], n: number): number {
  let entropy = 0;
  for (const c of counts) if (c > 0) entropy -= (c / n) * Math.log(c / n);
  return entropy;
}

/** exp(Shannon entropy in nats): how many equally used types would give this mix. 0 for no posts. */
export function effectiveTypes(counts: readonly number[]): number {
  const n = total(counts);
  return n > 0 ? Math.exp(entropyOf(counts, n)) : 0;
}

/**
 * How varied a mix is (reference 1.6). Undefined for no posts.
 * @param counts posts of each type or topic
 * @param possible types that the platform has, not types seen; at least those seen are taken
 */
export function diversity(counts: readonly number[], possible: number): Diversity | undefined {
  const n = total(counts);
  if (!(n > 0)) return undefined;
  const seen = counts.filter((c) => c > 0).length;
  const entropy = entropyOf(counts, n);
  const types = Math.max(seen, possible);
  return {
    n,
    entropy,
    normalised: types > 1 ? Math.min(1, entropy / Math.log(types)) : 0,
    effective: Math.exp(entropy),
    giniSimpson: 1 - counts.reduce((sum, c) => sum + (c / n) ** 2, 0),
    corrected: entropy + (seen - 1) / (2 * n),
  };
}

/**
 * How far two mixes are apart: Jensen–Shannon distance, the root of the divergence to base 2 (Endres & Schindelin 2003).
 * 0 the same shares, 1 nothing in common. Undefined where one of them has no posts.
 */
export function jensenShannon<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): number | undefined {
  const na = total([...a.values()]);
  const nb = total([...b.values()]);
  if (!(na > 0) || !(nb > 0)) return undefined;
  let divergence = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const p = (a.get(key) ?? 0) / na;
    const q = (b.get(key) ?? 0) / nb;
    const m = (p + q) / 2;
    if (p > 0) divergence += (p / 2) * Math.log2(p / m);
    if (q > 0) divergence += (q / 2) * Math.log2(q / m);
  }
  return Math.sqrt(Math.min(1, Math.max(0, divergence)));
}
