import type { PostObservation, ProfileRef } from '../../model';
import type { FeedPage, ReadContext } from '../contract';
import { type Collector, get, isRecord, list } from '../reading';
import { postUrl } from './address';
import { isStory, type Kind, readStory, type Sighting } from './story';

/** What the functions of one body share. */
export interface Job {
  c: Collector;
  ctx: ReadContext;
  /** Source id, `facebook/graphql`. */
  source: string;
}

/** A list of a profile's stories, wherever it stands in a body. */
export interface FeedList {
  edges: readonly unknown[];
  path: string;
  tab: 'posts' | 'reels';
  kind: Kind;
  /** Whose list it is, when the body says so outside the stories. */
  owner: ProfileRef | undefined;
  position: FeedPage['position'];
  ended: boolean;
}

function observation(s: Sighting, profile: ProfileRef, job: Job, pinned = false): PostObservation {
  const everyone = [s.author, ...s.coauthors];
  const shown = everyone.find((a) => a.id === profile.id);
  const handle = shown?.handle ?? profile.handle;
  const others = everyone.filter((a) => a.id !== profile.id).map((a) => a.id);
  return {
    platform: 'facebook',
    id: s.id,
    profileId: profile.id,
    ...(handle !== undefined && { handle }),
    url: s.url ?? postUrl(profile.id, s.id),
    ...(s.published && { published: s.published }),
    format: s.format,
    flags: pinned ? ['pinned', ...s.flags] : s.flags,
    counts: s.counts,
    ...(s.reactions && { reactions: s.reactions }),
    hidden: s.hidden,
    doubtful: [],
    ...(s.caption !== undefined && { caption: s.caption }),
    ...(others.length > 0 && { coauthors: others }),
    ...(s.mediaCount !== undefined && { mediaCount: s.mediaCount }),
    ...(s.duration !== undefined && { duration: s.duration }),
    seenAt: job.ctx.seenAt,
    source: job.source,
    via: job.ctx.via,
  };
}

/** A post of the profile: with its boxes, and what it should state and does not. */
function keep(s: Sighting, profile: ProfileRef, path: string, node: unknown, job: Job, pinned = false): void {
  for (const box of s.boxes) job.c.box(box, s.id);
  for (const key of s.missing)
    job.c.shape(`${path}.${key}`, undefined, isRecord(node) ? get(node, 'comet_sections') : node);
  if (s.shares) job.c.leave('reposted-original', undefined);
  job.c.post(observation(s, profile, job, pinned));
}

/** Somebody else's post: its boxes on the page say nothing about what was missed. */
function leaveOut(s: Sighting, reason: 'ad' | 'suggestion' | 'other-author' | 'home-feed', job: Job): void {
  job.c.skip(reason, 1, s.id);
  for (const box of s.boxes) job.c.box(box, s.id);
}

const isBy = (s: Sighting, id: string) => s.author.id === id || s.coauthors.some((a) => a.id === id);

/**
 * Whose a list is that does not say so: of the profile that is open where it signs half of the stories, otherwise of
 * the account that signs more than half. One story alone proves nothing while another profile is open.
 */
function majority(all: readonly Sighting[], subject: ProfileRef | undefined): ProfileRef | undefined {
  const tally = new Map<string, { n: number; handle?: string }>();
  for (const { author } of all) {
    const known = tally.get(author.id) ?? { n: 0 };
    const handle = author.handle ?? known.handle;
    tally.set(author.id, { n: known.n + 1, ...(handle !== undefined && { handle }) });
  }
  for (const [id, { n, handle }] of tally) {
    const most = n * 2 > all.length && (subject === undefined || n > 1);
    const enough = most || (id === subject?.id && n * 2 >= all.length);
    if (enough) return { platform: 'facebook', id, ...(handle !== undefined && { handle }) };
  }
  return undefined;
}

/** The story of an edge, whatever wraps it. */
export function storyOfEdge(edge: unknown): unknown {
  const node = isRecord(edge) && edge.node !== undefined ? edge.node : edge;
  return (
    get(node, 'profile_reel_node.node') ?? get(edge, 'profile_reel_node.node') ?? get(edge, 'profile_reel_node') ?? node
  );
}

/** Reads a profile's own list: ads and other people's posts are left out and counted. */
export function readFeed(feed: FeedList, job: Job): { owner?: ProfileRef; page?: FeedPage } {
  const { c, ctx } = job;
  const read: { s: Sighting; node: unknown; path: string }[] = [];
  c.each(feed.edges, feed.path, (edge, element) => {
    const node = storyOfEdge(edge);
    const path = `${element}.node`;
    if (node === null) return c.skip('tombstone');
    // Composers, suggestions of people and of groups stand between the stories.
    if (isRecord(node) && !isStory(node) && typeof node.__typename === 'string' && node.__typename !== 'Story')
      return c.skip('not-a-post');
    const s = readStory(node, path, feed.kind, c, ctx.language);
    if (s.ad) return leaveOut(s, 'ad', job);
    read.push({ s, node, path });
  });
  const owner =
    feed.owner ??
    majority(
      read.map(({ s }) => s),
      ctx.subject,
    );
  if (owner === undefined) {
    for (const { s } of read) leaveOut(s, 'other-author', job);
    const [first] = read;
    if (first) c.shape(`${first.path}.actors`, undefined, first.node);
    return {};
  }
  const own: Sighting[] = [];
  for (const { s, node, path } of read) {
    if (!isBy(s, owner.id)) {
      leaveOut(s, 'other-author', job);
      continue;
    }
    keep(s, owner, path, node, job);
    own.push(s);
  }
  const handle = owner.handle ?? own.find((s) => s.author.id === owner.id)?.author.handle;
  const known = handle === undefined ? owner : { ...owner, handle };
  const page: FeedPage = {
    profile: known,
    tab: feed.tab,
    position: feed.position,
    ended: feed.ended,
    ordered: own.map((s) => s.id),
  };
  return { owner: known, page };
}

/** The pinned story of a profile, which stands beside its timeline. */
export function readPinned(node: unknown, path: string, owner: ProfileRef | undefined, job: Job): void {
  job.c.guard(path, () => {
    const inner = isStory(node) ? node : (get(node, 'story') ?? get(node, 'node') ?? node);
    const s = readStory(inner, path, 'story', job.c, job.ctx.language);
    if (s.ad || (owner && !isBy(s, owner.id))) return leaveOut(s, s.ad ? 'ad' : 'other-author', job);
    keep(s, owner ?? { platform: 'facebook', id: s.author.id }, path, inner, job, true);
  });
}

/** A post that a body shows alone: it belongs to its author, or to the profile of the page that signs it too. */
export function readSingle(node: unknown, path: string, kind: Kind, job: Job): void {
  const { c, ctx } = job;
  c.each([node], path, () => {
    const s = readStory(node, path, kind, c, ctx.language);
    if (s.ad) return leaveOut(s, 'ad', job);
    if (s.group) return leaveOut(s, 'home-feed', job);
    // What is opened brings its counters along; tiles of a list get theirs later.
    if (kind === 'reel' && s.bare) s.missing.push('feedback');
    const { subject } = ctx;
    const by = subject && isBy(s, subject.id) ? subject : undefined;
    keep(s, by ?? { platform: 'facebook', id: s.author.id }, path, node, job);
  });
}

/** Stories of a list that is nobody's profile: the home feed, a search, a group, recommendations. */
export function readForeign(
  nodes: readonly unknown[],
  path: string,
  job: Job,
  reason: 'home-feed' | 'suggestion',
): void {
  for (const node of nodes) {
    let said: Sighting | undefined;
    try {
      said = readStory(node, path, 'story', quiet(job.c), job.ctx.language);
    } catch {
      // A story that is left out anyway.
    }
    if (said) leaveOut(said, said.ad ? 'ad' : reason, job);
    else job.c.skip(reason);
  }
}

/** What is wrong with the counters of a post that is left out is nobody's loss. */
const quiet = (c: Collector): Collector => ({ ...c, shape: () => undefined });

/** Ended: the connection says that nothing follows. One that says nothing ends nothing. */
export function hasEnded(connection: unknown): boolean {
  return get(connection, 'page_info.has_next_page') === false;
}

export const edgesOf = (connection: unknown): unknown[] => list(connection, 'edges');
