import { middle, type PostObservation, type ProfileRef, take } from '../../model';
import type { FeedPage, ReadContext } from '../contract';
import { type Collector, isRecord } from '../reading';
import { postUrl } from './address';
import { readMedia } from './media';
import type { Sighting, Tab } from './node-parts';
import { PageInfoForm } from './schema';
import { mediaIn, strayed } from './search';

/** What the functions of one body share. */
export interface Job {
  c: Collector;
  ctx: ReadContext;
  /** Source id, `instagram/graphql`. */
  source: string;
}

/** What the answers of one body named so far: an HTML block may hold several. */
export interface Named {
  subject?: ProfileRef;
  feed?: FeedPage;
}

/** `whole`: a post's own node, which must state its counts and time. `tile`: Instagram leaves some of them out there. */
export type Completeness = 'whole' | 'tile';

/** A list of a profile's posts, wherever it stands in a body. */
export interface FeedList {
  nodes: readonly unknown[];
  /** Key path of the list, for reports, and what leads from one of its elements to the node (`.node.media`). */
  path: string;
  inside: string;
  tab: Tab;
  completeness: Completeness;
  /** Whose list it is, when the body says so outside the nodes. */
  owner?: ProfileRef;
  /** `page_info`, or the fields that stand for it in `/api/v1/` bodies. */
  next: { ended: boolean; previous: boolean };
  /** The list is the profile's own stretch of posts, not a selection: coverage may be told from it. */
  stretch: boolean;
}

/** `page_info` of a connection; one that is absent or odd ends nothing. */
export function pageInfo(connection: unknown): FeedList['next'] {
  const info = isRecord(connection) ? take(PageInfoForm, connection.page_info) : undefined;
  const data = info?.ok ? info.value : undefined;
  return { ended: data?.has_next_page === false, previous: data?.has_previous_page === true };
}

/** One post under the profile that the page is about: its author, or a co-author whose profile shows it as its own. */
function observation(s: Sighting, profileId: string, tab: Tab, job: Job): PostObservation {
  const everyone = [s.author, ...s.coauthors];
  const shown = everyone.find((a) => a.id === profileId) ?? s.author;
  const handle = shown.handle ?? (job.ctx.subject?.id === shown.id ? job.ctx.subject.handle : undefined);
  const others = everyone.filter((a) => a.id !== shown.id).map((a) => a.id);
  return {
    platform: 'instagram',
    id: s.id,
    profileId: shown.id,
    ...(handle !== undefined && { handle }),
    url: postUrl(s.code, s.format === 'short'),
    ...(s.published && { published: s.published }),
    format: s.format,
    flags: s.pinnedBy[tab].includes(shown.id) ? ['pinned', ...s.flags] : s.flags,
    counts: s.counts,
    hidden: s.hidden,
    doubtful: s.doubtful,
    ...(s.caption !== undefined && { caption: s.caption }),
    ...(others.length > 0 && { coauthors: others }),
    ...(s.mediaCount !== undefined && { mediaCount: s.mediaCount }),
    ...(s.duration !== undefined && { duration: s.duration }),
    seenAt: job.ctx.seenAt,
    source: job.source,
    via: job.ctx.via,
  };
}

function tellOdd(s: Sighting, path: string, node: unknown, completeness: Completeness, job: Job): void {
  for (const { key, found, tiles } of s.odd)
    if (tiles || completeness === 'whole') job.c.shape(`${path}.${key}`, found, node);
  if (s.format === 'unknown') job.c.shape(`${path}.media_type`, isRecord(node) ? node.media_type : undefined, node);
}

/**
 * Whose feed the nodes make up. The request that names the profile is not visible, so the nodes decide: an account that
 * stands as author or co-author on more than half of them, or on half when the page is already known to be its own.
 */
export function ownerOf(all: readonly Sighting[], subject: ProfileRef | undefined): ProfileRef | undefined {
  const unsuggested = all.filter((s) => !s.suggested);
  const sightings = unsuggested.length > 0 ? unsuggested : all;
  const tally = new Map<string, number>();
  const handles = new Map<string, string>();
  for (const s of sightings) {
    for (const a of [s.author, ...s.coauthors]) {
      tally.set(a.id, (tally.get(a.id) ?? 0) + 1);
      if (a.handle !== undefined) handles.set(a.id, a.handle);
    }
  }
  const ref = (id: string): ProfileRef => {
    const handle = handles.get(id) ?? (subject?.id === id ? subject.handle : undefined);
    return { platform: 'instagram', id, ...(handle !== undefined && { handle }) };
  };
  if (subject && (tally.get(subject.id) ?? 0) * 2 >= sightings.length && tally.has(subject.id)) return ref(subject.id);
  if (unsuggested.length === 0) return undefined;
  const [first, second] = [...tally].sort((a, b) => b[1] - a[1]);
  if (first && first[1] * 2 > sightings.length && first[1] > (second?.[1] ?? 0)) return ref(first[0]);
  // A collaboration alone on a page: the author is certain, the page is not.
  const authors = new Set(sightings.map((s) => s.author.id));
  const [only] = authors;
  return authors.size === 1 && only !== undefined ? ref(only) : undefined;
}

/** Reads a list of posts: ads and other people's posts are left out and counted. Gives whose list it was. */
export function readFeed(feed: FeedList, job: Job): { owner?: ProfileRef; page?: FeedPage } {
  const { c, ctx } = job;
  const read: { s: Sighting; node: unknown; path: string }[] = [];
  const known = feed.owner?.handle === undefined && feed.owner?.id === ctx.subject?.id ? ctx.subject : feed.owner;
  c.each(feed.nodes, feed.path, (node, element) => {
    const path = `${element}${feed.inside}`;
    if (node === null) return c.skip('tombstone');
    const s = readMedia(node, path, { seenAt: ctx.seenAt, known, sure: feed.owner !== undefined });
    if (s === 'not-a-post') return c.skip('not-a-post');
    if (s.ad) return c.skip('ad', 1, s.id);
    read.push({ s, node, path });
  });
  const all = read.map((r) => r.s);
  const owner = feed.owner ?? ownerOf(all, ctx.subject);
  if (owner === undefined) {
    const unsuggested = read.filter((r) => !r.s.suggested);
    for (const { s } of read) c.leave(s.suggested ? 'suggestion' : 'other-author', s.id);
    const [first] = unsuggested;
    if (first) c.shape(`${first.path}.user`, all, first.node);
    return {};
  }
  const own: Sighting[] = [];
  for (const { s, node, path } of read) {
    if (s.author.id !== owner.id && !s.coauthors.some((a) => a.id === owner.id)) {
      c.skip(s.suggested ? 'suggestion' : 'other-author', 1, s.id);
      continue;
    }
    tellOdd(s, path, node, feed.completeness, job);
    c.post(observation(s, owner.id, feed.tab, job));
    own.push(s);
  }
  if (!feed.stretch) return { owner };
  return { owner, page: feedPage(feed, owner, own, ctx) };
}

/**
 * Where the page stands in the feed. Instagram's bodies do not say it and the cursor is in the unseen request, so `top`
 * is claimed only where it is sure: the HTML's first screen, or a page with a pinned post (pinned posts open the first page
 * and stand nowhere else). What came before in this document may tell of the others; a reader cannot.
 */
function feedPage(feed: FeedList, owner: ProfileRef, own: readonly Sighting[], ctx: ReadContext): FeedPage {
  const pinned = own.filter((s) => s.pinnedBy[feed.tab].includes(owner.id));
  const first = ctx.via === 'embedded' || pinned.length > 0;
  return {
    profile: owner,
    tab: feed.tab,
    position: feed.next.previous ? 'next' : first ? 'top' : 'unsaid',
    ended: feed.next.ended,
    ordered: inDateOrder(own.filter((s) => !pinned.includes(s))).map((s) => s.id),
  };
}

/** Logged-out nodes do not mark what is pinned: up to three posts at the top that are older than a later one are. */
function inDateOrder(own: readonly Sighting[]): Sighting[] {
  const rest = [...own];
  for (let i = 0; i < 3; i++) {
    const [head, ...later] = rest;
    const when = head?.published;
    if (!head || !when || !head.flags.includes('approximate-time')) break;
    if (!later.some((s) => s.published && middle(s.published) > middle(when))) break;
    rest.shift();
  }
  return rest;
}

/**
 * Reads posts that a body shows one by one (a post's own page). Each belongs to its author, or to the profile that
 * this page is known to be about, when that one is among the co-authors.
 */
export function readSingle(nodes: readonly unknown[], path: string, completeness: Completeness, job: Job): void {
  job.c.each(nodes, path, (node, at) => {
    const s = readMedia(node, at, { seenAt: job.ctx.seenAt, known: job.ctx.subject });
    if (s === 'not-a-post') return job.c.skip('not-a-post');
    if (s.ad) return job.c.skip('ad', 1, s.id);
    tellOdd(s, at, node, completeness, job);
    const subject = job.ctx.subject?.id;
    const id = subject !== undefined && s.coauthors.some((a) => a.id === subject) ? subject : s.author.id;
    job.c.post(observation(s, id, 'posts', job));
  });
}

/**
 * The medium of a list's element: some lists wrap each once more. Under a name that nobody knows it is found by what it
 * states, and told.
 */
export function mediumOf(element: unknown, path: string, job: Job): unknown {
  if (!isRecord(element)) return element;
  if ('media' in element) return element.media;
  if (['pk', 'id', 'code', 'shortcode'].some((key) => key in element)) return element;
  const found = strayed(element);
  if (found === undefined) return element;
  job.c.shape(`${path}.media`, undefined, element);
  return found;
}

/**
 * The nodes of a connection's `edges[]`, and what leads to them: some lists wrap each medium once more. Undefined and a
 * report where there are no edges.
 */
export function nodesOf(
  connection: unknown,
  path: string,
  job: Job,
): Pick<FeedList, 'nodes' | 'path' | 'inside'> | undefined {
  if (!isRecord(connection) || !Array.isArray(connection.edges)) {
    job.c.shape(`${path}.edges`, isRecord(connection) ? connection.edges : connection, connection);
    const found = mediaIn(connection, path);
    return found.length > 0 ? { nodes: found.map(({ node }) => node), path, inside: '' } : undefined;
  }
  const nodes = connection.edges.map((edge) => {
    if (!isRecord(edge) || 'node' in edge) return isRecord(edge) ? edge.node : edge;
    job.c.shape(`${path}.edges[].node`, undefined, edge);
    return strayed(edge);
  });
  const wrapped = nodes.some((node) => isRecord(node) && isRecord(node.media));
  return {
    nodes: nodes.map((node) => mediumOf(node, `${path}.edges[].node`, job)),
    path: `${path}.edges`,
    inside: wrapped ? '.node.media' : '.node',
  };
}
