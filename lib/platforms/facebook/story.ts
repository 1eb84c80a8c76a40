import {
  at,
  type CountName,
  type PostCounts,
  type PostFlag,
  type PostFormat,
  type PostObservation,
  type When,
} from '../../model';
import { type Collector, conform, get, isRecord, type Keyed, list, mismatch, str, whole } from '../reading';
import { feedbackPost, handleOf, permalinkId, storyIds } from './address';
import { feedCounts, reelCounts, summaryOf, type Tally } from './counters';
import { shownBy } from './format';
import { StoryForm } from './schema';
import { first, within } from './search';

export interface Author {
  id: string;
  handle?: string;
  name?: string;
}

/** One story, read: everything but whose profile it counts for. */
export interface Sighting {
  id: string;
  author: Author;
  coauthors: Author[];
  published: When | undefined;
  format: PostFormat;
  flags: PostFlag[];
  counts: PostCounts;
  reactions: PostObservation['reactions'];
  hidden: CountName[];
  caption: string | undefined;
  mediaCount: number | undefined;
  duration: number | undefined;
  url: string | undefined;
  /** Ids by which links on the page may name the post. */
  boxes: string[];
  ad: boolean;
  /** Posted in a group: nobody's own page. */
  group: boolean;
  /** The story passes on another one. */
  shares: boolean;
  /** A reel whose bar of counters has not come. */
  bare: boolean;
  /** Key paths that a whole post has and this one lacks. */
  missing: string[];
}

/** A story of a feed or of its own page, or the tile of a reel, whose counters may come later. */
export type Kind = 'story' | 'reel';

const DIGITS = /^\d{1,20}$/;
const digits = (v: unknown): string | undefined => {
  const text = typeof v === 'number' && Number.isSafeInteger(v) && v > 0 ? String(v) : v;
  return typeof text === 'string' && DIGITS.test(text) ? text : undefined;
};

/** Is this an object that tells a post? By shape: type names and the way to it change more often. */
export function isStory(v: unknown): boolean {
  if (!isRecord(v)) return false;
  if (isRecord(v.comet_sections) && (v.post_id !== undefined || v.__typename === 'Story')) return true;
  // Reels have no sections.
  return (
    (v.__typename === 'Story' || v.post_id !== undefined) &&
    (isRecord(v.short_form_video_context) || Array.isArray(v.attachments))
  );
}

function authorOf(v: unknown): Author | undefined {
  if (!isRecord(v)) return undefined;
  const id = digits(v.id);
  if (id === undefined) return undefined;
  const handle = handleOf(v.url) ?? handleOf(v.profile_url);
  const name = str(v.name);
  return { id, ...(handle !== undefined && { handle }), ...(name !== undefined && { name }) };
}

/** Everybody who signs the story: the first list of actors that names somebody. */
function authorsOf(story: Keyed, content: unknown): Author[] {
  const layout = get(story, 'comet_sections.context_layout.story.comet_sections');
  const lists = [
    get(content, 'actors'),
    story.actors,
    get(layout, 'actor_photo.story.actors'),
    get(layout, 'title.story.actors'),
    get(story, 'comet_sections.title.story.actors'),
    [get(story, 'short_form_video_context.video_owner')],
    [get(story, 'feedback.owning_profile')],
  ];
  for (const actors of lists) {
    const named = list(actors)
      .map(authorOf)
      .filter((a) => a !== undefined);
    if (named.length > 0) return named;
  }
  return [];
}

const METADATA = [
  'comet_sections.context_layout.story.comet_sections.metadata',
  'comet_sections.content.story.comet_sections.context_layout.story.comet_sections.metadata',
  'comet_sections.metadata',
];

/** Unix seconds. The same time stands at several places; which are there depends on the renderer. */
function timeOf(story: Keyed, content: unknown, path: string): When | undefined {
  const homes = METADATA.flatMap((key) => list(story, key)).map((item) => get(item, 'story.creation_time'));
  const stated = first(
    ...homes,
    get(story, 'comet_sections.timestamp.story.creation_time'),
    get(content, 'creation_time'),
    story.creation_time,
    get(story, 'comet_sections.context_layout.story.creation_time'),
  );
  if (stated === undefined) {
    const [elsewhere] = within(story.comet_sections, (v) => typeof v.creation_time === 'number');
    return elsewhere && timeAt(elsewhere.creation_time, path, elsewhere);
  }
  return timeAt(stated, path, story);
}

function timeAt(stated: unknown, path: string, parent: unknown): When | undefined {
  const seconds = whole(stated);
  if (seconds === undefined || seconds === 0 || seconds > 1e11) mismatch(`${path}.creation_time`, stated, parent);
  return at(seconds * 1000);
}

/** The caption; empty where the story states that it has none, undefined where it does not say. */
function captionOf(story: Keyed, content: unknown): string | undefined {
  const homes = [
    get(content, 'message'),
    get(content, 'comet_sections.message.story.message'),
    get(content, 'comet_sections.message_container.story.message'),
    get(story, 'comet_sections.message.story.message'),
    story.message,
  ];
  for (const home of homes) if (typeof get(home, 'text') === 'string') return get(home, 'text') as string;
  return homes.some((home) => home === null) ? '' : undefined;
}

function idOf(story: Keyed, content: unknown, video: string | undefined): string | undefined {
  return (
    digits(story.post_id) ??
    storyIds(story.id)?.post ??
    storyIds(get(content, 'id'))?.post ??
    feedbackPost(get(story, 'feedback.id')) ??
    video
  );
}

/** Two names of one thing (the second since 2024, against blockers). */
const SPONSORED = ['sponsored_data', 'th_dat_spo'];

function isAd(story: Keyed, content: unknown): boolean {
  return [story, content].some((v) => isRecord(v) && SPONSORED.some((key) => v[key] !== undefined && v[key] !== null));
}

function isPaid(story: Keyed, content: unknown): boolean {
  if (isRecord(story.branded_content_post_info) || isRecord(get(content, 'branded_content_post_info'))) return true;
  const layout = get(story, 'comet_sections.context_layout.story.comet_sections');
  const title = get(layout, 'title');
  return (
    /Branded|Sponsor|PaidPartnership/.test(str(get(title, '__typename')) ?? '') ||
    isRecord(get(title, 'story.sponsor_relationship')) ||
    list(layout, 'metadata').some((item) => /Branded|PaidPartnership/.test(str(get(item, '__typename')) ?? ''))
  );
}

/** The longest list of attachments: the story's own is often cut to what its content has in full. */
function attachmentsOf(story: Keyed, content: unknown): unknown[] {
  const own = list(content, 'attachments');
  const outer = list(story, 'attachments');
  return own.length >= outer.length ? own : outer;
}

const BAR = ['likes', 'comments', 'shares'] as const;

/** Reads one story; stops with a report where it names no post or no author. */
export function readStory(node: unknown, path: string, kind: Kind, c: Collector, language: string): Sighting {
  const story: Keyed = conform(StoryForm, node, path);
  const content = get(story, 'comet_sections.content.story');
  const shown = shownBy(attachmentsOf(story, content));
  const reel = kind === 'reel' || isRecord(story.short_form_video_context);
  const context = get(story, 'short_form_video_context');
  const videoId =
    digits(shown.video?.id) ?? digits(get(context, 'video.id')) ?? digits(get(context, 'playback_video.id'));
  const id = idOf(story, content, videoId);
  if (id === undefined) return mismatch(`${path}.post_id`, story.post_id, story);
  const [author, ...more] = authorsOf(story, content);
  const owner = storyIds(story.id)?.profile;
  const by = author ?? (owner === undefined ? undefined : { id: owner });
  if (by === undefined) return mismatch(`${path}.comet_sections.content.story.actors`, get(content, 'actors'), content);

  const place = { c, language, path };
  let tally: Tally = { counts: {}, reactions: {}, hidden: [], missing: [] };
  const summary = summaryOf(story, id);
  if (summary) tally = feedCounts(summary, place);
  else if (!reel) tally.missing = ['comet_sections.feedback'];
  if (reel || shown.format === 'short') {
    const found = reelCounts(story, shown.video, place);
    tally = {
      ...tally,
      counts: { ...found.counts, ...tally.counts },
      reactions: { ...found.reactions, ...tally.reactions },
    };
  }
  if (shown.video && tally.counts.views === undefined && !reel) {
    const { views } = reelCounts(story, shown.video, place).counts;
    if (views) tally.counts.views = views;
  }
  // A feedback bar that was put at the wrong place names the reel that it is of.
  const named = /\/reel\/(\d+)/.exec(str(story.url) ?? '')?.[1];
  if (reel && named !== undefined && videoId !== undefined && named !== videoId && named !== id)
    return mismatch(`${path}.url`, story.url, story);

  const attached = [
    story.attached_story,
    get(content, 'attached_story'),
    get(content, 'comet_sections.attached_story.story.attached_story'),
  ];
  const shares = attached.some(isRecord) || get(context, 'fb_shorts_reshare_context.is_reshare') === true;
  const caption = captionOf(story, content);
  const repost = shares && (caption ?? '').trim() === '';
  const published = timeOf(story, content, path);
  const coauthors = more.filter((a) => a.id !== by.id);
  const flags: PostFlag[] = [];
  if (shares) flags.push(repost ? 'repost' : 'quote');
  if (coauthors.length > 0) flags.push('collab');
  if (isPaid(story, content)) flags.push('paid');
  const partial = reel && Object.keys(tally.counts).length < 3;
  if (partial) flags.push('partial');
  const address = [get(content, 'wwwURL'), story.permalink_url, story.url, get(context, 'shareable_url')].find(
    (v): v is string =>
      typeof v === 'string' && v.length <= 500 && v.startsWith('https:') && permalinkId(v) !== undefined,
  );
  const links = [
    get(content, 'wwwURL'),
    story.url,
    story.permalink_url,
    ...METADATA.slice(0, 2)
      .flatMap((key) => list(story, key))
      .map((item) => get(item, 'story.url')),
  ];
  const boxes = new Set(
    [...[...new Set(links)].map(permalinkId), ...shown.media, videoId].filter((v) => v !== undefined && v !== id),
  );
  const missing = [...tally.missing, ...(published ? [] : ['creation_time'])];
  // An attachment that no style names is told; a text that shares something has none of its own.
  if (shown.format === 'unknown') missing.push('attachments[].styles.__typename');
  // A list that is empty says text; where no list is, nothing says what the post shows.
  const blank = !reel && ![story, content].some((v) => Array.isArray(get(v, 'attachments')));
  if (blank) missing.push('content.story.attachments');
  if (attached.some((v) => v && !isRecord(v))) missing.push('attached_story');
  // The bar of a reel comes as a whole: part of it is a part lost.
  const lacks = reel ? BAR.filter((name) => !tally.counts[name] && !tally.hidden.includes(name)) : [];
  const bare = lacks.length === BAR.length;
  if (!bare) missing.push(...lacks.map((name) => `feedback (${name})`));
  return {
    id,
    author: by,
    coauthors,
    published,
    format: blank ? 'unknown' : reel && (shown.format === 'video' || shown.format === 'text') ? 'short' : shown.format,
    flags,
    counts: repost ? {} : tally.counts,
    reactions: repost || Object.keys(tally.reactions).length === 0 ? undefined : tally.reactions,
    hidden: repost ? [] : tally.hidden,
    caption,
    mediaCount: shown.mediaCount,
    duration: shown.duration,
    url: address,
    boxes: [...(boxes as Set<string>)],
    ad: isAd(story, content),
    group:
      isRecord(get(story, 'feedback.associated_group')) ||
      isRecord(get(content, 'target_group')) ||
      isRecord(story.target_group),
    shares,
    bare,
    missing: repost ? missing.filter((m) => /^(?:creation|cont|att)/.test(m)) : missing,
  };
}
