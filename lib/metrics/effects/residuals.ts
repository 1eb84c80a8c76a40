/** Every post's label under one factor (its month, its type): posts with the same label share a level. */
export type Factor = readonly (string | number)[];

const ROUNDS = 100;
const CLOSE = 1e-9;

/** Labels as numbers from 0, in order of appearance, and how many there are. */
export function places(factor: Factor): { at: Int32Array; n: number } {
  const known = new Map<string | number, number>();
  const at = Int32Array.from(factor, (label) => {
    const place = known.get(label) ?? known.size;
    known.set(label, place);
    return place;
  });
  return { at, n: known.size };
}

/**
 * What is left of the values when the levels of all factors are taken away: residuals of the least-squares fit with one
 * dummy per label (by sweeping out means in turn, which ends at the same place). Same unit; they sum to 0 in each label.
 */
export function residuals(values: readonly number[], factors: readonly Factor[]): number[] {
  const left = Float64Array.from(values);
  const placed = [...factors, values.map(() => 0)].map(places);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = 0;
    for (const { at, n } of placed) {
      const sums = new Float64Array(n);
      const counts = new Float64Array(n);
      for (let i = 0; i < left.length; i += 1) {
        sums[at[i]!]! += left[i]!;
        counts[at[i]!]! += 1;
      }
      for (let k = 0; k < n; k += 1) {
        sums[k]! /= counts[k]!;
        moved = Math.max(moved, Math.abs(sums[k]!));
      }
      for (let i = 0; i < left.length; i += 1) left[i]! -= sums[at[i]!]!;
    }
    if (moved < CLOSE) break;
  }
  return Array.from(left);
}
