import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { adSlot, lockup, type ShortShape, shortTile, type VideoShape, videoRenderer } from './youtube-items';
import { backstageThread } from './youtube-posts';
import { counted, WORDS, type YoutubeLanguage } from './youtube-text';
import { readYoutubeToken, TABS, type YoutubeTab, youtubeToken } from './youtube-token';

export type { ShortShape, VideoShape } from './youtube-items';
export { communityOf } from './youtube-posts';
export { youtubeReel } from './youtube-reel';
export type { YoutubeLanguage } from './youtube-text';
export { readYoutubeToken, type YoutubeTab } from './youtube-token';
export { youtubeNext, youtubePlayer } from './youtube-watch';

export interface YoutubeOptions {
  tab?: YoutubeTab;
  language?: YoutubeLanguage;
  videos?: VideoShape;
  shorts?: ShortShape;
  /** The header of 2022–2024 instead of the present one. */
  oldHeader?: boolean;
}

/** The posts that a tab of the channel holds, newest first. */
export function postsOfTab(profile: ScenarioProfile, tab: YoutubeTab): ScenarioPost[] {
  const grids: string[] = ['video', 'short', 'live'];
  const format = { videos: 'video', shorts: 'short', streams: 'live', posts: undefined }[tab];
  return profile.posts.filter((p) => (format ? p.format === format : !grids.includes(p.format)));
}

function tiles(
  page: ScenarioPage,
  tab: YoutubeTab,
  from: number,
  options: YoutubeOptions,
): { items: unknown[]; nextToken?: string } {
  const language = options.language ?? 'en';
  const shape = options.videos ?? 'lockup';
  const all = postsOfTab(page.profile, tab);
  const posts = all.slice(from, from + page.pageSize);
  const content = (post: ScenarioPost, owner: ScenarioAuthor | undefined = post.coauthors && page.profile) => {
    if (tab === 'shorts') return shortTile(post, language, options.shorts ?? 'lockup');
    return shape === 'lockup'
      ? lockup(post, page.now, language, owner)
      : videoRenderer(post, page.now, language, shape, owner);
  };
  const items: unknown[] = posts.map((post) =>
    tab === 'posts'
      ? backstageThread(post, page.now, language, page.profile)
      : { richItemRenderer: { content: content(post) } },
  );
  if (from === 0 && tab === 'videos') {
    const { advertisement, suggestion } = page;
    if (suggestion) items.splice(2, 0, { richItemRenderer: { content: content(suggestion.post, suggestion.author) } });
    if (advertisement) {
      items.splice(1, 0, {
        richItemRenderer: { content: adSlot(advertisement.post, page.now, language, advertisement.author) },
      });
    }
  }
  const next = from + posts.length;
  if (next >= all.length) return { items };
  const nextToken = youtubeToken(page.profile.id, tab, next);
  items.push({
    continuationItemRenderer: {
      trigger: 'CONTINUATION_TRIGGER_ON_ITEM_SHOWN',
      continuationEndpoint: { continuationCommand: { token: nextToken, request: 'CONTINUATION_REQUEST_TYPE_BROWSE' } },
    },
  });
  return { items, nextToken };
}

function responseContext(channelId: string, route: string): unknown {
  return {
    serviceTrackingParams: [
      {
        service: 'GFEEDBACK',
        params: [
          { key: 'route', value: route },
          { key: 'browse_id', value: channelId },
          { key: 'logged_in', value: '0' },
        ],
      },
      { service: 'CSI', params: [{ key: 'c', value: 'WEB' }] },
    ],
  };
}

/** A click on a channel's link goes through the site. */
const passage = (link: string) =>
  `https://www.youtube.com/redirect?event=channel_header&redir_token=QUFFLUhq&q=${encodeURIComponent(link)}`;

function header(profile: ScenarioProfile, language: YoutubeLanguage, old: boolean): unknown {
  const subscribers = counted(profile.followers, 'subscribers', language);
  const uploads = (['videos', 'shorts', 'streams'] as const).flatMap((tab) => postsOfTab(profile, tab));
  const videos = counted(uploads.length, 'videos', language);
  if (old) {
    return {
      c4TabbedHeaderRenderer: {
        channelId: profile.id,
        title: profile.name,
        ...(profile.verified && { badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }] }),
        subscriberCountText: { simpleText: subscribers },
        channelHandleText: { runs: [{ text: `@${profile.handle}` }] },
        ...(profile.link !== undefined && {
          headerLinks: {
            channelHeaderLinksRenderer: {
              primaryLinks: [
                { navigationEndpoint: { urlEndpoint: { url: passage(profile.link) } }, title: { simpleText: 'Site' } },
              ],
            },
          },
        }),
        videosCountText: {
          runs: [{ text: videos.replace(/ \S+$/, '') }, { text: videos.slice(videos.lastIndexOf(' ')) }],
        },
      },
    };
  }
  const image = { sources: [{ clientResource: { imageName: 'CHECK_CIRCLE_FILLED' }, width: 24, height: 24 }] };
  const part = (content: string) => ({ text: { content } });
  return {
    pageHeaderRenderer: {
      pageTitle: profile.name,
      content: {
        pageHeaderViewModel: {
          title: {
            dynamicTextViewModel: {
              text: {
                content: profile.name,
                ...(profile.verified && {
                  attachmentRuns: [
                    { startIndex: profile.name.length, length: 0, element: { type: { imageType: { image } } } },
                  ],
                }),
              },
              rendererContext: {
                accessibilityContext: {
                  label: profile.verified ? `${profile.name}, ${WORDS[language].verified}` : profile.name,
                },
              },
            },
          },
          metadata: {
            contentMetadataViewModel: {
              metadataRows: [
                { metadataParts: [part(`@${profile.handle}`)] },
                { metadataParts: [part(subscribers), part(videos)] },
              ],
              delimiter: '•',
            },
          },
          ...(profile.link !== undefined && {
            attribution: {
              attributionViewModel: {
                text: {
                  content: profile.link.replace(/^https:\/\//, ''),
                  commandRuns: [
                    { startIndex: 0, onTap: { innertubeCommand: { urlEndpoint: { url: passage(profile.link) } } } },
                  ],
                },
                suffix: { content: 'and 2 more links' },
              },
            },
          }),
        },
      },
    },
  };
}

/** A tab of a channel: `ytInitialData` of the HTML, and equally the answer of `/youtubei/v1/browse` on a move inside the app. */
export function youtubeChannel(page: ScenarioPage, options: YoutubeOptions = {}): unknown {
  const { profile } = page;
  const tab = options.tab ?? 'videos';
  const language = options.language ?? 'en';
  const { items } = tiles(page, tab, 0, options);
  const message = { messageRenderer: { text: { simpleText: WORDS[language].nothing } } };
  const section = (contents: unknown[]) => ({
    sectionListRenderer: { contents: [{ itemSectionRenderer: { contents } }] },
  });
  const grid = () => ({
    gridRenderer: {
      items: items.map((i) => (i as { richItemRenderer?: { content: unknown } }).richItemRenderer?.content ?? i),
    },
  });
  const old = options.videos === 'grid' && tab !== 'shorts';
  const content =
    items.length === 0
      ? section([message])
      : tab === 'posts'
        ? section(items)
        : old
          ? section([grid()])
          : { richGridRenderer: { contents: items } };
  const url = (t: string) => ({
    browseEndpoint: { browseId: profile.id, canonicalBaseUrl: `/@${profile.handle}` },
    commandMetadata: { webCommandMetadata: { url: `/@${profile.handle}/${t}` } },
  });
  return {
    responseContext: responseContext(profile.id, `channel.${tab}`),
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: TABS.map((t) => ({
          tabRenderer: { endpoint: url(t), title: t, ...(t === tab && { selected: true, content }) },
        })),
      },
    },
    header: header(profile, language, options.oldHeader ?? false),
    metadata: {
      channelMetadataRenderer: {
        title: profile.name,
        description: profile.bio,
        externalId: profile.id,
        ownerUrls: [`http://www.youtube.com/@${profile.handle}`],
        channelUrl: `https://www.youtube.com/channel/${profile.id}`,
        vanityChannelUrl: `http://www.youtube.com/@${profile.handle}`,
      },
    },
  };
}

/** One post of the Posts tab, opened: it names its channel nowhere but in itself. */
export function youtubePost(page: ScenarioPage, post: ScenarioPost, language: YoutubeLanguage = 'en'): unknown {
  const thread = backstageThread(post, page.now, language, page.profile);
  const content = { sectionListRenderer: { contents: [{ itemSectionRenderer: { contents: [thread] } }] } };
  return {
    responseContext: responseContext('FEpost_detail', 'post_detail'),
    contents: { twoColumnBrowseResultsRenderer: { tabs: [{ tabRenderer: { selected: true, content } }] } },
  };
}

/** More of a tab: the answer of `/youtubei/v1/browse` to a token of `youtubeToken`. */
export function youtubeContinuation(
  page: ScenarioPage,
  token: string,
  options: YoutubeOptions = {},
): { body: unknown; nextToken?: string } {
  const asked = readYoutubeToken(token);
  const { items, nextToken } = asked
    ? tiles(page, asked.tab, asked.offset, options)
    : { items: [], nextToken: undefined };
  return {
    body: {
      responseContext: responseContext(page.profile.id, 'channel.featured'),
      // The Posts tab goes on under another name.
      [asked?.tab === 'posts' ? 'onResponseReceivedEndpoints' : 'onResponseReceivedActions']: [
        { appendContinuationItemsAction: { continuationItems: items, targetId: 'browse-feed' } },
      ],
    },
    ...(nextToken && { nextToken }),
  };
}

/** The first token of a tab, for a page that has rendered `youtubeChannel`. */
export function youtubeFirstToken(page: ScenarioPage, options: YoutubeOptions = {}): string | undefined {
  return tiles(page, options.tab ?? 'videos', 0, options).nextToken;
}

/** The inline script of the HTML that carries the first screen. */
export function youtubeScript(name: 'ytInitialData' | 'ytInitialPlayerResponse', data: unknown): string {
  return `var ${name} = ${JSON.stringify(data).replaceAll('<', '\\u003c')};`;
}
