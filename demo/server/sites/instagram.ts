import type { ScenarioPost, ScenarioProfile } from '../../scenario/types.ts';
import {
  accountClips,
  clipsConnection,
  loggedOutClips,
  loggedOutNext,
  loggedOutPost,
  loggedOutProfile,
  loggedOutTimeline,
  ogDescription,
  postComments,
  postHtmlBlocks,
  profileHtmlBlocks,
  profilePageContent,
  repostsTab,
  shortcode,
  shortcodeWebInfo,
  taggedTab,
  timelineConnection,
  webProfileInfo,
} from '../../shapes/instagram.ts';
import { document, escapeHtml } from '../html.ts';
import {
  type DemoRequest,
  type DemoSite,
  data,
  type Reply,
  redirect,
  type Site,
  variables,
  type World,
} from '../site.ts';

/** GraphQL answers call themselves scripts here, as the site's do. */
const GRAPHQL = { headers: { 'content-type': 'text/javascript; charset=utf-8' } };

/** www.instagram.com: the first screen stands in `data-sjs` blocks of the page, the rest comes from one address. */
const answers: Site = (request, world) => {
  const { pathname, searchParams } = request.url;
  if (pathname === '/graphql/query' && request.method === 'POST') return graphql(request, world);
  if (pathname === '/api/v1/users/web_profile_info/') {
    const found = find(world, searchParams.get('username'));
    return found && data(world, 'instagram', webProfileInfo(found));
  }
  if (request.method !== 'GET') return undefined;
  const [first, second] = pathname.split('/').filter(Boolean);
  if (first === undefined || first === 'explore') return html('Instagram', {}, [], world);
  if (!pathname.endsWith('/')) return redirect(`${pathname}/`);
  const viewer = world.shapes.instagramViewer;
  const code = /^(?:\/[\w.]+)?\/(?:p|reel)\/([\w-]+)\/$/.exec(pathname)?.[1];
  if (code) {
    const held = byCode(world, code);
    return (
      held && html(`${held.profile.name} on Instagram`, {}, postHtmlBlocks(held.profile, held.post, viewer), world)
    );
  }
  const profile = find(world, first);
  if (!profile) return undefined;
  const graph = { description: ogDescription(profile), url: `https://www.instagram.com/${first}/` };
  const blocks = second ? [] : profileHtmlBlocks(world.network.page('instagram', first), viewer);
  return html(`${profile.name} (@${first}) • Instagram photos and videos`, graph, blocks, world);
};

function html(title: string, graph: Record<string, string>, blocks: string[], world: World): Reply {
  const how = world.breakage.instagram;
  return document({
    app: 'instagram',
    title,
    looseStyles: true,
    connect: 'https://i.instagram.com',
    policies: 'default goog#html fbpolicy',
    head: (nonce) =>
      [
        ...Object.entries(graph).map(([name, text]) => `<meta property="og:${name}" content="${escapeHtml(text)}">`),
        ...blocks.map((text) => {
          const changed =
            how && how !== 'not-json'
              ? JSON.stringify(world.broken('instagram', JSON.parse(text), how)).replaceAll('<', '\\u003C')
              : text;
          return `<script type="application/json" data-content-len="${text.length}" data-sjs nonce="${nonce}">${how === 'not-json' ? '' : changed}</script>`;
        }),
      ]
        .filter(Boolean)
        .join('\n'),
  });
}

function find(world: World, handle: unknown): ScenarioProfile | undefined {
  return world.network.platforms.instagram.find((p) => p.handle === handle);
}

function byCode(world: World, code: unknown): { profile: ScenarioProfile; post: ScenarioPost } | undefined {
  for (const profile of world.network.platforms.instagram) {
    const post = profile.posts.find((p) => shortcode(p.id) === code);
    if (post) return { profile, post };
  }
  return undefined;
}

/** One address for everything: the operation's name stands in the form. */
function graphql(request: DemoRequest, world: World): Reply | undefined {
  const form = new URLSearchParams(request.body);
  const name = form.get('fb_api_req_friendly_name') ?? '';
  const args = variables(form.get('variables'));
  const out = world.shapes.instagramViewer === 'out';
  if (name === 'PolarisPostRootQuery') {
    const held = byCode(world, args.shortcode);
    if (!held) return undefined;
    return data(world, 'instagram', (out ? loggedOutPost : shortcodeWebInfo)(held.profile, held.post), GRAPHQL);
  }
  if (name === 'PolarisPostCommentsContainerQuery') {
    const held = byCode(world, args.shortcode);
    return held && data(world, 'instagram', postComments(held.post), GRAPHQL);
  }
  const profile = find(world, args.username);
  if (!profile)
    return data(world, 'instagram', { data: { user: null }, extensions: { is_final: true }, status: 'ok' }, GRAPHQL);
  const page = world.network.page('instagram', profile.handle);
  const after = typeof args.after === 'string' ? args.after : null;
  if (name === 'PolarisProfilePageContentQuery') {
    return data(world, 'instagram', out ? loggedOutProfile(profile) : profilePageContent(profile), GRAPHQL);
  }
  if (name.startsWith('PolarisProfilePosts')) {
    const later = after === null ? loggedOutTimeline : loggedOutNext;
    return data(world, 'instagram', (out ? later : timelineConnection)(page, after).body, GRAPHQL);
  }
  if (name.startsWith('PolarisProfileReelsTab')) {
    const logged = world.shapes.instagramReels === 'account' ? accountClips : clipsConnection;
    return data(world, 'instagram', (out ? loggedOutClips : logged)(page, after).body, GRAPHQL);
  }
  const others = page.suggestion ? [page.suggestion] : [];
  if (name.startsWith('PolarisProfileTaggedTab')) return data(world, 'instagram', taggedTab(profile, others), GRAPHQL);
  if (name.startsWith('PolarisProfileRepostsTab'))
    return data(world, 'instagram', repostsTab(profile, others), GRAPHQL);
  return undefined;
}

export const instagram: DemoSite = {
  hosts: { 'www.instagram.com': answers },
  silent: ['i.instagram.com'],
  profile: (handle) => `https://www.instagram.com/${handle}/`,
  postBox: 'main a[href*="/p/"], main a[href*="/reel/"]',
  changes: {
    renamed: {
      xdt_api__v1__feed__user_timeline_graphql_connection: 'xdt_profile_grid',
      xdt_api__v1__clips__user__connection_v2: 'xdt_profile_short_films',
      polaris_ordered_timeline_connection: 'polaris_sorted_timeline',
      clips_connection: 'short_films',
      polaris_clips_connection: 'polaris_short_films',
    },
    renamedViews: { like_count: 'reaction_count' },
    item: {
      has: ['pk', 'code', 'product_type'],
      broken: { pk: { id: 1 }, code: null, taken_at: 'yesterday', user: [] },
    },
  },
};
