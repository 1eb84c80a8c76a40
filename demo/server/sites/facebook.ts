import type { ScenarioPost, ScenarioProfile } from '../../scenario/types.ts';
import {
  lines,
  mediaId,
  pfbid,
  postBlocks,
  profileBlocks,
  profileHeader,
  reels,
  singlePost,
  singleReel,
  timeline,
} from '../../shapes/facebook.ts';
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

/** GraphQL answers call themselves HTML here, as the site's do. */
const TYPE = { 'content-type': 'text/html; charset="utf-8"' };

/** www.facebook.com: the first screen stands in `data-sjs` blocks, the rest comes from one address, a document a line. */
const answers: Site = (request, world) => {
  const { pathname, searchParams } = request.url;
  if (pathname === '/api/graphql/' && request.method === 'POST') return graphql(request, world);
  if (request.method !== 'GET') return undefined;
  const [first, second, third] = pathname.split('/').filter(Boolean);
  if (first === undefined) return html('Facebook', [], world);
  const number = first === 'profile.php' ? searchParams.get('id') : undefined;
  if (number) {
    const named = world.network.platforms.facebook.find((p) => p.id === number);
    return named && redirect(`/${named.handle}`);
  }
  if (first === 'reel' && second) return opened(world, (post) => mediaId(post) === second);
  const profile = find(world, first);
  if (!profile) return undefined;
  if (second === 'posts' && third) return opened(world, (post) => pfbid(post.id) === third || post.id === third);
  const blocks = second ? [] : profileBlocks(world.network.page('facebook', first));
  const app = `<meta property="al:android:url" content="fb://profile/${profile.id}">`;
  return html(profile.name, blocks, world, app);
};

function opened(world: World, is: (post: ScenarioPost) => boolean): Reply | undefined {
  const held = byPost(world, is);
  const blocks = held && postBlocks(held.profile, held.post, nextReel(world, held.profile));
  return held && blocks && html(`${held.profile.name} | Facebook`, blocks, world);
}

/** What the player goes on with: somebody else's. */
function nextReel(world: World, after: ScenarioProfile) {
  const author = world.network.platforms.facebook.find((p) => p.handle !== after.handle);
  const post = author?.posts.find((p) => p.format === 'short' && !p.original);
  return author && post && { author, post };
}

function html(title: string, blocks: string[], world: World, meta = ''): Reply {
  const how = world.breakage.facebook;
  const changed = (text: string) =>
    how && how !== 'not-json'
      ? JSON.stringify(world.broken('facebook', JSON.parse(text), how)).replaceAll('<', '\\u003C')
      : text;
  return document({
    app: 'facebook',
    title: escapeHtml(title),
    looseStyles: true,
    policies: 'default fb-default goog#html',
    head: (nonce) =>
      [
        meta,
        ...blocks.map(
          (text) =>
            `<script type="application/json" data-content-len="${text.length}" data-sjs nonce="${nonce}">${how === 'not-json' ? '' : changed(text)}</script>`,
        ),
      ]
        .filter(Boolean)
        .join('\n'),
  });
}

function find(world: World, handle: unknown): ScenarioProfile | undefined {
  return world.network.platforms.facebook.find((p) => p.handle === handle || p.id === handle);
}

function byPost(world: World, is: (post: ScenarioPost) => boolean) {
  for (const profile of world.network.platforms.facebook) {
    const post = profile.posts.find(is);
    if (post) return { profile, post };
  }
  return undefined;
}

/** What the documents of one answer become on the wire; a breakage may reach each of them. */
function stream(world: World, documents: unknown[]): Reply {
  const how = world.breakage.facebook;
  if (how === 'not-json') return data(world, 'facebook', documents);
  const sent = how ? (world.broken('facebook', documents, how) as unknown[]) : documents;
  return { status: 200, headers: TYPE, body: lines(sent) };
}

/** One address for everything: the operation's name stands in the form. */
function graphql(request: DemoRequest, world: World): Reply | undefined {
  const form = new URLSearchParams(request.body);
  const name = form.get('fb_api_req_friendly_name') ?? '';
  const args = variables(form.get('variables'));
  if (name === 'CometSinglePostDialogContentQuery') {
    const held = byPost(world, (post) => pfbid(post.id) === args.storyID || post.id === args.storyID);
    return held && stream(world, [singlePost(held.profile, held.post)]);
  }
  if (name === 'FBReelsRootWithEntrypointQuery') {
    const held = byPost(world, (post) => mediaId(post) === args.videoID);
    return held && stream(world, [singleReel(held.profile, held.post)]);
  }
  if (name === 'FBReelsNextQuery') {
    const held = byPost(world, (post) => mediaId(post) === args.videoID);
    const next = held && nextReel(world, held.profile);
    return next && stream(world, [singleReel(next.author, next.post)]);
  }
  const profile = find(world, args.userID ?? args.id ?? args.vanity);
  if (!profile) return stream(world, [{ data: { user: null }, extensions: { is_final: true } }]);
  const page = world.network.page('facebook', profile.handle);
  const cursor = typeof args.cursor === 'string' ? args.cursor : null;
  if (name === 'ProfileCometHeaderQuery') return stream(world, [profileHeader(profile)]);
  if (name.startsWith('ProfileCometTimelineFeed')) return stream(world, timeline(page, { cursor }).documents);
  if (name.startsWith('ProfileCometAppCollectionReels')) return stream(world, reels(page, cursor).documents);
  return undefined;
}

export const facebook: DemoSite = {
  hosts: { 'www.facebook.com': answers, 'web.facebook.com': answers },
  profile: (handle) => `https://www.facebook.com/${handle}`,
  postBox: '[role="article"][aria-posinset]',
  changes: {
    renamed: { timeline_list_feed_units: 'timeline_units', aggregated_fb_shorts: 'shorts_units' },
    renamedViews: { total_count: 'number_of_comments' },
    item: {
      has: ['post_id', 'comet_sections', 'trackingdata'],
      broken: { post_id: {}, id: 7, feedback: null, comet_sections: [] },
    },
  },
};
