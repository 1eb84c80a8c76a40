import { exact, type ProfileRef } from '../../model';
import { codeOfPk } from '../media-id';
import { get, isRecord } from '../reading';
import { postOfPath } from './address';
import { type Author, authorOf, pkOf } from './identity';
import { type Job, subjectOf } from './job';
import { infoOf, readPost, type Sighting, wholeText } from './post';
import { keep, observation, openThreads } from './posts';
import { threadsOf } from './thread';

type Posts = ReturnType<typeof openThreads>[number]['posts'];

/** The code that the address in front opens; responses do not know it. */
function openedCode(job: Job): string | undefined {
  if (job.ctx.via !== 'embedded' || !URL.canParse(job.ctx.url)) return undefined;
  return postOfPath(new URL(job.ctx.url).pathname)?.code;
}

/** Does the author go on with a thread of their own here, or answer somebody? */
function goesOn(s: Sighting, author: Author): boolean {
  return s.answers === undefined || s.answers.id === author.id || s.answers.handle === author.handle;
}

/** Reads what the author of the opened post says in this thread; everybody else is conversation. */
function readThread(posts: Posts, author: Author, opened: string | undefined, job: Job): void {
  job.c.each(posts, posts[0]?.path ?? '', (item) => {
    const { node, path, author: by } = item as Posts[number];
    if (by && by.id !== author.id) return job.c.skip('comment', 1, pkOf(node));
    const s = readPost(job, node, path);
    if (s === 'unavailable') return job.c.skip('tombstone', 1, pkOf(node));
    if (s.code !== opened && !goesOn(s, author)) return job.c.skip('comment', 1, s.id);
    keep(s, job);
  });
}

/** Answers to the opened post: the author's own go on with the thread, as long as nobody else comes between. */
function readAnswers(threads: ReturnType<typeof openThreads>, author: Author | undefined, job: Job): void {
  for (const { posts } of threads) {
    const stranger = posts.findIndex(({ author: by }) => !author || !by || by.id !== author.id);
    const own = stranger < 0 ? posts : posts.slice(0, stranger);
    if (author && own.length > 0) readThread(own, author, undefined, job);
    for (const { node } of posts.slice(own.length)) job.c.skip('comment', 1, pkOf(node));
  }
}

/**
 * The page of one post in one list: first the thread that holds it, with what it answers above it, then the answers.
 * Without the address the opened post is the last one of its thread.
 */
export function readConversation(value: unknown, path: string, job: Job): void {
  if (!isRecord(value)) return;
  const containing = isRecord(value.containing_thread) ? value.containing_thread : undefined;
  const places = 'edges' in value || !containing ? threadsOf(value, path, job) : [];
  const above = containing ? [{ node: containing, path: `${path}.containing_thread` }] : [];
  const below = containing && Array.isArray(value.reply_threads) ? (threadsOf(value, path, job) ?? []) : [];
  const threads = openThreads([...above, ...(places ?? []), ...below], path, job);
  const code = openedCode(job);
  const all = threads.flatMap((t) => t.posts);
  const opened = all.find(({ node }) => code !== undefined && get(node, 'code') === code);
  const home = opened ? threads.findIndex((t) => t.posts.includes(opened)) : 0;
  const holding = threads[home];
  if (!holding) return;
  const author = (opened ?? holding.posts.at(-1))?.author;
  if (!author) {
    const last = holding.posts.at(-1);
    if (last) job.c.shape(`${last.path}.user.pk`, undefined, last.node);
    return;
  }
  readThread(holding.posts, author, code, job);
  readAnswers(
    threads.filter((t) => t !== holding),
    author,
    job,
  );
}

/** How often a post was seen: an answer of its own, with the post's two ids and nothing else. */
function readViews(media: Record<string, unknown>, path: string, job: Job): void {
  const { info, key } = infoOf(media);
  const value = info?.impression_count;
  if (value === undefined || value === null) return;
  const id = pkOf(media);
  const author = authorOf(media);
  const code = id === undefined ? undefined : codeOfPk(id);
  const views = exact(wholeText(value));
  if (!views) {
    job.c.shape(`${path}.${key}.impression_count`, value, info);
    return;
  }
  if (id === undefined || code === undefined || !author) {
    job.c.skip('no-identity');
    return;
  }
  job.c.post(
    observation(
      {
        id,
        code,
        author,
        published: undefined,
        format: 'unknown',
        flags: ['partial'],
        counts: { views },
        hidden: [],
        caption: undefined,
        mediaCount: undefined,
        duration: undefined,
        original: undefined,
        answers: undefined,
        ad: false,
      },
      job,
    ),
  );
}

/**
 * `data.media` (2026): the opened post, what stands above it, what answers it, and its views, in answers of their own
 * (`Target`, `Upward`, `Downward`, `ViewCount`) or in one.
 */
export function readMedia(value: unknown, path: string, job: Job): void {
  if (!isRecord(value)) return;
  const { info, key } = infoOf(value);
  const author = authorOf(value);
  const bare = value.user === undefined && value.like_count === undefined && value.taken_at === undefined;
  if (bare) readViews(value, path, job);
  else {
    job.c.guard(path, () => {
      const s = readPost(job, value, path);
      if (s === 'unavailable') return job.c.skip('tombstone', 1, pkOf(value));
      if (s.ad) return job.c.skip('ad', 1, s.id);
      keep(s, job);
    });
  }
  const inside = `${path}.${key}`;
  const above = info?.containing_thread;
  if (isRecord(above)) {
    const at = `${inside}.containing_thread`;
    const [thread] = openThreads([{ node: above, path: at }], at, job);
    const subject: Author | ProfileRef | undefined = author ?? subjectOf(job);
    if (thread && subject) readThread(thread.posts, subject, undefined, job);
    else for (const { node } of thread?.posts ?? []) job.c.skip('comment', 1, pkOf(node));
  }
  const below = info?.direct_replies;
  if (isRecord(below)) {
    const at = `${inside}.direct_replies`;
    const places = threadsOf(below, at, job) ?? [];
    readAnswers(openThreads(places, at, job), author, job);
  }
}
