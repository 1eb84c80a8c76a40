import type { PostFormat } from '../../model';
import { BASELINE, BASELINE_NEEDED, type OutlierScore, type Scorable, scoreAgainst, sortedValues } from './score';

/** One post against those before it, with where it stands among them. */
export interface AgainstEarlier {
  /** See `OutlierScore`; `z` of fewer than ten says little, and `label` is `ordinary` then. */
  score: OutlierScore;
  /** Rank among them and itself: (at or above + 1) / (n + 1), and the same with only those strictly above. */
  topShare: number;
  strictShare: number;
}

/**
 * So many posts before the first one shown are read along with a profile's: they hold thirty of its format wherever a
 * sixth of the posts share it.
 */
export const EARLIER_READ = 200;

interface Ordered {
  at: number[];
  values: number[];
}

/** How many of the ascending instants lie before `t`. */
function countBefore(ascending: readonly number[], t: number): number {
  let lo = 0;
  let hi = ascending.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (ascending[mid]! < t) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/**
 * A profile's mature posts in order, to hold single posts against the 30 that came before each (reference 1.7): those of
 * its own format where at least ten came before, else of any. A post is never in its own baseline and later ones neither,
 * so that what is said of a post does not change when the next appears. Finding them costs a binary search.
 */
export class EarlierPosts {
  private readonly any: Ordered = { at: [], values: [] };
  private readonly alike = new Map<PostFormat, Ordered>();
  private readonly allSorted: readonly number[];

  constructor(posts: readonly Scorable[]) {
    const ordered = [...posts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    for (const { at, format, count } of ordered) {
      const same = this.alike.get(format) ?? { at: [], values: [] };
      this.alike.set(format, same);
      for (const list of [this.any, same]) {
        list.at.push(at);
        list.values.push(count.value);
      }
    }
    this.allSorted = sortedValues(ordered);
  }

  /**
   * Values of the newest thirty that surely came before an instant.
   * @param before of a post dated "3 weeks ago" the earliest instant that allows: posts with the same words are not earlier
   */
  private baseline(format: PostFormat, before: number): { values: number[]; sameFormat: boolean } {
    const same = this.alike.get(format);
    const among = same ? countBefore(same.at, before) : 0;
    const sameFormat = among >= BASELINE_NEEDED;
    const [list, end] = same && sameFormat ? [same, among] : [this.any, countBefore(this.any.at, before)];
    return { values: list.values.slice(Math.max(0, end - BASELINE), end), sameFormat };
  }

  /** How many posts of any format a post of that date can be held against, thirty at most. */
  count(format: PostFormat, before: number): number {
    return this.baseline(format, before).values.length;
  }

  /** @param post one of those given */
  hold(post: Scorable, before: number): AgainstEarlier {
    const { values, sameFormat } = this.baseline(post.format, before);
    const made = scoreAgainst(post, values, sameFormat, this.allSorted);
    const score = values.length < BASELINE_NEEDED ? { ...made, label: 'ordinary' as const } : made;
    const { value } = post.count;
    let atLeast = 1;
    let above = 1;
    for (const v of values) {
      if (v >= value) atLeast += 1;
      if (v > value) above += 1;
    }
    return { score, topShare: atLeast / (values.length + 1), strictShare: above / (values.length + 1) };
  }
}
