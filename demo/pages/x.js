import {
  avatar,
  BRANDS,
  collect,
  colourOf,
  compact,
  day,
  directory,
  el,
  endless,
  ICONS,
  icon,
  notice,
  picture,
  soft,
} from './dom.js';

const IDS = {
  UserByScreenName: 'xWw45l6nX7DP2FKRyePXSw',
  UserTweets: 'E8Wq-_jFSaU7hxVcuOPR9g',
  UserMedia: 'dexO_2tohK86JDudXXG3Yw',
  TweetDetail: 'YVyS4SfwYW7Uw5qwy0mQCA',
};

/** One of the page's own requests. The operation's name stands last in the path, its arguments in the query. */
async function graphql(operation, variables) {
  const query = new URLSearchParams({ variables: JSON.stringify(variables), features: '{}' });
  const response = await fetch(`https://x.com/i/api/graphql/${IDS[operation]}/${operation}?${query}`, {
    headers: { 'content-type': 'application/json', 'x-twitter-active-user': 'yes' },
  });
  return response.json();
}

const tweetOf = (content) => content.tweet_results?.result?.tweet ?? content.tweet_results?.result;
const itemsOf = (body) =>
  collect(body, (o) => 'tweet_results' in o && 'itemType' in o)
    .map((content) => ({ content, tweet: tweetOf(content) }))
    .filter(({ tweet }) => typeof tweet?.rest_id === 'string');
const bottomOf = (body) => collect(body, (o) => o.cursorType === 'Bottom')[0]?.value;
const userOf = (tweet) => {
  const user = tweet.core?.user_results?.result ?? {};
  return {
    handle: user.core?.screen_name ?? user.legacy?.screen_name ?? 'unknown',
    name: user.core?.name ?? user.legacy?.name ?? '',
  };
};

function bodyOf(tweet) {
  const legacy = typeof tweet.legacy === 'object' && tweet.legacy ? tweet.legacy : {};
  const counts = tweet.counts ?? legacy;
  const text = tweet.note_tweet?.note_tweet_results?.result?.text ?? tweet.details?.full_text ?? legacy.full_text ?? '';
  const media = legacy.extended_entities?.media ?? [];
  const shown = text
    .replace(/ https:\/\/t\.co\/m\w+$/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return {
    counts,
    media,
    text: shown,
    created: tweet.details?.created_at_ms ?? Date.parse(legacy.created_at),
    views: Number(tweet.views?.count ?? Number.NaN),
  };
}

function mediaBox(tweet, media, text) {
  if (media.length === 0) return null;
  return el(
    'div',
    { class: 'media' },
    media
      .slice(0, 4)
      .map((m) =>
        el(
          'div',
          { 'data-testid': m.type === 'photo' ? 'tweetPhoto' : 'videoPlayer' },
          picture(m.id_str ?? tweet.rest_id, text, media.length > 1 ? '1 / 1' : '16 / 9'),
        ),
      ),
  );
}

function action(name, path, n) {
  return el(
    'button',
    { 'data-testid': name, 'aria-label': `${n} ${name}` },
    icon(path),
    el('span', {}, n > 0 ? compact(n) : ''),
  );
}

/** "1 reply, 2 likes": a part that is zero is left out, as on the site. */
function spoken(counts, views) {
  const part = (n, one, many) => (n > 0 ? `${n} ${n === 1 ? one : many}` : null);
  return [
    part(counts.reply_count, 'reply', 'replies'),
    part(counts.retweet_count, 'repost', 'reposts'),
    part(counts.favorite_count, 'like', 'likes'),
    part(counts.bookmark_count, 'bookmark', 'bookmarks'),
    part(views, 'view', 'views'),
  ]
    .filter(Boolean)
    .join(', ');
}

function article({ content, tweet }, pinnedIds) {
  const outer = tweet;
  const original = outer.legacy?.retweeted_status_result?.result ?? outer.reposted_status_results?.result;
  const shown = original ?? outer;
  const user = userOf(shown);
  const { counts, media, text, created, views } = bodyOf(shown);
  const context = original
    ? `${userOf(outer).name} reposted`
    : content.socialContext?.contextType === 'Pin'
      ? 'Pinned'
      : null;
  if (context === 'Pinned') pinnedIds.add(outer.rest_id);
  const quoted = shown.quoted_status_result?.result;
  return el(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabindex: 0 },
    context &&
      el(
        'div',
        { class: 'context', 'data-testid': 'socialContext' },
        icon(original ? ICONS.repost : ICONS.pin),
        context,
      ),
    avatar(user.handle, user.name, 40),
    el(
      'div',
      { class: 'body' },
      el(
        'div',
        { class: 'byline', 'data-testid': 'User-Name' },
        el('a', { href: `/${user.handle}` }, el('b', {}, user.name)),
        el('span', {}, `@${user.handle} ·`),
        content.promotedMetadata
          ? el('span', { 'data-testid': 'placementTracking' }, 'Ad')
          : el(
              'a',
              { href: `/${user.handle}/status/${shown.rest_id}` },
              el(
                'time',
                { datetime: Number.isFinite(created) ? new Date(created).toISOString() : undefined },
                Number.isFinite(created) ? day(created) : '',
              ),
            ),
      ),
      el('div', { class: 'text', 'data-testid': 'tweetText', dir: 'auto' }, text),
      mediaBox(shown, media, text),
      shown.card && el('div', { class: 'card', 'data-testid': 'card.wrapper' }, 'brand.example'),
      quoted &&
        el(
          'div',
          { class: 'quoted' },
          el('b', {}, userOf(quoted).name),
          el('div', { class: 'text' }, bodyOf(quoted).text),
        ),
      el(
        'div',
        { class: 'actions', role: 'group', id: `id__${shown.rest_id}`, 'aria-label': spoken(counts, views) },
        action('reply', ICONS.reply, counts.reply_count),
        action('retweet', ICONS.repost, counts.retweet_count),
        action('like', ICONS.like, counts.favorite_count),
        el(
          'a',
          { href: `/${user.handle}/status/${shown.rest_id}/analytics`, 'aria-label': `${views} views` },
          icon(ICONS.views),
          Number.isFinite(views) ? compact(views) : '',
        ),
        action('bookmark', ICONS.save, 0),
      ),
    ),
  );
}

function header(user, handle) {
  const cover = el('div', { class: 'cover' });
  cover.style.background = colourOf(handle);
  const counts = user.relationship_counts ?? {
    followers: user.legacy?.followers_count,
    following: user.legacy?.friends_count,
  };
  const name = user.core?.name ?? user.legacy?.name ?? handle;
  return [
    cover,
    el(
      'div',
      { class: 'who' },
      el('div', { class: 'top' }, avatar(handle, name, 110), el('button', { class: 'follow' }, 'Follow')),
      el('div', { 'data-testid': 'UserName' }, el('h1', {}, name), el('div', { class: 'muted' }, `@${handle}`)),
      el('p', { 'data-testid': 'UserDescription' }, user.profile_bio?.description ?? user.legacy?.description ?? ''),
      el(
        'div',
        { class: 'numbers' },
        el(
          'a',
          { href: `/${handle}/following` },
          el('b', {}, compact(counts.following)),
          el('span', { class: 'muted' }, ' Following'),
        ),
        el(
          'a',
          { href: `/${handle}/verified_followers` },
          el('b', {}, compact(counts.followers)),
          el('span', { class: 'muted' }, ' Followers'),
        ),
      ),
    ),
  ];
}

const main = el('main', { 'data-testid': 'primaryColumn' });
const photos = el('div', { class: 'photos' });
document.body.append(
  el(
    'div',
    { class: 'page' },
    el(
      'nav',
      { class: 'rail' },
      el('a', { href: '/home', class: 'mark' }, 'X'),
      el('a', { href: '/home' }, 'Home'),
      el('a', { href: '/explore' }, 'Explore'),
      directory((handle) => `/${handle}`),
    ),
    main,
    el('div', {}, photos),
  ),
);

/** What was loaded in this document: going back shows it again without asking anew. */
const cache = new Map();
let stop = () => {};

async function profile(handle, current) {
  const state = cache.get(handle) ?? { user: undefined, items: [], cursor: undefined, ended: false, rail: [] };
  cache.set(handle, state);
  if (!state.user) {
    state.user = (await graphql('UserByScreenName', { screen_name: handle })).data?.user?.result;
    if (!state.user)
      return current() && main.replaceChildren(notice('This account doesn’t exist', 'Try another one from the list.'));
    void graphql('UserMedia', { userId: state.user.rest_id, count: 20 }).then(
      (body) => {
        state.rail = itemsOf(body)
          .slice(0, 6)
          .map(({ tweet }) => tweet.rest_id);
        if (current()) photos.replaceChildren(...state.rail.map((id) => picture(`${id}0`, '', '1 / 1')));
      },
      () => {},
    );
  }
  if (!current()) return;
  document.title = `${state.user.core?.name ?? handle} (@${handle}) / X`;
  photos.replaceChildren(...state.rail.map((id) => picture(`${id}0`, '', '1 / 1')));
  const list = el('div', { 'aria-label': `Timeline: ${handle}’s posts` });
  main.replaceChildren(
    ...header(state.user, handle),
    el(
      'nav',
      { class: 'tabs' },
      el('a', { href: `/${handle}`, 'aria-current': 'page' }, 'Posts'),
      el('a', { href: `/${handle}/with_replies` }, 'Replies'),
      el('a', { href: `/${handle}/media` }, 'Media'),
    ),
    list,
  );
  const pinned = new Set();
  const add = (items) => list.append(...items.map((item) => article(item, pinned)));
  add(state.items);
  stop = endless(list, async () => {
    if (state.ended || !current()) return false;
    let body;
    try {
      body = await graphql('UserTweets', {
        userId: state.user.rest_id,
        count: 20,
        includePromotedContent: true,
        ...(state.cursor && { cursor: state.cursor }),
      });
    } catch {
      list.append(notice('Something went wrong', 'Try reloading.'));
      return false;
    }
    const items = itemsOf(body);
    state.items.push(...items);
    state.cursor = bottomOf(body);
    state.ended = items.length === 0 || !state.cursor;
    if (current()) add(items);
    return !state.ended;
  });
}

async function post(handle, id, current) {
  const body = await graphql('TweetDetail', { focalTweetId: id, with_rux_injections: false });
  if (!current()) return;
  const items = itemsOf(body);
  document.title = `${handle} on X`;
  if (items.length === 0) main.replaceChildren(notice('This post is not here', 'It may have been deleted.'));
  else
    main.replaceChildren(
      el(
        'div',
        { 'aria-label': 'Timeline: Conversation' },
        items.map((item) => article(item, new Set())),
      ),
    );
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [handle, part, id] = pathname.split('/').filter(Boolean);
  if (handle && part === 'status' && id) return post(handle, id, current);
  if (handle && (BRANDS.some(([known]) => known === handle) || !['home', 'explore'].includes(handle)))
    return profile(handle, current);
  document.title = 'Home / X';
  photos.replaceChildren();
  main.replaceChildren(notice('Nothing here', 'Pick a profile from the list.'));
});
