/** A pin over all sightings: shown twice in one feed, taken back a week later, whatever arrives first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostFlag } from '../../lib/model';
import { joinPosts, postRowOf } from '../../lib/store/post-row';
import { DAY, HOUR, MINUTE, NOON, post } from './sightings';

type Sight = [at: number, flags: PostFlag[], source?: string];
const isPinned = (...sights: Sight[]) =>
  sights
    .map(([at, flags, source = 'x/UserTweets']) => postRowOf(post({ seenAt: NOON + at, flags, source })))
    .reduce(joinPosts)
    .flags.includes('pinned');

/** Every order of a few sightings says the same. */
function inAnyOrder(...sights: Sight[]): boolean {
  const orders = (rest: Sight[]): Sight[][] =>
    rest.length < 2 ? [rest] : rest.flatMap((s, i) => orders(rest.toSpliced(i, 1)).map((o) => [s, ...o]));
  const said = new Set(orders(sights).map((order) => isPinned(...order)));
  expect(said.size).toBe(1);
  return said.has(true);
}

describe('a pin', () => {
  it('stays when the post comes again at its date, at once or while scrolling on', () => {
    expect(inAnyOrder([0, ['pinned']], [0, []])).toBe(true);
    expect(inAnyOrder([0, ['pinned']], [20 * MINUTE, []], [5 * HOUR, []])).toBe(true);
  });

  it('is gone when a page six hours later or more shows the post without it', () => {
    expect(inAnyOrder([0, ['pinned']], [6 * HOUR, []])).toBe(false);
    expect(inAnyOrder([0, ['pinned']], [MINUTE, []], [7 * DAY, []], [8 * DAY, []])).toBe(false);
  });

  it('comes back', () => {
    expect(inAnyOrder([0, ['pinned']], [7 * DAY, []], [9 * DAY, ['pinned']], [9 * DAY + MINUTE, []])).toBe(true);
  });

  it('is not taken back by pages that never show it, nor by a tile', () => {
    expect(inAnyOrder([0, ['pinned']], [2 * DAY, [], 'x/TweetDetail'])).toBe(true);
    expect(inAnyOrder([0, ['pinned']], [2 * DAY, ['partial']])).toBe(true);
  });

  it('was never there where none showed it', () => {
    expect(inAnyOrder([0, []], [DAY, ['quote']])).toBe(false);
  });

  it('is the same for any sightings in any order, any number of times', () => {
    const sight = fc.tuple(
      fc.integer({ min: 0, max: 48 }).map((h) => h * HOUR),
      fc.subarray(['pinned', 'partial'] as PostFlag[]),
      fc.constantFrom('x/UserTweets', 'x/TweetDetail', 'x/UserMedia'),
    );
    fc.assert(
      fc.property(fc.array(sight, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (sights, noise) => {
        const shuffled = [...sights, ...sights.slice(0, 3)]
          .map((s) => ({ s, at: noise.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ s }) => s);
        expect(isPinned(...shuffled)).toBe(isPinned(...sights));
      }),
    );
  });
});
