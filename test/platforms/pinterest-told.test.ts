/** What Pinterest no longer says, or says under another name, is told, in both dialects. */
import { describe, expect, it } from 'vitest';
import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/pinterest';
import { gridPin, openedPin, relayed } from '../../demo/shapes/pinterest-pin';
import type { ReadResult } from '../../lib/platforms/contract';
import { pinterest } from '../../lib/platforms/pinterest';
import { context, plainPost, SEEN_AT, valid } from './x-scenario';

const brand: ScenarioAuthor = {
  platform: 'pinterest',
  id: '700000000000000001',
  handle: 'brand',
  name: 'Brand',
  verified: false,
};
const pin = (more: Partial<ScenarioPost> = {}) =>
  plainPost('800000000000000001', { format: 'image', mediaCount: 1, published: SEEN_AT - 86_400_000, ...more });
const video = pin({ format: 'video', duration: 12 });
const profile: ScenarioProfile = { ...brand, bio: '', followers: 1820, following: 3, joined: 0, posts: [pin()] };
type Json = Record<string, unknown>;

function read(id: string, body: unknown, url: string): ReadResult {
  const found = [...pinterest.endpoints, ...pinterest.embedded].find((e) => e.id === id);
  if (!found) throw new Error(`no reader ${id}`);
  return valid(found.read(JSON.parse(JSON.stringify(body)), context(url)));
}
const told = (r: ReadResult) => r.reports.flatMap((o) => (o.kind === 'shape' ? [o.path] : []));
const answer = (name: string, data: unknown, more: Json = {}) =>
  read(
    `pinterest/${name}`,
    { resource_response: { status: 'success', data, bookmark: '-end-', ...more }, resource: { name, options: {} } },
    `https://www.pinterest.com/resource/${name}/get/`,
  );
const grid = (post: ScenarioPost, change: Json) =>
  answer('UserActivityPinsResource', [{ ...gridPin(post, brand), ...change }]);
const opened = (post: ScenarioPost, change: Json) =>
  answer('PinResource', { ...openedPin(post, brand, 1820), ...change });
const relay = (post: ScenarioPost, change: Json) =>
  read(
    'pinterest/relay',
    { data: { v3GetPinQuery: { data: { ...(relayed(openedPin(post, brand, 1820)) as Json), ...change } } } },
    `https://www.pinterest.com/pin/${post.id}/`,
  );
const GRID = 'resource_response.data[]';
const OPENED = 'resource_response.data';
const RELAY = 'data.v3GetPinQuery.data';

describe('in a grid', () => {
  it.each([
    ['sums over all copies', { aggregated_pin_data: undefined, aggregated_pin: {} }, 'aggregated_pin_data'],
    ['sums of another kind', { aggregated_pin_data: 7 }, 'aggregated_pin_data'],
    ['sums without anything', { aggregated_pin_data: {} }, 'aggregated_pin_data'],
    [
      'saves under another name',
      { aggregated_pin_data: { comment_count: 3, aggregated_stats: { saved: 2 } } },
      'aggregated_pin_data.aggregated_stats.saves',
    ],
    ['a date under another name', { created_at: undefined, created_at_time: 'now' }, 'created_at'],
    ['a partnership of another kind', { sponsorship: 'partner' }, 'sponsorship'],
    ['text of another kind', { description: { text: 'Words' } }, 'description'],
    ['pages under another name', { story_pin_data_id: '5', story_pin_data: undefined }, 'story_pin_data'],
  ])('%s', (_, change, key) => {
    const result = grid(pin(), change);
    expect([result.posts.length, told(result)]).toEqual([1, [`${GRID}.${key}`]]);
  });

  it('a date that is left out is no loss', () => {
    expect(told(grid(pin(), { created_at: undefined }))).toEqual([]);
  });

  it('a pin of pages that are not there shows nobody knows what', () => {
    expect(grid(pin(), { story_pin_data_id: '5', story_pin_data: null }).posts[0]?.format).toBe('unknown');
    expect(grid(video, { story_pin_data: null }).posts[0]?.format).toBe('video');
  });

  it('where it goes on, in another way than by a text', () => {
    const result = answer('UserActivityPinsResource', [gridPin(pin(), brand)], { bookmark: { next: 'a' } });
    expect([result.feed?.ended, told(result)]).toEqual([false, ['resource_response.bookmark']]);
  });
});

describe('of an opened pin', () => {
  const views = (data: Json): Json => {
    const story = openedPin(video, brand, 1820).story_pin_data as { pages: { blocks: Json[] }[] };
    const [block] = story.pages[0]?.blocks ?? [];
    return { story_pin_data: { ...story, pages: [{ blocks: [{ ...block, video_data_v2: undefined, ...data }] }] } };
  };

  it('views under another name, or in another place', () => {
    expect(opened(video, {}).posts[0]?.counts.views?.value).toBe(900);
    expect(told(opened(video, views({ video_data_v2: { seo_view_counts: '900', video_list: {} } })))).toEqual([
      `${OPENED}.story_pin_data`,
    ]);
    expect(told(opened(video, views({ video_data_v3: { seo_view_count: '900' } })))).toEqual([
      `${OPENED}.story_pin_data`,
    ]);
    expect(told(opened(video, views({ video_data_v2: { video_list_mobile: {} } })))).toEqual([]);
  });

  it('a video without its pages is one, and the pages are missed', () => {
    const result = opened(video, { story_pin_data: undefined });
    expect([result.posts[0]?.format, told(result)]).toEqual(['video', [`${OPENED}.story_pin_data`]]);
  });

  it('followers of its pinner', () => {
    const { follower_count: _, ...bare } = openedPin(pin(), brand, 1820).pinner as Json;
    expect(told(opened(pin(), { pinner: bare }))).toEqual([`${OPENED}.pinner.follower_count`]);
  });

  it('Relay’s total of reactions, where the query asks for it: the sum of the kinds is another number', () => {
    expect(told(relay(pin(), {}))).toEqual([]);
    expect(told(relay(pin(), { totalReactionCount: undefined }))).toEqual([`${RELAY}.totalReactionCount`]);
  });

  it('what a smaller query does not ask for is no loss, and no picture is guessed for pages', () => {
    const { entityId, pinner, storyPinDataId, imageSpec_orig } = relayed(openedPin(video, brand, 1820)) as Json;
    const small = { entityId, pinner, storyPinDataId, imageSpec_orig, aggregatedPinData: { id: '4' } };
    const result = read(
      'pinterest/relay',
      { data: { v3GetPinQuery: { data: small } } },
      'https://www.pinterest.com/pin/1/',
    );
    expect([result.posts[0]?.format, result.posts[0]?.counts, told(result)]).toEqual(['unknown', {}, []]);
  });

  it('a pinner under another name is a loss, also with neighbours beside the pin', () => {
    const relatedPins = { edges: [{ node: relayed(gridPin(pin({ id: '800000000000000002' }), brand)) }] };
    const result = relay(pin(), { pinner: undefined, pinned_by: {}, relatedPins });
    expect([result.posts, told(result)]).toEqual([[], [`${RELAY}.pinner`]]);
  });
});

describe('of a profile', () => {
  it('its name, and whether it is private', () => {
    const user = (shapes.userResource(profile).resource_response as { data: Json }).data;
    expect(told(answer('UserResource', user))).toEqual([]);
    expect(told(answer('UserResource', { ...user, full_name: 7 }))).toEqual([`${OPENED}.full_name`]);
    expect(told(answer('UserResource', { ...user, is_private_profile: 'no' }))).toEqual([
      `${OPENED}.is_private_profile`,
    ]);
  });

  it('the answers in the page’s state', () => {
    const state = (change: (resources: Record<string, Json>) => void) => {
      const body = structuredClone(shapes.initialProps({ profile, pageSize: 20, now: SEEN_AT })) as {
        initialReduxState: { resources: Record<string, Json> };
      };
      change(body.initialReduxState.resources);
      return told(read('pinterest/state', body, 'https://www.pinterest.com/brand/'));
    };
    expect(state(() => undefined)).toEqual([]);
    expect(state((all) => Object.assign(all, { UserResource: [] }))).toEqual(['resources.UserResource']);
    expect(state((all) => Object.assign(all, { UserResource: { a: { answer: {} } } }))).toEqual([
      'resources.UserResource[].data',
    ]);
  });
});
