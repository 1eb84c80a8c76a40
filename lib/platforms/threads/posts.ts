import { fits, middle, type PostObservation, type ProfileRef } from '../../model';
import type { FeedPage } from '../contract';
import { get } from '../reading';
import { classify, postUrl } from './address';
import { type Author, authorOf, pkOf } from './identity';
import { type Job, subjectOf } from './job';
import { isAd, readPost, type Sighting } from './post';
import { PageInfoForm } from './schema';
import { type Place, postsOf, threadsOf } from './thread';

/** One post as its author's. */
export function observation(s: Sighting, job: Job): PostObservation {
  const subject = subjectOf(job);
  const handle = s.author.handle ?? (subject?.id === s.author.id ? subject.handle : undefined);
  return {
    platform: 'threads',
    id: s.id,
    profileId: s.author.id,
    ...(handle !== undefined && { handle }),
    url: postUrl(s.code, handle),
    ...(s.published && { published: s.published }),
    format: s.format,
    flags: s.flags,
    counts: s.counts,
    hidden: s.hidden,
    doubtful: [],
    ...(s.caption !== undefined && { caption: s.caption }),
    ...(s.mediaCount !== undefined && { mediaCount: s.mediaCount }),
    ...(s.duration !== undefined && { duration: s.duration }),
    seenAt: job.ctx.seenAt,
    source: job.source,
    via: job.ctx.via,
  };
}

/**
 * Keeps a post. What it passes on is told as skipped, and its box on the page stands for the act; what it quotes is
 * told too, and stays free to be met as somebody's own.
 */
export function keep(s: Sighting, job: Job): void {
  job.c.post(observation(s, job));
  if (s.flags.includes('quote')) job.c.skip('quoted-original');
  if (!s.original) return;
  job.c.skip('reposted-original');
  job.c.box(pkOf(s.original), s.id);
}

/** One thread with the authors of its posts, before any is read. */
interface Thread {
  posts: (Place & { author: Author | undefined })[];
}

export function openThreads(places: readonly Place[], path: string, job: Job): Thread[] {
  const threads: Thread[] = [];
  job.c.each(places, path, (place) => {
    const found = postsOf(place as Place, job);
    if (typeof found === 'string') return job.c.skip(found);
    threads.push({ posts: found.map((post) => ({ ...post, author: authorOf(post.node) })) });
  });
  return threads;
}

/**
 * Whose feed the threads make up: the request that names the profile is not visible. The author of this list has written
 * in more than half of its threads (a thread of the replies tab begins with somebody else's post), or in half of them
 * when the page is already known to be that author's.
 */
export function ownerOf(threads: readonly Thread[], subject: ProfileRef | undefined): ProfileRef | undefined {
  const votes = new Map<string, number>();
  const handles = new Map<string, string>();
  const filled = threads.filter(({ posts }) => posts.some(({ author, node }) => author && !isAd(node)));
  for (const { posts } of filled) {
    const authors = posts.flatMap(({ author }) => author ?? []);
    for (const { id, handle } of authors) if (handle !== undefined) handles.set(id, handle);
    for (const id of new Set(authors.map((a) => a.id))) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  const ref = (id: string): ProfileRef => {
    const handle = handles.get(id) ?? (subject?.id === id ? subject.handle : undefined);
    return { platform: 'threads', id, ...(handle !== undefined && { handle }) };
  };
  const known = subject && votes.get(subject.id);
  if (subject && known !== undefined && known * 2 >= filled.length) return ref(subject.id);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (first && first[1] * 2 > filled.length && first[1] > (second?.[1] ?? 0)) return ref(first[0]);
  // One thread of the replies tab: the last word is the profile's.
  const last = filled.length === 1 ? filled[0]?.posts.at(-1)?.author : undefined;
  return last ? ref(last.id) : undefined;
}

type Read = { s: Sighting; thread: number };

/** Reads the owner's posts of these threads; ads and everybody else's posts are left out and told. */
export function readOwn(threads: readonly Thread[], owner: ProfileRef, job: Job): Read[] {
  const read: Read[] = [];
  threads.forEach(({ posts }, thread) => {
    job.c.each(posts, posts[0]?.path.replace(/\[\]\.\w+$/, '') ?? '', (item) => {
      const { node, path, author } = item as Thread['posts'][number];
      if (author && author.id !== owner.id) {
        return job.c.skip(isAd(node) ? 'ad' : 'other-author', 1, pkOf(node));
      }
      const s = readPost(job, node, path);
      if (s === 'unavailable') return job.c.skip('tombstone', 1, pkOf(node));
      if (s.ad) return job.c.skip('ad', 1, s.id);
      keep(s, job);
      read.push({ s, thread });
    });
  });
  return read;
}

/**
 * The tab that a page belongs to. The HTML is of the address in front; a response names no tab, and then the posts say
 * what it can be: undefined where a tab of pictures looks like a feed of somebody who always posts pictures.
 */
function tabOf(threads: readonly Thread[], read: readonly Read[], owner: ProfileRef, job: Job): string | undefined {
  if (job.ctx.via === 'embedded') {
    const page = URL.canParse(job.ctx.url) ? classify(new URL(job.ctx.url)) : undefined;
    return page?.kind === 'profile' ? page.tab : 'posts';
  }
  const own = threads.filter(({ posts }) => posts.some(({ author }) => author?.id === owner.id));
  const answering = own.filter(({ posts }) => posts.some(({ author }) => author && author.id !== owner.id));
  if (answering.length * 2 > own.length) return 'replies';
  if (read.every(({ s }) => s.original)) return 'reposts';
  if (job.ctx.tab !== undefined) return job.ctx.tab;
  return read.some(({ s }) => ['text', 'link', 'poll', 'audio'].includes(s.format)) ? 'posts' : undefined;
}

/** The page's place in the feed, by one post of each thread: threads stand in the order of their newest own post. */
function feedPage(value: unknown, threads: Thread[], read: Read[], owner: ProfileRef, job: Job): FeedPage | undefined {
  const tab = tabOf(threads, read, owner, job);
  if (tab === undefined) return undefined;
  const pinned = new Set(read.filter(({ s }) => s.flags.includes('pinned')).map(({ thread }) => thread));
  const newest = new Map<number, Sighting>();
  for (const { s, thread } of read) {
    const before = newest.get(thread)?.published;
    if (pinned.has(thread) || !s.published || (before && middle(before) >= middle(s.published))) continue;
    newest.set(thread, s);
  }
  const stated = get(value, 'page_info');
  const info = fits(PageInfoForm, stated) ? stated : undefined;
  const first = job.ctx.via === 'embedded' || pinned.size > 0;
  return {
    profile: owner,
    tab,
    position: info?.has_previous_page ? 'next' : first ? 'top' : 'unsaid',
    ended: info?.has_next_page === false,
    ordered: [...newest.values()].map((s) => s.id),
  };
}

/** A tab of a profile. Self-threads come as one thread with several posts: each of them is a post of its own. */
export function readFeed(value: unknown, path: string, job: Job): void {
  if (value === null) return;
  const places = threadsOf(value, path, job);
  if (!places || places.length === 0) return;
  const threads = openThreads(places, path, job);
  const subject = subjectOf(job);
  // The first screen is the page's own: the profile that it names there is certain.
  const owner = job.ctx.via === 'embedded' && subject ? subject : ownerOf(threads, subject);
  if (!owner) {
    const posts = threads.flatMap((t) => t.posts);
    for (const { node } of posts) job.c.skip(isAd(node) ? 'ad' : 'other-author', 1, pkOf(node));
    const first = posts.find(({ node }) => !isAd(node));
    if (first) job.c.shape(`${first.path}.user`, posts, first.node);
    return;
  }
  job.named.subject = owner.handle === undefined && subject?.id === owner.id ? subject : owner;
  const read = readOwn(threads, owner, job);
  const feed = feedPage(value, threads, read, owner, job);
  if (feed && read.length > 0 && !job.named.feed) job.named.feed = feed;
}
