import { expect, it } from 'vitest';
import { summariseHealth } from '../../lib/hooks/use-health';
import type { HealthRow } from '../../lib/store';

const row = (over: Partial<HealthRow>): HealthRow => ({
  day: '2026-11-18',
  endpoint: 'x/UserTweets',
  kind: 'ok',
  count: 1,
  items: 20,
  skipped: {},
  lastAt: 1_000,
  ...over,
});

it('sums days up, worst endpoint first', () => {
  const lines = summariseHealth([
    row({ endpoint: 'x/UserTweets', count: 3, items: 60 }),
    row({ endpoint: 'x/UserTweets', day: '2026-11-19', lastAt: 2_000 }),
    row({
      endpoint: 'youtube/browse',
      kind: 'shape',
      items: 0,
      detail: 'contents: undefined',
      siblings: ['header'],
      lastAt: 900,
    }),
    row({ endpoint: 'youtube/browse', lastAt: 950 }),
    row({ endpoint: 'bluesky/getAuthorFeed', kind: 'empty', items: 0, lastAt: 3_000 }),
    row({ endpoint: 'bluesky/getAuthorFeed', lastAt: 2_000 }),
    row({ endpoint: 'bluesky/getPosts', kind: 'empty-expected', items: 0 }),
    row({ endpoint: 'x.com', kind: 'unclaimed', items: 0 }),
  ]);
  expect(lines).toEqual([
    {
      endpoint: 'bluesky/getAuthorFeed',
      state: 'broken',
      read: 1,
      items: 20,
      failed: 1,
      lastOk: 2_000,
      lastFailed: 3_000,
      detail: 'empty',
    },
    {
      endpoint: 'youtube/browse',
      state: 'partly',
      read: 1,
      items: 20,
      failed: 1,
      lastOk: 950,
      lastFailed: 900,
      detail: 'contents: undefined',
      siblings: ['header'],
    },
    { endpoint: 'bluesky/getPosts', state: 'ok', read: 1, items: 0, failed: 0, lastOk: 1_000 },
    { endpoint: 'x/UserTweets', state: 'ok', read: 4, items: 80, failed: 0, lastOk: 2_000 },
  ]);
});
