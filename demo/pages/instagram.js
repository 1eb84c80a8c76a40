import { collect, compact, el, whole } from './dom.js';
import { tile } from './instagram-tile.js';
import { avatar, picture } from './pictures.js';
import { directory, feed, frame, notice, soft } from './site.js';

/** One of the page's own requests: the operation's name is in the form, not in the address. */
function query(name, root, variables) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/graphql/query');
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    request.setRequestHeader('x-fb-friendly-name', name);
    request.setRequestHeader('x-root-field-name', root);
    request.addEventListener('load', () => {
      try {
        done(JSON.parse(request.responseText));
      } catch (error) {
        fail(error);
      }
    });
    request.addEventListener('error', () => fail(new Error('No answer')));
    request.send(
      new URLSearchParams({
        fb_api_req_friendly_name: name,
        variables: JSON.stringify(variables),
        doc_id: '9310670392322965',
        server_timestamps: 'true',
      }).toString(),
    );
  });
}

const TIMELINE = 'xdt_api__v1__feed__user_timeline_graphql_connection';
const COMMENTS = 'xdt_api__v1__media__media_id__comments__connection';
const CLIPS = 'xdt_api__v1__clips__user__connection_v2';
const isNode = (o) => 'code' in o && 'pk' in o && ('media_type' in o || 'product_type' in o);
const nodesOf = (body) => collect(body, isNode).filter((node) => typeof node.code === 'string');
const isUser = (o) => typeof o.username === 'string' && typeof o.follower_count === 'number';
const userOf = (body) => collect(body, isUser)[0];
const nextOf = (body) => {
  const info = collect(body, (o) => 'has_next_page' in o && 'end_cursor' in o)[0];
  return info?.has_next_page ? info.end_cursor : null;
};

/** The first screen, which the server wrote into the page; another profile's data is never taken from it. */
const embedded = [...document.querySelectorAll('script[type="application/json"][data-sjs]')].map((script) => {
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
});
const embeddedUser = userOf(embedded);

const main = el('main', { role: 'main' });
frame(main, [
  el('a', { href: '/', class: 'mark' }, 'Instagram'),
  el('a', { href: '/' }, 'Home'),
  el('a', { href: '/explore/' }, 'Explore'),
  directory((handle) => `/${handle}/`),
]);

const cache = new Map();
let stop = () => {};

function header(user) {
  const count = (n, word, href) =>
    el(
      'li',
      {},
      href
        ? el('a', { href }, el('span', { title: whole(n) }, n >= 10_000 ? compact(n) : whole(n)), ` ${word}`)
        : [el('span', {}, whole(n)), ` ${word}`],
    );
  const posts = user.media_count ?? user.all_media_count;
  return el(
    'header',
    {},
    avatar(user.username, user.full_name, 140),
    el(
      'section',
      {},
      el('h2', {}, user.username, el('button', { class: 'follow' }, 'Follow')),
      el(
        'ul',
        {},
        typeof posts === 'number' ? count(posts, 'posts') : null,
        count(user.follower_count, 'followers', `/${user.username}/followers/`),
        count(user.following_count, 'following', `/${user.username}/following/`),
      ),
      el('b', {}, user.full_name),
      el('p', { class: 'muted' }, user.biography ?? ''),
    ),
  );
}

async function profile(handle, reels, current) {
  const key = `${handle}/${reels ? 'reels' : 'posts'}`;
  let state = cache.get(key);
  if (!state) {
    const first = embeddedUser?.username === handle && !reels && !cache.has('embedded-used');
    state = { user: cache.get(`${handle}/posts`)?.user, items: [], next: undefined, ended: false };
    if (first) {
      cache.set('embedded-used', true);
      const next = nextOf(embedded);
      Object.assign(state, { user: embeddedUser, items: nodesOf(embedded), next, ended: next === null });
    }
    state.user ??= userOf(
      await query('PolarisProfilePageContentQuery', 'fetch__XDTUserDict', {
        username: handle,
        render_surface: 'PROFILE',
      }),
    );
    if (!state.user)
      return (
        current() && main.replaceChildren(notice('Sorry, this page isn’t available.', 'Pick a profile from the list.'))
      );
    cache.set(key, state);
  }
  if (!current()) return;
  document.title = `${state.user.full_name} (@${handle}) • Instagram photos and videos`;
  const grid = el('div', { class: 'grid' });
  const tab = (href, text, on) => el('a', { href, 'aria-current': on ? 'page' : undefined, role: 'tab' }, text);
  main.replaceChildren(
    header(state.user),
    el(
      'nav',
      { class: 'tabs', role: 'tablist' },
      tab(`/${handle}/`, 'Posts', !reels),
      tab(`/${handle}/reels/`, 'Reels', reels),
      tab(`/${handle}/tagged/`, 'Tagged', false),
    ),
    grid,
  );
  stop = feed(grid, {
    state,
    current,
    draw: (node) => tile(node, state.user, reels),
    next: async () => {
      const variables = {
        after: state.next ?? null,
        first: 12,
        username: handle,
        data: { count: 12, target_user_id: state.user.pk },
      };
      const name = reels
        ? 'PolarisProfileReelsTabContentQuery_connection'
        : state.next
          ? 'PolarisProfilePostsTabContentQuery_connection'
          : 'PolarisProfilePostsQuery';
      const body = await query(name, reels ? CLIPS : TIMELINE, variables);
      state.next = nextOf(body);
      return { items: nodesOf(body), more: state.next !== null };
    },
    failed: () => grid.after(notice('Something went wrong', 'There’s an issue and the page could not be loaded.')),
  });
}

function comment({ user, text, comment_like_count: likes }) {
  return el(
    'li',
    { class: 'comment' },
    el('b', {}, user.username),
    ` ${text}`,
    el('div', { class: 'muted' }, `${whole(likes)} likes`),
  );
}

async function post(code, current) {
  let node = nodesOf(embedded).find((n) => n.code === code && !embeddedUser);
  node ??= nodesOf(
    await query('PolarisPostRootQuery', 'xdt_api__v1__media__shortcode__web_info', { shortcode: code }),
  ).find((n) => n.code === code);
  if (!current()) return;
  if (!node) return main.replaceChildren(notice('Sorry, this page isn’t available.', 'The link may be broken.'));
  const user = node.user ?? node.owner;
  const hidden = node.like_and_view_counts_disabled === true;
  document.title = `${user.full_name ?? user.username} on Instagram`;
  const when = node.taken_at ? new Date(node.taken_at * 1000) : null;
  const comments = el('ul', { class: 'comments' });
  main.replaceChildren(
    el(
      'article',
      { class: 'post', role: 'presentation' },
      picture(node.pk, node.caption?.text, '4 / 5'),
      el(
        'div',
        { class: 'side' },
        el('a', { class: 'by', href: `/${user.username}/` }, avatar(user.username, user.full_name, 32), user.username),
        el('div', {}, node.caption?.text ?? ''),
        el(
          'div',
          { class: 'muted' },
          hidden ? 'Liked by others' : typeof node.like_count === 'number' ? `${whole(node.like_count)} likes` : '',
          typeof node.comment_count === 'number' ? ` · ${whole(node.comment_count)} comments` : '',
        ),
        when && el('time', { datetime: when.toISOString(), class: 'muted' }, when.toDateString()),
        comments,
      ),
    ),
  );
  const said = await query('PolarisPostCommentsContainerQuery', COMMENTS, { shortcode: code, media_id: node.pk });
  if (current()) comments.append(...collect(said, (o) => o.__typename === 'XDTCommentDict').map(comment));
}

soft(main, async ({ pathname }, current) => {
  stop();
  const parts = pathname.split('/').filter(Boolean);
  const [first, second] = parts;
  // Both `/p/CODE/` and, as the grid links since 2025, `/handle/p/CODE/`.
  const at = parts.findIndex((part, i) => i < 2 && (part === 'p' || part === 'reel'));
  if (at >= 0 && parts[at + 1]) return post(parts[at + 1], current);
  if (first && first !== 'explore') return profile(first, second === 'reels', current);
  document.title = 'Instagram';
  main.replaceChildren(notice('Nothing here', 'Pick a profile from the list.'));
});
