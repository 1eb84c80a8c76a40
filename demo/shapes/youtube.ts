import type { ScenarioAuthor, ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { adSlot, lockup, type ShortShape, shortTile, type VideoShape, videoRenderer } from './youtube-items';
import { counted, WORDS, type YoutubeLanguage } from './youtube-text';

export type { ShortShape, VideoShape } from './youtube-items';
export type { YoutubeLanguage } from './youtube-text';
export { youtubeNext, youtubePlayer } from './youtube-watch';

export type YoutubeTab = 'videos' | 'shorts' | 'streams';

export interface YoutubeOptions {
  tab?: YoutubeTab;
  language?: YoutubeLanguage;
  videos?: VideoShape;
  shorts?: ShortShape;
  /** The header of 2022–2024 instead of the present one. */
  oldHeader?: boolean;
}

const base64url = (bytes: string) => btoa(bytes).replaceAll('+', '-').replaceAll('/', '_');
const bytesOf = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));
const field = (tag: number, bytes: string) => String.fromCharCode(tag, bytes.length) + bytes;

/** The field that a tab's part of a token stands in. */
const TAB_TAGS: Record<YoutubeTab, number> = { videos: 0x7a, shorts: 0x52, streams: 0x72 };

/** A continuation token as the platform makes them: base64url of a protobuf that names channel, tab and place. */
export function youtubeToken(channelId: string, tab: YoutubeTab, offset: number): string {
  const place = base64url(`\xf2\x06\x0a${field(0x1a, field(TAB_TAGS[tab], String(offset).padStart(6, '0')))}`);
  const inner = field(0x12, channelId) + field(0x1a, place);
  return encodeURIComponent(base64url(`\xe2\xa9\x85\xb2\x02${String.fromCharCode(inner.length)}${inner}`));
}

/** What a token of `youtubeToken` says; undefined for anything else. */
export function readYoutubeToken(token: string): { channelId: string; tab: YoutubeTab; offset: number } | undefined {
  try {
    const bytes = bytesOf(decodeURIComponent(token));
    const channelId = bytes.slice(8, 32);
    const place = bytesOf(bytes.slice(34));
    const tab = (['videos', 'shorts', 'streams'] as const).find((t) => TAB_TAGS[t] === place.charCodeAt(5));
    const offset = Number(place.slice(7));
    return /^UC[\w-]{22}$/.test(channelId) && tab && Number.isInteger(offset) ? { channelId, tab, offset } : undefined;
  } catch {
    return undefined;
  }
}

/** The posts that a tab of the channel holds, newest first. */
export function postsOfTab(profile: ScenarioProfile, tab: YoutubeTab): ScenarioPost[] {
  const formats = { videos: ['video'], shorts: ['short'], streams: ['live'] }[tab];
  return profile.posts.filter((p) => formats.includes(p.format));
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
  const content = (post: ScenarioPost, owner?: ScenarioAuthor) => {
    if (tab === 'shorts') return shortTile(post, language, options.shorts ?? 'lockup');
    return shape === 'lockup'
      ? lockup(post, page.now, language, owner)
      : videoRenderer(post, page.now, language, shape, owner);
  };
  const items: unknown[] = posts.map((post) => ({ richItemRenderer: { content: content(post) } }));
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

function header(profile: ScenarioProfile, language: YoutubeLanguage, old: boolean): unknown {
  const subscribers = counted(profile.followers, 'subscribers', language);
  const videos = counted(profile.posts.length, 'videos', language);
  if (old) {
    return {
      c4TabbedHeaderRenderer: {
        channelId: profile.id,
        title: profile.name,
        ...(profile.verified && { badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }] }),
        subscriberCountText: { simpleText: subscribers },
        channelHandleText: { runs: [{ text: `@${profile.handle}` }] },
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
    items.length === 0 ? section([message]) : old ? section([grid()]) : { richGridRenderer: { contents: items } };
  const url = (t: string) => ({
    browseEndpoint: { browseId: profile.id, canonicalBaseUrl: `/@${profile.handle}` },
    commandMetadata: { webCommandMetadata: { url: `/@${profile.handle}/${t}` } },
  });
  return {
    responseContext: responseContext(profile.id, `channel.${tab}`),
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: (['videos', 'shorts', 'streams'] as const).map((t) => ({
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
      onResponseReceivedActions: [
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
