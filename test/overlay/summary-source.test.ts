import { expect, it } from 'vitest';
import type { VisitHandle, VisitSnapshot } from '../../lib/capture/visit-handle';
import type { Answer } from '../../lib/messaging/client';
import type { Visit } from '../../lib/messaging/protocol';
import type { ProfileSummary } from '../../lib/metrics/types';
import type { PostObservation, ProfileRef } from '../../lib/model';
import { SummarySource } from '../../lib/overlay/summary-source';

const observation = (id: string, profileId: string, published: number): PostObservation => ({
  platform: 'x',
  id,
  profileId,
  url: `https://x.com/a/status/${id}`,
  published: { earliest: published, latest: published },
  format: 'text',
  flags: [],
  counts: {},
  hidden: [],
  doubtful: [],
  seenAt: 9,
  source: 'x/UserTweets',
  via: 'fetch',
});
const summaryOf = (handle: string, basis: ProfileSummary['basis']) =>
  ({ stats: { handle }, figures: {}, basis }) as unknown as ProfileSummary;

/** A visit that the test moves by hand, and a background that answers when the test says so. */
function stage() {
  const asked: { profile: ProfileRef; visit: Visit | null; answer(a: Answer<ProfileSummary | null>): void }[] = [];
  const timers: (() => void)[] = [];
  const said: string[] = [];
  let listener: (s: VisitSnapshot) => void = () => undefined;
  let now: VisitSnapshot = {
    platform: 'x',
    visit: { profiles: [], posts: [], readings: [] },
    status: { waiting: { batches: 0, posts: 0 }, stale: false, paused: false },
    revision: 0,
  };
  const source = new SummarySource({
    ask: (profile, visit) => new Promise((answer) => asked.push({ profile, visit, answer })),
    changed: (what) => said.push(what),
    setTimer: (work) => timers.push(work),
  });
  const handle: VisitHandle = {
    version: 1,
    platform: 'x',
    site: 'X',
    readMore: () => {
      throw new Error('not asked for here');
    },
    page: { post: 'article', postId: () => undefined, badge: { corner: 'top-left' } },
    snapshot: () => now,
    post: () => undefined,
    subscribe: (l) => {
      listener = l;
      return () => undefined;
    },
    requestTrack: async () => ({ ok: true }),
  };
  source.follow(handle);
  const move = (change: Partial<VisitSnapshot>) => {
    now = { ...now, ...change, revision: now.revision + 1 };
    listener(now);
  };
  return { source, asked, timers, said, move, settled: () => new Promise((done) => setTimeout(done, 0)) };
}
const subject = { platform: 'x' as const, id: '1', handle: 'kettlewyn' };

it('asks once a profile is named, one question at a time, and never loses the last change', async () => {
  const s = stage();
  expect(s.asked).toHaveLength(0);
  s.move({ subject });
  s.move({ subject });
  s.move({ subject });
  expect(s.asked).toHaveLength(1);
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  expect(s.asked).toHaveLength(1);
  s.timers.shift()!();
  expect(s.asked).toHaveLength(2);
  s.asked[1]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  s.timers.shift()!();
  expect(s.asked).toHaveLength(2);
});

it('tells the visit of that profile alone, and of a stored one only how far back it reaches', async () => {
  const s = stage();
  const posts = [observation('a', '1', 50), observation('b', '1', 20), observation('c', '2', 10)];
  s.move({ subject, visit: { profiles: [], posts, readings: [] } });
  expect(s.asked[0]!.visit!.posts.map((p) => p.id)).toEqual(['a', 'b']);
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'stored') });
  await s.settled();
  s.source.refresh(true);
  s.timers.shift()!();
  expect(s.asked[1]!.visit!.posts.map((p) => p.id)).toEqual(['b']);
});

it('tells the whole visit at once when what was stored is gone, and shows no figure of its oldest post alone', async () => {
  const s = stage();
  const posts = [observation('a', '1', 50), observation('b', '1', 20)];
  s.move({ subject, visit: { profiles: [], posts, readings: [] } });
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'stored') });
  await s.settled();
  s.source.refresh(true);
  s.timers.shift()!();
  s.asked[1]!.answer({ ok: true, value: summaryOf('of one post', 'visit') });
  await s.settled();
  expect(s.source.state.summary).toBeNull();
  s.timers.shift()!();
  expect(s.asked[2]!.visit!.posts.map((p) => p.id)).toEqual(['a', 'b']);
  s.asked[2]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  expect(s.source.state.summary?.basis).toBe('visit');
  s.timers.shift()!();
  expect(s.asked).toHaveLength(3);
});

it('drops the figures of a profile at once when another takes its place, and a late answer to it', async () => {
  const s = stage();
  s.move({ subject });
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  expect(s.source.state.summary?.stats.handle).toBe('kettlewyn');
  s.timers.shift()!();
  s.move({ subject });
  s.move({ subject: { platform: 'x', id: '2', handle: 'osmundra' } });
  expect(s.source.state.summary).toBeNull();
  s.asked[1]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  expect(s.source.state.summary).toBeNull();
  s.timers.shift()!();
  expect(s.asked[2]!.profile.id).toBe('2');
});

it('a question without an answer keeps what was there and says so; a removed extension is told apart', async () => {
  const s = stage();
  s.move({ subject });
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  s.timers.shift()!();
  s.move({ subject });
  s.asked[1]!.answer({ ok: false, reason: 'failed', message: 'No response in time' });
  await s.settled();
  expect(s.source.state).toMatchObject({ failed: true, gone: false, summary: { basis: 'visit' } });
  s.timers.shift()!();
  s.source.refresh(true);
  s.asked[2]!.answer({ ok: false, reason: 'absent', message: 'extension context invalidated' });
  await s.settled();
  expect(s.source.state.gone).toBe(true);
});

it('tells new figures and a visit that merely went on apart', async () => {
  const s = stage();
  s.move({ subject });
  s.said.length = 0;
  s.move({ subject });
  expect(s.said).toEqual(['visit']);
  s.asked[0]!.answer({ ok: true, value: summaryOf('kettlewyn', 'visit') });
  await s.settled();
  expect(s.said).toEqual(['visit', 'figures']);
});
