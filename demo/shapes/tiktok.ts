import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { item, type Json, rounded, secUid, sigiItem, type TiktokGeneration, user } from './tiktok-item.ts';

export { rounded, secUid, type TiktokGeneration } from './tiktok-item.ts';

export interface TiktokPage {
  body: Json;
  nextCursor: string | null;
}

const own = (profile: ScenarioProfile) => profile.posts.filter((p) => !p.original);

/** `stats` beside the exact `statsV2`; some pages lack the second. */
function userInfo(profile: ScenarioProfile, exact = true): Json {
  const hearts = profile.posts.reduce((sum, p) => sum + p.likes, 0);
  const counts = {
    followerCount: profile.followers,
    followingCount: profile.following,
    heart: hearts,
    heartCount: hearts,
    videoCount: own(profile).length,
    diggCount: 0,
    friendCount: 0,
  };
  const each = (of: (n: number) => unknown) => Object.fromEntries(Object.entries(counts).map(([k, n]) => [k, of(n)]));
  return {
    user: {
      ...user(profile),
      signature: profile.bio,
      ...(profile.link !== undefined && { bioLink: { link: profile.link.replace(/^https:\/\//, ''), risk: 0 } }),
      createTime: Math.trunc(profile.joined / 1000),
      commerceUserInfo: { commerceUser: true },
      roomId: '',
    },
    stats: each(rounded),
    ...(exact && { statsV2: each(String) }),
    itemList: [],
  };
}

/** Body of /api/user/detail. */
export function userDetail(profile: ScenarioProfile, exact = true): Json {
  return {
    shareMeta: { title: `${profile.name} on TikTok`, desc: `@${profile.handle}` },
    statusCode: 0,
    status_code: 0,
    status_msg: '',
    userInfo: userInfo(profile, exact),
  };
}

/** What the site answers for an account that does not exist. */
export function userNotFound(): Json {
  return { statusCode: 10202, statusMsg: "user doesn't exist", userInfo: {} };
}

/** Body of /api/post/item_list: pinned posts on top of the first page and nowhere else; the cursor is a time. */
export function postItemList(
  page: ScenarioPage,
  cursor: string | null = null,
  generation: TiktokGeneration = '2026',
): TiktokPage {
  const { profile } = page;
  const pinned = own(profile).filter((p) => p.flags.includes('pinned'));
  const line = own(profile).filter((p) => !p.flags.includes('pinned'));
  const first = !cursor || cursor === '0';
  const from = first ? 0 : line.filter((p) => p.published >= Number(cursor)).length;
  const slice = line.slice(from, from + page.pageSize);
  const items = [...(first ? pinned : []), ...slice].map((p) => item(p, profile, generation));
  // Nobody's of the profile's: a paid delivery, and a suggestion further down.
  const { advertisement, suggestion } = page;
  if (first && advertisement)
    items.splice(3, 0, { ...item(advertisement.post, advertisement.author, generation), isAd: true });
  if (first && suggestion) items.splice(6, 0, item(suggestion.post, suggestion.author, generation));
  const more = from + slice.length < line.length;
  const next = more ? String(slice.at(-1)?.published ?? 0) : '0';
  return {
    body: {
      cursor: next,
      extra: { fatal_item_ids: [], logid: '', now: page.now },
      hasMore: more,
      itemList: items,
      log_pb: { impr_id: '' },
      statusCode: 0,
      status_code: 0,
      status_msg: '',
    },
    nextCursor: more ? next : null,
  };
}

/** Body of /api/item/detail. */
export function itemDetail(profile: ScenarioProfile, post: ScenarioPost, generation: TiktokGeneration = '2026'): Json {
  const stats = (userInfo(profile).stats ?? {}) as Json;
  return {
    itemInfo: { itemStruct: { ...item(post, profile, generation), authorStats: stats } },
    shareMeta: { title: profile.name, desc: post.caption },
    statusCode: 0,
  };
}

export function itemNotFound(): Json {
  return { statusCode: 10204, statusMsg: "item doesn't exist", itemInfo: {} };
}

/** A list that is nobody's own: home, related, reposts of a profile; `search` wraps each post. */
export function otherItemList(posts: NonNullable<ScenarioPage['suggestion']>[], search = false): Json {
  const items = posts.map(({ post, author }) => item(post, author));
  return search
    ? { status_code: 0, data: items.map((one) => ({ type: 1, item: one })), has_more: 0, cursor: 12 }
    : { statusCode: 0, itemList: items, hasMore: true, cursor: '12' };
}

const shell = { 'webapp.app-context': { language: 'en', region: 'FI' }, 'webapp.a-b': { b_c: '2' } };
const words = { Webapp: { profile_page_pin: 'Pinned', followers: 'Followers' } };

/** `__UNIVERSAL_DATA_FOR_REHYDRATION__` of a profile: the account alone, its posts come by request. */
export function profileScope(profile: ScenarioProfile, exact = true): Json {
  const { userInfo: info, shareMeta } = userDetail(profile, exact);
  return {
    __DEFAULT_SCOPE__: {
      ...shell,
      'webapp.i18n-translation': words,
      'webapp.user-detail': { userInfo: info, shareMeta, statusCode: 0, statusMsg: '', needFix: true },
    },
  };
}

/** The same of an opened post; `phone`: what pages for phones call it. */
export function postScope(
  profile: ScenarioProfile,
  post: ScenarioPost,
  { generation = '2024', phone = false }: { generation?: TiktokGeneration; phone?: boolean } = {},
): Json {
  const { itemInfo, shareMeta } = itemDetail(profile, post, generation);
  const detail = { itemInfo, shareMeta, statusCode: 0, statusMsg: '' };
  const reader = { id: '6999999999999999999', uniqueId: 'reader.one', nickname: 'A reader' };
  return {
    __DEFAULT_SCOPE__: phone
      ? { ...shell, 'webapp.reflow.global.shareUser': { shareUser: reader }, 'webapp.reflow.video.detail': detail }
      : { ...shell, 'webapp.video-detail': detail },
  };
}

/** A page that holds neither: home, search, a login. */
export function emptyScope(): Json {
  return { __DEFAULT_SCOPE__: { ...shell, 'webapp.i18n-translation': words } };
}

/** SIGI_STATE of a profile: tables of accounts and posts, and the list of what the first screen shows. */
export function sigiState(page: ScenarioPage): Json {
  const { profile } = page;
  const listed = own(profile).slice(0, page.pageSize);
  const modules = listed.map((p) => [p.id, sigiItem(p, profile)]);
  const { suggestion } = page;
  if (suggestion) modules.push([suggestion.post.id, sigiItem(suggestion.post, suggestion.author)]);
  const { user: account, stats } = userInfo(profile, false);
  return {
    AppContext: { lang: 'en' },
    ItemList: {
      'user-post': {
        list: listed.map((p) => p.id),
        hasMore: listed.length < own(profile).length,
        cursor: String(listed.at(-1)?.published ?? 0),
        statusCode: 0,
      },
    },
    ItemModule: Object.fromEntries(modules),
    UserModule: { users: { [profile.handle]: account }, stats: { [profile.handle]: stats } },
    UserPage: { uniqueId: profile.handle, secUid: secUid(profile), statusCode: 0 },
  };
}

/** `ProfilePage` for search engines; the picture's address carries the account's id. */
export function linkedData(profile: ScenarioProfile, exact = true): Json {
  const counter = (action: string, n: number) => ({
    '@type': 'InteractionCounter',
    interactionType: { '@type': `http://schema.org/${action}` },
    userInteractionCount: exact ? n : rounded(n),
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: profile.name,
      image: `https://www.tiktok.com/api/img/?userId=${profile.id}&location=2&aid=1988`,
      alternateName: profile.handle,
      url: `https://www.tiktok.com/@${profile.handle}`,
      interactionStatistic: [counter('LikeAction', 0), counter('FollowAction', profile.followers)],
      identifier: profile.handle,
    },
  };
}

/** Body of /api/comment/list/: what readers wrote below a post, with likes and answers of their own. */
export function commentList(post: ScenarioPost): Json {
  const comment = (n: number, text: string): Json => ({
    cid: `7${post.id.slice(1, -1)}${n}`,
    aweme_id: post.id,
    create_time: Math.trunc(post.published / 1000) + 60 * n,
    digg_count: 41_441,
    reply_comment_total: 41_442,
    text,
    user: { uid: `699999999999999999${n}`, unique_id: `reader.${n}`, nickname: 'A reader' },
  });
  const comments = [comment(1, 'Where can I get these?'), comment(2, 'Good to know.')];
  return { comments, cursor: 20, has_more: 0, status_code: 0, total: post.comments };
}
