import { AWAY_SERVER, HOME_SERVER } from '../../scenario/habits/mastodon.ts';
import type { ScenarioProfile } from '../../scenario/types.ts';
import * as shapes from '../../shapes/mastodon.ts';
import { document } from '../html.ts';
import { type DemoSite, data, json, type Reply, type Site, type World } from '../site.ts';

/** `havrela` on its own server, `havrela@tootmill.example` everywhere. */
function named(world: World, acct: string, host: string): ScenarioProfile | undefined {
  const [name = '', domain = host] = acct.replace(/^@/, '').split('@');
  return world.network.platforms.mastodon.find((p) => p.id === `${name}@${domain}`);
}

/** One server: its web app is an empty page that asks the interface of the same host for everything. */
function server(host: string): Site {
  const at = { host };
  return ({ method, url }, world) => {
    if (method !== 'GET') return undefined;
    const path = url.pathname;
    if (path.startsWith('/api/')) return answer(path, url.searchParams, world, at);
    const [, acct] = /^\/@([\w.]+(?:@[\w.-]+)?)(?:\/(?:with_replies|media|\w+))?\/?$/.exec(path) ?? [];
    if (path !== '/' && path !== '/explore' && !acct) return undefined;
    const profile = acct ? named(world, acct, host) : undefined;
    const state = { meta: { domain: host, title: host, version: '4.5.2', me: null }, accounts: {}, settings: {} };
    return document({
      app: 'mastodon',
      policies: "'none'",
      title: profile ? `${profile.name} (@${profile.id}) - ${host}` : host,
      head: () => `<script id="initial-state" type="application/json">${JSON.stringify(state)}</script>`,
    });
  };
}

function answer(path: string, query: URLSearchParams, world: World, at: shapes.MastodonServer): Reply | undefined {
  const profiles = world.network.platforms.mastodon;
  const give = (body: unknown, options?: Parameters<typeof json>[1]) => data(world, 'mastodon', body, options);
  const missing = json(shapes.notFound(), { status: 404 });
  const [, kind, id = '', part] = /^\/api\/v1\/(accounts|statuses)\/([\w@.]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (kind === 'accounts' && id === 'lookup') {
    const found = named(world, query.get('acct') ?? '', at.host ?? '');
    return found ? give(shapes.getAccount(found, at)) : missing;
  }
  if (kind === 'accounts') {
    const profile = profiles.find((p) => shapes.accountId(p, at) === id);
    if (!profile) return missing;
    if (part === undefined) return give(shapes.getAccount(profile, at));
    if (part === 'featured_tags') return json([]);
    if (part !== 'statuses') return undefined;
    const tab = query.has('pinned')
      ? 'pinned'
      : query.has('only_media')
        ? 'media'
        : query.has('exclude_replies')
          ? 'posts'
          : 'replies';
    const page = world.network.page('mastodon', profile.handle);
    const served = shapes.getStatuses(page, { ...at, tab, maxId: query.get('max_id') });
    const next =
      served.nextMaxId && `<${shapes.api(`accounts/${id}/statuses?max_id=${served.nextMaxId}`, at)}>; rel="next"`;
    return give(served.body, { headers: next ? { link: next } : {} });
  }
  if (kind !== 'statuses') return undefined;
  for (const profile of profiles) {
    const post = shapes.postAt(profile, id, at);
    if (!post) continue;
    if (part === undefined) return give(shapes.getStatus(profile, post, at));
    return part === 'context' ? give(shapes.getContext(profile, post, at)) : undefined;
  }
  return missing;
}

export const mastodon: DemoSite = {
  hosts: { [HOME_SERVER]: server(HOME_SERVER), [AWAY_SERVER]: server(AWAY_SERVER) },
  profile: (handle) => `https://${HOME_SERVER}/@${handle}`,
  postBox: '.status[data-id]',
  changes: {
    renamed: { account: 'author' },
    renamedViews: { favourites_count: 'likes_count' },
    item: { has: ['uri', 'account', 'created_at'], broken: { uri: 12, account: null, created_at: 'moved' } },
  },
};
