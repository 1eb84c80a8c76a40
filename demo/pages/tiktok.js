import { compact, day, el, ICONS, icon } from './dom.js';
import { avatar, picture } from './pictures.js';
import { directory, feed, frame, notice, soft } from './site.js';

/** One of the page's own requests, with what the site puts into each of them. */
async function ask(operation, parameters) {
  const query = new URLSearchParams({ aid: '1988', app_language: 'en', ...parameters });
  const response = await fetch(`/api/${operation}/?${query}`, { headers: { accept: 'application/json' } });
  return response.json();
}

/** The first screen that the server wrote into the page: an account or a post, never a feed. */
const scope = (() => {
  try {
    const text = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__')?.textContent;
    return JSON.parse(text ?? '').__DEFAULT_SCOPE__ ?? {};
  } catch {
    return {};
  }
})();

const main = el('main', { id: 'main-content' });
frame(
  main,
  [
    el('a', { href: '/', class: 'mark', 'data-e2e': 'tiktok-logo' }, 'TikTok'),
    el('a', { href: '/', 'data-e2e': 'nav-foryou' }, 'For You'),
    el('a', { href: '/explore', 'data-e2e': 'nav-explore' }, 'Explore'),
  ],
  directory((handle) => `/@${handle}`),
);

const cache = new Map();
const posts = new Map();
let stop = () => {};

/** Letters and one decimal, made from a number that was rounded before. */
const shown = (n) => (Number(n) < 10_000 ? String(n) : compact(Number(n)));
const isItem = (value) => value !== null && typeof value === 'object' && typeof value.id === 'string';
const photoOf = (item) => (item.imagePost ? 'photo' : 'video');
const addressOf = (item) => `/@${item.author?.uniqueId ?? ''}/${photoOf(item)}/${item.id}`;

function header({ user, stats }) {
  const count = (name, n, word) =>
    el('div', {}, el('strong', { title: word, 'data-e2e': `${name}-count` }, shown(n)), el('span', {}, ` ${word}`));
  return el(
    'header',
    {},
    avatar(user.uniqueId, user.nickname, 116),
    el(
      'div',
      {},
      el('h1', { 'data-e2e': 'user-title' }, user.uniqueId),
      el('h2', { 'data-e2e': 'user-subtitle' }, user.nickname),
      el('button', { class: 'follow', 'data-e2e': 'follow-button' }, 'Follow'),
      el(
        'h3',
        {},
        count('following', stats.followingCount, 'Following'),
        count('followers', stats.followerCount, 'Followers'),
        count('likes', stats.heartCount, 'Likes'),
      ),
      el('p', { 'data-e2e': 'user-bio' }, user.signature),
    ),
  );
}

function tile(item, user) {
  const mine = item.author?.id === user.id;
  const label = item.isAd ? 'Sponsored' : mine ? null : item.author?.nickname;
  const pin = item.isPinnedItem && el('div', { class: 'pin', 'data-e2e': 'video-card-badge' }, 'Pinned');
  return el(
    'div',
    { class: 'item' },
    el(
      'div',
      { 'data-e2e': 'user-post-item', role: 'button', 'aria-label': 'Watch in full screen' },
      el(
        'a',
        { href: addressOf(item) },
        picture(item.id, item.desc, '3 / 4'),
        pin,
        label && el('div', { class: 'label' }, label),
        item.imagePost && el('div', { class: 'photo' }, icon(ICONS.carousel, 'Photo')),
        el(
          'div',
          { class: 'foot' },
          icon(ICONS.play),
          el(
            'strong',
            { 'data-e2e': 'video-views' },
            item.stats?.playCount === undefined ? '' : shown(item.stats.playCount),
          ),
        ),
      ),
    ),
  );
}

/** What stands in the grid until the first answer comes: boxes without a post in them. */
const skeletons = () =>
  Array.from({ length: 8 }, () =>
    el('div', { class: 'item' }, el('div', { 'data-e2e': 'user-post-item' }, el('div', { class: 'skeleton' }))),
  );

async function profile(handle, current) {
  let state = cache.get(handle);
  if (!state) {
    const embedded = scope['webapp.user-detail']?.userInfo;
    const info =
      embedded?.user?.uniqueId === handle
        ? embedded
        : (await ask('user/detail', { uniqueId: handle, secUid: '' })).userInfo;
    if (!info?.user)
      return current() && main.replaceChildren(notice('Couldn’t find this account', 'Pick one from the list.'));
    state = { info, items: [], cursor: '0', ended: false };
    cache.set(handle, state);
  }
  if (!current()) return;
  const { user } = state.info;
  document.title = `${user.nickname} (@${handle}) | TikTok`;
  const grid = el('div', { class: 'grid', 'data-e2e': 'user-post-item-list' });
  if (state.items.length === 0) grid.append(...skeletons());
  const tab = (name, text, on) => el('p', { role: 'tab', 'data-e2e': name, 'aria-selected': String(on) }, text);
  main.replaceChildren(
    header(state.info),
    el(
      'div',
      { class: 'tabs', role: 'tablist' },
      tab('videos-tab', 'Videos', true),
      tab('repost-tab', 'Reposts', false),
      tab('liked-tab', 'Liked', false),
    ),
    grid,
  );
  stop = feed(grid, {
    state,
    current,
    draw: (item) => tile(item, user),
    next: async () => {
      const body = await ask('post/item_list', {
        count: '35',
        coverFormat: '2',
        cursor: state.cursor,
        post_item_list_request_type: '0',
        secUid: user.secUid,
      });
      if (!Array.isArray(body.itemList)) throw new Error('No list');
      state.cursor = body.cursor;
      for (const one of grid.querySelectorAll('.item:has(.skeleton)')) one.remove();
      const items = body.itemList.filter(isItem);
      for (const item of items) posts.set(item.id, item);
      return { items, more: body.hasMore === true };
    },
    failed: () => {
      for (const one of grid.querySelectorAll('.item:has(.skeleton)')) one.remove();
      grid.after(notice('Something went wrong', 'Sorry about that! Please try again later.'));
    },
  });
}

async function post(id, current) {
  const embedded = scope['webapp.video-detail']?.itemInfo?.itemStruct;
  let item = embedded?.id === id ? embedded : posts.get(id);
  item ??= (await ask('item/detail', { itemId: id })).itemInfo?.itemStruct;
  if (!current()) return;
  if (!isItem(item))
    return main.replaceChildren(notice('Video currently unavailable', 'Pick a profile from the list.'));
  const { author, stats } = item;
  document.title = `${author.nickname} on TikTok`;
  const more = el('div', { class: 'below' });
  const counter = (sign, name, n) =>
    el('button', { 'aria-label': name }, icon(sign), el('strong', { 'data-e2e': `${name}-count` }, shown(n ?? 0)));
  main.replaceChildren(
    el(
      'article',
      { class: 'post' },
      el('div', { class: 'player' }, picture(item.id, item.desc, '9 / 16')),
      el(
        'div',
        { class: 'side' },
        counter(ICONS.like, 'like', stats.diggCount),
        counter(ICONS.reply, 'comment', stats.commentCount),
        counter(ICONS.save, 'undefined', stats.collectCount),
        counter(ICONS.share, 'share', stats.shareCount),
      ),
      el(
        'div',
        { class: 'about' },
        el(
          'a',
          { class: 'by', href: `/@${author.uniqueId}` },
          avatar(author.uniqueId, author.nickname, 40),
          author.uniqueId,
        ),
        el('span', { class: 'muted' }, day(Number(item.createTime) * 1000)),
        el('p', { 'data-e2e': 'browse-video-desc' }, item.desc),
        more,
      ),
    ),
  );
  await below(id, more, current);
}

/** What stands below an opened post: comments, and posts of anybody. */
async function below(id, box, current) {
  const said = await ask('comment/list', { aweme_id: id, cursor: '0', count: '20' });
  const related = await ask('related/item_list', { itemID: id, count: '16' });
  if (!current()) return;
  box.append(
    ...(said.comments ?? []).map((one) =>
      el(
        'div',
        { class: 'comment', 'data-e2e': 'comment-level-1' },
        el('b', {}, one.user.nickname),
        el('p', {}, one.text),
        el('span', { class: 'muted' }, icon(ICONS.like), ` ${compact(one.digg_count)}`),
      ),
    ),
    el('h2', {}, 'You may like'),
    ...(related.itemList ?? [])
      .filter(isItem)
      .map((one) =>
        el(
          'div',
          { class: 'related', 'data-e2e': 'recommend-list-item-container' },
          el('a', { href: addressOf(one) }, picture(one.id, one.desc, '3 / 4')),
          el('span', {}, one.author.nickname),
        ),
      ),
  );
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [, handle, id] = /^\/@([\w.]+)(?:\/(?:video|photo)\/(\d+))?\/?$/.exec(pathname) ?? [];
  if (id) return post(id, current);
  if (handle) return profile(handle, current);
  document.title = 'TikTok - Make Your Day';
  main.replaceChildren(notice('Nothing here', 'Pick a profile from the list.'));
});
