import { describe, expect, it } from 'vitest';
import { mostOften, type Pace, paceDiffers } from '../../../lib/metrics/cadence';

const WEEK = 7 * 86_400_000;
const pace = (posts: number, weeks: number): Pace => ({
  posts,
  observed: weeks * WEEK,
  ...(weeks > 0 && { perWeek: posts / weeks }),
});

describe('pace', () => {
  it('differs where the split of all posts is unlikely', () => {
    // Ten posts over equal times: 9 or more of 10 has 11 / 1024 = 1.07 %, 8 or more 56 / 1024 = 5.47 %.
    expect(paceDiffers(pace(9, 4), pace(1, 4))).toBe(true);
    expect(paceDiffers(pace(1, 4), pace(9, 4))).toBe(true);
    expect(paceDiffers(pace(8, 4), pace(2, 4))).toBe(false);
    // The same posts in a quarter of the time are another pace: P(9 or more of 10 at 1/5) is tiny.
    expect(paceDiffers(pace(9, 1), pace(1, 4))).toBe(true);
    // Nine in nine times the time are no other pace.
    expect(paceDiffers(pace(9, 9), pace(1, 1))).toBe(false);
  });
  it('cannot be told of nothing', () => {
    expect(paceDiffers(pace(0, 4), pace(0, 4))).toBe(false);
    expect(paceDiffers(pace(5, 0), pace(5, 4))).toBe(false);
  });
  it('names who is not clearly slower than the first, allowing for how many are asked', () => {
    const of = (...list: [string, Pace][]) =>
      mostOften(list.map(([name, pace]) => ({ name, pace }))).map((p) => p.name);
    expect(of(['a', pace(8, 4)], ['b', pace(9, 4)], ['c', pace(0, 0)])).toEqual(['b', 'a']);
    // 1.07 % is under 2.5 %, and over 2.5 % / 3.
    expect(of(['a', pace(1, 4)], ['b', pace(9, 4)])).toEqual(['b']);
    expect(of(['a', pace(1, 4)], ['b', pace(9, 4)], ['c', pace(9, 4)], ['d', pace(9, 4)])).toEqual([
      'b',
      'c',
      'd',
      'a',
    ]);
    expect(of()).toEqual([]);
  });
});
