import type { ScenarioAuthor, ScenarioPost } from '../scenario/types';
import { browse, videoRenderer } from './youtube-items';
import { ago, cut, WORDS, type YoutubeLanguage } from './youtube-text';

/**
 * Posts of the Posts tab. Written from what parsers of other projects read (2026); no recording has confirmed it yet.
 */
const runs = (text: string) => ({ runs: [{ text }] });

function attachment(post: ScenarioPost, now: number, language: YoutubeLanguage, author: ScenarioAuthor): unknown {
  const image = { backstageImageRenderer: { image: { thumbnails: [{ url: 'https://yt3.ggpht.com/a', width: 640 }] } } };
  const choice = { text: runs('A'), numVotes: '0' };
  switch (post.format) {
    case 'image':
      return image;
    case 'carousel':
      return { postMultiImageRenderer: { images: Array.from({ length: post.mediaCount }, () => image) } };
    case 'poll':
      return { pollRenderer: { choices: [choice, choice], totalVotes: { simpleText: '12K votes' } } };
    case 'link':
      return videoRenderer({ ...post, id: 'AtAtAtAtAt0', format: 'video', flags: [] }, now, language, 'video', author);
    default:
      return undefined;
  }
}

function byline(author: ScenarioAuthor) {
  return { runs: [{ text: author.name, navigationEndpoint: browse(author) }] };
}

function time(post: ScenarioPost, now: number, language: YoutubeLanguage): unknown {
  const edited = post.flags.includes('edited') ? ` (${WORDS[language].edited})` : '';
  return runs(`${ago(post.published, now, language)}${edited}`);
}

export function backstagePost(
  post: ScenarioPost,
  now: number,
  language: YoutubeLanguage,
  author: ScenarioAuthor,
): Record<string, unknown> {
  const attached = attachment(post, now, language, author);
  return {
    postId: post.id,
    authorText: byline(author),
    authorEndpoint: browse(author),
    contentText: runs(post.caption),
    publishedTimeText: time(post, now, language),
    // Without a single vote there is no number.
    ...(post.likes > 0 && { voteCount: { simpleText: cut(post.likes, language) } }),
    voteStatus: 'INDIFFERENT',
    actionButtons: {
      commentActionButtonsRenderer: {
        replyButton: { buttonRenderer: { text: { simpleText: cut(post.comments, language) }, size: 'SIZE_DEFAULT' } },
      },
    },
    ...(attached !== undefined && { backstageAttachment: attached }),
    ...(post.flags.includes('members-only') && { sponsorsOnlyBadge: { sponsorsOnlyBadgeRenderer: {} } }),
    surface: 'BACKSTAGE_SURFACE_CHANNEL',
  };
}

const CYCLE = ['image', 'text', 'poll', 'carousel', 'link'] as const;

/**
 * What the demo's channels write on their Posts tab: one for every seventh of their videos. The network's own numbers
 * know nothing of them, so they are worked out from the videos' and stand on this tab alone.
 */
export function communityOf(posts: readonly ScenarioPost[]): ScenarioPost[] {
  return posts
    .filter((_, i) => i % 7 === 0)
    .map(({ duration: _, coauthors: __, ...post }, i) => ({
      ...post,
      id: `Ugkx${post.id}${post.id.slice(0, 5)}`,
      published: post.published - 3_600_000,
      format: CYCLE[i % CYCLE.length] ?? 'text',
      flags: i % 6 === 4 ? ['members-only'] : i % 6 === 2 ? ['edited'] : [],
      likes: Math.floor(post.likes / 3),
      comments: Math.floor(post.comments / 4),
      mediaCount: 3,
    }));
}

/** One thread of the tab: a post, or a post of another channel that this one passes on. */
export function backstageThread(
  post: ScenarioPost,
  now: number,
  language: YoutubeLanguage,
  author: ScenarioAuthor,
): unknown {
  const { original } = post;
  const inner = original
    ? {
        sharedPostRenderer: {
          postId: post.id,
          displayName: byline(author),
          endpoint: browse(author),
          content: runs(post.caption),
          publishedTimeText: time(post, now, language),
          originalPost: { backstagePostRenderer: backstagePost(original.post, now, language, original.author) },
        },
      }
    : { backstagePostRenderer: backstagePost(post, now, language, author) };
  return { backstagePostThreadRenderer: { post: inner } };
}
