import { idText, pkOfCode } from '../media-id';
import { isRecord, type Keyed } from '../reading';
import type { Job } from './posts';

const MOST_STEPS = 3000;

/** A record that states a post's code and id, in any dialect. */
function looksLikeMedia(v: Keyed): boolean {
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

interface Place {
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

/**
 * Posts under a root field that no reader knows: either another surface (messages, searches, saved posts) or the
 * profile's feed under a new name. Silence would hide the second, so it is reported, with the keys of the first node,
 * unless every post found is known to be somebody else's and the root speaks of no user.
 */
export function lookForMedia(value: unknown, path: string, root: string, job: Job): void {
  const found = mediaIn(value, path);
  const [first] = found;
  if (!first) return;
  const subject = job.ctx.subject?.id;
  const foreign = found.every(({ node }) => authorId(node) !== undefined && authorId(node) !== subject);
  if (subject !== undefined && foreign && !/user|profile/.test(root)) {
    for (const { node } of found) job.c.skip('home-feed', 1, mediaId(node));
  } else job.c.shape(first.path, first.node, first.node);
}

export function authorId(node: Keyed): string | undefined {
  const user = node.user ?? node.owner;
  return isRecord(user) ? (idText(user.pk) ?? idText(user.id)) : undefined;
}
