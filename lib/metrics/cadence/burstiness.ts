import { correlation, mean } from '../statistics';

/** Fewer gaps say nothing of a rhythm. */
const GAPS_NEEDED = 5;

/** sd ÷ mean of the gaps (population sd): 0 a metronome, 1 as chance has it. Undefined where the mean is not above 0. */
function irregularity(gaps: readonly number[]): number | undefined {
  const average = mean(gaps);
  if (!(average > 0)) return undefined;
  return Math.sqrt(mean(gaps.map((g) => (g - average) ** 2))) / average;
}

/**
 * Burstiness (Goh & Barabási 2008, EPL 81, 48002): (r − 1) / (r + 1) with r = sd / mean of the gaps. −1 regular, 0
 * random, towards 1 bursty. Depends on the number of posts; `burstiness` corrects for it. Undefined under two gaps or
 * where all posts are of one instant.
 */
export function plainBurstiness(gaps: readonly number[]): number | undefined {
  const r = gaps.length < 2 ? undefined : irregularity(gaps);
  return r === undefined ? undefined : (r - 1) / (r + 1);
}

/**
 * Burstiness for few events (Kim & Jo 2016, PRE 94, 032311): with r = sd / mean of m gaps (population sd),
 * A = (√(m+1) r − √(m−1)) / ((√(m+1) − 2) r + √(m−1)). −1 regular, 0 random, 1 all in one burst. No unit. Undefined
 * under five gaps or where all posts are of one instant.
 */
export function burstiness(gaps: readonly number[]): number | undefined {
  const m = gaps.length;
  const r = m < GAPS_NEEDED ? undefined : irregularity(gaps);
  if (r === undefined) return undefined;
  const a = Math.sqrt(m + 1);
  const b = Math.sqrt(m - 1);
  return Math.min(1, Math.max(-1, (a * r - b) / ((a - 2) * r + b)));
}

/**
 * Memory (Goh & Barabási 2008): correlation of each gap with the next. Above 0 long gaps follow long ones; below 0 they
 * alternate. Undefined under five gaps or where they do not vary.
 * @param runs gaps of stretches read without a hole: the gaps on both sides of a hole are not neighbours
 */
export function memory(runs: readonly (readonly number[])[]): number | undefined {
  const pairs = runs.flatMap((gaps) => gaps.slice(1).map((next, i) => [gaps[i]!, next] as const));
  if (pairs.length < GAPS_NEEDED - 1) return undefined;
  const r = correlation(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  return Number.isFinite(r) ? r : undefined;
}
