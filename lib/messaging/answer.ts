import { browser } from 'wxt/browser';

/** What a message of a map carries. */
export type Input<F> = F extends (data: infer D) => unknown ? D : undefined;
/** What a message of a map is answered with. */
export type Output<F> = F extends (...args: never[]) => infer R ? R : never;

/** An answer, or why there is none: the other side is absent, asleep, updated away, or failed. Never an exception. */
export type Answer<T> = { ok: true; value: T } | { ok: false; reason: 'absent' | 'failed'; message: string };

/** False after the extension was updated or removed under this page. */
export function extensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

const ABSENT =
  /Receiving end does not exist|Could not establish connection|context invalidated|No response|port closed|channel closed|sendMessage/i;

/** Tells apart that nobody was there and that somebody failed. */
export function failure(error: unknown): { ok: false; reason: 'absent' | 'failed'; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, reason: !extensionAlive() || ABSENT.test(message) ? 'absent' : 'failed', message };
}

/** The other side may die while it works: `ms` bounds the wait. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No response in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
