import type { ScenarioAuthor, ScenarioPost } from '../scenario/types.ts';

export type Json = Record<string, unknown>;
/** Which of the forms of the counters a story carries: of 2023, of 2024, of 2025, and the adaptive ones of 2026. */
export type Ufi = '2023' | '2024' | '2025' | 'adaptive';
export const UFIS: readonly Ufi[] = ['2023', '2024', '2025', 'adaptive'];

const LIKE = ['1635855486666999', 'Like', 0.71] as const;
const LOVE = ['1678524932434102', 'Love', 0.24] as const;
const HAHA = ['115940658764963', 'Haha', 0.05] as const;

export const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
export const compact = (n: number) =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);

/** How the reactions divide: the same on every page that shows the post. */
export function reactionsOf(post: ScenarioPost): { like: number; love: number; haha: number } {
  const love = Math.floor(post.likes * LOVE[2]);
  const haha = Math.floor(post.likes * HAHA[2]);
  return { like: post.likes - love - haha, love, haha };
}

function topReactions(post: ScenarioPost): Json {
  const parts = reactionsOf(post);
  const edges = (
    [
      [LIKE, parts.like],
      [LOVE, parts.love],
      [HAHA, parts.haha],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([[id, name], n]) => ({
      visible_in_bling_bar: true,
      node: { id, localized_name: name },
      i18n_reaction_count: compact(n),
      reaction_count: n,
    }));
  return { count: edges.length, edges };
}

const moving = (post: ScenarioPost) => ['video', 'short', 'live'].includes(post.format);

function views(post: ScenarioPost): Json {
  if (!moving(post)) return { video_view_count: null, video_view_count_renderer: null };
  const short = post.format === 'short';
  const inner = {
    video_view_count: short ? Math.floor(post.views / 3) : post.views,
    video_view_count_reduced: compact(post.views),
    should_show_play_count: short,
    play_count: short ? post.views : post.views * 2,
    is_play_count_supported: true,
  };
  return {
    video_view_count: short ? null : post.views,
    video_view_count_renderer: { __typename: 'UFI2ViewCountRenderer', feedback: inner },
  };
}

/** The feedback under the renderer's key. */
function counters(post: ScenarioPost, ufi: Ufi): Json {
  const feedback = base64(`feedback:${post.id}`);
  const reactions = { count: post.likes, is_empty: post.likes === 0 };
  const shares = { count: post.shares, is_empty: post.shares === 0 };
  const comments = { comment_rendering_instance: { comments: { total_count: post.comments } } };
  const common = {
    id: feedback,
    subscription_target_id: post.id,
    i18n_reaction_count: compact(post.likes),
    important_reactors: { nodes: [] },
    reaction_display_config: { reaction_display_strategy: 'NONE' },
    // Says it all again: a blind sum would count twice.
    if_viewer_cannot_see_seen_by_member_list: {
      i18n_reaction_count: compact(post.likes),
      reaction_count: { count: post.likes },
      seen_by: { count: null },
      id: feedback,
    },
    i18n_share_count: compact(post.shares),
    ...views(post),
  };
  if (ufi === 'adaptive') {
    return {
      ...common,
      top_reactions: topReactions(post),
      adaptive_ufi_action_renderers: [
        { __typename: 'UFIStoryReactActionRenderer', feedback: { id: feedback, reaction_count: reactions } },
        { __typename: 'UFICommentActionRenderer', feedback: { id: feedback, ...comments } },
        { __typename: 'XFBUFIAdaptiveShareActionRenderer', feedback: { id: feedback, share_count: shares } },
      ],
    };
  }
  if (ufi === '2023') {
    return {
      ...common,
      reaction_count: reactions,
      share_count: shares,
      comment_count: { total_count: post.comments },
      toplevel_comment_count: { count: Math.floor(post.comments / 2) },
      cannot_see_top_custom_reactions: { reactors: { count: post.likes }, top_reactions: topReactions(post) },
    };
  }
  return {
    ...common,
    reaction_count: reactions,
    top_reactions: topReactions(post),
    share_count: shares,
    ...comments,
    comments_count_summary_renderer: {
      __typename: 'TotalCommentsCountSummaryRenderer',
      feedback: { id: feedback, ...comments },
    },
  };
}

/** A comment below the post, with counters of its own. */
function comment(post: ScenarioPost): Json {
  return {
    comment: {
      __typename: 'Comment',
      id: base64(`comment:${post.id}_77`),
      legacy_fbid: '77',
      body: { text: 'Where can I get these?' },
      feedback: {
        id: base64(`feedback:${post.id}_77`),
        reaction_count: { count: 41_441 },
        share_count: { count: 41_442 },
        comment_rendering_instance: { comments: { total_count: 41_443 } },
        comet_ufi_summary_and_actions_renderer: {
          feedback: { id: base64(`feedback:${post.id}_77`), reaction_count: { count: 41_441 } },
        },
      },
    },
  };
}

/** `comet_sections.feedback`: one object of counters, and the way to it, which changes from year to year. */
export function feedbackSection(author: ScenarioAuthor, post: ScenarioPost, storyId: string, ufi: Ufi): Json {
  const out = ufi === '2023' || ufi === '2024';
  const renderer = {
    comet_ufi_summary_and_actions_renderer: {
      __typename: out
        ? 'UnauthenticatedUCometUFISummaryAndActionsRenderer'
        : 'DefaultCometUFISummaryAndActionsRenderer',
      feedback: counters(post, ufi),
    },
  };
  const target = {
    id: base64(`feedback:${post.id}`),
    owning_profile: { __typename: 'User', id: author.id, name: author.name },
    comment_rendering_instance: { comments: { total_count: post.comments } },
    have_comments_been_disabled: false,
  };
  const notes = { interesting_top_level_comments: [comment(post)] };
  let inner: Json;
  if (ufi === '2023') {
    inner = {
      feedback_context: {
        feedback_target_with_context: {
          ufi_renderer: { __typename: 'FullUFIRenderer', feedback: { ...target, ...renderer } },
        },
        ...notes,
      },
    };
  } else {
    const context = { feedback_context: { feedback_target_with_context: { ...target, ...renderer }, ...notes } };
    const container = {
      story_ufi_container: {
        __typename: 'XFBSimplifiedUFIContainer',
        story: { ...context, post_id: post.id, id: storyId, sponsored_data: null },
      },
    };
    inner =
      ufi === '2024'
        ? {
            comet_feed_ufi_container: {
              __typename: 'XFBCometFeedUFIContainerExperimental',
              story: { feedback_context: { feedback_target_with_context: { id: target.id } }, ...container },
            },
          }
        : container;
  }
  return {
    __typename: 'CometStoryFeedbackUFIStrategy',
    __isICometStorySection: 'CometStoryFeedbackUFIStrategy',
    story: { ...inner, id: storyId },
  };
}
