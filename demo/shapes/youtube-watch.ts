import type { ScenarioPage, ScenarioPost } from '../scenario/types';
import { isLiveNow, lockup, watchingNow } from './youtube-items';
import {
  commentsPanel,
  descriptionPanel,
  likeButton,
  likeEntity,
  oldLikeButton,
  type WatchShape,
} from './youtube-opened';
import { ago, counted, digits, WORDS, type YoutubeLanguage } from './youtube-text';

const text = (content: string) => ({ runs: [{ text: content }] });
const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00');

/** The opened post: `ytInitialPlayerResponse`, and equally the answer of `/youtubei/v1/player`. */
export function youtubePlayer(page: ScenarioPage, post: ScenarioPost, language: YoutubeLanguage = 'en'): unknown {
  const { profile } = page;
  const live = isLiveNow(post);
  const upcoming = post.flags.includes('upcoming');
  const start = iso(post.published);
  return {
    playabilityStatus: { status: upcoming ? 'LIVE_STREAM_OFFLINE' : 'OK' },
    videoDetails: {
      videoId: post.id,
      title: post.caption,
      lengthSeconds: String(Math.floor(post.duration ?? 0)),
      channelId: profile.id,
      shortDescription: '',
      viewCount: String(post.views),
      author: profile.name,
      isPrivate: false,
      isLiveContent: post.format === 'live',
      ...(live && { isLive: true }),
      ...(upcoming && { isUpcoming: true }),
    },
    microformat: {
      playerMicroformatRenderer: {
        title: { simpleText: post.caption },
        lengthSeconds: String(Math.floor(post.duration ?? 0)),
        ownerProfileUrl: `http://www.youtube.com/@${profile.handle}`,
        externalChannelId: profile.id,
        ownerChannelName: profile.name,
        viewCount: String(post.views),
        publishDate: start,
        uploadDate: start,
        isShortsEligible: post.format === 'short',
        externalVideoId: post.id,
        ...(!post.likesHidden && { likeCount: String(post.likes) }),
        ...(post.format === 'live' && { liveBroadcastDetails: { isLiveNow: live, startTimestamp: start } }),
      },
    },
    ...(post.flags.includes('paid') && {
      paidContentOverlay: {
        paidContentOverlayRenderer: { text: { simpleText: WORDS[language].paid }, durationMs: '10000' },
      },
    }),
  };
}

/** The page around the opened post: `ytInitialData` of a watch page, and equally the answer of `/youtubei/v1/next`. */
export function youtubeNext(
  page: ScenarioPage,
  post: ScenarioPost,
  language: YoutubeLanguage = 'en',
  shape: WatchShape = 'button',
): unknown {
  const { profile } = page;
  const live = isLiveNow(post);
  const exact = shape === 'button';
  const entity = !post.likesHidden && likeEntity(post, language);
  const button = {
    segmentedLikeDislikeButtonViewModel: {
      likeButtonViewModel: { likeButtonViewModel: likeButton(post, language, exact) },
      likeCountEntity: shape === 'entity' && entity ? entity : { key: 'unset_like_count_entity_key' },
    },
  };
  const buttons = shape === 'described' ? [] : [shape === 'old' ? oldLikeButton(post, language) : button];
  const whole = counted(post.views, 'views', language, true);
  const related = [
    ...(page.suggestion ? [lockup(page.suggestion.post, page.now, language, page.suggestion.author)] : []),
    ...profile.posts
      .filter((p) => p.format === 'video' && p.id !== post.id)
      .slice(0, 3)
      .map((p) => lockup(p, page.now, language, profile)),
  ];
  const viewers = counted(watchingNow(post), 'watching', language, true);
  return {
    responseContext: { serviceTrackingParams: [{ service: 'GFEEDBACK', params: [{ key: 'logged_in', value: '0' }] }] },
    currentVideoEndpoint: { watchEndpoint: { videoId: post.id } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title: text(post.caption),
                  ...(post.flags.includes('members-only') && {
                    badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_MEMBERS_ONLY' } }],
                  }),
                  ...(shape !== 'described' && {
                    viewCount: {
                      videoViewCountRenderer: live
                        ? { viewCount: text(viewers), isLive: true, originalViewCount: String(watchingNow(post)) }
                        : { viewCount: { simpleText: whole }, originalViewCount: '0' },
                    },
                  }),
                  videoActions: {
                    menuRenderer: {
                      topLevelButtons: buttons,
                    },
                  },
                  ...(shape !== 'described' && {
                    relativeDateText: { simpleText: ago(post.published, page.now, language) },
                  }),
                },
              },
              {
                videoSecondaryInfoRenderer: {
                  owner: {
                    videoOwnerRenderer: {
                      title: {
                        runs: [
                          {
                            text: profile.name,
                            navigationEndpoint: {
                              browseEndpoint: { browseId: profile.id, canonicalBaseUrl: `/@${profile.handle}` },
                            },
                          },
                        ],
                      },
                      subscriberCountText: { simpleText: counted(profile.followers, 'subscribers', language) },
                      ...(profile.verified && {
                        badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }],
                      }),
                    },
                  },
                  attributedDescription: { content: '' },
                },
              },
              ...(shape === 'old'
                ? [
                    {
                      itemSectionRenderer: {
                        contents: [
                          {
                            commentsEntryPointHeaderRenderer: {
                              headerText: text('Comments'),
                              commentCount: { simpleText: digits(post.comments, language) },
                            },
                          },
                        ],
                      },
                    },
                  ]
                : []),
            ],
          },
        },
        secondaryResults: { secondaryResults: { results: related } },
      },
    },
    engagementPanels: [
      ...(shape === 'old' ? [] : [commentsPanel(post, language)]),
      ...(shape === 'described' ? [descriptionPanel(post, language, whole)] : []),
    ],
    ...(shape === 'updates' &&
      entity && {
        frameworkUpdates: { entityBatchUpdate: { mutations: [{ payload: { likeCountEntity: entity } }] } },
      }),
  };
}
