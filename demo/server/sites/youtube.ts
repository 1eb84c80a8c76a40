import type { ScenarioPage, ScenarioPost } from '../../scenario/types.ts';
import {
  communityOf,
  readYoutubeToken,
  type YoutubeLanguage,
  type YoutubeOptions,
  type YoutubeTab,
  youtubeChannel,
  youtubeContinuation,
  youtubeNext,
  youtubePlayer,
  youtubePost,
  youtubeReel,
  youtubeScript,
} from '../../shapes/youtube.ts';
import { document } from '../html.ts';
import {
  type DemoRequest,
  type DemoSite,
  data,
  json,
  type Reply,
  redirect,
  type Site,
  variables,
  type World,
} from '../site.ts';

const TABS: readonly YoutubeTab[] = ['videos', 'shorts', 'streams', 'posts'];
const LANGUAGES: readonly YoutubeLanguage[] = ['en', 'fi', 'pl'];

/** www.youtube.com: the first screen stands in inline scripts, the rest and every later page come from /youtubei/v1/. */
const answers: Site = (request, world) => {
  const { hostname, pathname, search, searchParams } = request.url;
  if (hostname !== 'www.youtube.com') return redirect(`https://www.youtube.com${pathname}${search}`);
  const language = languageOf(request);
  if (pathname.startsWith('/youtubei/v1/')) {
    return request.method === 'POST' ? api(pathname.slice(13), variables(request.body), language, world) : undefined;
  }
  if (request.method !== 'GET') return undefined;
  const [first = '', second] = pathname.split('/').filter(Boolean);
  if (first === '') return html('YouTube', {}, language, world);
  if (first === 'watch' || first === 'shorts') {
    const held = byVideo(world, first === 'watch' ? searchParams.get('v') : second);
    if (!held) return undefined;
    const scripts = {
      ytInitialPlayerResponse: youtubePlayer(held.page, held.post, language),
      ytInitialData: (first === 'watch' ? youtubeNext : youtubeReel)(held.page, held.post, language),
    };
    return html(`${held.post.caption} - YouTube`, scripts, language, world);
  }
  if (first === 'post') {
    const body = post(world, second, language);
    return body ? html('YouTube', { ytInitialData: body }, language, world) : undefined;
  }
  const profile = first.startsWith('@') && world.network.platforms.youtube.find((p) => `@${p.handle}` === first);
  if (!profile) return undefined;
  const tab = TABS.find((t) => t === (second ?? 'videos'));
  if (!tab) return undefined;
  const page = withPosts(world, profile.handle);
  return html(
    `${profile.name} - YouTube`,
    { ytInitialData: youtubeChannel(page, options(world, tab, language)) },
    language,
    world,
  );
};

/** The site speaks the browser's language where the demo can. */
function languageOf(request: DemoRequest): YoutubeLanguage {
  const wanted = String(request.headers['accept-language'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return LANGUAGES.find((l) => l === wanted) ?? 'en';
}

function options(world: World, tab: YoutubeTab, language: YoutubeLanguage): YoutubeOptions {
  return { tab, language, videos: world.shapes.youtubeVideos, shorts: world.shapes.youtubeShorts };
}

/** The channel's page, with what stands on its Posts tab alone. */
function withPosts(world: World, handle: string): ScenarioPage {
  const page = world.network.page('youtube', handle);
  const { posts } = page.profile;
  return { ...page, profile: { ...page.profile, posts: [...posts, ...communityOf(posts)] } };
}

/** One post of a Posts tab. */
function post(world: World, id: unknown, language: YoutubeLanguage): unknown {
  for (const { handle, posts } of world.network.platforms.youtube) {
    const found = communityOf(posts).find((p) => p.id === id);
    if (found) return youtubePost(world.network.page('youtube', handle), found, language);
  }
  return undefined;
}

type ScriptName = Parameters<typeof youtubeScript>[0];

function html(
  title: string,
  scripts: Partial<Record<ScriptName, unknown>>,
  language: YoutubeLanguage,
  world: World,
): Reply {
  const how = world.breakage.youtube;
  const inline = Object.entries(scripts).map(([name, value]) => {
    const changed = how && how !== 'not-json' ? world.broken('youtube', value, how) : value;
    return how === 'not-json' ? `var ${name} = undefined;` : youtubeScript(name as ScriptName, changed);
  });
  return document({
    app: 'youtube',
    title,
    lang: language,
    looseStyles: true,
    policies: 'polymer-html-literal youtube-widget default',
    body: (nonce) => inline.map((text) => `<script nonce="${nonce}">${text}</script>`).join('\n'),
  });
}

function byVideo(world: World, id: unknown): { page: ScenarioPage; post: ScenarioPost } | undefined {
  for (const profile of world.network.platforms.youtube) {
    const post = profile.posts.find((p) => p.id === id);
    if (post) return { page: world.network.page('youtube', profile.handle), post };
  }
  return undefined;
}

function api(path: string, body: Record<string, unknown>, language: YoutubeLanguage, world: World): Reply | undefined {
  const profiles = world.network.platforms.youtube;
  if (path === 'navigation/resolve_url') {
    const handle = /\/@([\w.-]+)/.exec(String(body.url))?.[1];
    const found = profiles.find((p) => p.handle === handle);
    return json(found ? { endpoint: { browseEndpoint: { browseId: found.id } } } : { error: { code: 404 } });
  }
  if (path === 'browse') {
    const opened = body.browseId === 'FEpost_detail' && post(world, body.params, language);
    if (opened) return data(world, 'youtube', opened);
    const token = typeof body.continuation === 'string' ? body.continuation : undefined;
    const channel = token ? readYoutubeToken(token)?.channelId : body.browseId;
    const found = profiles.find((p) => p.id === channel);
    if (!found)
      return data(
        world,
        'youtube',
        { error: { code: 404, message: 'Requested entity was not found.' } },
        { status: 404 },
      );
    const page = withPosts(world, found.handle);
    const params = Buffer.from(String(body.params ?? ''), 'base64').toString('latin1');
    const tab = TABS.find((t) => params.includes(t)) ?? 'videos';
    const served = token
      ? youtubeContinuation(page, token, options(world, tab, language)).body
      : youtubeChannel(page, options(world, tab, language));
    return data(world, 'youtube', served);
  }
  const held = byVideo(world, path === 'reel/reel_item_watch' ? body.params : body.videoId);
  if (!held) return undefined;
  if (path === 'reel/reel_item_watch') {
    return data(world, 'youtube', youtubeReel(held.page, held.post, language, { player: true }));
  }
  if (path === 'player') return data(world, 'youtube', youtubePlayer(held.page, held.post, language));
  if (path === 'next') return data(world, 'youtube', youtubeNext(held.page, held.post, language));
  return undefined;
}

export const youtube: DemoSite = {
  hosts: { 'www.youtube.com': answers, 'm.youtube.com': answers },
  profile: (handle) => `https://www.youtube.com/@${handle}/videos`,
  postBox: 'ytd-rich-item-renderer',
  changes: {
    renamed: {
      lockupViewModel: 'lockupViewModelV2',
      shortsLockupViewModel: 'shortsLockupViewModelV2',
      videoRenderer: 'videoRendererV2',
    },
    renamedViews: { metadataParts: 'metadataPieces', viewCountText: 'playCountText' },
    item: { has: ['contentId', 'contentType'], broken: { contentId: { v: 1 }, metadata: 'moved' } },
  },
};
