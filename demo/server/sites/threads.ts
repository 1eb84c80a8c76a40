import type { ScenarioPost, ScenarioProfile } from '../../scenario/types.ts';
import {
  description,
  postHtmlBlocks,
  postPageParts,
  profileHtmlBlocks,
  profilePage,
  shortcode,
  threadsTab,
} from '../../shapes/threads.ts';
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

/** What a reader wrote below a post. */
function answers(post: ScenarioPost) {
  const author = {
    platform: 'threads' as const,
    id: '61234567890',
    handle: 'reader.one',
    name: 'A reader',
    verified: false,
  };
  const id = String(BigInt(post.id) + 7_000_000_000n);
  const flags: ScenarioPost['flags'] = ['reply'];
  const plain = { format: 'text' as const, mediaCount: 0, quoted: undefined, original: undefined, likesHidden: false };
  return [
    { author, post: { ...post, ...plain, id, flags, caption: 'Good to know.', likes: 41_441, comments: 41_442 } },
  ];
}

/** www.threads.com: the first screen stands in `data-sjs` blocks of the page, the rest comes from one address. */
const site: Site = (request, world) => {
  const pathname = decodeURIComponent(request.url.pathname);
  if (pathname === '/graphql/query' && request.method === 'POST') return graphql(request, world);
  if (request.method !== 'GET') return undefined;
  if (pathname === '/' || pathname === '/search') return html('Threads', {}, [], world);
  const [, handle, code] = /^\/@([\w.]+)(?:\/post\/([\w-]+))?\/?$/.exec(pathname) ?? [];
  const profile = find(world, handle);
  if (!profile) return undefined;
  const address = `https://www.threads.com/@${profile.handle}`;
  if (code === undefined) {
    const head = { description: description(profile), url: address };
    const blocks = profileHtmlBlocks(world.network.page('threads', profile.handle));
    return html(`${profile.name} (@${profile.handle}) • Threads, Say more`, head, blocks, world);
  }
  const post = byCode(profile, code);
  if (!post) return redirect(`/@${profile.handle}`);
  const head = { description: post.caption, url: `${address}/post/${code}` };
  return html(
    `${profile.name} (@${profile.handle}) on Threads`,
    head,
    postHtmlBlocks(profile, post, answers(post)),
    world,
  );
};

function html(title: string, head: { description?: string; url?: string }, blocks: string[], world: World): Reply {
  const how = world.breakage.threads;
  const changed = (text: string) =>
    how && how !== 'not-json'
      ? JSON.stringify(world.broken('threads', JSON.parse(text), how)).replaceAll('<', '\\u003C')
      : text;
  const meta = (attribute: string, text: string | undefined) =>
    text === undefined ? [] : [`<meta ${attribute} content="${escapeHtml(text)}">`];
  return document({
    app: 'threads',
    title,
    looseStyles: true,
    policies: 'default goog#html fbpolicy',
    head: (nonce) =>
      [
        ...meta('name="description"', head.description),
        ...meta('property="og:description"', head.description),
        ...meta('property="og:url"', head.url),
        ...blocks.map(
          (text) =>
            `<script type="application/json" data-content-len="${text.length}" data-sjs nonce="${nonce}">${how === 'not-json' ? '' : changed(text)}</script>`,
        ),
      ].join('\n'),
  });
}

function find(world: World, handle: unknown): ScenarioProfile | undefined {
  return world.network.platforms.threads.find((p) => p.handle === handle || p.id === handle);
}

function byCode(profile: ScenarioProfile, code: unknown): ScenarioPost | undefined {
  return profile.posts.find((p) => shortcode(p.id) === code);
}

/** One address for everything: the operation's name stands in the form. */
function graphql(request: DemoRequest, world: World): Reply | undefined {
  const form = new URLSearchParams(request.body);
  const name = form.get('fb_api_req_friendly_name') ?? '';
  const args = variables(form.get('variables'));
  const profile = find(world, args.userID ?? args.username);
  if (name === 'BarcelonaProfilePageDirectQuery') {
    return data(world, 'threads', profile ? profilePage(profile) : { data: { user: null }, extensions: {} });
  }
  if (name.startsWith('BarcelonaProfileThreadsTab') && profile) {
    const after = typeof args.after === 'string' ? args.after : null;
    return data(world, 'threads', threadsTab(world.network.page('threads', profile.handle), after).body);
  }
  const [, part] = /^BarcelonaPost(?:Page)?(Target|Upward|Downward|ViewCount)Query$/.exec(name) ?? [];
  const owner = world.network.platforms.threads.find((p) => byCode(p, args.code));
  const post = owner && byCode(owner, args.code);
  if (!part || !owner || !post) return undefined;
  const parts = postPageParts(owner, post, { views: post.views, replies: answers(post) });
  const key = part === 'ViewCount' ? 'views' : (part.toLowerCase() as 'target' | 'upward' | 'downward');
  return data(world, 'threads', parts[key]);
}

export const threads: DemoSite = {
  hosts: {
    'www.threads.com': site,
    'www.threads.net': (request) => redirect(`https://www.threads.com${request.url.pathname}`),
  },
  profile: (handle) => `https://www.threads.com/@${handle}`,
  postBox: 'main .thread > [data-pressable-container="true"]',
  changes: {
    renamed: { mediaData: 'profileFeed', media: 'opened' },
    renamedViews: { like_count: 'reaction_count' },
    item: {
      has: ['pk', 'code', 'taken_at'],
      broken: { id: 4, pk: { id: 1 }, code: null, taken_at: 'yesterday', user: [] },
    },
  },
};
