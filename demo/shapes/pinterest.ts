import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { gridPin, type Json, openedPin, type PinOptions, person, relayed } from './pinterest-pin.ts';
import { steady } from './steady.ts';

export interface PinterestPage {
  body: Json;
  nextBookmark: string | null;
}

const END = '-end-';

/** What every `/resource/…/get/` answers with: the request's own options stand beside the response. */
function resource(name: string, options: Json, data: unknown, bookmark?: string | null): Json {
  return {
    resource_response: {
      status: 'success',
      code: 0,
      message: 'ok',
      endpoint_name: `v3_${name}`,
      data,
      ...(bookmark !== undefined && { bookmark: bookmark ?? END }),
      x_pinterest_sli_endpoint_name: `v3_${name}`,
      http_status: 200,
    },
    client_context: { app_version: '0334eb9', country: 'US', is_authenticated: true, locale: 'en-US' },
    resource: { name, options: { ...options, ...(bookmark !== undefined && { bookmarks: [bookmark ?? END] }) } },
    request_identifier: '1597557649088954',
  };
}

/** The refusal of a name that nobody has. */
export function notFound(name: string): Json {
  return {
    resource_response: {
      status: 'failure',
      code: 30,
      message: 'User not found.',
      error: { status: 'failure', http_status: 404, code: 30, message: 'User not found.' },
      data: null,
      http_status: 404,
    },
    resource: { name, options: {} },
  };
}

function userOf(profile: ScenarioProfile): Json {
  return person(profile, {
    about: profile.bio,
    website_url: profile.link ?? null,
    follower_count: profile.followers,
    following_count: profile.following,
    // Saved pins count too.
    pin_count: profile.posts.length + steady(profile.handle, 900),
    board_count: 6,
    profile_views: profile.followers * 3,
    domain_url: 'brand.example',
    is_private_profile: false,
  });
}

/** `UserResource`: the profile. */
export function userResource(profile: ScenarioProfile): Json {
  return resource('UserResource', { username: profile.handle, field_set_key: 'profile' }, userOf(profile));
}

const MODULE = {
  id: '4242',
  type: 'story',
  story_type: 'more_ideas_board',
  objects: [],
  title: { format: 'More ideas' },
};

function slice(page: ScenarioPage, bookmark: string | null | undefined, dated: boolean) {
  const { profile, pageSize, advertisement, suggestion } = page;
  const from = bookmark ? Number(atob(bookmark)) : 0;
  const posts = profile.posts.slice(from, from + pageSize);
  const pins: Json[] = posts.map((post) => gridPin(post, profile, { dated }));
  if (from === 0) {
    if (advertisement) pins.splice(2, 0, gridPin(advertisement.post, advertisement.author, { promoted: true }));
    if (suggestion) pins.splice(5, 0, gridPin(suggestion.post, suggestion.author), MODULE);
  }
  const more = from + posts.length < profile.posts.length;
  return { pins, next: more ? btoa(String(from + posts.length)) : null };
}

export interface FeedOptions {
  bookmark?: string | null;
  /** Some grids leave the date out. Default true. */
  dated?: boolean;
}

/** `UserActivityPinsResource`: what the profile made itself, newest first. */
export function userActivityPins(page: ScenarioPage, { bookmark, dated = true }: FeedOptions = {}): PinterestPage {
  const { pins, next } = slice(page, bookmark, dated);
  const options = {
    exclude_add_pin_rep: true,
    field_set_key: 'grid_item',
    is_own_profile_pins: false,
    user_id: page.profile.id,
    username: page.profile.handle,
  };
  return { body: resource('UserActivityPinsResource', options, pins, next), nextBookmark: next };
}

/** `UserPinsResource`: what the profile made and what it saved from others. */
export function userPins(profile: ScenarioProfile, saved: { author: ScenarioAuthor; post: ScenarioPost }[]): Json {
  const pins = [
    ...profile.posts.map((post) => gridPin(post, profile)),
    ...saved.map(({ author, post }) => gridPin(post, author, { savedBy: profile })),
  ];
  return resource('UserPinsResource', { username: profile.handle, field_set_key: 'grid_item' }, pins, null);
}

/** `BoardFeedResource`: one board of the profile; others may have put pins there. */
export function boardFeed(profile: ScenarioProfile, guests: { author: ScenarioAuthor; post: ScenarioPost }[]): Json {
  const own = profile.posts.map((post) => gridPin(post, profile));
  const board = own[0]?.board;
  const pins = [
    ...own,
    ...guests.map(({ author, post }) => ({ ...gridPin(post, author), ...(board !== undefined && { board }) })),
  ];
  const options = { board_id: `3${profile.id}`, board_url: `/${profile.handle}/slow-mornings/`, page_size: 25 };
  return resource('BoardFeedResource', options, pins, null);
}

/** `PinResource`: the opened pin. */
export function pinResource(profile: ScenarioProfile, post: ScenarioPost, options: PinOptions = {}): Json {
  const asked = { id: post.id, field_set_key: 'detailed' };
  return resource('PinResource', asked, openedPin(post, profile, profile.followers, options));
}

/** `RelatedModulesResource`: pins of anybody below an opened one. */
export function relatedPins(pinId: string, pins: { author: ScenarioAuthor; post: ScenarioPost }[]): Json {
  const items = [...pins.map(({ author, post }) => gridPin(post, author)), MODULE];
  return resource('RelatedModulesResource', { pin_id: pinId }, items, null);
}

/** Keys of the first of the three queries that make up a pin's page; it has no count but saves. */
const FIRST = [
  'entityId id __typename description gridTitle title isPromoted isUnsafe createdAt pinner nativeCreator originPinner',
  'storyPinData storyPinDataId videos imageSpec_orig imageSpec_236x imageSignature carouselData embed board promoter',
]
  .join(' ')
  .split(' ');

function bare(user: unknown): unknown {
  const { followerCount: _, ...rest } = (user ?? {}) as Json;
  return user === null ? null : rest;
}

function queries(profile: ScenarioProfile, post: ScenarioPost, options: PinOptions): { variables: Json; body: Json }[] {
  const pin = relayed(openedPin(post, profile, profile.followers, options)) as Json;
  const variables = { isAuth: false, pinId: post.id };
  const answer = (data: Json) => ({ data: { v3GetPinQuery: { __typename: 'V3GetPin', data } } });
  const first: Json = Object.fromEntries(FIRST.filter((key) => key in pin).map((key) => [key, pin[key]]));
  const aggregated = pin.aggregatedPinData as Json;
  return [
    {
      variables,
      body: answer({
        ...first,
        pinner: bare(pin.pinner),
        nativeCreator: bare(pin.nativeCreator),
        originPinner: bare(pin.originPinner),
        aggregatedPinData: { id: aggregated.id, aggregatedStats: aggregated.aggregatedStats },
      }),
    },
    { variables: { ...variables, isDesktop: true }, body: answer(pin) },
  ];
}

/** Relay's answers in a guest's pin page: arguments of calls since 2025, JSON of their own before. */
export function relayScripts(profile: ScenarioProfile, post: ScenarioPost, options: PinOptions = {}) {
  return queries(profile, post, options).map(({ variables, body }) => ({
    call: `window.__PWS_RELAY_REGISTER_COMPLETED_REQUEST__("${encodeURIComponent(
      JSON.stringify({ queryID: '6dc7e2e8a3b2ec27', variables }),
    )}", ${JSON.stringify(body)});`,
    json: JSON.stringify({ requestParameters: { name: 'CloseupDetailQuery' }, variables, response: body }),
  }));
}

/** What `/_/graphql/` answers for an opened pin, with pins of others beside it. */
export function graphqlPin(
  profile: ScenarioProfile,
  post: ScenarioPost,
  related: { author: ScenarioAuthor; post: ScenarioPost }[],
): Json {
  const body = queries(profile, post, {})[1]?.body as { data: { v3GetPinQuery: { data: Json } } };
  body.data.v3GetPinQuery.data.relatedPins = {
    connection: {
      edges: related.map((r) => ({ cursor: 'a', node: relayed(gridPin(r.post, r.author)) })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  };
  return body;
}

/** `__PWS_INITIAL_PROPS__` of a profile's page for people who are logged in; `__PWS_DATA__` held the same before. */
export function initialProps(page: ScenarioPage): Json {
  const { profile } = page;
  const { body, nextBookmark } = userActivityPins(page);
  const response = body.resource_response as Json;
  return {
    otaData: { deltas: {} },
    initialReduxState: {
      boards: {},
      feeds: {},
      pins: {},
      users: { [profile.id]: userOf(profile) },
      resources: {
        UserResource: {
          [`field_set_key="profile",username="${profile.handle}"`]: { data: userOf(profile), nextBookmark: null },
        },
        UserActivityPinsResource: {
          [`user_id="${profile.id}",username="${profile.handle}"`]: {
            data: response.data,
            nextBookmark: nextBookmark ?? END,
          },
        },
      },
      session: { locale: 'en-US' },
    },
  };
}

/** The state of a guest: nothing in it. */
export function emptyProps(): Json {
  return { initialReduxState: { boards: {}, feeds: {}, pins: {}, resources: {}, users: { '': { id: '' } } } };
}

/** The state of an opened pin's page: the pin by its id, people by theirs, and neighbours. */
export function pinProps(
  profile: ScenarioProfile,
  post: ScenarioPost,
  related: { author: ScenarioAuthor; post: ScenarioPost }[],
): Json {
  const opened = openedPin(post, profile, profile.followers);
  const pins = Object.fromEntries(related.map((r) => [r.post.id, gridPin(r.post, r.author)]));
  return {
    initialReduxState: {
      pins: { ...pins, [post.id]: { ...opened, pinner: profile.id, native_creator: profile.id } },
      users: { [profile.id]: userOf(profile) },
      resources: {},
    },
  };
}
