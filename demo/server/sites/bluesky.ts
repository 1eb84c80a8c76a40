import {
  type BlueskyPageOptions,
  getAuthorFeed,
  getPosts,
  getPostThread,
  getPostThreadV2,
  getProfile,
  getProfiles,
  profileNotFound,
} from '../../shapes/bluesky.ts';
import { document } from '../html.ts';
import { type DemoSite, data, json, type Reply, redirect, type Site, type World } from '../site.ts';

const API = 'https://public.api.bsky.app';
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};

/** bsky.app: an empty page; it asks the public AppView on another host for everything. */
const answers: Site = (request, world) => {
  const { pathname } = request.url;
  const known = pathname === '/' || /^\/profile\/[\w.:-]+(\/post\/\w+)?\/?$/.test(pathname);
  if (!known || request.method !== 'GET') return undefined;
  const actor = pathname.split('/')[2];
  const { bluesky: profiles } = world.network.platforms;
  const profile = profiles.find((p) => p.handle === actor || p.id === actor);
  // Handles are domains here; the brand's plain name finds its way, for people who type addresses.
  const meant = profiles.find((p) => p.handle === `${actor}.example`);
  if (meant) return redirect(pathname.replace(`/${actor}`, `/${meant.handle}`));
  // Stricter than the site itself: even styles need the nonce here.
  return document({
    app: 'bluesky',
    connect: API,
    policies: 'default',
    title: profile ? `${profile.name} (@${profile.handle}) — Bluesky` : 'Bluesky',
  });
};

/** public.api.bsky.app: XRPC for every origin. */
const appView: Site = (request, world) => {
  const method = /^\/xrpc\/(app\.bsky\.[\w.]+)$/.exec(request.url.pathname)?.[1];
  if (!method) return undefined;
  if (request.method === 'OPTIONS') return { status: 204, headers: CORS, body: '' };
  return answer(method, request.url.searchParams, world);
};

function answer(method: string, query: URLSearchParams, world: World): Reply | undefined {
  const profiles = world.network.platforms.bluesky;
  const by = (actor: string | null | undefined) => profiles.find((p) => p.handle === actor || p.id === actor);
  const options = { headers: CORS };
  const missing = json(profileNotFound(), { status: 400, headers: CORS });
  if (method === 'app.bsky.actor.getProfile') {
    const profile = by(query.get('actor'));
    return profile ? data(world, 'bluesky', getProfile(profile), options) : missing;
  }
  if (method === 'app.bsky.actor.getProfiles') {
    const asked = query.getAll('actors').flatMap((actor) => by(actor) ?? []);
    return data(world, 'bluesky', getProfiles(asked), options);
  }
  if (method === 'app.bsky.feed.getAuthorFeed') {
    const profile = by(query.get('actor'));
    if (!profile) return missing;
    const filter = (query.get('filter') ?? undefined) as BlueskyPageOptions['filter'];
    const page = world.network.page('bluesky', profile.handle);
    return data(world, 'bluesky', getAuthorFeed(page, { cursor: query.get('cursor'), filter }).body, options);
  }
  const uris = query.getAll('uris').concat(query.getAll('uri'), query.getAll('anchor'));
  const [, actor, rkey] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(uris[0] ?? '') ?? [];
  const owner = by(actor);
  if (!owner || !rkey) return undefined;
  const page = world.network.page('bluesky', owner.handle);
  const bodies: Record<string, () => unknown> = {
    'app.bsky.feed.getPostThread': () => getPostThread(page, rkey),
    'app.bsky.unspecced.getPostThreadV2': () => getPostThreadV2(page, rkey),
    'app.bsky.feed.getPosts': () =>
      getPosts(
        owner,
        uris.map((u) => u.split('/').at(-1) ?? ''),
      ),
  };
  const make = bodies[method];
  return make && data(world, 'bluesky', make(), options);
}

export const bluesky: DemoSite = {
  hosts: { 'bsky.app': answers, 'public.api.bsky.app': appView },
  profile: (handle) => `https://bsky.app/profile/${handle}`,
  postBox: '[data-testid^="feedItem-by-"]',
  changes: {
    renamed: { feed: 'items' },
    renamedViews: { likeCount: 'likes' },
    item: { has: ['uri', 'record', 'author'], broken: { uri: 12, record: 'moved', author: null } },
  },
};
