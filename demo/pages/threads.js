import { collect, compact, day, el, ICONS, icon, whole } from './dom.js';
import { avatar, picture } from './pictures.js';
import { directory, feed, frame, notice, soft } from './site.js';

/** One of the page's own requests: one address, the operation in the form. */
async function query(name, variables) {
  const response = await fetch('/graphql/query', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-fb-friendly-name': name },
    body: new URLSearchParams({ fb_api_req_friendly_name: name, variables: JSON.stringify(variables) }),
  });
  return response.json();
}

/** What the server put into the page, by the query's name; used once, as the site's own cache is. */
const served = [...document.querySelectorAll('script[data-sjs]')].flatMap((script) => {
  try {
    return [JSON.parse(script.textContent)];
  } catch {
    return [];
  }
});
const boxes = collect(served, (o) => o.__bbox?.result);
const firstLoad = location.pathname;

const isPost = (o) => typeof o.code === 'string' && o.user && 'like_count' in o;
const isThread = (o) => Array.isArray(o.thread_items);
const infoOf = (post) => post.text_post_app_info ?? {};
const addressOf = (post) => `/@${post.user.username}/post/${post.code}`;

function media(post) {
  const text = post.caption?.text ?? '';
  if (post.carousel_media?.length)
    return el(
      'div',
      { class: 'strip' },
      post.carousel_media.map((_, i) => picture(`${post.pk}${i}`, text, '4 / 5')),
    );
  if (post.video_versions) return el('div', { class: 'media tall' }, picture(post.pk, text, '4 / 5'));
  if (post.image_versions2?.candidates?.length) return el('div', { class: 'media' }, picture(post.pk, text, '4 / 3'));
  const link = infoOf(post).link_preview_attachment;
  return link && el('div', { class: 'link' }, el('b', {}, link.title), el('div', { class: 'muted' }, link.display_url));
}

/** Nothing is shown for none; reposts and quotes are added up. */
function button(path, label, n) {
  const number = n > 0 && el('span', { dir: 'auto' }, el('div', {}, el('span', {}, compact(n))));
  return el(
    'div',
    {},
    el('div', { role: 'button', tabindex: 0 }, el('div', {}, el('div', {}, icon(path, label), number))),
  );
}

function actions(post) {
  const info = infoOf(post);
  const likes = post.like_and_view_counts_disabled ? 0 : post.like_count;
  return el(
    'div',
    { class: 'actions' },
    button(ICONS.like, 'Like', likes),
    button(ICONS.reply, 'Comment', info.direct_reply_count),
    button(ICONS.repost, 'Repost', (info.repost_count ?? 0) + (info.quote_count ?? 0)),
    button(ICONS.share, 'Share', info.reshare_count),
  );
}

/** Name and date; the date is the permalink, and stands as deep as on the site. */
function byline(post) {
  const when = post.taken_at * 1000;
  const time = el('time', { datetime: new Date(when).toISOString(), title: new Date(when).toUTCString() }, day(when));
  const permalink = el('a', { href: addressOf(post), role: 'link' }, time);
  const name = el('a', { href: `/@${post.user.username}`, class: 'name' }, post.user.username);
  const left = el(
    'div',
    { class: 'byline' },
    el('span', {}, name),
    el('div', {}, el('span', { dir: 'auto' }, permalink)),
  );
  return el('div', {}, el('div', {}, left));
}

function quoted(post) {
  const other = infoOf(post).share_info?.quoted_post;
  if (!other) return null;
  return el(
    'div',
    { class: 'quoted', 'data-pressable-container': 'true' },
    byline(other),
    el('div', { class: 'text' }, other.caption?.text ?? ''),
  );
}

function row(entry, linked) {
  const repost = infoOf(entry).share_info?.reposted_post;
  const post = repost ?? entry;
  const note = repost
    ? [icon(ICONS.repost), `${entry.user.username} reposted`]
    : infoOf(entry).pinned_post_info?.is_pinned_to_profile && [icon(ICONS.pin), 'Pinned'];
  return el(
    'div',
    { 'data-pressable-container': 'true', class: linked ? 'post linked' : 'post' },
    note && el('div', { class: 'note' }, note),
    el(
      'div',
      { class: 'face' },
      avatar(post.user.username, post.user.full_name, 36),
      linked && el('span', { class: 'line' }),
    ),
    el(
      'div',
      { class: 'head' },
      byline(post),
      post.caption_is_edited && el('span', { class: 'muted' }, 'Edited'),
      post.ad_id && el('span', { class: 'muted' }, 'Sponsored'),
    ),
    el(
      'div',
      { class: 'body' },
      el('div', { class: 'text', dir: 'auto' }, post.caption?.text ?? ''),
      media(post),
      quoted(post),
      actions(post),
    ),
  );
}

function thread(node) {
  const posts = node.thread_items.map((item) => item.post).filter((post) => post?.user);
  return el(
    'div',
    { class: 'thread' },
    posts.map((post, i) => row(post, i + 1 < posts.length)),
  );
}

function header(user) {
  return el(
    'header',
    {},
    el(
      'div',
      { class: 'top' },
      el('div', {}, el('h1', {}, user.full_name), el('div', {}, user.username)),
      avatar(user.username, user.full_name, 84),
    ),
    el('p', {}, user.biography),
    el(
      'div',
      { class: 'muted' },
      el(
        'a',
        { href: `/@${user.username}`, role: 'link' },
        el('span', {}, el('span', { title: whole(user.follower_count) }, compact(user.follower_count)), ' followers'),
      ),
    ),
    el(
      'div',
      { class: 'buttons' },
      el('button', { class: 'follow' }, 'Follow'),
      el('button', { class: 'mention' }, 'Mention'),
    ),
  );
}

const main = el('main');
frame(
  main,
  [el('a', { class: 'mark', href: '/' }, '@'), el('a', { href: '/' }, 'Home'), el('a', { href: '/search' }, 'Search')],
  directory((handle) => `/@${handle}`),
);

const cache = new Map();
let stop = () => {};

/** The connection of an answer, whatever the site calls its root today. */
const connectionIn = (body) => collect(body, (o) => Array.isArray(o.edges) && o.page_info)[0];

function page(connection) {
  const items = (connection?.edges ?? []).map((edge) => edge.node).filter((node) => node && isThread(node));
  return { items, more: connection?.page_info?.has_next_page === true, after: connection?.page_info?.end_cursor };
}

async function open(handle) {
  const first = location.pathname === firstLoad ? boxes : [];
  const user =
    first.map((box) => box.__bbox.result.data?.user).find((u) => u?.username === handle) ??
    (await query('BarcelonaProfilePageDirectQuery', { username: handle })).data?.user;
  if (!user) return undefined;
  const inHtml = first.map((box) => connectionIn(box)).find((c) => c?.edges.some((e) => e.node && isThread(e.node)));
  const { items, more, after } = page(
    inHtml ?? connectionIn(await query('BarcelonaProfileThreadsTabDirectQuery', { userID: user.pk })),
  );
  return { user, items, after, ended: !more };
}

async function profile(handle, current) {
  let state = cache.get(handle);
  if (!state) {
    state = await open(handle);
    if (!state)
      return (
        current() &&
        main.replaceChildren(notice('Not all who wander are lost, but this page is', 'Pick one from the list.'))
      );
    cache.set(handle, state);
  }
  if (!current()) return;
  document.title = `${state.user.full_name} (@${handle}) • Threads, Say more`;
  const list = el('div', { class: 'list' });
  main.replaceChildren(
    header(state.user),
    el(
      'nav',
      { class: 'tabs' },
      el('a', { href: `/@${handle}`, 'aria-current': 'page' }, 'Threads'),
      el('span', {}, 'Replies'),
      el('span', {}, 'Media'),
      el('span', {}, 'Reposts'),
    ),
    list,
  );
  stop = feed(list, {
    state,
    current,
    draw: thread,
    next: async () => {
      const next = page(
        connectionIn(
          await query('BarcelonaProfileThreadsTabRefetchableDirectQuery', {
            userID: state.user.pk,
            after: state.after,
            first: 10,
          }),
        ),
      );
      state.after = next.after;
      return next;
    },
    failed: () => list.append(notice('Something went wrong', 'Try again.')),
  });
}

async function opened(code, current) {
  const first = location.pathname === firstLoad ? boxes : [];
  const answer = async (name) => {
    const part = name.replace(/^BarcelonaPost(?:Page)?|Query$/g, '');
    const found = first.find((_, i) => served.length > 0 && boxesNamed(part).has(i));
    return found ?? query(name, { code });
  };
  const target = await answer('BarcelonaPostPageTargetQuery');
  const [up, down] = [await answer('BarcelonaPostPageUpwardQuery'), await answer('BarcelonaPostPageDownwardQuery')];
  const seen = await answer('BarcelonaPostViewCountQuery');
  if (!current()) return;
  const views = collect(seen, (o) => typeof o.impression_count === 'number')[0]?.impression_count;
  const posts = [up, target, down].flatMap((part) => collect(part, isPost));
  main.replaceChildren(
    el('div', { class: 'over' }, 'Thread', views ? el('span', { class: 'muted' }, `${compact(views)} views`) : null),
    ...(posts.length > 0
      ? posts.map((post, i) => row(post, i + 1 < posts.length))
      : [notice('Post unavailable', 'It may be gone.')]),
  );
}

/** Which of the page's answers belong to a query: the preloader's name says so. */
function boxesNamed(part) {
  const calls = collect(
    served,
    (o) => Array.isArray(o.require) && String(o.require[0]?.[0]).startsWith('RelayPrefetched'),
  );
  return new Set(calls.flatMap((o, i) => (String(o.require[0][3]?.[0]).includes(part) ? [i] : [])));
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [, handle, code] = /^\/@([\w.]+)(?:\/post\/([\w-]+))?\/?$/.exec(decodeURIComponent(pathname)) ?? [];
  if (code) return opened(code, current);
  if (handle) return profile(handle, current);
  document.title = 'Threads';
  main.replaceChildren(notice('Nothing here', 'Pick a profile from the list.'));
});
