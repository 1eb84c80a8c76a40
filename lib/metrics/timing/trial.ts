import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { exponential, type Interval, seeded, TAIL, variance, welch } from '../statistics';
import { localClock } from '../weeks';
import { placed, type TimedPost } from './posts';

/** Hours of a local day, `from` inclusive to `to` exclusive. */
export interface TrialHours {
  from: number;
  to: number;
}

/** Two posting times that are tried in turn. Days are `2026-11-22`, both in it. */
export interface Trial {
  id: string;
  a: TrialHours;
  b: TrialHours;
  timeZone: string;
  from: string;
  to: string;
  /** Posts that each time needs. */
  perArm: number;
}

/** Posts whose scatter is needed to plan with it. */
export const SCATTER_NEEDED = 20;
/** Fewer posts on a side and nothing is compared. */
const IN_ARM = 5;
/** A difference of the planned size is seen four times in five. */
const POWER = 0.8;

/**
 * How far posts scatter around what their month and type make usual: standard deviation of ln(1 + E).
 * Undefined under 20 posts or where nothing scatters.
 */
export function scatterOf(posts: readonly TimedPost[], timeZone: string): { deviation: number; n: number } | undefined {
  if (posts.length < SCATTER_NEEDED) return undefined;
  const deviation = Math.sqrt(variance(placed(posts, timeZone).map(({ left }) => left)));
  return deviation > 0 ? { deviation, n: posts.length } : undefined;
}

/**
 * Posts at each of two times until a difference of `lift` (0.3: 30 % more) is seen four times in five: two means, a normal
 * test at 5 % on both sides, 2 (z₀.₉₇₅ + z₀.₈)² s² / ln(1 + lift)².
 */
export function postsPerArm(deviation: number, lift: number): number {
  const z = normalQuantile(1 - TAIL, 0, 1) + normalQuantile(POWER, 0, 1);
  return Math.max(IN_ARM, Math.ceil((2 * (z * deviation) ** 2) / Math.log1p(lift) ** 2));
}

export interface TrialResult {
  /** `coming`, `running`; `due`: its last day is over, or both times have the posts they need. */
  state: 'coming' | 'running' | 'due';
  /** Posts at each time whose counts are final. */
  n: { a: number; b: number };
  /** Typical post at the second time ÷ at the first, 95 % range; absent under five at either. */
  ratio?: Interval;
  /** Said only when it is due: looking every day until something is clear finds it in nothing. */
  verdict?: 'a' | 'b' | 'no-difference' | 'too-few';
}

/** What a trial has shown so far. @param day of now in the trial's zone, `2026-11-22` */
export function trialResult(posts: readonly TimedPost[], trial: Trial, day: string): TrialResult {
  const arms: { a: number[]; b: number[] } = { a: [], b: [] };
  for (const post of posts) {
    const at = localClock(post.at, trial.timeZone);
    if (at.day < trial.from || at.day > trial.to) continue;
    const arm = (['a', 'b'] as const).find((one) => at.hour >= trial[one].from && at.hour < trial[one].to);
    if (arm) arms[arm].push(Math.log1p(post.value));
  }
  const n = { a: arms.a.length, b: arms.b.length };
  const full = Math.min(n.a, n.b) >= trial.perArm;
  const state = day < trial.from ? 'coming' : full || day > trial.to ? 'due' : 'running';
  const result: TrialResult = { state, n };
  if (Math.min(n.a, n.b) >= IN_ARM) result.ratio = exponential(welch(arms.b, arms.a));
  if (state === 'due') {
    const { ratio } = result;
    if (!ratio) result.verdict = 'too-few';
    else result.verdict = ratio.low > 1 ? 'b' : ratio.high < 1 ? 'a' : 'no-difference';
  }
  return result;
}

/** Which of the two times is drawn for a day: always the same for the same trial and day, and even over many. */
export function drawnFor(trial: Pick<Trial, 'id'>, day: string): 'a' | 'b' {
  let seed = 7;
  for (const letter of `${trial.id} ${day}`) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0;
  const random = seeded(seed);
  random();
  return random() < 0.5 ? 'a' : 'b';
}
