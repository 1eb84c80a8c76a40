import { isRecord, mismatch } from '../reading';
import { readGraph } from './graph-node';
import { readItem } from './item-node';
import type { Around, Sighting } from './node-parts';

/** Reads one node of either dialect. Throws a mismatch where it states no post that can be told apart. */
export function readMedia(node: unknown, path: string, around: Around): Sighting | 'not-a-post' {
  if (!isRecord(node)) return mismatch(path, node);
  const graph = 'shortcode' in node || 'taken_at_timestamp' in node || /^(?:XDT)?Graph/.test(String(node.__typename));
  return graph ? readGraph(node, path, around) : readItem(node, path, around);
}
