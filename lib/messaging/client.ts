import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import { type Answer, extensionAlive, failure, type Input, type Output, within } from './answer';
import type { ContentToBackground, PagesToBackground, ToContent } from './protocol';

export { type Answer, extensionAlive } from './answer';

/** One messenger for all directions: names do not overlap, and each side listens only to what it handles. */
const messenger = defineExtensionMessaging<ContentToBackground & PagesToBackground & ToContent>();

/** Registers the handler of one message. Must run in the worker's first turn. */
export const onMessage = messenger.onMessage;
/** Ends every listener of this context: for a content script that is being replaced. */
export const removeAllListeners = messenger.removeAllListeners;

/** Sends to the background. A worker killed while it works may never answer: `timeout` (ms) bounds the wait. */
export async function ask<K extends keyof (ContentToBackground & PagesToBackground)>(
  type: K,
  data: Input<(ContentToBackground & PagesToBackground)[K]>,
  timeout = 30_000,
): Promise<Answer<Output<(ContentToBackground & PagesToBackground)[K]>>> {
  if (!extensionAlive()) return { ok: false, reason: 'absent', message: 'extension context invalidated' };
  try {
    const send = messenger.sendMessage as (type: string, data: unknown) => Promise<unknown>;
    const value = await within(timeout, send(type, data));
    return { ok: true, value: value as Output<(ContentToBackground & PagesToBackground)[K]> };
  } catch (error) {
    return failure(error);
  }
}

let sequence = 0;

/**
 * Sends to the content scripts of one tab's top frame. Tabs without them are normal. The promise form of
 * `tabs.sendMessage` is used because the messenger's callback form leaves "Unchecked runtime.lastError" in the
 * console for each such tab (Chromium 156, 2026-11-21); a test holds the envelope against the messenger's listener.
 */
export async function askTab<K extends keyof ToContent>(
  tabId: number,
  type: K,
  data: Input<ToContent[K]>,
  timeout = 5_000,
): Promise<Answer<Output<ToContent[K]>>> {
  try {
    sequence += 1;
    const message = { id: sequence, type, data, timestamp: Date.now() };
    const sent = browser.tabs.sendMessage(tabId, message, { frameId: 0 }) as Promise<
      { res?: unknown; err?: unknown } | undefined
    >;
    const answer = await within(timeout, sent);
    if (!answer) return { ok: false, reason: 'absent', message: 'No response' };
    if (answer.err !== undefined && answer.err !== null) {
      const err = answer.err as { message?: unknown };
      return { ok: false, reason: 'failed', message: typeof err.message === 'string' ? err.message : 'failed' };
    }
    return { ok: true, value: answer.res as Output<ToContent[K]> };
  } catch (error) {
    return failure(error);
  }
}
