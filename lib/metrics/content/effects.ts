import { chooseStrata, type Group, residuals, standouts } from '../effects';
import { exponential, type Interval, mean } from '../statistics';
import { type ContentPost, placements } from './content-post';

export interface ContentEffect {
  key: string;
  n: number;
  /**
   * Typical post with it ÷ comparable posts without: same profile, same month (and same type, unless types are
   * compared), drawn towards 1 the less is known, with its 95 % range.
   */
  effect: Interval;
  /** The same as it is, drawn towards nothing, ± 1.96 errors: what stands beside a verdict. */
  raw: Interval;
  /** Share of shuffles in which any of the groups compared together stands out as far. */
  chance: number;
  /** At most 4 % of shuffles: the only ones that may be told as "works better" or "works worse". */
  told: boolean;
}

/** Fewer posts with it, or without it, show nothing. */
export const IN_GROUP = 5;
/** Shuffles are a few hundred: with 5 % up to 6 of 100 sets of noise told something, with 4 % at most 4.5. */
const TELL = 0.04;

/**
 * Differences drawn towards 0 by the variance ratio (reference 2.3). One difference alone has nothing to be drawn with,
 * so a spread of ±20 % among true effects is taken for granted beside the measured one.
 */
function drawn(found: readonly { difference: number; error: number }[]): { value: number; half: number }[] {
  const own = mean(found.map((f) => f.difference ** 2 - f.error ** 2));
  const between = found.length > 2 ? Math.max(0, own) : 0.2 ** 2;
  return found.map(({ difference, error }) => {
    const total = between + error ** 2;
    const weight = total > 0 ? between / total : 1;
    return { value: weight * difference, half: 1.96 * Math.sqrt(weight) * error };
  });
}

/**
 * What goes with more engagement, inside one profile: differences of ln(1 + E) without month (and type), in errors of
 * whole days, judged together by shuffles within week (and type). A pooled table over profiles says the opposite of what
 * is true as often as not (reference 2.9). Groups with under five posts on either side are left out. In the order of `groups`.
 * @param posts in order of publication, as the groups' members count them
 * @param byType compare only posts of the same type
 */
export function contentEffects(
  posts: readonly ContentPost[],
  groups: readonly Group[],
  timeZone: string,
  byType: boolean,
): ContentEffect[] {
  const usable = groups.filter((g) => g.members.length >= IN_GROUP && posts.length - g.members.length >= IN_GROUP);
  if (usable.length === 0) return [];
  const at = placements(posts, timeZone);
  const type = posts.map((p) => (byType ? p.format : ''));
  const left = residuals(
    posts.map((p) => Math.log1p(p.value)),
    [at.map((p) => p.month), type],
  );
  const strata = chooseStrata([
    at.map((p, i) => `${p.week} ${type[i]}`),
    at.map((p, i) => `${p.month} ${type[i]}`),
    type,
  ]);
  const found = standouts(
    left,
    usable,
    strata,
    'both',
    at.map((p) => p.day),
  );
  const known = found.map((f) => ({ ...f, error: f.z === 0 ? 0 : Math.abs(f.difference / f.z) }));
  const shown = drawn(known);
  return known.map(({ key, n, chance, difference, error }, i) => {
    const { value, half } = shown[i]!;
    return {
      key,
      n,
      effect: exponential({ value, low: value - half, high: value + half }),
      raw: exponential({ value: difference, low: difference - 1.96 * error, high: difference + 1.96 * error }),
      chance,
      told: chance <= TELL,
    };
  });
}

/** Posts in order of publication: what groups count their members in. */
export function inOrder(posts: readonly ContentPost[]): ContentPost[] {
  return [...posts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** One group for each label that posts carry, in order of first appearance. */
export function grouped(posts: readonly ContentPost[], labels: (post: ContentPost) => Iterable<string>): Group[] {
  const members = new Map<string, number[]>();
  posts.forEach((post, i) => {
    for (const label of new Set(labels(post))) {
      const list = members.get(label);
      if (list) list.push(i);
      else members.set(label, [i]);
    }
  });
  return [...members].map(([key, list]) => ({ key, members: list }));
}
