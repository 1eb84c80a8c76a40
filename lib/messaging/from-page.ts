import { browser } from 'wxt/browser';
import { type Answer, extensionAlive, failure, type Input, type Output, within } from './answer';
import type { ContentToBackground, ToContent } from './protocol';

/**
 * The content scripts' side of the messages, without the messenger: it and its errors would be a tenth of what rides
 * into every page. The envelope is the messenger's; a test holds both sides against each other.
 */
interface Envelope {
  id: number;
  type: string;
  data: unknown;
  timestamp: number;
}
type Reply = { res?: unknown; err?: { message?: unknown } | null } | undefined;

let sequence = 0;

/** Sends to the background; never an exception. A worker killed while it works may never answer: `timeout`, ms. */
export async function ask<K extends keyof ContentToBackground>(
  type: K,
  data: Input<ContentToBackground[K]>,
  timeout = 30_000,
): Promise<Answer<Output<ContentToBackground[K]>>> {
  if (!extensionAlive()) return { ok: false, reason: 'absent', message: 'extension context invalidated' };
  try {
    sequence += 1;
    const message: Envelope = { id: sequence, type, data, timestamp: Date.now() };
    const reply = await within(timeout, browser.runtime.sendMessage(message) as Promise<Reply>);
    if (!reply) return { ok: false, reason: 'absent', message: 'No response' };
    if (reply.err) return { ok: false, reason: 'failed', message: String(reply.err.message) };
    return { ok: true, value: reply.res as Output<ContentToBackground[K]> };
  } catch (error) {
    return failure(error);
  }
}

/** Listens to one message that pages and background send to content scripts. The returned function ends it. */
export function onMessage<K extends keyof ToContent>(
  type: K,
  handle: (message: { data: Input<ToContent[K]> }) => Output<ToContent[K]> | Promise<Output<ToContent[K]>>,
): () => void {
  const listener = (message: unknown, _: unknown, reply: (value: Reply) => void) => {
    const { type: told, data } = Object(message) as Partial<Envelope>;
    if (told !== type) return undefined;
    new Promise((resolve) => resolve(handle({ data: data as Input<ToContent[K]> }))).then(
      (res) => reply({ res }),
      (error) => reply({ err: { message: error instanceof Error ? error.message : String(error) } }),
    );
    return true as const;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
