import { expect, it } from 'vitest';
import { COOL_DOWN } from '../../lib/capture/read-more';
import { endOf, shareOf } from '../../lib/overlay/read-on';

const DAY = 86_400_000;
const run = { kind: 'reading', from: 100 * DAY, read: 30, oldest: 80 * DAY } as const;

it('the way is days where it goes back to one, posts elsewhere, and never more than all of it', () => {
  expect(shareOf({ ...run, target: { back: 60 * DAY } })).toBe(0.5);
  expect(shareOf({ ...run, target: { posts: 50 } })).toBe(0.6);
  // One run reads 300 at most, whatever was asked for.
  expect(shareOf({ ...run, target: { posts: 5_000 } })).toBe(0.1);
  expect(shareOf({ ...run, read: 280, target: { back: 0 } })).toBeCloseTo(280 / 300, 12);
  expect(shareOf({ ...run, oldest: 10 * DAY, target: { back: 60 * DAY } })).toBe(1);
  expect(shareOf({ ...run, from: undefined, target: { back: 60 * DAY } })).toBe(0.1);
  expect(shareOf({ ...run, from: 50 * DAY, target: { back: 60 * DAY } })).toBe(0.1);
});

it('it ended a cool-down before the next may begin', () => {
  const end = { kind: 'ended', why: 'reached', read: 3, oldest: undefined, cooling: true } as const;
  expect(endOf({ ...end, until: 7_000 + COOL_DOWN })).toBe(7_000);
});
