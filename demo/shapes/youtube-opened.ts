import type { ScenarioPost } from '../scenario/types';
import { cut, dayText, digits, WORDS, type YoutubeLanguage } from './youtube-text';

/** The homes that a fact of an opened post has had: buttons old and new, panels, numbers apart from the button. */
const text = (content: string) => ({ runs: [{ text: content }] });

export function likeButton(post: ScenarioPost, language: YoutubeLanguage, exact = true): unknown {
  const word = WORDS[language].like;
  const spoken = post.likesHidden || !exact ? word : `${word}: ${digits(post.likes, language)}`;
  const title = post.likesHidden ? word : cut(post.likes, language);
  const model = { buttonViewModel: { iconName: 'LIKE', title, accessibilityText: spoken } };
  return { toggleButtonViewModel: { toggleButtonViewModel: { defaultButtonViewModel: model } } };
}

/** The button until 2023: all digits in the form for screen readers. */
export function oldLikeButton(post: ScenarioPost, language: YoutubeLanguage): unknown {
  const word = WORDS[language].like;
  const label = post.likesHidden ? word : `${word}: ${digits(post.likes, language)}`;
  return {
    segmentedLikeDislikeButtonRenderer: {
      likeButton: {
        toggleButtonRenderer: {
          defaultIcon: { iconType: 'LIKE' },
          defaultText: {
            accessibility: { accessibilityData: { label } },
            simpleText: post.likesHidden ? word : cut(post.likes, language),
          },
        },
      },
    },
  };
}

export function commentsPanel(post: ScenarioPost, language: YoutubeLanguage): unknown {
  return {
    engagementPanelSectionListRenderer: {
      panelIdentifier: 'engagement-panel-comments-section',
      header: {
        engagementPanelTitleHeaderRenderer: {
          title: text('Comments'),
          contextualInfo: text(cut(post.comments, language)),
        },
      },
    },
  };
}

/** The panel that says once more what the page says: likes, views, day. */
export function descriptionPanel(post: ScenarioPost, language: YoutubeLanguage, views: string): unknown {
  const fact = (value: string, label: string) => ({
    factoidRenderer: { value: { simpleText: value }, label: { simpleText: label }, accessibilityText: '' },
  });
  const header = {
    title: text(post.caption),
    views: { simpleText: views },
    publishDate: { simpleText: dayText(post.published, language) },
    factoid: [
      fact(post.likesHidden ? 'N/A' : cut(post.likes, language), 'Likes'),
      { viewCountFactoidRenderer: { factoid: fact(views, 'Views') } },
      fact(String(new Date(post.published).getUTCFullYear()), ''),
    ],
  };
  return {
    engagementPanelSectionListRenderer: {
      panelIdentifier: 'engagement-panel-structured-description',
      content: { structuredDescriptionContentRenderer: { items: [{ videoDescriptionHeaderRenderer: header }] } },
    },
  };
}

/**
 * Where a watch page says its facts. `button`: as in 2026; `entity`: the exact likes stand beside the button (2025);
 * `updates`: among the updates of the page; `old`: the buttons of 2023; `described`: in the description alone.
 */
export type WatchShape = 'button' | 'entity' | 'updates' | 'old' | 'described';

/** The numbers of the like button apart from it. Its key holds the video's id. */
export function likeEntity(post: ScenarioPost, language: YoutubeLanguage): object {
  const content = (n: string) => ({ content: n });
  return {
    key: btoa(`\x12\x0b${post.id} \xbd\x03(\x01`),
    likeCountIfLiked: content(cut(post.likes + 1, language)),
    likeCountIfIndifferent: content(cut(post.likes, language)),
    likeCountIfLikedNumber: String(post.likes + 1),
    likeCountIfIndifferentNumber: String(post.likes),
  };
}
