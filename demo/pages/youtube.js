import { collect, el, ICONS, icon } from './dom.js';
import { avatar, picture } from './pictures.js';
import { cover, directory, feed, notice, soft } from './site.js';
import { textOf, tile, tilesOf } from './youtube-tile.js';

/** One of the page's own requests; the site hands a Request object to fetch. */
async function api(path, body) {
  const context = {
    client: { clientName: 'WEB', clientVersion: '2.20261120.00.00', hl: document.documentElement.lang },
  };
  const response = await fetch(
    new Request(`/youtubei/v1/${path}?prettyPrint=false`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ context, ...body }),
    }),
  );
  return response.json();
}

const PARAMS = {
  videos: 'EgZ2aWRlb3PyBgQKAjoA',
  shorts: 'EgZzaG9ydHPyBgUKA5oBAA==',
  streams: 'EgdzdHJlYW1z8gYECgJ6AA==',
  posts: 'EgVwb3N0c/IGBAoCSgA=',
};
const NAMES = { videos: 'Videos', shorts: 'Shorts', streams: 'Live', posts: 'Posts' };
const tokenOf = (body) =>
  collect(body, (o) => typeof o.token === 'string' && o.request === 'CONTINUATION_REQUEST_TYPE_BROWSE')[0]?.token;

const main = el('div', { id: 'primary' });
document.body.append(
  el('div', { class: 'bar' }, el('a', { class: 'mark', href: '/' }, 'YouTube'), el('span', { class: 'search' })),
  el(
    'div',
    { class: 'page' },
    directory((handle) => `/@${handle}/videos`),
    main,
  ),
);

function header(body, handle, tab) {
  const meta = body.metadata?.channelMetadataRenderer ?? {};
  const parts = collect(body.header ?? {}, (o) => Array.isArray(o.metadataParts))
    .flatMap((row) => row.metadataParts.map((part) => part.text?.content))
    .filter(Boolean);
  return [
    el(
      'ytd-page-header-renderer',
      { id: 'page-header' },
      cover(handle, 'banner'),
      el(
        'div',
        { class: 'head' },
        avatar(handle, meta.title, 120),
        el(
          'div',
          {},
          el('h1', {}, meta.title ?? handle),
          el('div', { class: 'muted yt-content-metadata-view-model' }, parts.join(' • ')),
          el('p', { class: 'muted' }, meta.description ?? ''),
          el('button', { class: 'follow' }, 'Subscribe'),
        ),
      ),
    ),
    el(
      'nav',
      { class: 'tabs' },
      Object.keys(NAMES).map((t) =>
        el('a', { href: `/@${handle}/${t}`, 'aria-current': t === tab ? 'page' : undefined }, NAMES[t]),
      ),
    ),
  ];
}

/** The first screen is in the page; it goes stale with the first move inside the site, so it is used once. */
let initial = window.ytInitialData;
const initialPath = location.pathname + location.search;
const takeInitial = (path) => {
  const data = path === initialPath ? initial : undefined;
  initial = undefined;
  return data;
};

const cache = new Map();
let stop = () => {};

async function channel(handle, tab, current) {
  const key = `${handle}/${tab}`;
  let state = cache.get(key);
  if (!state) {
    let body = takeInitial(location.pathname + location.search);
    if (!body) {
      const { endpoint } = await api('navigation/resolve_url', { url: `https://www.youtube.com/@${handle}` });
      const browseId = endpoint?.browseEndpoint?.browseId;
      if (!browseId)
        return current() && main.replaceChildren(notice('This page isn’t available', 'Pick a channel from the list.'));
      body = await api('browse', { browseId, params: PARAMS[tab] });
    }
    const token = tokenOf(body);
    state = { body, items: tilesOf(body), token, ended: !token };
    cache.set(key, state);
  }
  if (!current()) return;
  document.title = `${state.body.metadata?.channelMetadataRenderer?.title ?? handle} - YouTube`;
  const grid = el('div', { id: 'contents', class: tab === 'shorts' || tab === 'posts' ? tab : 'videos' });
  main.replaceChildren(...header(state.body, handle, tab), el('ytd-rich-grid-renderer', {}, grid));
  stop = feed(grid, {
    state,
    current,
    draw: tile,
    next: async () => {
      const body = await api('browse', { continuation: state.token });
      state.token = tokenOf(body);
      return { items: tilesOf(body), more: Boolean(state.token) };
    },
    failed: () => grid.after(notice('Something went wrong', 'Tap to retry.')),
  });
}

async function watch(id, short, current) {
  const here = location.pathname + location.search;
  const first = here === initialPath && initial;
  // The Shorts player asks for both at once.
  const reel = short && !first && (await api('reel/reel_item_watch', { params: id }));
  const player = first
    ? window.ytInitialPlayerResponse
    : reel?.playerResponse || (await api('player', { videoId: id }));
  const next = first ? takeInitial(here) : reel || (await api('next', { videoId: id }));
  if (!current()) return;
  const details = player?.videoDetails;
  if (!details) return main.replaceChildren(notice('Video unavailable', 'This video isn’t here.'));
  document.title = `${details.title} - YouTube`;
  const handle = player.microformat?.playerMicroformatRenderer?.ownerProfileUrl?.split('/@')[1] ?? '';
  const like = collect(next ?? {}, (o) => o.iconName === 'LIKE')[0]?.title ?? 'Like';
  const subscribers = textOf(collect(next ?? {}, (o) => 'subscriberCountText' in o)[0]?.subscriberCountText);
  const views = collect(next ?? {}, (o) => 'videoViewCountRenderer' in o)[0]?.videoViewCountRenderer?.viewCount;
  const comments = textOf(collect(next ?? {}, (o) => 'contextualInfo' in o)[0]?.contextualInfo);
  main.replaceChildren(
    el(
      'ytd-watch-flexy',
      { 'video-id': id },
      el('div', { class: 'player' }, picture(id, details.title, short ? '9 / 12' : '16 / 9')),
      el('h1', {}, details.title),
      el(
        'div',
        { class: 'owner' },
        avatar(handle, details.author, 40),
        el('a', { href: `/@${handle}/videos` }, el('b', {}, details.author), el('div', { class: 'meta' }, subscribers)),
        el('button', { class: 'like' }, icon(ICONS.like), like),
      ),
      el('div', { class: 'panel' }, el('b', {}, textOf(views)), el('div', { class: 'meta' }, `${comments} comments`)),
    ),
    el(
      'div',
      { id: 'contents', class: 'videos' },
      tilesOf(collect(next ?? {}, (o) => 'secondaryResults' in o)[0] ?? {}).map(tile),
    ),
  );
}

/** One post of a Posts tab. */
async function post(id, current) {
  const body = takeInitial(location.pathname) ?? (await api('browse', { browseId: 'FEpost_detail', params: id }));
  if (!current()) return;
  const items = tilesOf(body).map(tile);
  main.replaceChildren(
    el('div', { id: 'contents', class: 'posts' }, items),
    ...(items.length ? [] : [notice('Gone', '')]),
  );
}

soft(main, async ({ pathname, search }, current) => {
  stop();
  const [first = '', second] = pathname.split('/').filter(Boolean);
  if (first === 'watch') return watch(new URLSearchParams(search).get('v') ?? '', false, current);
  if (first === 'shorts' && second) return watch(second, true, current);
  if (first === 'post' && second) return post(second, current);
  if (first.startsWith('@')) return channel(first.slice(1), NAMES[second] ? second : 'videos', current);
  document.title = 'YouTube';
  main.replaceChildren(notice('Nothing here', 'Pick a channel from the list.'));
});
