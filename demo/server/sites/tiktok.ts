import type { ScenarioPost, ScenarioProfile } from '../../scenario/types.ts';
import {
  commentList,
  emptyScope,
  itemDetail,
  itemNotFound,
  linkedData,
  otherItemList,
  postItemList,
  postScope,
  profileScope,
  secUid,
  userDetail,
  userNotFound,
} from '../../shapes/tiktok.ts';
import { document, escapeHtml } from '../html.ts';
import { type DemoSite, data, json, type Reply, type Site, type World } from '../site.ts';

/** www.tiktok.com: the account stands in the page, its posts come from the site's own interface. */
const answers: Site = ({ url, method }, world) => {
  if (method !== 'GET') return undefined;
  const { pathname, searchParams } = url;
  const profiles = world.network.platforms.tiktok;
  if (pathname === '/api/user/detail/') {
    const profile = profiles.find((p) => p.handle === searchParams.get('uniqueId'));
    return data(world, 'tiktok', profile ? userDetail(profile) : userNotFound());
  }
  if (pathname === '/api/post/item_list/') {
    const profile = profiles.find((p) => secUid(p) === searchParams.get('secUid'));
    if (!profile) return undefined;
    const page = world.network.page('tiktok', profile.handle);
    return data(world, 'tiktok', postItemList(page, searchParams.get('cursor')).body);
  }
  if (pathname === '/api/item/detail/') {
    const held = byId(world, searchParams.get('itemId'));
    return data(world, 'tiktok', held ? itemDetail(held.profile, held.post) : itemNotFound());
  }
  if (pathname === '/api/comment/list/') {
    const held = byId(world, searchParams.get('aweme_id'));
    return held && json(commentList(held.post));
  }
  if (pathname === '/api/related/item_list/') {
    const held = byId(world, searchParams.get('itemID'));
    if (!held) return undefined;
    const { suggestion, advertisement } = world.network.page('tiktok', held.profile.handle);
    return data(world, 'tiktok', otherItemList([suggestion, advertisement].filter((one) => one !== undefined)));
  }
  return page(pathname, world);
};

function byId(world: World, id: unknown): { profile: ScenarioProfile; post: ScenarioPost } | undefined {
  for (const profile of world.network.platforms.tiktok) {
    const post = profile.posts.find((p) => p.id === id);
    if (post) return { profile, post };
  }
  return undefined;
}

function page(pathname: string, world: World): Reply | undefined {
  if (pathname === '/' || pathname === '/explore') return html('TikTok - Make Your Day', emptyScope(), world);
  const [, handle, id] = /^\/@([\w.]+)(?:\/(?:video|photo)\/(\d+))?\/?$/.exec(pathname) ?? [];
  if (id) {
    const held = byId(world, id);
    const address = `https://www.tiktok.com${pathname.replace(/\/$/, '')}`;
    const canonical = `<link rel="canonical" href="${escapeHtml(address)}">`;
    return held && html(`${held.profile.name} on TikTok`, postScope(held.profile, held.post), world, canonical);
  }
  const profile = world.network.platforms.tiktok.find((p) => p.handle === handle);
  if (!profile) return undefined;
  const linked = escapeScript(linkedData(profile));
  const head = `<script type="application/ld+json" id="ProfilePage">${linked}</script>`;
  return html(`${profile.name} (@${profile.handle}) | TikTok`, profileScope(profile), world, head);
}

const escapeScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003C');

function html(title: string, scope: unknown, world: World, head = ''): Reply {
  const how = world.breakage.tiktok;
  const body = how && how !== 'not-json' ? world.broken('tiktok', scope, how) : scope;
  const text = how === 'not-json' ? '' : escapeScript(body);
  return document({
    app: 'tiktok',
    title,
    looseStyles: true,
    policies: 'default webmssdk',
    head: () => head,
    body: (nonce) =>
      `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json" nonce="${nonce}">${text}</script>`,
  });
}

export const tiktok: DemoSite = {
  hosts: { 'www.tiktok.com': answers },
  profile: (handle) => `https://www.tiktok.com/@${handle}`,
  postBox: '[data-e2e="user-post-item"]',
  changes: {
    renamed: { itemList: 'itemGrid' },
    renamedViews: { playCount: 'viewCount' },
    item: {
      has: ['id', 'createTime', 'author', 'stats'],
      broken: { id: { value: 1 }, createTime: 'yesterday', author: [] },
    },
  },
};
