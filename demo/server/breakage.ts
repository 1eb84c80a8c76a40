import type { Breakage, Changes } from './site.ts';

/** The same body after a change on the platform's side. The third post of it is the malformed one. */
export function broken(changes: Changes, body: unknown, how: Exclude<Breakage, 'not-json'>): unknown {
  const { item, renamed, renamedViews } = changes;
  const names = how === 'renamed-key' ? renamed : how === 'renamed-views' ? renamedViews : {};
  let seen = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    if (how === 'malformed-item' && item.has.every((key) => key in value)) {
      seen += 1;
      if (seen === 3) return { ...value, ...item.broken };
      return value;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names[key] ?? key, change(inner)]));
  };
  return change(body);
}
