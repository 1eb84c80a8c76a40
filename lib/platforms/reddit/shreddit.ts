import { exact, type PostFlag, type PostFormat, type ProfileRef } from '../../model';
import { bioOf } from '../about';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, get, isRecord, list, mismatch, str, whole } from '../reading';
import type { Attributes, Sheet, Written } from './markup';
import { settle, stretch } from './posts';
import { profileOf } from './profile';
import { ShredditForm } from './schema';
import {
  commentCount,
  formatOfLink,
  fuzzed,
  HIDDEN,
  instant,
  named,
  person,
  pointsToAnother,
  type Score,
  type Thing,
  young,
} from './thing';
import { type Place, placeOf } from './urls';

const SOURCE = 'reddit/shreddit';

/** `post-type` in our vocabulary. `multi_media` is a text with pictures in it. */
const TYPES: Record<string, PostFormat> = {
  text: 'text',
  multi_media: 'text',
  ama: 'text',
  image: 'image',
  gif: 'image',
  gallery: 'carousel',
  video: 'video',
  rich_video: 'link',
  embed: 'link',
  link: 'link',
  poll: 'poll',
  prediction: 'poll',
  live_audio: 'audio',
  talk: 'audio',
};

/** An empty attribute is a mark that is set; "false" is one that is not. */
export function marked(is: Attributes, ...names: string[]): boolean {
  return names.some((name) => is[name] !== undefined && is[name] !== 'false');
}

function formatOf(out: Collector, { is, shows }: Written, path: string): PostFormat {
  const type = is['post-type'] ?? '';
  // A crosspost shows the original's media under a type of its own.
  if (type === 'crosspost') return shows ?? 'unknown';
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (known) return known;
  if (shows) return shows;
  if (type === '' && is['content-href'])
    return /^self\./.test(is.domain ?? '') ? 'text' : formatOfLink(is.domain, is['content-href']);
  out.shape(`${path}[post-type]`, is['post-type'], is);
  return 'unknown';
}

/**
 * A young post without a score hides it, and so does one that says so. A young zero may be either: it is kept and
 * marked. An old post without a score is a page that changed.
 */
function scoreOf(out: Collector, is: Attributes, path: string, isYoung: boolean): Score {
  if (marked(is, 'score-hidden', 'is-score-hidden', 'hide-score') || is.score === '') return HIDDEN;
  if (is.score === undefined && isYoung) return HIDDEN;
  const count = fuzzed(is.score);
  if (!count) out.shape(`${path}[score]`, is.score, is);
  return { hidden: false, ...(count && { count }), ...(count?.value === 0 && isYoung && { doubtful: true }) };
}

function flagsOf(is: Attributes, crosspost: boolean): PostFlag[] {
  const flags: PostFlag[] = [];
  if (marked(is, 'pinned', 'is-pinned', 'stickied', 'is-stickied')) flags.push('pinned');
  if (crosspost) flags.push('quote');
  if (marked(is, 'is-commercial-communication', 'commercial-communication')) flags.push('paid');
  if (marked(is, 'nsfw', 'is-nsfw', 'over18')) flags.push('sensitive');
  return flags;
}

function readPost(out: Collector, element: Written, path: string, context: ReadContext): Thing {
  const { is, pictures } = element;
  const post = conform(ShredditForm, is, path);
  const published = instant(is['created-timestamp']);
  if (!published) out.shape(`${path}[created-timestamp]`, is['created-timestamp'], is);
  const comments = commentCount(is['comment-count']);
  if (!comments) out.shape(`${path}[comment-count]`, is['comment-count'], is);
  // Without the id the author's own page could not find the post again; deleted authors have neither id nor name.
  if (person(post.author) && !post['author-id']) out.shape(`${path}[author-id]`, is['author-id'], is);
  // The author's name is left out with the id, where there is nobody any more.
  if (post.author === undefined && post['author-id']) out.shape(`${path}[author]`, undefined, is);
  for (const key of ['permalink', 'post-title']) if (is[key] === undefined) out.shape(`${path}[${key}]`, undefined, is);
  const format = formatOf(out, element, path);
  const crosspost = is['post-type'] === 'crosspost' || pointsToAnother(is['content-href'], post.id);
  const media = format === 'carousel' ? whole(pictures) : format === 'image' || format === 'video' ? 1 : undefined;
  return {
    id: post.id,
    permalink: post.permalink,
    title: post['post-title'],
    community: { id: post['subreddit-id'], name: named(post['subreddit-prefixed-name'], post['subreddit-name']) },
    author: { ...(post['author-id'] && { id: post['author-id'] }), name: person(post.author) },
    format,
    flags: flagsOf(is, crosspost),
    score: scoreOf(out, is, path, young(published, context.seenAt)),
    ...(published && { published }),
    ...(comments && { comments }),
    ...(media !== undefined && { mediaCount: media }),
  };
}

/** Below an opened post stand others that nobody asked for. */
const SUGGESTED = /^ListingBelow|Related|Recommend/i;

/**
 * Whose page it is: the address says what to look for among the posts, and where it is none of a page's (a saved file),
 * the page's own account of itself does.
 */
function placeOfPage(sheet: Sheet, context: ReadContext): Place {
  const asked = placeOf(context.url);
  if (asked.kind !== 'other') return asked;
  const type = `${sheet.app.pagetype ?? ''} ${sheet.app.routename ?? ''}`;
  const about = aboutOf(sheet);
  if (/\bpost_/.test(type)) return { kind: 'post', id: str(get(about, 'post.id')) ?? '' };
  const user = str(get(about, 'profile.name')) ?? str(get(about, 'user.name'));
  if (/\b(?:profile|user)/.test(type) && user) return { kind: 'user', of: user, tab: 'posts' };
  const community = str(get(about, 'subreddit.prefixedName')) ?? sheet.header?.['prefixed-name'];
  if (/\b(?:community|subreddit)/.test(type) && community) return { kind: 'community', of: community, tab: 'posts' };
  return /search|serp/.test(type) ? { kind: 'search' } : asked;
}

/** The identities that the page gives itself: in its header, and in what it carries about itself. */
function statedBy(sheet: Sheet): ProfileRef[] {
  const about = aboutOf(sheet);
  const refs = [
    [sheet.header?.['subreddit-id'], sheet.header?.['prefixed-name']],
    [get(about, 'subreddit.id'), get(about, 'subreddit.prefixedName')],
    [get(about, 'profile.id'), get(about, 'profile.name')],
  ];
  return refs.flatMap(([id, handle]) =>
    typeof id === 'string' && /^t[25]_[a-z0-9]{1,13}$/.test(id) && str(handle)
      ? [{ platform: 'reddit' as const, id, handle: String(handle) }]
      : [],
  );
}

function aboutOf(sheet: Sheet): unknown {
  try {
    return JSON.parse(sheet.about);
  } catch {
    return undefined;
  }
}

/** The community of the page; since September 2025 many show weekly visitors in the place of subscribers. */
function readHeader(out: Collector, is: Attributes, context: ReadContext): void {
  const id = str(is['subreddit-id']);
  const handle = named(str(is['prefixed-name']), str(is.name));
  if (!id || !/^t5_[a-z0-9]+$/.test(id) || !handle) mismatch('shreddit-subreddit-header[subreddit-id]', id, is);
  const followers = exact(whole(is.subscribers));
  if (!followers && !('weekly-active-users' in is && is.subscribers === undefined))
    out.shape('shreddit-subreddit-header[subscribers]', is.subscribers, is);
  const who = { id, handle, name: str(is['display-name']), bio: bioOf(is.description) };
  out.profile(profileOf(who, { ...(followers && { followers }) }, SOURCE, context));
}

/** Elements of www.reddit.com: the first screen and whatever arrives after it. */
export const readShreddit: Reader = (body, context) => {
  const out = collector(SOURCE);
  if (!isRecord(body)) return out.result({ empty: 'normal' });
  const sheet = body as unknown as Sheet;
  const place = placeOfPage(sheet, context);
  const things: Thing[] = [];
  // Boxes without posts, and a page that names its post and shows none: the elements have another name.
  const empty = list(sheet.elements).length === 0;
  const about = empty ? aboutOf(sheet) : undefined;
  const named = place.kind === 'post' && (get(about, 'post.id') ?? get(about, 'subreddit.id')) !== undefined;
  if (!Array.isArray(sheet.elements) || (empty && (named || sheet.boxes > 0)))
    out.shape('shreddit-post', undefined, sheet.app);
  if (isRecord(sheet.header) && sheet.fresh)
    out.guard('shreddit-subreddit-header', () => readHeader(out, sheet.header!, context));
  // A whole page of a community has one; a fragment has not.
  if (sheet.header === undefined && place.kind === 'community' && sheet.app?.pagetype === 'community')
    out.shape('shreddit-subreddit-header', undefined);
  out.each(list(sheet.elements), 'shreddit-post', (raw, path) => {
    const element = raw as Written;
    if (!isRecord(element?.is)) return mismatch(path, element);
    const { is } = element;
    if (element.tag === 'ad' || marked(is, 'promoted', 'is-promoted')) return out.skip('ad', 1, is.id ?? is['post-id']);
    if (element.tag === 'row') return out.skip('home-feed', 1, is.id);
    if (element.nested) return out.skip('quoted-original');
    const where = is['view-context'] ?? '';
    const opened = place.kind !== 'post' || where === 'CommentsPage' || is.id === place.id;
    if (SUGGESTED.test(where) || !opened) return out.skip('suggestion', 1, is.id);
    things.push(readPost(out, element, path, context));
  });
  const part = stretch(
    sheet.before === 0 && !/[?&]after=/.test(context.url),
    !sheet.ended,
    sheet.before,
    things.length,
  );
  return settle(out, things, place, SOURCE, context, part, statedBy(sheet));
};
