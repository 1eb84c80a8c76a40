import { expect, it } from 'vitest';
import { createMotion } from '../../lib/overlay/motion';

/** A clock that the test moves by hand; timers run in their order. */
function clock() {
  let now = 1_000;
  let timers: { at: number; work: () => void }[] = [];
  return {
    alive: () => true,
    now: () => now,
    setTimer: (work: () => void, ms: number) => void timers.push({ at: now + ms, work }),
    waiting: () => timers.length,
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((t) => t !== next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = end;
    },
  };
}

it('works at once on a page that rests', () => {
  const time = clock();
  const done: number[] = [];
  createMotion(time).whenStill(() => done.push(time.now()), 5_000);
  time.pass(1);
  expect(done).toEqual([1_000]);
});

it('waits for 150 ms without a movement', () => {
  const time = clock();
  const motion = createMotion(time);
  const done: number[] = [];
  motion.stir();
  motion.whenStill(() => done.push(time.now()), 5_000);
  time.pass(100);
  motion.stir();
  time.pass(149);
  expect(done).toEqual([]);
  time.pass(1);
  expect(done).toEqual([1_250]);
});

it('waits no longer than was said, each its own time, while the page never rests', () => {
  const time = clock();
  const motion = createMotion(time);
  const done: string[] = [];
  motion.stir();
  motion.whenStill(() => done.push(`short ${time.now()}`), 400);
  motion.whenStill(() => done.push(`long ${time.now()}`), 900);
  for (let i = 0; i < 20; i++) {
    time.pass(50);
    motion.stir();
  }
  expect(done).toEqual(['short 1400', 'long 1900']);
});

it('has one timer for all that waits, and none when nothing does', () => {
  const time = clock();
  const motion = createMotion(time);
  motion.stir();
  for (let i = 0; i < 30; i++) motion.whenStill(() => undefined, 1_000);
  expect(time.waiting()).toBe(1);
  time.pass(2_000);
  expect(time.waiting()).toBe(0);
});

it('lets work ask again from within itself', () => {
  const time = clock();
  const motion = createMotion(time);
  const done: number[] = [];
  const again = () => {
    done.push(time.now());
    if (done.length < 3) motion.whenStill(again, 100);
  };
  motion.whenStill(again, 100);
  time.pass(10);
  expect(done).toHaveLength(3);
});

it('does nothing on a page that leaves, and what waits when it is back', () => {
  const time = clock();
  let there = true;
  const motion = createMotion({ ...time, alive: () => there });
  const done: number[] = [];
  motion.stir();
  motion.whenStill(() => done.push(time.now()), 400);
  there = false;
  time.pass(1_000);
  expect(done).toEqual([]);
  there = true;
  motion.look();
  expect(done).toEqual([2_000]);
});
