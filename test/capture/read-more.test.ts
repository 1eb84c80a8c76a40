import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COOL_DOWN, MOST_POSTS, ReadMore, type ReadMoreTarget } from '../../lib/capture/read-more';

const DAY = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 22);

/** A page that shows four posts a window, a day apart, and loads more as long as there are some. */
function stage({ all = 1_000, random = () => 0.5 }: { all?: number; random?: () => number } = {}) {
  let now = 0;
  let timers: { at: number; work: () => void }[] = [];
  const self = { windows: 0, obstacle: undefined as 'covered' | 'trouble' | 'left' | undefined, hidden: false };
  const steps: number[] = [];
  const back: number[] = [];
  const posts = () => Math.min(all, 12 + Math.floor(self.windows * 4));
  const page = {
    now: () => now,
    random,
    setTimer(work: () => void, ms: number) {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return timer;
    },
    clearTimer: (timer: unknown) => {
      timers = timers.filter((t) => t !== timer);
    },
    scrollOn(part: number) {
      steps.push(now);
      self.windows += part;
    },
    position: () => self.windows,
    scrollTo: (position: number) => {
      back.push(position);
      self.windows = position;
    },
    atBottom: () => posts() === all,
    hidden: () => self.hidden,
    read: () => ({ posts: posts(), oldest: NEWEST - posts() * DAY }),
    obstacle: () => self.obstacle,
    changed: () => undefined,
  };
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((t) => t !== next);
      now = Math.max(now, next.at);
      next.work();
    }
    now = end;
  };
  return { self, steps, back, pass, more: new ReadMore(page), waiting: () => timers.length };
}

it('reads as many posts as asked, and goes back to where the user was', () => {
  const { self, back, pass, more } = stage();
  self.windows = 3;
  more.start({ posts: 40 });
  pass(120_000);
  expect(more.state).toMatchObject({ kind: 'ended', why: 'reached' });
  expect((more.state as { read: number }).read).toBeGreaterThanOrEqual(40);
  expect(back).toEqual([3]);
});

it('reads back to a day', () => {
  const { pass, more } = stage();
  more.start({ back: NEWEST - 60 * DAY });
  pass(180_000);
  // 12 posts, a day each, are there at first: 48 more reach 60 days.
  expect(more.state).toMatchObject({ kind: 'ended', why: 'reached', read: expect.any(Number) });
  expect((more.state as { read: number }).read).toBeGreaterThanOrEqual(48);
});

it('ends at the bottom after eight seconds without a new post, not before', () => {
  const { pass, more } = stage({ all: 30 });
  more.start({ posts: 100 });
  pass(12_000);
  expect(more.running).toBe(true);
  pass(30_000);
  expect(more.state).toMatchObject({ kind: 'ended', why: 'bottom', read: 18 });
});

it.each(['covered', 'trouble', 'left'] as const)(
  'stops before the next scroll when something is in the way: %s',
  (why) => {
    const { self, steps, back, pass, more } = stage();
    more.start({ posts: 100 });
    pass(6_000);
    const before = steps.length;
    self.obstacle = why;
    pass(10_000);
    expect(more.state).toMatchObject({ kind: 'ended', why });
    expect(steps).toHaveLength(before);
    expect(back).toHaveLength(why === 'left' ? 0 : 1);
  },
);

it('does nothing while paused or hidden, and goes on afterwards', () => {
  const { self, steps, pass, more } = stage();
  more.start({ posts: 100 });
  pass(5_000);
  more.pause();
  const before = steps.length;
  pass(600_000);
  expect(steps).toHaveLength(before);
  more.resume();
  pass(5_000);
  expect(steps.length).toBeGreaterThan(before);
  self.hidden = true;
  pass(2_000);
  const hiddenAt = steps.length;
  pass(20_000);
  expect(steps).toHaveLength(hiddenAt);
  self.hidden = false;
  pass(5_000);
  expect(steps.length).toBeGreaterThan(hiddenAt);
});

it('estimates what is left from its own pace, pauses left out', () => {
  const { pass, more } = stage();
  more.start({ posts: 200 });
  pass(30_000);
  const at = more.state as { read: number; minutes: number };
  // About 3.3 posts in 1.45 s and a rest of 4.5 s in seven steps: some 95 posts a minute.
  expect(at.minutes).toBe(Math.max(1, Math.ceil((((200 - at.read) / at.read) * 30_000) / 60_000)));
  more.pause();
  pass(3_600_000);
  more.resume();
  pass(3_000);
  expect((more.state as { minutes: number }).minutes).toBeLessThanOrEqual(at.minutes);
});

it('can be cancelled, and starts again only after it has cooled down', () => {
  const { steps, pass, more } = stage();
  more.start({ posts: 100 });
  pass(3_000);
  more.cancel();
  expect(more.state).toMatchObject({ kind: 'ended', why: 'cancelled', cooling: true });
  const before = steps.length;
  more.start({ posts: 100 });
  pass(COOL_DOWN - 1);
  expect(steps).toHaveLength(before);
  pass(1);
  expect(more.state).toMatchObject({ kind: 'ended', cooling: false });
  more.start({ posts: 100 });
  pass(3_000);
  expect(steps.length).toBeGreaterThan(before);
});

it('leaves no timer behind when it is stopped', () => {
  const { pass, more, waiting } = stage();
  more.start({ posts: 100 });
  pass(3_000);
  more.stop();
  expect(waiting()).toBe(0);
});

it('never scrolls faster than a window a second, never reads more than it may, and always ends', () => {
  const target = fc.oneof(
    fc.record({ posts: fc.integer({ min: 1, max: 5_000 }) }),
    fc.record({ back: fc.integer({ min: NEWEST - 5_000 * DAY, max: NEWEST }) }),
  ) as fc.Arbitrary<ReadMoreTarget>;
  fc.assert(
    fc.property(
      target,
      fc.integer({ min: 0, max: 2_000 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (wanted, all, chance) => {
        const { steps, pass, more } = stage({ all: Math.max(12, all), random: () => chance.next().value ?? 0 });
        more.start(wanted);
        pass(3_600_000);
        expect(more.state.kind).toBe('ended');
        expect(steps.every((at, i) => i === 0 || at - steps[i - 1]! >= 1_000)).toBe(true);
        // What one window loads beyond the last step is read too.
        expect((more.state as { read: number }).read).toBeLessThanOrEqual(MOST_POSTS + 4);
      },
    ),
    { numRuns: 50 },
  );
});
