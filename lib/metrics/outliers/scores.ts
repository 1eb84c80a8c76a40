import type { PostFormat } from '../../model';
import { BASELINE, BASELINE_NEEDED, type OutlierScore, type Scorable, scoreAgainst, sortedValues } from './score';

/**
 * Every post against the 30 that came before it (reference 1.7): those of its own format where at least ten came
 * before, else of any format, else it has no score. A post is never in its own baseline, and later ones neither, so
 * that a score does not change when the next post appears. In order of publication.
 * @param posts one profile's mature posts, or its posts at one and the same age; reposts left out
 */
export function outlierScores(posts: readonly Scorable[]): OutlierScore[] {
  const ordered = [...posts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const allSorted = sortedValues(ordered);
  const before = new Map<PostFormat, number[]>();
  const any: number[] = [];
  const scores: OutlierScore[] = [];
  for (const post of ordered) {
    const alike = before.get(post.format) ?? [];
    const sameFormat = alike.length >= BASELINE_NEEDED;
    const baseline = (sameFormat ? alike : any).slice(-BASELINE);
    if (baseline.length >= BASELINE_NEEDED) scores.push(scoreAgainst(post, baseline, sameFormat, allSorted));
    alike.push(post.count.value);
    before.set(post.format, alike);
    any.push(post.count.value);
  }
  return scores;
}

/** How often ordinary posts pass a threshold: what a label is worth. Fractions. */
export interface BaseRates {
  breakout: number;
  flop: number;
  /** Share of posts with at least so many times the typical. */
  multiples: { least: number; share: number }[];
  n: number;
}

/**
 * Measured on 51,423 posts of 27 large pages against the median of their 30 previous posts (reference 1.7): "three
 * times the usual" is one post in six. Printed beside a label until a profile has rates of its own.
 */
export const USUAL_RATES: BaseRates = {
  breakout: 0.03,
  flop: 0.034,
  multiples: [
    { least: 2, share: 0.27 },
    { least: 3, share: 0.17 },
    { least: 5, share: 0.088 },
    { least: 10, share: 0.032 },
    { least: 20, share: 0.01 },
  ],
  n: 51_423,
};

/** Scores of one profile from which its own base rates are told. */
export const RATES_NEEDED = 50;

/** The same shares on these scores; undefined under fifty. */
export function baseRates(scores: readonly OutlierScore[]): BaseRates | undefined {
  const n = scores.length;
  if (n < RATES_NEEDED) return undefined;
  const share = (holds: (s: OutlierScore) => boolean) => scores.filter(holds).length / n;
  return {
    breakout: share((s) => s.label === 'breakout'),
    flop: share((s) => s.label === 'flop'),
    multiples: USUAL_RATES.multiples.map(({ least }) => ({
      least,
      share: share((s) => s.multiple !== undefined && s.multiple >= least),
    })),
    n,
  };
}
