import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { ago, clock, counted, WORDS, type YoutubeLanguage } from './youtube-text';

/** The generations of one grid tile that can meet a reader today. */
export type VideoShape = 'lockup' | 'video' | 'grid';
export type ShortShape = 'lockup' | 'reel';

/** Live at this moment: a live post whose length is not known yet. */
export function isLiveNow(post: ScenarioPost): boolean {
  return post.format === 'live' && post.duration === undefined && !post.flags.includes('upcoming');
}

/** Viewers at this moment, never the views. */
export function watchingNow(post: ScenarioPost): number {
  return Math.floor(post.views / 40) + 7;
}

function dateText(post: ScenarioPost, now: number, language: YoutubeLanguage): string {
  const text = ago(post.published, now, language);
  return post.format === 'live' ? `${WORDS[language].streamed} ${text}` : text;
}

const watch = (id: string) => ({
  commandMetadata: { webCommandMetadata: { url: `/watch?v=${id}`, webPageType: 'WEB_PAGE_TYPE_WATCH', rootVe: 3832 } },
  watchEndpoint: { videoId: id },
});

export const browse = (author: ScenarioAuthor) => ({
  commandMetadata: {
    webCommandMetadata: { url: `/@${author.handle}`, webPageType: 'WEB_PAGE_TYPE_CHANNEL', rootVe: 3611 },
  },
  browseEndpoint: { browseId: author.id, canonicalBaseUrl: `/@${author.handle}` },
});

/** The pictures of several channels, and the dialog with their names. */
const stack = (authors: ScenarioAuthor[]) => ({
  avatars: authors.map(() => ({ avatarViewModel: { image: { sources: [] } } })),
  rendererContext: {
    accessibilityContext: { label: 'Collaboration channels' },
    commandContext: {
      onTap: {
        innertubeCommand: {
          showDialogCommand: {
            panelLoadingStrategy: {
              inlineContent: {
                dialogViewModel: {
                  customContent: {
                    listViewModel: {
                      listItems: authors.map((author) => ({
                        listItemViewModel: {
                          title: {
                            content: author.name,
                            commandRuns: [{ onTap: { innertubeCommand: browse(author) } }],
                          },
                        },
                      })),
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

const thumbnail = (id: string) => [{ url: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`, width: 336, height: 188 }];

/**
 * `owner`: name the channel in a row of its own, as everywhere but on the channel's own tabs. A post of several channels
 * names them there too, behind a stack of pictures that opens the list of them.
 */
export function lockup(post: ScenarioPost, now: number, language: YoutubeLanguage, owner?: ScenarioAuthor): unknown {
  const words = WORDS[language];
  const live = isLiveNow(post);
  const upcoming = post.flags.includes('upcoming');
  const members = post.flags.includes('members-only');
  const part = (content: string) => ({ text: { content } });
  const authors = owner && post.coauthors ? [owner, ...post.coauthors] : [];
  const facts = live
    ? [counted(watchingNow(post), 'watching', language)]
    : upcoming
      ? [counted(3, 'waiting', language)]
      : members
        ? [dateText(post, now, language)]
        : [counted(post.views, 'views', language), dateText(post, now, language)];
  const badge = live
    ? { text: words.live, badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE' }
    : {
        text: upcoming ? words.upcoming : clock(post.duration ?? 0),
        badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT',
      };
  return {
    lockupViewModel: {
      contentImage: {
        thumbnailViewModel: {
          image: { sources: thumbnail(post.id) },
          overlays: [{ thumbnailBottomOverlayViewModel: { badges: [{ thumbnailBadgeViewModel: badge }] } }],
        },
      },
      metadata: {
        lockupMetadataViewModel: {
          title: { content: post.caption },
          ...(authors.length > 0 && { image: { avatarStackViewModel: stack(authors) } }),
          metadata: {
            contentMetadataViewModel: {
              metadataRows: [
                ...(authors.length > 0 ? [{ metadataParts: [part(authors.map((a) => a.name).join(' and '))] }] : []),
                ...(owner && authors.length === 0
                  ? [
                      {
                        metadataParts: [
                          {
                            text: {
                              content: owner.name,
                              commandRuns: [
                                {
                                  startIndex: 0,
                                  length: owner.name.length,
                                  onTap: { innertubeCommand: browse(owner) },
                                },
                              ],
                            },
                          },
                        ],
                      },
                    ]
                  : []),
                { metadataParts: facts.map(part) },
                ...(members
                  ? [{ badges: [{ badgeViewModel: { badgeText: words.members, badgeStyle: 'BADGE_MEMBERS_ONLY' } }] }]
                  : []),
              ],
              delimiter: ' • ',
            },
          },
        },
      },
      contentId: post.id,
      contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
      rendererContext: { commandContext: { onTap: { innertubeCommand: watch(post.id) } } },
    },
  };
}

/** `videoRenderer` and, with the same keys, the older `gridVideoRenderer`. */
export function videoRenderer(
  post: ScenarioPost,
  now: number,
  language: YoutubeLanguage,
  shape: 'video' | 'grid',
  owner?: ScenarioAuthor,
): unknown {
  const live = isLiveNow(post);
  const upcoming = post.flags.includes('upcoming');
  const members = post.flags.includes('members-only');
  const byline = owner && { runs: [{ text: owner.name, navigationEndpoint: browse(owner) }] };
  const runs = (text: string) => ({
    runs: [{ text: text.replace(/ \S+$/, '') }, { text: text.slice(text.lastIndexOf(' ')) }],
  });
  const badges = [
    ...(live ? ['BADGE_STYLE_TYPE_LIVE_NOW'] : []),
    ...(members ? ['BADGE_STYLE_TYPE_MEMBERS_ONLY'] : []),
  ].map((style) => ({ metadataBadgeRenderer: { style, label: '' } }));
  const content = {
    videoId: post.id,
    thumbnail: { thumbnails: thumbnail(post.id) },
    title: { runs: [{ text: post.caption }] },
    ...(byline && { longBylineText: byline, ownerText: byline, shortBylineText: byline }),
    ...(!live && !upcoming && { publishedTimeText: { simpleText: dateText(post, now, language) } }),
    ...(!live && !upcoming && { lengthText: { simpleText: clock(post.duration ?? 0) } }),
    ...(upcoming && {
      upcomingEventData: { startTime: String(Math.floor(post.published / 1000)), isReminderSet: false },
    }),
    ...(live
      ? { viewCountText: runs(counted(watchingNow(post), 'watching', language)) }
      : upcoming
        ? { shortViewCountText: runs(counted(3, 'waiting', language)) }
        : members
          ? {}
          : {
              viewCountText: { simpleText: counted(post.views, 'views', language, true) },
              shortViewCountText: { simpleText: counted(post.views, 'views', language) },
            }),
    navigationEndpoint: watch(post.id),
    ...(badges.length > 0 && { badges }),
    thumbnailOverlays: [
      {
        thumbnailOverlayTimeStatusRenderer: live
          ? { text: { simpleText: WORDS[language].live }, style: 'LIVE' }
          : { text: { simpleText: clock(post.duration ?? 0) }, style: upcoming ? 'UPCOMING' : 'DEFAULT' },
      },
    ],
  };
  return shape === 'grid' ? { gridVideoRenderer: content } : { videoRenderer: content };
}

export function shortTile(post: ScenarioPost, language: YoutubeLanguage, shape: ShortShape): unknown {
  const views = counted(post.views, 'views', language);
  const reel = { videoId: post.id, playerParams: '8AEB' };
  if (shape === 'reel') {
    return {
      reelItemRenderer: {
        videoId: post.id,
        headline: { simpleText: post.caption },
        viewCountText: { simpleText: views },
        navigationEndpoint: { reelWatchEndpoint: reel },
        videoType: 'REEL_VIDEO_TYPE_VIDEO',
      },
    };
  }
  return {
    shortsLockupViewModel: {
      entityId: `shorts-shelf-item-${post.id}`,
      accessibilityText: `${post.caption}, ${views}`,
      onTap: {
        innertubeCommand: {
          commandMetadata: { webCommandMetadata: { url: `/shorts/${post.id}` } },
          reelWatchEndpoint: reel,
        },
      },
      overlayMetadata: { primaryText: { content: post.caption }, secondaryText: { content: views } },
    },
  };
}

/** A paid place between the tiles. */
export function adSlot(post: ScenarioPost, now: number, language: YoutubeLanguage, owner: ScenarioAuthor): unknown {
  return {
    adSlotRenderer: {
      adSlotMetadata: { slotType: 'SLOT_TYPE_IN_FEED' },
      fulfillmentContent: {
        fulfilledLayout: { inFeedAdLayoutRenderer: { renderingContent: lockup(post, now, language, owner) } },
      },
    },
  };
}
