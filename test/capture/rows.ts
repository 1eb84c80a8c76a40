import type { PostObservation, ProfileObservation } from '../../lib/model';

export const NOW = 1_795_000_000_000;

export const post = (id: string, more: Partial<PostObservation> = {}): PostObservation => ({
  platform: 'x',
  id,
  profileId: '7',
  url: `https://x.com/acme/status/${id}`,
  published: { earliest: NOW - 86_400_000, latest: NOW - 86_400_000 },
  format: 'text',
  flags: [],
  counts: {},
  hidden: [],
  doubtful: [],
  seenAt: NOW,
  source: 'x/UserTweets',
  via: 'fetch',
  ...more,
});

export const profile = (id: string, more: Partial<ProfileObservation> = {}): ProfileObservation => ({
  platform: 'x',
  id,
  handle: `handle${id}`,
  url: `https://x.com/handle${id}`,
  counts: {},
  hidden: [],
  seenAt: NOW,
  source: 'x/UserByScreenName',
  via: 'fetch',
  ...more,
});

export const exactly = (value: number) => ({ value, low: value, high: value });

/** Timers that run when the test says so. */
export function clock(start = NOW) {
  let now = start;
  let next = 0;
  const timers = new Map<number, { at: number; work: () => void }>();
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return {
    now: () => now,
    setTimer: (work: () => void, ms: number) => {
      next += 1;
      timers.set(next, { at: now + ms, work });
      return next;
    },
    clearTimer: (id: unknown) => void timers.delete(id as number),
    /** Moves on, running what falls due in order, and lets promises settle after each. */
    async pass(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...timers].filter(([, t]) => t.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].work();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
