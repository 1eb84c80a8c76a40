import {
  type Count,
  type CountName,
  exact,
  type PostCounts,
  type PostObservation,
  type ReactionKind,
} from '../../model';
import { type Collector, get, getOrMisfit, isRecord, type Keyed, list, str, whole } from '../reading';
import { readCount } from '../text/count-text';
import { feedbackPost } from './address';
import { within } from './search';

/** Names are localised; these numbers are the same in every language. */
const REACTIONS: Record<string, ReactionKind> = {
  '1635855486666999': 'like',
  '1678524932434102': 'love',
  '613557422527858': 'care',
  '115940658764963': 'haha',
  '478547315650144': 'wow',
  '908563459236466': 'sad',
  '444813342392137': 'angry',
};

export interface Tally {
  counts: PostCounts;
  reactions: NonNullable<PostObservation['reactions']>;
  hidden: CountName[];
  /** Key paths of what a whole post states and this one does not. */
  missing: string[];
}

/** What the reading of counters needs besides the story. */
export interface Place {
  c: Collector;
  language: string;
  /** Key path of the story. */
  path: string;
}

/** One home of a count: its key path for a report, and what stands there. `text`: rounded and localised. */
type Home = [path: string, value: unknown, kind?: 'text'];

const UFI = 'comet_ufi_summary_and_actions_renderer';

/** A count that stands as a number, as digits, or as the text that the page shows ("10K"). */
function countOf(value: unknown, language: string, kind?: 'text'): Count | undefined {
  const n = exact(whole(value));
  if (n !== undefined) return n;
  if (kind !== 'text' || typeof value !== 'string') return undefined;
  return readCount(value, language, { rounding: 'unknown', bare: true }) ?? undefined;
}

/** The count of the first home that states one. A home that states something else is reported and passed over. */
function pick(homes: Home[], place: Place, parent: unknown): Count | undefined {
  for (const [path, value, kind] of homes) {
    if (value === undefined || value === null) continue;
    const count = countOf(value, place.language, kind);
    if (count) return count;
    place.c.shape(`${place.path}.${path}`, value, parent);
  }
  return undefined;
}

/**
 * A number that is what its own rounded text says ("10K" beside 10000) was rounded by the site although it looks exact:
 * the listed kinds of reaction come to less.
 */
function unrounded(count: Count | undefined, text: unknown, kinds: number, language: string): Count | undefined {
  if (!count || count.low !== count.high || typeof text !== 'string' || /^\p{Nd}*$/u.test(text)) return count;
  const rounded = readCount(text, language, { rounding: 'unknown', bare: true });
  if (!rounded || rounded.value !== count.value || rounded.low === rounded.high || kinds === count.value) return count;
  return rounded;
}

/** The renderer of one feedback's counters, and the feedback that it stands in. */
interface Summary {
  /** Fields of the counters themselves. */
  ufi: Keyed;
  /** What stands around the renderer: comments, the owning profile. */
  target: Keyed;
}

const NONE: Keyed = {};

/** Where the counters of a post are. Several renderers: the one that names the post, otherwise the first. */
export function summaryOf(story: Keyed, id: string | undefined): Summary | undefined {
  const holds = (v: Keyed) => isRecord(v[UFI]);
  const ufiOf = (target: Keyed): Keyed => {
    const inner = get(target[UFI], 'feedback');
    return isRecord(inner) ? inner : NONE;
  };
  const names = (target: Keyed) => {
    const ufi = ufiOf(target);
    return id !== undefined && (String(ufi.subscription_target_id) === id || feedbackPost(ufi.id) === id);
  };
  const roots = [get(story, 'comet_sections.feedback'), story.feedback, story];
  // Nearly always the first one met is the post's own.
  let target: Keyed | undefined;
  for (const root of roots) {
    const [first] = within(root, holds);
    if (!first) continue;
    target = names(first) ? first : (within(root, (v) => holds(v) && names(v))[0] ?? first);
    break;
  }
  return target && { ufi: ufiOf(target), target };
}

/** The action renderers of 2026: each carries the feedback with its own count. */
function adaptive(ufi: Keyed, key: string): unknown {
  for (const item of list(ufi, 'adaptive_ufi_action_renderers')) {
    const feedback = get(item, 'feedback');
    if (get(feedback, key) !== undefined) return get(feedback, key);
  }
  return undefined;
}

function reactionsByKind(ufi: Keyed, place: Place): { kinds: Tally['reactions']; sum: number; whole: boolean } {
  const homes = [ufi.top_reactions, get(ufi, 'cannot_see_top_custom_reactions.top_reactions')];
  const top = homes.find((home) => list(home, 'edges').length > 0);
  const edges = list(top, 'edges');
  const kinds: Tally['reactions'] = {};
  let sum = 0;
  let all = true;
  for (const edge of edges) {
    const kind = REACTIONS[String(get(edge, 'node.id'))];
    const count = countOf(get(edge, 'reaction_count'), place.language);
    if (!count) {
      place.c.shape(`${place.path}.top_reactions.edges[].reaction_count`, get(edge, 'reaction_count'), edge);
      all = false;
      continue;
    }
    sum += count.value;
    if (kind) kinds[kind] = count;
  }
  return { kinds, sum, whole: all && edges.length > 0 && edges.length === whole(get(top, 'count')) };
}

const COMMENTS = 'comment_rendering_instance.comments.total_count';

/** The home under a key path of `parent`; `before` leads to the parent in a report. What stands in the way is no count. */
function home(parent: unknown, path: string, before = ''): Home {
  const found = getOrMisfit(parent, path);
  const odd = found !== null && found !== undefined && get(parent, path) === undefined;
  return [before + path, odd ? Number.NaN : found];
}
const texts = (parent: unknown, path: string, before = ''): Home => [before + path, get(parent, path), 'text'];
const adapted = (ufi: Keyed, path: string): Home => [
  `adaptive_ufi_action_renderers[].feedback.${path}`,
  adaptive(ufi, path),
];

const commentHomes = (feedback: unknown, before: string): Home[] =>
  ['comment_count.total_count', COMMENTS, 'total_comment_count', 'comment_count.count'].map((path) =>
    home(feedback, path, before),
  );

function viewHomes(ufi: Keyed): Home[] {
  const inner = get(ufi, 'video_view_count_renderer.feedback');
  const plays = home(inner, 'play_count');
  const views = [home(inner, 'video_view_count'), home(inner, 'video_post_view_count')];
  return [
    ...(get(inner, 'should_show_play_count') === true ? [plays, ...views] : []),
    home(ufi, 'video_view_count'),
    ...views,
    plays,
    texts(inner, 'video_view_count_reduced'),
    texts(inner, 'play_count_reduced'),
  ];
}

/** The counters of a story of a feed or of an opened post. */
export function feedCounts(summary: Summary, place: Place): Tally {
  const { ufi, target } = summary;
  const tally: Tally = { counts: {}, reactions: {}, hidden: [], missing: [] };
  const give = (name: CountName, count: Count | undefined, path: string) => {
    if (count) tally.counts[name] = count;
    else tally.missing.push(path);
  };
  const { kinds, sum, whole: allKinds } = reactionsByKind(ufi, place);
  tally.reactions = kinds;
  if (/HIDE/.test(str(get(ufi, 'reaction_display_config.reaction_display_strategy')) ?? '')) tally.hidden.push('likes');
  else {
    const stated = pick(
      [
        home(ufi, 'reaction_count.count'),
        adapted(ufi, 'reaction_count.count'),
        home(ufi, 'unified_reactors.count'),
        home(ufi, 'cannot_see_top_custom_reactions.reactors.count'),
        home(ufi, 'reactors.count'),
        ['sum of top_reactions', allKinds ? sum : undefined],
        texts(ufi, 'i18n_reaction_count'),
      ],
      place,
      ufi,
    );
    give('likes', unrounded(stated, ufi.i18n_reaction_count, sum, place.language), 'reaction_count');
  }
  const summaryLine = get(ufi, 'comments_count_summary_renderer.feedback');
  give(
    'comments',
    pick(
      [
        ...commentHomes(ufi, ''),
        adapted(ufi, COMMENTS),
        ...commentHomes(summaryLine, 'comments_count_summary_renderer.feedback.'),
        ...commentHomes(target, 'feedback_target_with_context.'),
      ],
      place,
      ufi,
    ),
    'comment_rendering_instance',
  );
  const shares = pick(
    [
      home(ufi, 'share_count.count'),
      adapted(ufi, 'share_count.count'),
      texts(ufi, 'share_count_reduced'),
      texts(ufi, 'i18n_share_count'),
    ],
    place,
    ufi,
  );
  give('shares', shares, 'share_count');
  const views = pick(viewHomes(ufi), place, ufi);
  if (views) tally.counts.views = views;
  else if (ufi.video_view_count_renderer) tally.missing.push('video_view_count_renderer');
  return tally;
}

const BUTTON = 'fb_reel_react_button.story.feedback';

/**
 * The counters of a reel, spread over three nodes: reactions at the button, comments and shares at the story's own
 * feedback, plays at the video. `loose` is a feedback bar that came in a piece of its own.
 */
export function reelCounts(story: Keyed, media: unknown, place: Place): Tally {
  const tally: Tally = { counts: {}, reactions: {}, hidden: [], missing: [] };
  const { feedback } = story;
  const likes = pick(
    [
      ...['unified_reactors', 'likers', 'reaction_count'].map((key) => home(story, `${BUTTON}.${key}.count`)),
      home(story, 'feedback.reaction_count.count'),
      home(story, 'feedback.unified_reactors.count'),
    ],
    place,
    story,
  );
  const comments = pick(commentHomes(feedback, 'feedback.'), place, feedback);
  const shares = pick(
    [home(story, 'feedback.share_count.count'), texts(story, 'feedback.share_count_reduced')],
    place,
    feedback,
  );
  const views = pick(
    [
      home(media, 'play_count'),
      texts(media, 'play_count_reduced'),
      home(story, 'short_form_video_context.play_count'),
      texts(story, 'short_form_video_context.play_count_reduced'),
      ...(isRecord(feedback) ? viewHomes(feedback) : []),
    ],
    place,
    media,
  );
  if (likes) tally.counts.likes = likes;
  if (comments) tally.counts.comments = comments;
  if (shares) tally.counts.shares = shares;
  if (views) tally.counts.views = views;
  const { kinds } = isRecord(feedback) ? reactionsByKind(feedback, place) : { kinds: {} };
  tally.reactions = kinds;
  return tally;
}
