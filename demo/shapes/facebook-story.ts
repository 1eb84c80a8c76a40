import { letters } from '../scenario/random.ts';
import type { ScenarioAuthor, ScenarioPost } from '../scenario/types.ts';
import { base64, compact, feedbackSection, type Json, type Ufi } from './facebook-ufi.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789';
const HOST = 'https://www.facebook.com';

/** The form of a post's id in addresses; nothing leads back from it to the number. */
export function pfbid(id: string): string {
  return `pfbid0${letters(LETTERS, 60, `pfbid/${id}`)}`;
}
export const storyId = (author: ScenarioAuthor, post: ScenarioPost) => base64(`S:_I${author.id}:${post.id}:${post.id}`);
/** Pictures and videos have numbers of their own. */
export const mediaId = (post: ScenarioPost, n = 0) => String(BigInt(post.id) + 5_000_000_000_000_000n + BigInt(n));
export const profileAddress = (author: ScenarioAuthor) => `${HOST}/${author.handle}`;

export function permalink(author: ScenarioAuthor, post: ScenarioPost): string {
  return post.format === 'short' && !post.original
    ? `${HOST}/reel/${mediaId(post)}/`
    : `${HOST}/${author.handle}/posts/${pfbid(post.id)}`;
}

export function actor(author: ScenarioAuthor): Json {
  return {
    __typename: 'User',
    __isActor: 'User',
    __isEntity: 'User',
    id: author.id,
    name: author.name,
    url: profileAddress(author),
    profile_picture: { uri: 'data:,', width: 40, height: 40, scale: 1 },
  };
}

export function video(post: ScenarioPost): Json {
  return {
    __typename: 'Video',
    id: mediaId(post),
    is_live_streaming: false,
    playable_duration_in_ms: Math.round((post.duration ?? 0) * 1000),
    permalink_url: post.format === 'short' ? `${HOST}/reel/${mediaId(post)}/` : `${HOST}/watch/?v=${mediaId(post)}`,
  };
}

const photo = (post: ScenarioPost, n = 0): Json => ({ __typename: 'Photo', __isMedia: 'Photo', id: mediaId(post, n) });

function attachments(author: ScenarioAuthor, post: ScenarioPost): Json[] {
  const styled = (name: string, attachment: Json, media?: Json): Json[] => [
    {
      ...(media && { media: { __typename: media.__typename, id: media.id } }),
      target: null,
      styles: { __typename: `StoryAttachment${name}StyleRenderer`, attachment },
    },
  ];
  switch (post.format) {
    case 'text':
      return [];
    case 'image':
      return styled('Photo', { media: photo(post) }, photo(post));
    case 'carousel': {
      const nodes = Array.from({ length: Math.min(5, post.mediaCount) }, (_, n) => ({ media: photo(post, n) }));
      return styled('Album', {
        mediaset_token: `pcb.${post.id}`,
        url: permalink(author, post),
        all_subattachments: { count: post.mediaCount, nodes },
      });
    }
    case 'short':
      return styled(
        'FBReels',
        { media: video(post), style_infos: [{ fb_shorts_story: { post_id: post.id } }] },
        video(post),
      );
    case 'video':
      return styled('Video', { media: video(post) }, video(post));
    case 'live':
      return styled('VideoBroadcast', { media: { ...video(post), broadcast_status: 'VOD_READY' } }, video(post));
    case 'poll':
      return styled('Poll', { target: { __typename: 'QuestionPoll' } });
    default:
      return styled('Share', {
        media: { __typename: 'GenericAttachmentMedia' },
        url: 'https://brand.example/story',
        title_with_entities: { text: 'From our workshop' },
        target: { __typename: 'ExternalUrl', external_url: 'https://brand.example/story' },
      });
  }
}

const text = (caption: string): Json => ({ __typename: 'TextWithEntities', text: caption, ranges: [] });

export interface StoryOptions {
  ufi?: Ufi;
  ad?: boolean;
  /** The feedback comes in a piece of its own. */
  feedback?: 'here' | 'later';
}

/** A story as feeds and permalinks carry it. A repost has no words of its own; what it passes on is whole inside it. */
export function story(author: ScenarioAuthor, post: ScenarioPost, options: StoryOptions = {}): Json {
  const { ufi = 'adaptive', ad = false, feedback = 'here' } = options;
  const id = storyId(author, post);
  const about = post.original ?? post.quoted;
  const attached = about ? story(about.author, about.post, { ufi }) : null;
  const caption = post.original ? '' : post.caption;
  const message = caption === '' ? null : text(caption);
  const media = about ? [] : attachments(author, post);
  const sponsored = ad ? { ad_id: '120000000000001', client_token: null } : null;
  const feedbackId = base64(`feedback:${post.id}`);
  const url = permalink(author, post);
  const creation_time = Math.trunc(post.published / 1000);
  const strategy = (name: string, inner: Json) => ({
    __typename: name,
    __isICometStorySection: name,
    is_prod_eligible: true,
    story: { ...inner, id },
  });
  const content = {
    feedback: { id: feedbackId },
    comet_sections: {
      message: message && strategy('CometFeedStoryDefaultMessageRenderingStrategy', { message }),
      message_container: message && strategy('CometFeedStoryMessageContainerRenderingStrategy', { message }),
      attached_story: attached && strategy('CometFeedStoryAttachedStoryStrategy', { attached_story: attached }),
    },
    attachments: media,
    sponsored_data: sponsored,
    actors: [actor(author)],
    message,
    wwwURL: url,
    target_group: null,
    attached_story: attached,
  };
  const metadata = [
    {
      ...strategy('CometFeedStoryMinimizedTimestampStrategy', { creation_time, url, ghl_label: { text: null } }),
      override_url: null,
    },
    strategy('CometFeedStoryAudienceStrategy', { privacy_scope: { description: 'Public' } }),
  ];
  const paid = post.flags.includes('paid');
  const title = strategy(paid ? 'CometFeedStoryBrandedContentTitleStrategy' : 'CometFeedStoryTitleWithActorStrategy', {
    actors: [actor(author)],
    title: null,
  });
  const later = feedbackSection(author, post, id, ufi);
  return {
    __typename: 'Story',
    __isFeedUnit: 'Story',
    id,
    sponsored_data: sponsored,
    feedback: { associated_group: null, id: feedbackId },
    post_id: post.id,
    attached_story: attached && { id: attached.id, post_id: attached.post_id, __typename: 'Story' },
    comet_sections: {
      __typename: 'CometStorySections',
      content: strategy('CometFeedStoryDefaultContentStrategy', content),
      context_layout: strategy('CometFeedStoryDefaultContextLayoutStrategy', {
        comet_sections: {
          actor_photo: strategy('CometFeedStoryActorPhotoStrategy', { actors: [actor(author)] }),
          metadata,
          title,
        },
      }),
      ...(feedback === 'here' && { feedback: later }),
    },
    __isTrackableFeedUnit: 'Story',
    trackingdata: { id },
  };
}

/** The piece that brings a story's counters after the story. */
export function laterFeedback(author: ScenarioAuthor, post: ScenarioPost, ufi: Ufi, at: (string | number)[]): Json {
  return {
    label: 'CometFeedStory_story$defer$CometFeedStoryFeedbackSection_story',
    path: [...at, 'comet_sections'],
    data: { feedback: feedbackSection(author, post, storyId(author, post), ufi) },
  };
}

/** A tile of the reels tab: the story without sections, and its counters in a piece that comes later. */
export function reelStory(author: ScenarioAuthor, post: ScenarioPost): Json {
  return {
    __typename: 'Story',
    id: storyId(author, post),
    post_id: post.id,
    creation_time: Math.trunc(post.published / 1000),
    actors: [actor(author)],
    message: post.caption === '' ? null : text(post.caption),
    attachments: [{ media: { ...video(post), play_count_reduced: compact(post.views) } }],
    feedback: { id: base64(`feedback:${post.id}`) },
  };
}

export function reelBar(post: ScenarioPost): Json {
  return {
    url: `${HOST}/reel/${mediaId(post)}/`,
    feedback: {
      id: base64(`feedback:${post.id}`),
      total_comment_count: post.comments,
      share_count_reduced: compact(post.shares),
    },
    fb_reel_react_button: { story: { feedback: { likers: { count: post.likes } } } },
  };
}
