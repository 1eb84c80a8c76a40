const KEY = Symbol.for('postgauge.capture');
type World = { [KEY]?: AbortController };

/**
 * A signal that lives until a newer copy of the script runs in this isolated world; the older copy's ends here. The
 * page cannot see or send any of this, which it could with WXT's context and its document events.
 */
export function takeOver(): AbortSignal {
  const world = globalThis as World;
  world[KEY]?.abort();
  const own = new AbortController();
  world[KEY] = own;
  return own.signal;
}
