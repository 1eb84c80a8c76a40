import { idText, pkOfCode } from '../media-id';
import { isRecord, type Keyed } from '../reading';

const MOST_STEPS = 3000;

/** A record that states a post's code and id, in any dialect. */
export function looksLikeMedia(v: Keyed): boolean {
  const code = v.code ?? v.shortcode;
  return (
    typeof code === 'string' && code !== '' && (v.pk !== undefined || v.id !== undefined) && isRecord(v.user ?? v.owner)
  );
}

/** The post's id as its box on the page gives it: the pk, which the code spells too. */
export function mediaId(node: Keyed): string | undefined {
  const code = node.code ?? node.shortcode;
  return idText(node.pk) ?? (typeof code === 'string' ? pkOfCode(code) : undefined);
}

/** A node, wherever it was found. */
export interface Place {
  node: Keyed;
  path: string;
}

/** Whatever looks like a post, near the top of an answer. */
export function mediaIn(value: unknown, path: string): Place[] {
  const queue: [value: unknown, path: string, depth: number][] = [[value, path, 0]];
  const found: Place[] = [];
  for (let i = 0; i < queue.length && i < MOST_STEPS; i++) {
    const [here, at, depth] = queue[i] ?? [undefined, '', 0];
    if (Array.isArray(here)) {
      if (depth < 8) for (const v of here.slice(0, 50)) queue.push([v, `${at}[]`, depth + 1]);
    } else if (isRecord(here)) {
      if (looksLikeMedia(here)) found.push({ node: here, path: at });
      else if (depth < 8)
        for (const [key, v] of Object.entries(here))
          if (typeof v === 'object') queue.push([v, `${at}.${key}`, depth + 1]);
    }
  }
  return found;
}

/** The number of the account that a node names first. */
export function authorId(node: Keyed): string | undefined {
  const user = node.user ?? node.owner;
  return isRecord(user) ? (idText(user.pk) ?? idText(user.id)) : undefined;
}

/** The one medium that an element wraps under a name that nobody knows. */
export function strayed(element: unknown): unknown {
  return mediaIn(element, '')[0]?.node;
}
