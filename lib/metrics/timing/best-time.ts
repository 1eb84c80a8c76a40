import { chooseStrata, type Group, standoutPieces } from '../effects';
import { exponential, type Interval, mean, pooledVariance, shrink } from '../statistics';
import { atOnce, type Pieces } from '../steps';
import { kind, type Placed, placed, type TimedPost } from './posts';

const BLOCK_HOURS = 4;
const BLOCKS = 24 / BLOCK_HOURS;

/** Four hours of working days, or of the weekend. */
export interface TimeBlock {
  weekend: boolean;
  /** First hour: 0, 4, … 20. */
  hour: number;
  n: number;
  /**
   * Typical post ÷ comparable posts (same month, same type), drawn towards 1 the more the fewer posts there are, with
   * its 95 % range. Absent without a post.
   */
  effect?: Interval;
}

export type TimeVerdict =
  /** Better than chance allows, and the best in both halves. */
  | 'clear'
  | 'too-few'
  /** As good a block turns up by accident too often. */
  | 'chance'
  /** Each half of the weeks has another best block. */
  | 'halves-disagree';

export interface BestTime {
  verdict: TimeVerdict;
  n: number;
  blocks: TimeBlock[];
  /** The block with the largest effect: to be printed as the best time only when the verdict is `clear`. */
  best?: TimeBlock;
  /** Typical post of `best` ÷ the other comparable posts, as they are: nothing drawn towards 1, with its 95 % range. */
  gain?: Interval;
  /** Share of shuffles, within week and type, in which some block did as well. */
  chance?: number;
  /** What the block that was best in one half did in that half, and in the other half: ratios, means of both ways. */
  promised?: number;
  delivered?: number;
}

const POSTS_NEEDED = 30;
const WEEKS_NEEDED = 6;
const IN_BLOCK = 5;
const IN_HALF = 3;
const TELL = 0.05;

const blockOf = (p: Placed) => (p.weekday >= 5 ? BLOCKS : 0) + Math.floor(p.hour / BLOCK_HOURS);

function byBlock(posts: readonly Placed[]): number[][] {
  const blocks: number[][] = Array.from({ length: 2 * BLOCKS }, () => []);
  for (const p of posts) blocks[blockOf(p)]!.push(p.left);
  return blocks;
}

function described(blocks: readonly number[][]): TimeBlock[] {
  const kept = shrink(blocks);
  const within = pooledVariance(blocks);
  return blocks.map((values, i): TimeBlock => {
    const block = { weekend: i >= BLOCKS, hour: (i % BLOCKS) * BLOCK_HOURS, n: values.length };
    const { value, weight } = kept[i]!;
    if (!Number.isFinite(value)) return block;
    const half = 1.96 * Math.sqrt((weight * within) / values.length);
    return { ...block, effect: exponential({ value, low: value - half, high: value + half }) };
  });
}

/** The block with the highest mean among those with enough posts, or −1. */
function highest(blocks: readonly number[][], least: number): number {
  let best = -1;
  blocks.forEach((values, i) => {
    if (values.length >= least && (best < 0 || mean(values) > mean(blocks[best]!))) best = i;
  });
  return best;
}

/** Weeks in turn to either half: months, growth and seasons fall into both alike. */
function halves(posts: readonly Placed[]): [number[][], number[][]] {
  const weeks = [...new Set(posts.map((p) => p.week))].sort((a, b) => a - b);
  const turn = new Map(weeks.map((w, i) => [w, i % 2]));
  return [byBlock(posts.filter((p) => turn.get(p.week) === 0)), byBlock(posts.filter((p) => turn.get(p.week) === 1))];
}

/**
 * Is there a best time to post (reference 1.5)? ln(1 + E) of mature posts without month and type; blocks of four hours
 * by working day and weekend in the zone; the best one is told only if fewer than 5 % of shuffles within week and type
 * have any block as good, and if it is the best block of both halves of the weeks. The answer is usually no.
 * `too-few`: under 30 posts or 6 weeks, or fewer than two blocks with five posts.
 */
export function* bestTimePieces(all: readonly Placed[]): Pieces<BestTime> {
  const blocks = byBlock(all);
  const shown = described(blocks);
  const candidates = blocks.flatMap((values, i) => (values.length >= IN_BLOCK ? [i] : []));
  const result: BestTime = { verdict: 'too-few', n: all.length, blocks: shown };
  const weeks = new Set(all.map((p) => p.week)).size;
  if (all.length < POSTS_NEEDED || weeks < WEEKS_NEEDED || candidates.length < 2) return result;
  const groups: Group[] = candidates.map((b) => ({
    key: String(b),
    members: all.flatMap((p, i) => (blockOf(p) === b ? [i] : [])),
  }));
  const strata = chooseStrata([
    all.map((p) => `${p.week} ${kind(p.post)}`),
    all.map((p) => `${p.month} ${kind(p.post)}`),
    all.map((p) => kind(p.post)),
  ]);
  const found = yield* standoutPieces(
    all.map((p) => p.left),
    groups,
    strata,
    'above',
    all.map((p) => p.day),
  );
  const top = found.reduce((a, b) => (b.z > a.z ? b : a));
  const best = Number(top.key);
  const error = Math.abs(top.difference / top.z);
  const [a, b] = halves(all);
  const inA = highest(a, IN_HALF);
  const inB = highest(b, IN_HALF);
  if (inA >= 0 && inB >= 0 && b[inA]!.length > 0 && a[inB]!.length > 0) {
    result.promised = Math.exp((mean(a[inA]!) + mean(b[inB]!)) / 2);
    result.delivered = Math.exp((mean(b[inA]!) + mean(a[inB]!)) / 2);
  }
  const agree = inA === best && inB === best && mean(a[best]!) > 0 && mean(b[best]!) > 0;
  return {
    ...result,
    verdict: top.chance > TELL ? 'chance' : agree ? 'clear' : 'halves-disagree',
    best: shown[best]!,
    chance: top.chance,
    ...(Number.isFinite(error) && {
      gain: exponential({
        value: top.difference,
        low: top.difference - 1.96 * error,
        high: top.difference + 1.96 * error,
      }),
    }),
  };
}

/** The same in one go, of posts as they come. */
export function bestTime(posts: readonly TimedPost[], timeZone: string): BestTime {
  return atOnce(bestTimePieces(placed(posts, timeZone)));
}
