import type { ScenarioPage, ScenarioPost } from '../scenario/types';
import { browse } from './youtube-items';
import { commentsPanel, descriptionPanel, likeButton } from './youtube-opened';
import { counted, cut, digits, WORDS, type YoutubeLanguage } from './youtube-text';
import { youtubePlayer } from './youtube-watch';

/** `view-models`: since about 2024; `renderers`: before. */
export type ReelShape = 'view-models' | 'renderers';

/**
 * The Shorts player: the answer of `/youtubei/v1/reel/reel_item_watch`, and, without `player`, the `ytInitialData` of
 * `/shorts/<id>`. Written from what parsers of other projects read (2025 and 2026); no recording has confirmed it yet.
 */
export function youtubeReel(
  page: ScenarioPage,
  post: ScenarioPost,
  language: YoutubeLanguage = 'en',
  { shape = 'view-models', player = false }: { shape?: ReelShape; player?: boolean } = {},
): unknown {
  const { profile } = page;
  const words = WORDS[language];
  const comments = cut(post.comments, language);
  const link = [{ startIndex: 0, length: 1, onTap: { innertubeCommand: browse(profile) } }];
  const now = {
    metapanel: {
      reelMetapanelViewModel: {
        metadataItems: [
          { reelChannelBarViewModel: { channelName: { content: `@${profile.handle}`, commandRuns: link } } },
          { shortsVideoTitleViewModel: { text: { content: post.caption } } },
        ],
      },
    },
    buttonBar: {
      reelActionBarViewModel: {
        buttonViewModels: [
          { likeButtonViewModel: likeButton(post, language) },
          { dislikeButtonViewModel: { toggleButtonViewModel: {} } },
          { buttonViewModel: { iconName: 'MESSAGE_BUBBLE_ALT', title: comments, accessibilityText: 'Comments' } },
          { buttonViewModel: { iconName: 'SHARE', title: 'Share' } },
        ],
      },
    },
  };
  const before = {
    reelPlayerHeaderSupportedRenderers: {
      reelPlayerHeaderRenderer: {
        reelTitleText: { runs: [{ text: post.caption }] },
        channelTitleText: { runs: [{ text: profile.name, navigationEndpoint: browse(profile) }] },
        channelNavigationEndpoint: browse(profile),
      },
    },
    likeButton: {
      likeButtonRenderer: {
        likeStatus: 'INDIFFERENT',
        ...(post.likesHidden
          ? { likeCountText: { simpleText: words.like } }
          : {
              likeCount: post.likes,
              likeCountText: {
                accessibility: { accessibilityData: { label: digits(post.likes, language) } },
                simpleText: cut(post.likes, language),
              },
            }),
      },
    },
    viewCommentsButton: { buttonRenderer: { text: { simpleText: comments } } },
  };
  return {
    status: 'REEL_ITEM_WATCH_STATUS_SUCCEEDED',
    replacementEndpoint: { reelWatchEndpoint: { videoId: post.id, playerParams: '8AEB' } },
    overlay: { reelPlayerOverlayRenderer: { style: 'SHORTS', ...(shape === 'renderers' ? before : now) } },
    engagementPanels: [
      ...(shape === 'renderers' ? [] : [commentsPanel(post, language)]),
      descriptionPanel(post, language, counted(post.views, 'views', language, true)),
    ],
    ...(player && { playerResponse: youtubePlayer(page, post, language) }),
  };
}
