import {
  app,
  commentsBody,
  communityAbout,
  communityListing,
  communityPage,
  cursorOf,
  morePosts,
  oldCommunity,
  person,
  postPage,
  staff,
  userPage,
} from '../../shapes/reddit.ts';
import { document } from '../html.ts';
import { type DemoRequest, type DemoSite, data, type Reply, redirect, type Site, type World } from '../site.ts';

const PARTIAL = 'text/vnd.reddit.partial+html; charset=utf-8';

/** Attributes of a post that a redesign takes away or renames. */
function changed(html: string, how: World['breakage']['reddit']): string {
  if (how === 'renamed-key')
    return html.replaceAll(' subreddit-id="', ' community-id="').replaceAll(' id="t3_', ' post="t3_');
  if (how === 'renamed-views') return html.replaceAll(' score="', ' votes="');
  let seen = 0;
  if (how === 'malformed-item')
    return html.replace(/<shreddit-post class="block"[^>]* id="t3_\w+"/g, (tag) =>
      ++seen === 3 ? tag.replace(/ id="t3_\w+"/, ' id="12"') : tag,
    );
  return how === 'not-json' ? '<p>Please wait</p>' : html;
}

/** The whole page for the browser, its application alone for the page's own script. */
function page(request: DemoRequest, title: string, html: string, world: World): Reply {
  const body = changed(html, world.breakage.reddit);
  if (String(request.headers.accept ?? '').startsWith('text/vnd.reddit')) return fragment(body);
  return document({ app: 'reddit', title, looseStyles: true, policies: 'default reddit-partials', body: () => body });
}

const fragment = (body: string): Reply => ({ status: 200, headers: { 'content-type': PARTIAL }, body });

/** www.reddit.com: ready-made HTML for everything; nothing of a feed is JSON unless somebody types the ending. */
const answers: Site = (request, world) => {
  const { hostname, pathname, search, searchParams } = request.url;
  if (hostname === 'sh.reddit.com') return redirect(`https://www.reddit.com${pathname}${search}`);
  if (request.method !== 'GET') return undefined;
  const parts = pathname
    .replace(/\.json$/, '')
    .split('/')
    .filter(Boolean);
  if (parts[0] === 'svc') {
    const found = find(world, searchParams.get('name'));
    if (!found || parts[2] !== 'community-more-posts') return undefined;
    return fragment(changed(morePosts(found, cursorOf(searchParams.get('after'))).html, world.breakage.reddit));
  }
  const [first, name = '', what, id] = parts;
  if (first === undefined)
    return page(
      request,
      'Reddit',
      app('frontpage', 'home', {}, '<p class="notice">Pick a community from the list.</p>'),
      world,
    );
  if (first === 'user') return user(request, name, world);
  const found = first === 'r' ? find(world, name) : undefined;
  if (!found) return undefined;
  if (pathname.endsWith('.json')) return json(found, what, id, searchParams.get('after'), world);
  if (what === 'comments') return page(request, `A post : r/${name}`, postPage(found, `t3_${id}`), world);
  return page(request, `${found.profile.name} (r/${name})`, communityPage(found), world);
};

function json(
  found: NonNullable<ReturnType<typeof find>>,
  what = 'hot',
  id: string | undefined,
  after: string | null,
  world: World,
): Reply {
  const body =
    what === 'about'
      ? communityAbout(found.profile)
      : what === 'comments'
        ? commentsBody(found, `t3_${id}`)
        : communityListing(found, after).body;
  return data(world, 'reddit', body);
}

function user(request: DemoRequest, name: string, world: World): Reply | undefined {
  const profile =
    world.network.platforms.reddit.find((p) => staff(p).name === name) ?? world.network.platforms.reddit[0];
  if (!profile) return undefined;
  return page(request, `u/${name}`, userPage(world.network.page('reddit', profile.handle), person(name)), world);
}

function find(world: World, name: string | null) {
  const profile = world.network.platforms.reddit.find((p) => p.handle === `r/${name}`);
  return profile && world.network.page('reddit', profile.handle);
}

/** old.reddit.com: a page a click, no script. */
const old: Site = (request, world) => {
  const [first, name = ''] = request.url.pathname.split('/').filter(Boolean);
  const found = first === 'r' ? find(world, name) : undefined;
  if (!found) return undefined;
  const body = oldCommunity(found, request.url.searchParams.get('after'));
  return document({
    app: 'reddit',
    title: found.profile.name,
    looseStyles: true,
    policies: 'default',
    body: () => body,
  });
};

export const reddit: DemoSite = {
  hosts: { 'www.reddit.com': answers, 'sh.reddit.com': answers, 'old.reddit.com': old },
  profile: (handle) => `https://www.reddit.com/r/${handle}/new/`,
  postBox: 'shreddit-post',
  changes: {
    renamed: { children: 'things', subreddit_id: 'community_id' },
    renamedViews: { score: 'votes' },
    item: { has: ['name', 'permalink', 'num_comments'], broken: { name: 12, title: null } },
  },
};
