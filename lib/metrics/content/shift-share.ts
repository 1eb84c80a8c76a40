/** Posts of one type in one period, and the mean of what is explained (ln(1 + E), or a rate). */
export interface TypeLevel {
  n: number;
  mean: number;
}

export interface ShiftShare<K> {
  /** After − before, same unit as the means. Equals `mix` + `within`. */
  total: number;
  /** Because other types were posted: Σ (p₂ − p₁) (m₁ + m₂) / 2. */
  mix: number;
  /** Because the same types did better or worse: Σ (m₂ − m₁) (p₁ + p₂) / 2. */
  within: number;
  types: { type: K; mix: number; within: number }[];
}

/**
 * A change of the overall mean, taken apart into the change of the mix and the change inside the types (shift-share,
 * Oaxaca & Blinder with the mean of both weightings, so that neither period is the yardstick). A type of one period only
 * changes nothing within. Undefined where a period has no posts.
 */
export function shiftShare<K>(
  before: ReadonlyMap<K, TypeLevel>,
  after: ReadonlyMap<K, TypeLevel>,
): ShiftShare<K> | undefined {
  const count = (levels: ReadonlyMap<K, TypeLevel>) => [...levels.values()].reduce((sum, l) => sum + l.n, 0);
  const n1 = count(before);
  const n2 = count(after);
  if (!(n1 > 0) || !(n2 > 0)) return undefined;
  const types = [...new Set([...before.keys(), ...after.keys()])].map((type) => {
    const a = before.get(type);
    const b = after.get(type);
    const p1 = (a?.n ?? 0) / n1;
    const p2 = (b?.n ?? 0) / n2;
    const m1 = a && a.n > 0 ? a.mean : (b?.mean ?? 0);
    const m2 = b && b.n > 0 ? b.mean : m1;
    return { type, mix: ((p2 - p1) * (m1 + m2)) / 2, within: ((m2 - m1) * (p1 + p2)) / 2 };
  });
  const mix = types.reduce((sum, t) => sum + t.mix, 0);
  const within = types.reduce((sum, t) => sum + t.within, 0);
  return { total: mix + within, mix, within, types };
}
