import type { EmbeddedSource, Reader } from '../contract';
import { eachRecord } from '../nested';
import { collector, get, isRecord, list } from '../reading';
import type { Job } from './job';
import { headOf, leaveHead, takeHead } from './meta';
import { statesCounts } from './profile';
import { hasKnownRoot, lookForPosts, readData } from './roots';

/** Blocks without any of these hold configuration and translations only: most of a page's 40 blocks and of its bytes. */
const WORTH_READING = /"(?:text_(?:post_)?app_info|thread_items|follower_count|biography)"/;

/** Runs one reader over one body and closes its books. */
export function reader(source: string, read: (body: unknown, job: Job) => void): Reader {
  return (body, ctx) => {
    const c = collector(source);
    const job: Job = { c, ctx, source, named: {} };
    c.guard('', () => read(body, job));
    return c.result({ ...job.named, empty: 'normal' });
  };
}

/**
 * The server's answers stand in `data-sjs` blocks, at the bottom of nested module calls whose form and names change
 * (`RelayPrefetchedStreamCache`, with a hash behind it since 2026): they are found by key, every `result.data` and
 * every `data` with a known root field.
 */
const readBlock = reader('threads/embedded', (block, job) => {
  takeHead(block, job);
  let answers = 0;
  const whole = eachRecord(block, (here) => {
    const data = get(here, 'result.data') ?? here.data;
    if (!isRecord(data) || (data === here.data && !hasKnownRoot(data))) return false;
    answers += 1;
    readData(data, 'data', job);
    return true;
  });
  if (!whole) job.c.shape('(block)', block, block);
  // A block was chosen for its posts or profile: where no answer is found, the wrapping has changed.
  else if (answers === 0 && get(block, 'alone') !== true) {
    job.c.shape('(block).result.data', undefined, block);
    readLoose(block, job);
  }
  leaveHead(job);
});

/** What is known by its own keys, wherever it stands: answers with a known root, a profile, threads. */
function readLoose(block: unknown, job: Job): void {
  eachRecord(block, (here) => {
    const root = Object.hasOwn(here, 'mediaData') || (isRecord(here.user) && statesCounts(here.user));
    const profile = statesCounts(here) && 'username' in here;
    if (root) readData(here, '(block)', job);
    else if (profile) readData({ user: here }, '(block)', job);
    else if (Array.isArray(here.thread_items)) lookForPosts(here, '(block)', '(block)', job);
    return root || profile || Array.isArray(here.thread_items);
  });
}

const PROFILE = /"follower_count"|"biography"/;

const threadsBlocks: EmbeddedSource = {
  id: 'threads/embedded',
  find(document) {
    const scripts = document.querySelectorAll('script[type="application/json"]');
    const texts = [...scripts].map((s) => s.textContent ?? '').filter((text) => WORTH_READING.test(text));
    const head = headOf(document);
    if (!head) return texts;
    // The number of posts rides along with the profile's block, so that one observation holds all that the page says.
    const written = JSON.stringify(head);
    const at = texts.findIndex((text) => PROFILE.test(text) && text.includes(head.handle));
    if (at < 0) return [...texts, `{"alone":true,"head":${written}}`];
    return texts.with(at, `{"head":${written},"block":${texts[at]}}`);
  },
  read: readBlock,
  empty: 'normal',
};

/** An error of Threads' own is an answer, anything else without `data` is a changed shape. */
export const readGraphql = reader('threads/graphql', (body, job) => {
  if (isRecord(body) && ('data' in body || 'errors' in body || 'error' in body || body.status === 'fail')) {
    readData(body.data, 'data', job);
  } else {
    job.c.shape('data', isRecord(body) ? body.data : body, body);
    for (const value of isRecord(body) ? Object.values(body) : [])
      if (isRecord(value) && hasKnownRoot(value)) readData(value, '', job);
  }
  // Pieces of a streamed answer that found no place in it: documents of their own, or a loss that is told.
  for (const piece of list(body, 'incremental')) {
    const data = get(piece, 'data');
    if (isRecord(data) && hasKnownRoot(data)) readData(data, 'incremental[].data', job);
    else lookForPosts(piece, 'incremental[]', 'user', job);
  }
});

export const threadsEmbedded: readonly EmbeddedSource[] = [threadsBlocks];
