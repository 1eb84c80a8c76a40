import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changes, changesOf, type Edit, visitsOf } from '../../../lib/metrics/changed';
import type { PostFigure, ProfileInput } from '../../../lib/metrics/types';
import { exact, type Reading } from '../../../lib/model';
import { DAY, NOW, post, profile, settings } from '../rows';

const HOUR = 3_600_000;
/** One reading of Instagram's grid, so many days ago, back to so many days before. */
const reading = (ago: number, back: number): Reading => ({
  platform: 'instagram',
  profileId: '1',
  tab: 'posts',
  visit: `v${ago}`,
  from: NOW - back * DAY,
  to: NOW - ago * DAY,
  reachedStart: false,
  posts: 0,
});
const none = () => undefined;
const ids = (posts: { id: string }[]) => posts.map((p) => p.id);

function changed(input: ProfileInput, edits: Edit[] = [], figure: (id: string) => PostFigure | undefined = none) {
  const result = changesOf(input, settings, edits, (p) => figure(p.id));
  if (!result.ok) throw new Error(result.reason);
  return result satisfies Changes;
}

describe('visits', () => {
  test('six hours apart are two', () => {
    const at = (hours: number) => ({ ...reading(0, 30), to: NOW - hours * HOUR });
    const input = { readings: [at(20), at(15), at(8), at(0)], followers: [], seenAt: NOW - HOUR };
    expect(visitsOf(input)).toEqual([
      { from: NOW - 20 * HOUR, to: NOW - 15 * HOUR },
      { from: NOW - 8 * HOUR, to: NOW - 8 * HOUR },
      { from: NOW - HOUR, to: NOW },
    ]);
  });
});

describe('since the last visit', () => {
  const week = [reading(7, 60), reading(0, 60)];

  test('one visit has no before', () => {
    const input = profile([], { readings: [reading(0, 60)] });
    expect(changesOf(input, settings, [], none)).toEqual({ ok: false, reason: 'one-visit', at: NOW });
  });
  test('new is what was published since, not what was scrolled to since', () => {
    const fresh = post(3, { likes: 5 }, { id: 'fresh' });
    const old = post(50, { likes: 5 }, { id: 'old', firstSeenAt: NOW });
    const repost = post(2, { likes: 5 }, { id: 'repost', flags: ['repost'] });
    const result = changed(profile([old, fresh, repost], { readings: week }));
    expect(ids(result.fresh)).toEqual(['fresh']);
    expect([result.since, result.until]).toEqual([NOW - 7 * DAY, NOW]);
  });
  test('gone is what a complete reading passed without showing', () => {
    const seenThen = { firstSeenAt: NOW - 20 * DAY, seenAt: NOW - 7 * DAY };
    const gone = post(20, { likes: 5 }, { id: 'gone', ...seenThen });
    const still = post(21, { likes: 5 }, { id: 'still' });
    const below = post(61, { likes: 5 }, { id: 'below', ...seenThen });
    const other = post(20, { views: 5 }, { id: 'other', ...seenThen, format: 'text' });
    expect(ids(changed(profile([gone, still, below], { readings: week })).gone)).toEqual(['gone']);
    const foreign = week.map((r) => ({ ...r, tab: 'somewhere' }));
    expect(changed(profile([gone, other], { readings: foreign })).gone).toEqual([]);
  });
  test('what another list showed is not gone because this one lacks it', () => {
    const then = { firstSeenAt: NOW - 20 * DAY, seenAt: NOW - 7 * DAY };
    const reel = post(20, { likes: 5 }, { id: 'reel', ...then, source: 'instagram/reels' });
    const image = post(19, { likes: 5 }, { id: 'image', ...then, source: 'instagram/grid' });
    const still = post(21, { likes: 5 }, { id: 'still', source: 'instagram/grid' });
    expect(ids(changed(profile([reel, image, still], { readings: week })).gone)).toEqual(['image']);
  });
  test('followers from the last reading before to the newest', () => {
    const followers = [
      { at: NOW - 30 * DAY, followers: exact(900)! },
      { at: NOW - 7 * DAY, followers: exact(1000)! },
      { at: NOW, followers: { value: 1100, low: 1050, high: 1149 } },
    ];
    const { followers: change } = changed(profile([], { readings: week, followers }));
    expect(change?.absolute).toEqual({ low: 50, high: 149 });
    expect(change?.clear).toBe(true);
  });
  test('a silence of three usual gaps, which was watched, is broken', () => {
    const before = [60, 58, 56, 54, 52, 50, 48].map((d) => post(d, { likes: 1 }));
    const back = post(2, { likes: 1 }, { id: 'back' });
    const input = profile([...before, back], { readings: [reading(7, 70), reading(0, 70)] });
    expect(changed(input).silence).toMatchObject({ days: 46, usual: 2, post: { id: 'back' } });
    // Nobody looked between the 48th and the 30th day.
    const hole = profile([...before, back], { readings: [{ ...reading(7, 70), to: NOW - 40 * DAY }, reading(0, 30)] });
    expect(changed(hole).silence).toBeUndefined();
  });
  test('a breakout that came of age since', () => {
    const breakout = { kind: 'multiple', strength: 'breakout' } as PostFigure;
    const aged = post(10, { likes: 900 }, { id: 'aged' });
    const young = post(1, { likes: 900 }, { id: 'young' });
    const told = post(40, { likes: 900 }, { id: 'told' });
    const input = profile([aged, young, told], { readings: week });
    expect(ids(changed(input, [], () => breakout).breakouts)).toEqual(['aged']);
  });
  test('edits since, newest first', () => {
    const edit = (ago: number): Edit => ({ field: 'caption', at: NOW - ago * DAY, before: 'a', after: 'b', post: '1' });
    const { edits } = changed(profile([], { readings: week }), [edit(9), edit(3), edit(1)]);
    expect(edits.map((e) => (NOW - e.at) / DAY)).toEqual([1, 3]);
  });
  test('a given instant takes the place of the last visit', () => {
    const input = profile([post(20, {}, { id: 'a' }), post(3, {}, { id: 'b' })], { readings: week });
    const result = changesOf(input, settings, [], none, NOW - 30 * DAY);
    expect(result.ok && ids(result.fresh)).toEqual(['b', 'a']);
  });
  test('the order of posts and readings never matters', () => {
    const posts = [1, 3, 9, 20, 33].map((d) => post(d, { likes: d }, { seenAt: NOW - (d % 2 ? 0 : 7) * DAY }));
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: 5 }), (shuffled) => {
        expect(changed(profile(shuffled, { readings: [...week].reverse() }))).toEqual(
          changed(profile(posts, { readings: week })),
        );
      }),
    );
  });
});
