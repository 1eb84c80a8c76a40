/** Stretches of a feed, by hand-worked cases; times in days for reading ease. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../lib/capture/coverage';
import type { PostObservation } from '../../lib/model';
import type { FeedPage } from '../../lib/platforms/contract';

const DAY = 86_400_000;
const profile = { platform: 'x' as const, id: '7' };
/** Posts named after the day on which they were published; `[a, b]` for an interval. */
const page = (position: FeedPage['position'], days: (number | [number, number])[], more: Partial<FeedPage> = {}) => {
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

  it('a next page without a first page covers what lies between its own ends, and is continued', () => {
    const coverage = new Coverage('v');
    expect(days(coverage.add(...page('next', [95, 90]), 100 * DAY))).toEqual({
      from: 90,
      to: 95,
      posts: 2,
      end: false,
    });
    expect(days(coverage.add(...page('next', [85, 80]), 100 * DAY))).toEqual({
      from: 80,
      to: 95,
      posts: 4,
      end: false,
    });
    expect(days(coverage.add(...page('top', [99, 93]), 101 * DAY))).toMatchObject({ from: 80, to: 101 });
  });

  it('its ends count from their inner sides; where nothing is left between them nothing is said', () => {
    const wide: [number, number] = [80, 90];
    expect(days(new Coverage('v').add(...page('next', [[92, 97], wide]), 100 * DAY))).toMatchObject({
      from: 90,
      to: 92,
    });
    expect(new Coverage('v').add(...page('next', [wide, wide]), 100 * DAY)).toBeNull();
    expect(new Coverage('v').add(...page('next', []), 100 * DAY)).toBeNull();
  });

  it('another tab and another profile are rows of their own', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99]), 100 * DAY);
    const other = { profile: { platform: 'x' as const, id: '8' } };
    expect(days(coverage.add(...page('next', [50], { tab: 'media' }), 100 * DAY))).toMatchObject({ from: 50, to: 50 });
    expect(days(coverage.add(...page('next', [40], other), 100 * DAY))).toMatchObject({ from: 40, to: 40 });
    expect(days(coverage.add(...page('next', [95]), 100 * DAY))).toMatchObject({ from: 95, to: 100 });
  });

  it('after a page that could not be read a stretch of its own begins, and a new top goes on from there', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    coverage.interrupt();
    const apart = coverage.add(...page('next', [60, 50]), 100 * DAY);
    expect(apart).toMatchObject({ from: 50 * DAY, to: 60 * DAY, visit: 'v.2' });
    const top = coverage.add(...page('top', [100.5, 98]), 101 * DAY);
    expect(top).toMatchObject({ from: 98 * DAY, to: 101 * DAY, visit: 'v.3' });
    expect(days(coverage.add(...page('next', [94]), 101 * DAY))?.from).toBe(94);
  });

  it('a page on which an item was lost proves nothing, and breaks the row', () => {
    const coverage = new Coverage('v');
    coverage.add(...page('top', [99, 95]), 100 * DAY);
    const [feed, posts] = page('next', [90]);
    expect(coverage.add(feed, posts, 100 * DAY, false)).toBeNull();
    expect(days(coverage.add(...page('next', [80]), 100 * DAY))).toMatchObject({ from: 80, to: 80 });
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

  describe('a page that does not say its place', () => {
    const to = (coverage: Coverage) => days(coverage.add(...page('unsaid', [95, 90]), 100 * DAY))?.to;

    it('is the first one of its feed while nothing was missed', () => {
      const coverage = new Coverage('v');
      expect(to(coverage)).toBe(100);
      expect(days(coverage.add(...page('unsaid', [85]), 101 * DAY))).toEqual({
        from: 85,
        to: 100,
        posts: 3,
        end: false,
      });
      expect(days(coverage.add(...page('unsaid', [88], { tab: 'reels' }), 101 * DAY))?.to).toBe(101);
    });

    it('is not once something was missed, unless the profile opened after that', () => {
      const coverage = new Coverage('v');
      coverage.opened(profile);
      coverage.interrupt();
      expect(to(coverage)).toBe(95);
      const again = new Coverage('v');
      again.interrupt();
      again.opened({ platform: 'x', id: '8' });
      expect(to(again)).toBe(95);
      const opened = new Coverage('v');
      opened.interrupt();
      opened.opened(profile);
      expect(to(opened)).toBe(100);
      const back = new Coverage('v');
      back.opened(profile);
      back.interrupt();
      back.opened(profile);
      expect(to(back), 'coming back, a site may go on from the feed that it kept').toBe(95);
    });

    it('is not after a page of the feed that was lost', () => {
      const coverage = new Coverage('v');
      coverage.add(...page('unsaid', [99, 97]), 100 * DAY, false);
      expect(to(coverage)).toBe(95);
    });
  });

  /** A site that serves a feed page by page, in any of its ways, and a network that loses some of the answers. */
  it('claims no instant of which a post went unread, whatever gets lost', () => {
    const event = fc.oneof(
      { weight: 5, arbitrary: fc.constant('serve' as const) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'lose' as const,
          'spoil' as const,
          'reopen' as const,
          'return' as const,
          'publish' as const,
        ),
      },
    );
    const way = fc.constantFrom('said' as const, 'unsaid' as const);
    fc.assert(
      fc.property(way, fc.integer({ min: 1, max: 4 }), fc.array(event, { maxLength: 30 }), (says, size, events) => {
        const coverage = new Coverage('v');
        let now = 100;
        const published = Array.from({ length: 40 }, (_, i) => 99 - 2 * i);
        let feed = [...published];
        let served = 0;
        const read = new Set<number>();
        coverage.opened(profile);
        for (const e of events) {
          now += 1;
          if (e === 'publish') published.unshift(now - 0.5);
          // The site kept what it had of the feed and goes on from there.
          else if (e === 'return') coverage.opened(profile);
          else if (e === 'reopen') {
            coverage.opened(profile);
            feed = [...published];
            served = 0;
          } else {
            const slice = feed.slice(served, served + size);
            if (served === 0) feed = [...published];
            const days = served === 0 ? feed.slice(0, size) : slice;
            const position = says === 'unsaid' ? says : served === 0 ? 'top' : 'next';
            served += size;
            if (e === 'lose') coverage.interrupt();
            else {
              if (e === 'serve') for (const d of days) read.add(d);
              const ended = served >= feed.length;
              const reading = coverage.add(...page(position, days, { ended }), now * DAY, e === 'serve');
              if (!reading) continue;
              const unread = published.filter((d) => d * DAY >= reading.from && d * DAY <= reading.to && !read.has(d));
              expect(unread).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never claims more than it saw: inside the posts of the feed, never before the oldest, never after the moment', () => {
    const step = fc.record({
      position: fc.constantFrom('top' as const, 'next' as const, 'unsaid' as const),
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
