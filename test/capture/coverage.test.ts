/** Stretches of a feed, by hand-worked cases; times in days for reading ease. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../lib/capture/coverage';
import type { PostObservation } from '../../lib/model';
import type { FeedPage } from '../../lib/platforms/contract';

const DAY = 86_400_000;
const profile = { platform: 'x' as const, id: '7' };
/** Posts named after the day on which they were published; `[a, b]` for an interval. */
const page = (position: 'top' | 'next', days: (number | [number, number])[], more: Partial<FeedPage> = {}) => {
  const posts = days.map((day) => {
    const [earliest, latest] = Array.isArray(day) ? day : [day, day];
    return { id: `d${earliest}`, published: { earliest: earliest * DAY, latest: latest * DAY } } as PostObservation;
  });
  const feed: FeedPage = { profile, tab: 'posts', position, ended: false, ordered: posts.map((p) => p.id), ...more };
  return [feed, posts] as const;
};
const days = (reading: ReturnType<Coverage['add']>) =>
  reading && { from: reading.from / DAY, to: reading.to / DAY, posts: reading.posts, end: reading.reachedStart };

describe('coverage', () => {
  it('a first page covers from its oldest post to now', () => {
    const coverage = new Coverage('v');
    const reading = coverage.add(...page('top', [99, 95, 90]), 100 * DAY);
    expect(days(reading)).toEqual({ from: 90, to: 100, posts: 3, end: false });
    expect(reading).toMatchObject({ platform: 'x', profileId: '7', tab: 'posts', visit: 'v' });
  });

  it('the next pages widen the same row, overlaps and all', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    expect(days(coverage.add(...page('next', [95, 80, 70]), 101 * DAY))).toEqual({
      from: 70,
      to: 100,
      posts: 4,
      end: false,
    });
    expect(days(coverage.add(...page('next', [65], { ended: true }), 102 * DAY))).toEqual({
      from: 65,
      to: 100,
      posts: 5,
      end: true,
    });
  });

  it('an interval counts from its later end: less is claimed', () => {
    const coverage = new Coverage('v');
    expect(days(coverage.add(...page('top', [99, [60, 67]]), 100 * DAY))?.from).toBe(67);
  });

  it('a next page without a first page proves nothing', () => {
    expect(new Coverage('v').add(...page('next', [95]), 100 * DAY)).toBeNull();
  });

  it('another tab and another profile are rows of their own', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99]), 100 * DAY);
    expect(coverage.add(...page('next', [50], { tab: 'media' }), 100 * DAY)).toBeNull();
    expect(coverage.add(...page('next', [50], { profile: { platform: 'x', id: '8' } }), 100 * DAY)).toBeNull();
    expect(days(coverage.add(...page('top', [70], { tab: 'media' }), 100 * DAY))?.from).toBe(70);
  });

  it('after a page that could not be read nothing is widened until a new top', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    coverage.interrupt();
    expect(coverage.add(...page('next', [60]), 100 * DAY)).toBeNull();
    expect(days(coverage.add(...page('top', [100.5, 98]), 101 * DAY))).toEqual({
      from: 95,
      to: 101,
      posts: 4,
      end: false,
    });
    expect(days(coverage.add(...page('next', [94]), 101 * DAY))?.from).toBe(94);
  });

  it('a page on which an item was lost proves nothing, and breaks the row', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    const [feed, posts] = page('next', [90]);
    expect(coverage.add(feed, posts, 100 * DAY, false)).toBeNull();
    expect(coverage.add(...page('next', [80]), 100 * DAY)).toBeNull();
  });

  it('coming back so late that the pages no longer meet starts a second stretch', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    const second = coverage.add(...page('top', [129, 120]), 130 * DAY);
    expect(days(second)).toEqual({ from: 120, to: 130, posts: 2, end: false });
    expect(second?.visit).toBe('v.2');
  });

  it('an empty profile is known to its start; a page without any date proves nothing', () => {
    expect(days(new Coverage('v').add(...page('top', [], { ended: true }), 100 * DAY))).toEqual({
      from: 100,
      to: 100,
      posts: 0,
      end: true,
    });
    const [feed] = page('top', [99]);
    expect(new Coverage('v').add(feed, [], 100 * DAY)).toBeNull();
  });

  it('never claims more than it saw: inside the posts of the feed, never before the oldest, never after the moment', () => {
    const step = fc.record({
      position: fc.constantFrom('top' as const, 'next' as const),
      days: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }).map((d) => d.sort((a, b) => b - a)),
      tab: fc.constantFrom('posts', 'media'),
      whole: fc.boolean(),
      ended: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const coverage = new Coverage('v');
        const oldest = new Map<string, number>();
        for (const [i, s] of steps.entries()) {
          const seenAt = (101 + i) * DAY;
          for (const d of s.days) oldest.set(s.tab, Math.min(oldest.get(s.tab) ?? 1e9, d));
          const reading = coverage.add(...page(s.position, s.days, { tab: s.tab, ended: s.ended }), seenAt, s.whole);
          if (!reading) continue;
          expect(s.whole).toBe(true);
          expect(reading.from).toBeLessThanOrEqual(reading.to);
          expect(reading.to).toBeLessThanOrEqual(seenAt);
          expect(reading.from).toBeGreaterThanOrEqual(Math.min(oldest.get(s.tab) ?? 1e9, 101) * DAY);
        }
      }),
    );
  });
});
