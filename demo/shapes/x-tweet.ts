import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';

/** Where X puts a user's facts: all under `legacy` (to 2025-03), names under `core` (to 2026-07), no `legacy` (2026-08). */
export type XUserShape = 'legacy' | 'mixed' | 'core';
/**
 * A tweet's facts under `legacy`; with `details` and `counts`, as the apps have it; or as the web client of visitors
 * without an account has it since August 2026. The last two are unconfirmed: no recording.
 */
export type XTweetShape = 'legacy' | 'details' | 'client';
export interface XShapes {
  user: XUserShape;
  tweet: XTweetShape;
}

type Json = Record<string, unknown>;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Views are counted from 15 December 2022 on; older posts say `Enabled` without a number. */
export const X_VIEWS_SINCE = Date.UTC(2022, 11, 15);

/** "Fri Feb 06 21:09:45 +0000 2026": whole seconds. */
export function xTime(ms: number): string {
  const d = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()].map(two).join(':');
  return `${DAYS[d.getUTCDay()]} ${MONTHS[d.getUTCMonth()]} ${two(d.getUTCDate())} ${clock} +0000 ${d.getUTCFullYear()}`;
}

/** X's short form of a website. */
const SHORT = 'https://t.co/brandSite1';

function isProfile(a: ScenarioAuthor): a is ScenarioProfile {
  return 'followers' in a;
}

/** A `User` result. Authors that are no profile of the scenario get steady numbers of their own. */
export function xUser(author: ScenarioAuthor, shape: XUserShape): Json {
  const own = isProfile(author) ? author : undefined;
  const followers = own?.followers ?? 100 + steady(author.id, 90_000);
  const following = own?.following ?? steady(`${author.id}f`, 900);
  const tweets = own?.posts.length ?? 1 + steady(`${author.id}t`, 9000);
  const media =
    own?.posts.filter((p) => p.format === 'image' || p.format === 'carousel' || p.format === 'video').length ?? 12;
  const joined = xTime(own?.joined ?? Date.UTC(2012, steady(author.id, 12), 3, 10));
  const pinned = own?.posts.filter((p) => p.flags.includes('pinned')).map((p) => p.id) ?? [];
  const base = { __typename: 'User', id: `VXNlcjo${author.id}`, rest_id: author.id, is_blue_verified: author.verified };
  const entities = {
    description: { urls: [] },
    ...(own?.link !== undefined && { url: { urls: [{ url: SHORT, expanded_url: own.link, indices: [0, 23] }] } }),
  };
  const counts = {
    followers_count: followers,
    normal_followers_count: followers,
    fast_followers_count: 0,
    friends_count: following,
    statuses_count: tweets,
    media_count: media,
    favourites_count: steady(`${author.id}l`, 5000),
    listed_count: 3,
    description: own?.bio ?? '',
    url: own?.link === undefined ? null : SHORT,
    entities,
    pinned_tweet_ids_str: pinned,
    default_profile: false,
    translator_type: 'none',
  };
  const names = { created_at: joined, name: author.name, screen_name: author.handle };
  if (shape === 'legacy') return { ...base, legacy: { ...counts, ...names, protected: false, verified: false } };
  const shared = {
    core: names,
    location: { location: '' },
    privacy: { protected: false },
    profile_bio: { description: own?.bio ?? '' },
    avatar: { image_url: '' },
    verification: { verified: false },
    relationship_perspectives: { following: false },
  };
  if (shape === 'mixed') return { ...base, ...shared, legacy: counts };
  return {
    ...base,
    ...shared,
    profile_bio: {
      ...shared.profile_bio,
      entities: own?.link === undefined ? { description: {} } : { ...entities, description: {} },
    },
    website: { url: own?.link === undefined ? '' : SHORT },
    action_counts: { favorites_count: counts.favourites_count },
    pinned_items: pinned.length > 0 ? { tweet_ids_str: pinned } : {},
    relationship_counts: { followers, following },
    tweet_counts: { media_tweets: media, tweets },
  };
}

const escaped = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const bind = (key: string, value: string) => ({ key, value: { string_value: value, type: 'STRING' } });

function cardOf(post: ScenarioPost): Json | undefined {
  const url = `https://t.co/c${post.id.slice(-9)}`;
  const card = (name: string, values: Json[]) => ({ rest_id: url, legacy: { name, url, binding_values: values } });
  if (post.format === 'link')
    return card('summary_large_image', [bind('title', 'A page'), bind('domain', 'brand.example')]);
  if (post.format === 'poll')
    return card('poll2choice_text_only', [bind('choice1_label', 'Yes'), bind('choice2_label', 'No')]);
  if (post.format === 'live') return card('745291183405076480:broadcast', [bind('broadcast_state', 'ENDED')]);
  if (post.format === 'audio') return card('3691233323:audiospace', [bind('id', `1${post.id.slice(-8)}`)]);
  return undefined;
}

function mediaOf(post: ScenarioPost): Json[] {
  // What has no length on X is a GIF.
  const kind = post.format !== 'video' ? 'photo' : post.duration === undefined ? 'animated_gif' : 'video';
  const one = post.format === 'image' || post.format === 'video';
  const n = post.format === 'carousel' ? Math.max(2, post.mediaCount) : one ? 1 : 0;
  return Array.from({ length: n }, (_, i) => ({
    id_str: `${post.id}${i}`,
    type: kind,
    url: `https://t.co/m${post.id.slice(-9)}`,
    media_key: `3_${post.id}${i}`,
    media_url_https: 'https://pbs.twimg.com/media/demo.jpg',
    ext_media_availability: { status: 'Available' },
    ...(kind !== 'photo' && {
      video_info: {
        aspect_ratio: [16, 9],
        variants: [],
        ...(post.duration !== undefined && { duration_millis: Math.round(post.duration * 1000) }),
      },
    }),
  }));
}

function common(post: ScenarioPost, author: ScenarioAuthor, shapes: XShapes): Json {
  const card = cardOf(post);
  const edited = post.flags.includes('edited');
  const versions = edited ? [String(BigInt(post.id) - 7n), post.id] : [post.id];
  const control = {
    edit_tweet_ids: versions,
    editable_until_msecs: String(post.published + 3_600_000),
    edits_remaining: '5',
    is_edit_eligible: false,
  };
  return {
    __typename: 'Tweet',
    rest_id: post.id,
    core: { user_results: { result: xUser(author, shapes.user) } },
    edit_control: edited ? { initial_tweet_id: versions[0], edit_control_initial: control } : control,
    ...(edited && {
      previous_counts: { bookmark_count: 0, favorite_count: 0, quote_count: 0, reply_count: 0, retweet_count: 0 },
    }),
    views:
      post.published < X_VIEWS_SINCE ? { state: 'Enabled' } : { count: String(post.views), state: 'EnabledWithCount' },
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Web App</a>',
    unmention_data: {},
    is_translatable: false,
    ...(card && { card }),
    ...(post.format === 'article' && {
      article: { article_results: { result: { rest_id: post.id, title: post.caption, preview_text: '' } } },
    }),
    ...(post.flags.includes('paid') && { content_disclosure: { advertising_disclosure: { is_paid_promotion: true } } }),
  };
}

/** A `Tweet` result: own, foreign, repost wrapper or quote. */
export function xTweet(post: ScenarioPost, author: ScenarioAuthor, shapes: XShapes): Json {
  const base = common(post, author, shapes);
  const original = post.original && xTweet(post.original.post, post.original.author, shapes);
  const quoted = post.quoted && xTweet(post.quoted.post, post.quoted.author, shapes);
  const reply = post.flags.includes('reply') ? xParent(post) : undefined;
  const text = post.original ? `RT @${post.original.author.handle}: ${post.original.post.caption}` : post.caption;
  const long = [...text].length > 280;
  const shown = escaped(long ? `${[...text].slice(0, 270).join('')}…` : text);
  const media = original ? [] : mediaOf(post);
  const tail = media.length > 0 ? ` ${media[0]?.url}` : '';
  // A repost's own numbers are zeros, but for the reposts, which copy the original's.
  const n = post.original ? { likes: 0, comments: 0, quotes: 0, saves: 0, shares: post.original.post.shares } : post;
  const counts = {
    bookmark_count: n.saves,
    favorite_count: n.likes,
    quote_count: n.quotes,
    reply_count: n.comments,
    retweet_count: n.shares,
  };
  const shared = {
    ...base,
    ...(long && {
      note_tweet: { is_expandable: true, note_tweet_results: { result: { id: `Tm90ZVR3ZWV0${post.id}`, text } } },
    }),
    ...(quoted && { quoted_status_result: { result: quoted } }),
    ...(post.original && { views: { count: String(steady(post.id, 4000)), state: 'EnabledWithCount' } }),
  };
  const own = { shared, counts, shown, tail, media, reply, original, quoted };
  if (shapes.tweet === 'client') return clientTweet(post, shapes, own);
  if (shapes.tweet === 'details') {
    return {
      ...shared,
      counts,
      details: { full_text: shown, created_at_ms: post.published },
      ...(media.length > 0 && { legacy: { extended_entities: { media } } }),
      ...(reply && {
        reply_to_results: { rest_id: reply.post.id },
        reply_to_user_results: { rest_id: reply.author.id },
      }),
      ...(original && { reposted_status_results: { result: original } }),
    };
  }
  return {
    ...shared,
    legacy: {
      ...counts,
      bookmarked: false,
      favorited: false,
      retweeted: false,
      id_str: post.id,
      user_id_str: author.id,
      lang: 'en',
      conversation_id_str: reply?.post.id ?? post.id,
      created_at: xTime(post.published),
      full_text: `${shown}${tail}`,
      display_text_range: [0, [...shown].length],
      entities: { hashtags: [], symbols: [], urls: [], user_mentions: [], ...(media.length > 0 && { media }) },
      ...(media.length > 0 && { extended_entities: { media } }),
      is_quote_status: quoted !== undefined,
      ...(post.quoted && { quoted_status_id_str: post.quoted.post.id }),
      possibly_sensitive: post.flags.includes('sensitive'),
      ...(reply && {
        in_reply_to_status_id_str: reply.post.id,
        in_reply_to_user_id_str: reply.author.id,
        in_reply_to_screen_name: reply.author.handle,
      }),
      ...(original && { retweeted_status_result: { result: original } }),
    },
  };
}

interface Parts {
  shared: Json;
  counts: Json;
  shown: string;
  tail: string;
  media: Json[];
  reply: ReturnType<typeof xParent> | undefined;
  original: Json | undefined;
  quoted: Json | undefined;
}

const results = (tweet: Json | undefined) =>
  tweet ? { __typename: 'TweetResults', rest_id: tweet.rest_id, result: tweet } : null;

/** What is absent is null here, media stands beside the text, and old posts have views without a number. */
function clientTweet(post: ScenarioPost, shapes: XShapes, parts: Parts): Json {
  const { shared, counts, shown, tail, media, reply, original, quoted } = parts;
  const { quoted_status_result: _, views, ...rest } = shared;
  return {
    ...rest,
    counts: { __typename: 'ApiCounts', ...counts },
    views: { __typename: 'ViewCountInfo', count: (views as Json).count ?? null },
    details: {
      __typename: 'TBirdData',
      full_text: `${shown}${tail}`,
      created_at_ms: post.published,
      display_text_range: [0, [...shown].length],
      conversation_control: null,
    },
    media_entities2: media,
    url_entities: [],
    mention_entities: [],
    card: rest.card ?? null,
    article: rest.article ?? null,
    note_tweet: rest.note_tweet ?? null,
    exclusive_tweet_info: null,
    quoted_tweet_results: results(quoted),
    reply_to_results: reply ? { __typename: 'TweetResults', rest_id: reply.post.id } : null,
    reply_to_user_results: reply ? { result: xUser(reply.author, shapes.user) } : null,
    legacy: {
      __typename: 'LegacyTweet',
      lang: 'en',
      possibly_sensitive: post.flags.includes('sensitive'),
      retweeted_status_results: results(original),
    },
  };
}

/** Whom a reply answers: an invented reader with a post of its own. */
export function xParent(post: ScenarioPost): { author: ScenarioAuthor; post: ScenarioPost } {
  const author: ScenarioAuthor = {
    platform: 'x',
    id: `77${String(steady(post.id, 1e6)).padStart(6, '0')}`,
    handle: `reader_${steady(post.id, 1000)}`,
    name: 'A reader',
    verified: false,
  };
  const question: ScenarioPost = {
    ...post,
    id: String(BigInt(post.id) - 4_194_304_000n),
    published: post.published - 60_000,
    flags: [],
    format: 'text',
    caption: 'How does this work?',
    likes: 3,
    comments: 1,
    shares: 0,
    quotes: 0,
    saves: 0,
    views: 210,
    mediaCount: 0,
    original: undefined,
    quoted: undefined,
    duration: undefined,
  };
  return { author, post: question };
}
