import type { PlatformId } from '../../lib/model';
import { get, isRecord, type Keyed, str, whole } from '../../lib/platforms/reading';

/** What a post of a platform's data looks like, wherever it stands: for lists that no reader reads, to name them. */
const POSTS: Partial<Record<PlatformId, (node: Keyed) => unknown>> = {
  x: (n) =>
    (isRecord(n.legacy) && typeof n.legacy.full_text === 'string') || isRecord(n.details) ? n.rest_id : undefined,
  instagram: (n) => (n.media_type !== undefined && typeof n.code === 'string' ? n.pk : undefined),
  bluesky: (n) =>
    isRecord(n.record) && isRecord(n.author) ? /\/app\.bsky\.feed\.post\/(.+)$/.exec(str(n.uri) ?? '')?.[1] : undefined,
  mastodon: (n) => (isRecord(n.account) && typeof n.content === 'string' ? n.id : undefined),
  tiktok: (n) => (n.createTime !== undefined && isRecord(n.author) && isRecord(n.video) ? n.id : undefined),
  youtube: (n) => (get(n, 'title') !== undefined ? n.videoId : undefined),
  threads: (n) => (typeof n.code === 'string' && isRecord(n.user) ? n.pk : undefined),
};
const MOST_NODES = 1_000_000;

/** Ids of the posts in a body that is nobody's page, in the order of the body. */
export function postsIn(platform: PlatformId, body: unknown): string[] {
  const idOf = POSTS[platform];
  if (!idOf) return [];
  const ids = new Set<string>();
  const stack: unknown[] = [body];
  for (let n = 0; stack.length > 0 && n < MOST_NODES; n++) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (isRecord(node)) {
      const id = idOf(node);
      const text = typeof id === 'number' ? String(whole(id) ?? '') : id;
      if (typeof text === 'string' && text !== '') ids.add(text);
    }
    stack.push(...Object.values(node).reverse());
  }
  return [...ids];
}
