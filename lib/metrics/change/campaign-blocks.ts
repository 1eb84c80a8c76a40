import { difference, exponential, type Interval, mean, meanEstimate, median } from '../statistics';
import type { ValuedPost } from './weekly';

const DAY = 86_400_000;
/** Fewer posts make no typical value, as in `campaignEffect`. */
const IN_BLOCK = 3;
const OTHERS_NEEDED = 3;
/** Blocks drawn before and after the campaign at most. */
const MOST = 12;

/** A stretch as long as the campaign. */
export interface Block {
  /** 0 is the campaign, −1 the stretch before it. */
  at: number;
  /** Unix ms, half-open. */
  from: number;
  to: number;
  n: number;
  /** Typical post ÷ that of the stretch before the campaign, 95 % range; absent under three posts in either. */
  own?: Interval;
  /** Middle one of the others' own multiples; absent under three of them. */
  others?: number;
}

type Blocks = ReadonlyMap<number, number[]>;

function logsBy(posts: readonly ValuedPost[], start: number, length: number): Blocks {
  const blocks = new Map<number, number[]>();
  for (const { at, value } of posts) {
    if (!Number.isFinite(at) || !(value >= 0)) continue;
    const block = Math.floor((at - start) / (length * DAY));
    if (Math.abs(block) > MOST) continue;
    const list = blocks.get(block);
    if (list) list.push(Math.log1p(value));
    else blocks.set(block, [Math.log1p(value)]);
  }
  return blocks;
}

const enough = (logs: readonly number[] | undefined): logs is number[] => logs !== undefined && logs.length >= IN_BLOCK;

/**
 * Typical interactions in stretches as long as the campaign, before, in and after it, as multiples of the stretch just
 * before: the profile with its range, and the middle one of the others. The stretch before is 1 for both.
 */
export function campaignBlocks(
  own: readonly ValuedPost[],
  others: readonly (readonly ValuedPost[])[],
  start: number,
  length: number,
): Block[] {
  const mine = logsBy(own, start, length);
  const theirs = others.map((posts) => logsBy(posts, start, length));
  const places = [...mine.keys(), ...theirs.flatMap((blocks) => [...blocks.keys()])];
  if (places.length === 0) return [];
  const first = Math.min(-1, ...places);
  const last = Math.max(0, ...places);
  const base = mine.get(-1);
  return Array.from({ length: last - first + 1 }, (_, i): Block => {
    const at = first + i;
    const logs = mine.get(at);
    const from = start + at * length * DAY;
    const peers = theirs.flatMap((blocks) => {
      const [then, here] = [blocks.get(-1), blocks.get(at)];
      return enough(then) && enough(here) ? [mean(here) - mean(then)] : [];
    });
    const block: Block = { at, from, to: from + length * DAY, n: logs?.length ?? 0 };
    if (enough(base) && enough(logs)) {
      block.own =
        at === -1 ? { value: 1, low: 1, high: 1 } : exponential(difference(meanEstimate(logs), meanEstimate(base)));
    }
    if (peers.length >= OTHERS_NEEDED) block.others = Math.exp(median(peers));
    return block;
  });
}
