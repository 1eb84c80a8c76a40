/** Chosen posts by key, and the one from which a range is drawn. */
export interface Selection {
  keys: ReadonlySet<string>;
  anchor?: string;
}

export const NOTHING: Selection = { keys: new Set() };

/** One post in or out; it becomes the anchor. */
export function toggle(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** Everything from the anchor to a post, in the order of the list, besides what was chosen. */
export function extend(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(key);
  if (to < 0) return selection;
  if (from < 0) return { keys: new Set(selection.keys).add(key), anchor: key };
  const keys = new Set(selection.keys);
  for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) keys.add(between);
  return { keys, anchor: selection.anchor };
}

/** Only what is still listed: nothing that a filter hides is tagged or left out by accident. */
export function within(selection: Selection, listed: ReadonlySet<string>): Selection {
  const keys = [...selection.keys].filter((key) => listed.has(key));
  return keys.length === selection.keys.size ? selection : { ...selection, keys: new Set(keys) };
}
