/** Answers are values: with the other side there, absent, failing, silent, and gone with an update. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageStatus } from '../../lib/messaging/protocol';
import { fakeExtension } from './extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

let extension: ReturnType<typeof fakeExtension>;
let client: typeof import('../../lib/messaging/client');

beforeEach(async () => {
  extension = fakeExtension();
  vi.stubGlobal('chrome', extension.chrome);
  vi.resetModules();
  client = await import('../../lib/messaging/client');
});
afterEach(() => vi.unstubAllGlobals());

describe('ask', () => {
  it('gives the handler’s answer, with the sender that the browser states', async () => {
    const senders: unknown[] = [];
    client.onMessage('openPanel', ({ data, sender }) => {
      senders.push(sender.tab?.id, data.profile);
      return { opened: true };
    });
    expect(await client.ask('openPanel', { profile: null })).toEqual({ ok: true, value: { opened: true } });
    expect(senders).toEqual([3, null]);
  });

  it('runs the handler in the same turn as the message: a gesture survives', () => {
    const handler = vi.fn(() => ({ opened: true }));
    client.onMessage('openPanel', handler);
    for (const listener of extension.listeners) {
      listener({ id: 1, type: 'openPanel', data: { profile: null }, timestamp: 1 }, {}, () => undefined);
    }
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('says absent where nobody listens', async () => {
    expect(await client.ask('eraseAll', undefined)).toMatchObject({ ok: false, reason: 'absent' });
  });

  it('says failed, with the reason, where the handler throws', async () => {
    client.onMessage('eraseAll', () => {
      throw new RangeError('no such profile');
    });
    expect(await client.ask('eraseAll', undefined)).toEqual({
      ok: false,
      reason: 'failed',
      message: 'no such profile',
    });
  });

  it('does not wait for ever for a worker that was killed', async () => {
    client.onMessage('eraseAll', () => new Promise<never>(() => undefined));
    expect(await client.ask('eraseAll', undefined, 20)).toMatchObject({ ok: false, reason: 'absent' });
  });

  it('says absent after an update took the extension away', async () => {
    extension.state.id = undefined;
    expect(client.extensionAlive()).toBe(false);
    expect(await client.ask('eraseAll', undefined)).toMatchObject({ ok: false, reason: 'absent' });
  });
});

describe('askTab', () => {
  it('speaks the messenger’s own envelope', async () => {
    const status = { platform: 'x', visible: 3 } as PageStatus;
    client.onMessage('pageStatus', () => status);
    client.onMessage('pageVisit', () => {
      throw new Error('not now');
    });
    expect(await client.askTab(1, 'pageStatus', undefined)).toEqual({ ok: true, value: status });
    expect(await client.askTab(1, 'pageVisit', undefined)).toEqual({ ok: false, reason: 'failed', message: 'not now' });
  });

  it('finds a tab without our scripts normal', async () => {
    expect(await client.askTab(1, 'pageStatus', undefined)).toMatchObject({ ok: false, reason: 'absent' });
  });
});
