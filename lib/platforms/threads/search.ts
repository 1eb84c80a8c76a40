import { isRecord, type Keyed } from '../reading';

const MOST_STEPS = 3000;

/** A record that states a post's code, id and author. */
export function looksLikePost(v: Keyed): boolean {
  return typeof v.code === 'string' && v.code !== '' && (v.pk !== undefined || v.id !== undefined) && isRecord(v.user);
}

/** Whatever looks like a post, near the top of an answer. */
export function postsIn(value: unknown, path: string): { node: Keyed; path: string }[] {
  const queue: [value: unknown, path: string, depth: number][] = [[value, path, 0]];
  const found: { node: Keyed; path: string }[] = [];
  for (let i = 0; i < queue.length && i < MOST_STEPS; i++) {
    const [here, at, depth] = queue[i] ?? [undefined, '', 0];
    if (Array.isArray(here)) {
      if (depth < 12) for (const v of here.slice(0, 50)) queue.push([v, `${at}[]`, depth + 1]);
    } else if (isRecord(here)) {
      if (looksLikePost(here)) found.push({ node: here, path: at });
      else if (depth < 12)
        for (const [key, v] of Object.entries(here))
          if (typeof v === 'object') queue.push([v, `${at}.${key}`, depth + 1]);
    }
  }
  return found;
}
