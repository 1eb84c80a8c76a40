import { collect, compact, day, el, ICONS, icon } from './dom.js';
import { avatar, picture } from './pictures.js';
import { cover, directory, feed, frame, notice, soft } from './site.js';

const API = 'https://public.api.bsky.app/xrpc/';

/** One of the page's own requests, to another host: the AppView. */
async function xrpc(method, parameters) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null),
  );
  const response = await fetch(`${API}${method}?${query}`, {
    headers: { 'atproto-accept-labelers': 'did:plc:demolabeler' },
  });
  return response.json();
}

const viewOf = (item) => item.post ?? item;
const isItem = (o) =>
  (typeof o.uri === 'string' && 'record' in o && 'author' in o) ||
  (o.post && typeof o.post.uri === 'string' && 'record' in o.post);
const rkeyOf = (uri) => uri.split('/').at(-1);

function media(view) {
  const embed = view.embed?.media ?? view.embed;
  const images = embed?.images ?? embed?.items;
  const text = view.record?.text ?? '';
  if (Array.isArray(images))
    return el(
      'div',
      { class: 'media' },
      images.slice(0, 4).map((_, i) => picture(`${view.cid}${i}`, text, images.length > 1 ? '1 / 1' : '4 / 3')),
    );
  if (embed?.playlist) return el('div', { class: 'media' }, picture(view.cid, text, '16 / 9'));
  if (embed?.external)
    return el(
      'div',
      { class: 'card' },
      el('b', {}, embed.external.title),
      el('div', { class: 'muted' }, 'brand.example'),
    );
  const name = embed?.record?.displayName ?? embed?.record?.name ?? embed?.record?.record?.name;
  if (name) return el('div', { class: 'card' }, el('b', {}, name), el('div', { class: 'muted' }, 'On Bluesky'));
  return null;
}

function button(id, path, n, one, many) {
  const words = `${n} ${n === 1 ? one : many}`;
  const name = `${one[0].toUpperCase()}${one.slice(1)}`;
  return el(
    'button',
    { 'data-testid': id, 'aria-label': `${name} (${words})` },
    icon(path),
    el('span', {}, n > 0 ? compact(n) : ''),
  );
}

function row(item, kind) {
  const view = viewOf(item);
  const { author, record } = view;
  const reason = item.reason?.$type ?? '';
  const context = reason.endsWith('#reasonRepost')
    ? `Reposted by ${item.reason.by.displayName}`
    : reason.endsWith('#reasonPin')
      ? 'Pinned'
      : null;
  const when = Date.parse(record.createdAt);
  const quoted = view.embed?.record?.record ?? view.embed?.record;
  return el(
    'div',
    { 'data-testid': `${kind}-by-${author.handle}`, class: 'item', role: 'link', tabindex: 0 },
    context && el('div', { class: 'context' }, icon(context === 'Pinned' ? ICONS.pin : ICONS.repost), context),
    avatar(author.handle, author.displayName, 44),
    el(
      'div',
      { class: 'body' },
      el(
        'div',
        { class: 'byline' },
        el('a', { href: `/profile/${author.handle}` }, el('b', {}, author.displayName)),
        el('span', {}, `@${author.handle} ·`),
        el(
          'a',
          {
            class: 'time',
            href: `/profile/${author.handle}/post/${rkeyOf(view.uri)}`,
            'aria-label': new Date(when).toUTCString(),
            'data-tooltip': new Date(when).toUTCString(),
          },
          day(when),
        ),
      ),
      el('div', { class: 'text', 'data-testid': 'postText', dir: 'auto' }, record.text),
      media(view),
      quoted?.value &&
        el(
          'div',
          { class: 'quoted' },
          el('b', {}, quoted.author.displayName),
          el('div', { class: 'text' }, quoted.value.text),
        ),
      el(
        'div',
        { class: 'actions' },
        button('replyBtn', ICONS.reply, view.replyCount ?? 0, 'reply', 'replies'),
        button('repostBtn', ICONS.repost, (view.repostCount ?? 0) + (view.quoteCount ?? 0), 'repost', 'reposts'),
        button('likeBtn', ICONS.like, view.likeCount ?? 0, 'like', 'likes'),
        el('button', { 'data-testid': 'postDropdownBtn', 'aria-label': 'Open post options menu' }, icon(ICONS.share)),
      ),
    ),
  );
}

function header(who) {
  const number = (n, word, part) =>
    el(
      'a',
      { href: `/profile/${who.handle}/${part}` },
      el('b', {}, compact(n)),
      el('span', { class: 'muted' }, ` ${word}`),
    );
  return [
    cover(who.handle),
    el(
      'div',
      { class: 'who', 'data-testid': 'profileView' },
      el(
        'div',
        { class: 'top' },
        avatar(who.handle, who.displayName, 94),
        el('button', { class: 'follow', 'data-testid': 'followBtn' }, 'Follow'),
      ),
      el('h1', { 'data-testid': 'profileHeaderDisplayName' }, who.displayName),
      el('div', { class: 'muted' }, `@${who.handle}`),
      el(
        'div',
        { class: 'numbers' },
        number(who.followersCount, 'followers', 'followers'),
        number(who.followsCount, 'following', 'follows'),
        el('span', {}, el('b', {}, compact(who.postsCount)), el('span', { class: 'muted' }, ' posts')),
      ),
      el('p', {}, who.description ?? ''),
    ),
  ];
}

const main = el('main');
frame(main, [
  el('a', { href: '/' }, 'Home'),
  el('a', { href: '/' }, 'Explore'),
  el('a', { href: '/' }, 'Feeds'),
  directory((handle) => `/profile/${handle}.example`),
]);

const cache = new Map();
let stop = () => {};

async function profile(actor, current) {
  let state = cache.get(actor);
  if (!state) {
    const who = await xrpc('app.bsky.actor.getProfile', { actor });
    if (!who.did) return current() && main.replaceChildren(notice('Profile not found', 'Pick one from the list.'));
    state = { who, items: [], cursor: undefined, ended: false };
    cache.set(actor, state);
  }
  if (!current()) return;
  document.title = `${state.who.displayName} (@${state.who.handle}) — Bluesky`;
  const list = el('div', { 'data-testid': 'postsFeed-flatlist' });
  main.replaceChildren(
    ...header(state.who),
    el('nav', { class: 'tabs' }, el('a', { href: `/profile/${actor}`, 'aria-current': 'page' }, 'Posts')),
    list,
  );
  stop = feed(list, {
    state,
    current,
    draw: (item) => row(item, 'feedItem'),
    next: async () => {
      const body = await xrpc('app.bsky.feed.getAuthorFeed', {
        actor: state.who.did,
        filter: 'posts_and_author_threads',
        includePins: 'true',
        limit: 30,
        cursor: state.cursor,
      });
      state.cursor = body.cursor;
      const items = collect(body, isItem).filter(
        (item) => viewOf(item).author && typeof viewOf(item).record === 'object',
      );
      return { items, more: Boolean(body.cursor) };
    },
    failed: () => list.append(notice('Could not load this feed', 'Check your connection and try again.')),
  });
}

async function thread(actor, rkey, current) {
  const uri = `at://${actor.startsWith('did:') ? actor : (await xrpc('app.bsky.actor.getProfile', { actor })).did}/app.bsky.feed.post/${rkey}`;
  const body = await xrpc('app.bsky.unspecced.getPostThreadV2', { anchor: uri, below: 10, sort: 'top' });
  if (!current()) return;
  const views = collect(body, (o) => typeof o.uri === 'string' && 'record' in o && 'author' in o);
  document.title = 'Post — Bluesky';
  main.replaceChildren(
    ...(views.length > 0
      ? views.map((view) => row({ post: view }, 'postThreadItem'))
      : [notice('Post not found', 'It may have been deleted.')]),
  );
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [kind, actor, part, rkey] = pathname.split('/').filter(Boolean);
  if (kind === 'profile' && actor && part === 'post' && rkey) return thread(actor, rkey, current);
  if (kind === 'profile' && actor) return profile(actor, current);
  document.title = 'Bluesky';
  main.replaceChildren(notice('Nothing here', 'Pick a profile from the list.'));
});
