/** What the side panel says about the reading of the page in front and of its set. */
import '../hooks/extension';

import { expect, it } from 'vitest';
import { pageTrouble, siteTrouble } from '../../entrypoints/sidepanel/trouble';
import type { EndpointHealth, PageState } from '../../lib/hooks';
import type { PageStatus } from '../../lib/messaging/protocol';
import type { ReadReport } from '../../lib/model';

const page = (over: Partial<PageStatus>): PageState => ({
  kind: 'page',
  tabId: 7,
  platform: 'x',
  status: {
    platform: 'x',
    page: 'profile',
    missed: false,
    subject: { platform: 'x', id: '7', handle: 'acme' },
    visible: 20,
    visibleRead: 20,
    read: 20,
    profiles: [],
    reports: [],
    waiting: { batches: 0, posts: 0 },
    stale: false,
    overlayHidden: false,
    ...over,
  },
});
const SHAPE: ReadReport = { kind: 'shape', endpoint: 'x/UserTweets', path: 'data.user', found: 'null', siblings: [] };

it('names the page in front that changed, and its profile', () => {
  expect(pageTrouble(page({ reports: [SHAPE] }), 0, [])).toMatchObject({
    name: '@acme',
    profile: 'x:7',
    health: { state: 'changed', details: [{ endpoint: 'x/UserTweets', at: 'data.user' }] },
  });
  expect(pageTrouble(page({}), 3, [])).toMatchObject({ unread: 3, visible: 20, health: { state: 'none' } });
  expect(pageTrouble(page({ subject: undefined, reports: [SHAPE] }), 0, [])).toMatchObject({ name: 'x.com' });
});

it('is silent where all is read, or nothing is to be', () => {
  expect(pageTrouble(page({}), 0, [])).toBeUndefined();
  expect(pageTrouble({ kind: 'elsewhere' }, 0, [])).toBeUndefined();
  expect(pageTrouble(page({ reports: [SHAPE] }), 0, ['x'])).toBeUndefined();
  expect(pageTrouble(page({ subject: undefined, page: 'home' }), 9, [])).toBeUndefined();
});

it('knows the sources of the set that failed last', () => {
  const line = (endpoint: string, state: EndpointHealth['state']): EndpointHealth => ({
    endpoint,
    state,
    read: 1,
    items: 1,
    failed: 1,
    lastFailed: 5,
    detail: 'data.user: null',
  });
  const health = [
    line('x/UserTweets', 'broken'),
    line('x/TweetDetail', 'partly'),
    line('x/wire', 'broken'),
    line('youtube/browse', 'broken'),
  ];
  expect(siteTrouble(health, 'x')).toEqual({
    name: 'X',
    sources: [{ endpoint: 'x/UserTweets', detail: 'data.user: null', at: 5 }],
  });
  expect(siteTrouble(health, 'bluesky')).toBeUndefined();
  expect(siteTrouble(undefined, 'x')).toBeUndefined();
  expect(siteTrouble(health, null)).toBeUndefined();
});
