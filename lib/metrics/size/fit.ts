import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mad, mean, median, TAIL } from '../statistics';

/** One account: followers and its typical interactions a post. Both above 0. */
export interface SizePoint {
  followers: number;
  typical: number;
}

export interface SizeFit {
  /** log10 typical = intercept + slope · log10 followers. */
  intercept: number;
  slope: number;
  /** Standard error of the slope as it is used; 0.1 where the prior alone speaks. */
  slopeError: number;
  /** Robust deviation of accounts from the line, in log10 (0.3 is a factor of two). */
  spread: number;
  n: number;
  /** The slope estimated from the accounts alone; absent under five accounts or where all are of one size. */
  estimated?: { slope: number; error: number };
  /** How much of the slope comes from the prior, 0 to 1. */
  prior: number;
  /** Mean and sum of squares of log10 followers: how far from the middle of the set an account stands. */
  centre: number;
  squares: number;
}

/** Elasticity of engagement in followers before anything was seen, and its deviation (reference 2.8). */
const PRIOR = { slope: 0.8, error: 0.1 };
/** From so many accounts on their own slope stands alone. */
const ENOUGH = 15;
/** Fewer accounts than this say nothing of a slope. */
const FEWEST = 5;
/** Without a set to measure it on: what private and top accounts scatter, 0.28 and 0.53 log10. */
const USUAL_SPREAD = 0.4;
const HUBER = 1.345;
const ROUNDS = 50;

/** Huber's M-estimate of a line by reweighted least squares: one odd account does not tilt it. */
function huber(x: readonly number[], y: readonly number[]): { intercept: number; slope: number; error: number } {
  const weights = x.map(() => 1);
  let [intercept, slope, scale] = [0, 0, 0];
  let squares = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [w, sx, sy] = [0, 0, 0];
    weights.forEach((weight, i) => {
      w += weight;
      sx += weight * x[i]!;
      sy += weight * y[i]!;
    });
    const [mx, my] = [sx / w, sy / w];
    let sxy = 0;
    squares = 0;
    weights.forEach((weight, i) => {
      squares += weight * (x[i]! - mx) ** 2;
      sxy += weight * (x[i]! - mx) * (y[i]! - my);
    });
    const before = slope;
    slope = sxy / squares;
    intercept = my - slope * mx;
    const residuals = y.map((v, i) => v - intercept - slope * x[i]!);
    scale = 1.4826 * mad(residuals);
    if (!(scale > 1e-12)) break;
    residuals.forEach((r, i) => {
      weights[i] = Math.min(1, (HUBER * scale) / Math.max(Math.abs(r), 1e-300));
    });
    if (round > 0 && Math.abs(slope - before) < 1e-10) break;
  }
  // Sandwich over the bounded influence of each account.
  const n = x.length;
  const bounded = y.map((v, i) => weights[i]! * (v - intercept - slope * x[i]!));
  const meat = bounded.reduce((sum, r) => sum + r ** 2, 0) / Math.max(1, n - 2);
  const kept = mean(weights.map((weight) => (weight >= 1 ? 1 : 0))) || 1;
  const about = mean(x);
  const plain = x.reduce((sum, v) => sum + (v - about) ** 2, 0);
  return { intercept, slope, error: Math.sqrt(meat / plain) / kept };
}

/**
 * How engagement grows with followers in a set of accounts of one platform: log10 E = a + b log10 F. Huber's fit; below
 * 15 accounts combined with a prior b ~ N(0.8, 0.1²) by their precisions: b = (b̂/se² + 0.8/0.01) / (1/se² + 1/0.01).
 * The slope hangs on platform, time and sample, so it is estimated and no table of tiers stands behind it. Undefined for
 * no usable account.
 */
export function fitSize(points: readonly SizePoint[]): SizeFit | undefined {
  const used = points
    .filter((p) => p.followers > 0 && p.typical > 0 && Number.isFinite(p.followers) && Number.isFinite(p.typical))
    .sort((a, b) => a.followers - b.followers || a.typical - b.typical);
  const n = used.length;
  if (n === 0) return undefined;
  const x = used.map((p) => Math.log10(p.followers));
  const y = used.map((p) => Math.log10(p.typical));
  const centre = mean(x);
  const squares = x.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  const line = n >= FEWEST && squares > 1e-9 ? huber(x, y) : undefined;
  let { slope, error: slopeError } = PRIOR;
  let prior = 1;
  if (line && n >= ENOUGH) {
    slope = line.slope;
    slopeError = line.error;
    prior = 0;
  } else if (line) {
    const own = 1 / Math.max(line.error, 1e-6) ** 2;
    const before = 1 / PRIOR.error ** 2;
    slope = (line.slope * own + PRIOR.slope * before) / (own + before);
    slopeError = 1 / Math.sqrt(own + before);
    prior = before / (own + before);
  }
  const rest = y.map((v, i) => v - slope * x[i]!);
  const intercept = prior === 0 && line ? line.intercept : median(rest);
  const scatter = 1.4826 * mad(rest);
  return {
    intercept,
    slope,
    slopeError,
    spread: n >= FEWEST && scatter > 0 ? scatter : USUAL_SPREAD,
    n,
    ...(line && { estimated: { slope: line.slope, error: line.error } }),
    prior,
    centre,
    squares,
  };
}

export interface Expected {
  /** Interactions that an account of that size usually gets a post. */
  value: number;
  /** 95 % prediction interval for one account, not for the mean of many. */
  low: number;
  high: number;
}

/**
 * What an account with so many followers may be expected to get, with a 95 % prediction interval: the scatter of accounts,
 * the error of the line's height and of its slope, far from the set's middle the more. NaN without followers.
 */
export function expectedAt(fit: SizeFit, followers: number): Expected {
  if (!(followers > 0)) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const x = Math.log10(followers);
  const middle = fit.intercept + fit.slope * x;
  const height = fit.spread ** 2 / fit.n;
  const tilt = (fit.slopeError * (x - fit.centre)) ** 2;
  const half = tQuantile(1 - TAIL, Math.max(2, fit.n - 2)) * Math.sqrt(fit.spread ** 2 + height + tilt);
  return { value: 10 ** middle, low: 10 ** (middle - half), high: 10 ** (middle + half) };
}
