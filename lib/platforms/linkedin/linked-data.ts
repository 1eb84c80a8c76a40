import { exact, type PostFormat } from '../../model';
import { aboutOf } from '../about';
import { get, isRecord, type Keyed, list, str, whole } from '../reading';
import { articleOfAddress, handleOf, type PostUrn, postOfAddress } from './identity';

/** Facts of schema.org blocks: what the site tells search engines about the page. */
export interface LinkedPost {
  urn?: PostUrn;
  /** A published article: its address names no number. */
  article?: string;
  author?: string;
  authorName?: string;
  /** Stated to the millisecond. */
  published?: number;
  likes?: number;
  comments?: number;
  format: PostFormat;
  caption?: string;
}
export interface LinkedProfile {
  handle: string;
  name?: string;
  followers?: number;
  /** What an organisation's or a person's own block says under "About", and the website it names. */
  bio?: string;
  links?: string[];
  /** It stands for itself, not as the author of something. */
  main: boolean;
}
export interface LinkedData {
  posts: LinkedPost[];
  profiles: LinkedProfile[];
}

const POSTS: Record<string, PostFormat> = {
  SocialMediaPosting: 'unknown',
  DiscussionForumPosting: 'unknown',
  DocumentObject: 'carousel',
  DigitalDocument: 'carousel',
  ImageObject: 'image',
  VideoObject: 'video',
  Article: 'article',
  NewsArticle: 'article',
  BlogPosting: 'article',
};
const PROFILES = new Set(['Person', 'Organization', 'Corporation', 'EducationalOrganization']);

/** The number of one kind of action: one counter or a list, its type an address or a `@type`. */
function statistic(node: Keyed, action: string): number | undefined {
  const all = node.interactionStatistic;
  for (const counter of Array.isArray(all) ? all : [all]) {
    const type = get(counter, 'interactionType');
    const named = str(type) ?? str(get(type, '@type')) ?? '';
    if (named.endsWith(action)) return whole(get(counter, 'userInteractionCount'));
  }
  return undefined;
}

function instant(text: unknown): number | undefined {
  const ms = typeof text === 'string' && /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** `sameAs` of an organisation is its website; of a person it is the profile itself. */
function websites(sameAs: unknown): unknown[] {
  return (Array.isArray(sameAs) ? sameAs : [sameAs]).filter((address) => handleOf(address) === undefined);
}

function profileOf(node: Keyed, main: boolean): LinkedProfile | undefined {
  const handle = handleOf(node.url) ?? handleOf(node.sameAs) ?? handleOf(node['@id']);
  if (handle === undefined) return undefined;
  const followers = statistic(node, 'FollowAction');
  const name = str(node.name);
  // A post's page says 0 of an organisation with 31 million followers (2025): nothing is told by it.
  const about = main && node.description !== undefined ? aboutOf(node.description, websites(node.sameAs)) : {};
  return { handle, main, ...(name && { name }), ...(followers ? { followers } : {}), ...about };
}

function formatOf(node: Keyed, type: string): PostFormat {
  if (type !== 'SocialMediaPosting' && type !== 'DiscussionForumPosting') return POSTS[type] ?? 'unknown';
  if (node.video !== undefined) return 'video';
  const images = Array.isArray(node.image) ? node.image.length : 0;
  return images > 1 ? 'carousel' : 'unknown';
}

function postOf(node: Keyed, type: string): LinkedPost | undefined {
  const addresses = [node['@id'], node.url, node.mainEntityOfPage, get(node.mainEntityOfPage, '@id'), node.embedUrl];
  const urn = addresses.map(postOfAddress).find((u) => u !== undefined);
  const article = urn ? undefined : addresses.map(articleOfAddress).find((a) => a !== undefined);
  if (!urn && article === undefined) return undefined;
  const by = [node.author, node.creator].find(isRecord);
  const author = by && (handleOf(by.url) ?? handleOf(by.sameAs));
  const authorName = str(get(by, 'name'));
  const published = instant(node.datePublished);
  const likes = statistic(node, 'LikeAction');
  const comments = statistic(node, 'CommentAction') ?? whole(node.commentCount);
  const caption = str(node.articleBody) ?? str(node.text);
  return {
    format: formatOf(node, type),
    ...(urn && { urn }),
    ...(article && { article }),
    ...(author && { author }),
    ...(authorName && { authorName }),
    ...(published !== undefined && { published }),
    ...(likes !== undefined && { likes }),
    ...(comments !== undefined && { comments }),
    ...(caption && { caption }),
  };
}

const MOST_NODES = 2_000;

/** Walks lists, graphs and wrappers down to nodes with a type; what stands inside of those belongs to them. */
export function readLinkedData(body: unknown): LinkedData {
  const data: LinkedData = { posts: [], profiles: [] };
  const queue: [unknown, number][] = [[body, 0]];
  for (let steps = 0; steps < queue.length && steps < MOST_NODES; steps++) {
    const [node, depth] = queue[steps] ?? [undefined, 0];
    if (depth > 6) continue;
    if (Array.isArray(node)) for (const item of node) queue.push([item, depth + 1]);
    if (!isRecord(node)) continue;
    const type = str(node['@type']) ?? str(list(node, '@type')[0]);
    if (Array.isArray(node['@graph'])) queue.push([node['@graph'], depth + 1]);
    else if (type === undefined) for (const inner of Object.values(node)) queue.push([inner, depth + 1]);
    if (type === undefined) continue;
    if (type === 'ProfilePage' || type === 'WebPage') queue.push([node.mainEntity, depth + 1]);
    const profile = PROFILES.has(type) ? profileOf(node, true) : undefined;
    if (profile) data.profiles.push(profile);
    const post = Object.hasOwn(POSTS, type) ? postOf(node, type) : undefined;
    if (!post) continue;
    data.posts.push(post);
    const by = [node.author, node.creator].find(isRecord);
    const author = by && profileOf(by, false);
    if (author) data.profiles.push(author);
  }
  return data;
}

export const stated = (n: number | undefined) => (n === undefined ? undefined : exact(n));
