import { get, isRecord, list, mismatch } from '../reading';
import type { Job } from './job';
import { postsIn } from './search';

/** Where one post stands in a list of threads. */
export interface Place {
  node: unknown;
  path: string;
}

/** The records that a list's elements wrap: edges, or the threads themselves (2023). */
export function threadsOf(value: unknown, path: string, job: Job): Place[] | undefined {
  for (const [key, inside] of [
    ['edges', '.node'],
    ['threads', ''],
    ['reply_threads', ''],
    ['items', ''],
  ] as const) {
    const found = get(value, key);
    if (!Array.isArray(found)) continue;
    return found.map((element) => ({
      node: inside && isRecord(element) && 'node' in element ? element.node : element,
      path: `${path}.${key}[]${inside}`,
    }));
  }
  job.c.shape(`${path}.edges`, isRecord(value) ? value.edges : value, value);
  // Under another name the threads stand one key further: each is known by the posts that it holds.
  const lists = isRecord(value) ? Object.entries(value).filter(([, v]) => Array.isArray(v)) : [];
  const held = lists.find(([, v]) => postsIn(v, '').length > 0);
  return held && (held[1] as unknown[]).map((node) => ({ node, path: `${path}.${held[0]}[]` }));
}

/**
 * The posts of one thread: a post, what it answers or what follows it. A search wraps the thread once more, and so does
 * the home feed; the replies of an opened post come as a list of their own.
 */
export function postsOf({ node, path }: Place, job: Job): Place[] | 'ad' | 'not-a-post' | 'tombstone' {
  if (node === null) return 'tombstone';
  if (!isRecord(node)) return mismatch(path, node);
  if (Array.isArray(node.thread_items)) return inside(node.thread_items, 'post', `${path}.thread_items[].post`, job);
  for (const key of ['thread', 'text_post_app_thread']) {
    const items = get(node[key], 'thread_items');
    if (Array.isArray(items)) return inside(items, 'post', `${path}.${key}.thread_items[].post`, job);
  }
  const edges = get(node.posts, 'edges');
  if (Array.isArray(edges)) return inside(edges, 'node', `${path}.posts.edges[].node`, job);
  if (node.ad || node.ad_id || node.is_ad === true) return 'ad';
  if (list(node.suggested_users).length > 0 || isRecord(node.suggested_users)) return 'not-a-post';
  const strayed = postsIn(node, path);
  if (strayed.length === 0) return mismatch(`${path}.thread_items`, node.thread_items, node);
  job.c.shape(`${path}.thread_items`, node.thread_items, node);
  return strayed;
}

function inside(items: unknown[], key: 'post' | 'node', path: string, job: Job): Place[] {
  const places: Place[] = [];
  for (const item of items) {
    const post = isRecord(item) ? item[key] : undefined;
    if (isRecord(post)) places.push({ node: post, path });
    else if (post === null) job.c.skip('tombstone');
    else {
      job.c.shape(path, post, item);
      const [strayed] = postsIn(item, path);
      if (strayed) places.push(strayed);
      else job.c.skip('shape');
    }
  }
  if (items.length === 0) job.c.skip('not-a-post');
  return places;
}
