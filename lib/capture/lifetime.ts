type World = Record<symbol, AbortController | undefined>;

/**
 * A signal that lives until a newer copy of the script runs in this isolated world; the older copy's ends here. The
 * page cannot see or send any of this, which it could with WXT's context and its document events.
 */
export function takeOver(script: 'capture' | 'overlay' | 'drawer' = 'capture'): AbortSignal {
  const world = globalThis as unknown as World;
  const key = Symbol.for(`postgauge.${script}`);
  world[key]?.abort();
  const own = new AbortController();
  world[key] = own;
  return own.signal;
}
