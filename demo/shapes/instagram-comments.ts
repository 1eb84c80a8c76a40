import type { ScenarioPost } from '../scenario/types';
import { type Json, xdtUser } from './instagram-nodes.ts';
import { steady } from './steady.ts';

/** PolarisPostCommentsContainerQuery: what readers wrote below an opened post, each with likes and answers of its own. */
export function postComments(post: ScenarioPost): Json {
  const node = (n: number): Json => {
    const reader = {
      platform: 'instagram' as const,
      id: String(70_000_000_000 + steady(`${post.id}/${n}`, 1e9)),
      handle: `reader.${n}`,
      name: 'A reader',
      verified: false,
    };
    return {
      node: {
        pk: `18${steady(`${post.id}c${n}`, 1e9)}000000`,
        __typename: 'XDTCommentDict',
        text: n === 1 ? 'Where can I get these?' : 'Good to know.',
        created_at: Math.floor(post.published / 1000) + 60 * n,
        comment_like_count: 41_441,
        child_comment_count: 41_442,
        has_liked_comment: false,
        parent_comment_id: null,
        media: { id: post.id },
        user: xdtUser(reader),
      },
      cursor: String(n),
    };
  };
  return {
    data: {
      xdt_api__v1__media__media_id__comments__connection: {
        edges: [node(1), node(2)],
        page_info: { has_next_page: false, end_cursor: null },
      },
    },
    extensions: { is_final: true },
    status: 'ok',
  };
}
