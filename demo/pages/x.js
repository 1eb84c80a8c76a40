import { collect, compact, el } from './dom.js';
import { avatar, picture } from './pictures.js';
import { BRANDS, cover, directory, feed, frame, notice, soft } from './site.js';
import { article, itemsOf } from './x-tweet.js';

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

const bottomOf = (body) => collect(body, (o) => o.cursorType === 'Bottom')[0]?.value;

function header(user, handle) {
  const counts = user.relationship_counts ?? {
    followers: user.legacy?.followers_count,
    following: user.legacy?.friends_count,
  };
  const name = user.core?.name ?? user.legacy?.name ?? handle;
  return [
    cover(handle),
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

// A page that the server has rendered is ready as it is.
const served = document.querySelector('main[data-served]');
const main = served ?? el('main', { 'data-testid': 'primaryColumn' });
const photos = el('div', { class: 'photos' });
frame(
  main,
  [
    el('a', { href: '/home', class: 'mark' }, 'X'),
    el('a', { href: '/home' }, 'Home'),
    el('a', { href: '/explore' }, 'Explore'),
    directory((handle) => `/${handle}`),
  ],
  el('div', {}, photos),
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
  stop = feed(list, {
    state,
    current,
    draw: (item) => article(item, pinned),
    next: async () => {
      const body = await graphql('UserTweets', {
        userId: state.user.rest_id,
        count: 20,
        includePromotedContent: true,
        ...(state.cursor && { cursor: state.cursor }),
      });
      const items = itemsOf(body);
      state.cursor = bottomOf(body);
      return { items, more: items.length > 0 && Boolean(state.cursor) };
    },
    failed: () => list.append(notice('Something went wrong', 'Try reloading.')),
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

if (!served)
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
