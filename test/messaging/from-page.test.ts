/** The content scripts' bare side against the messenger that the background and the pages use. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeExtension } from './extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

let extension: ReturnType<typeof fakeExtension>;
let client: typeof import('../../lib/messaging/client');
let page: typeof import('../../lib/messaging/from-page');

beforeEach(async () => {
  extension = fakeExtension();
  vi.stubGlobal('chrome', extension.chrome);
  vi.resetModules();
  client = await import('../../lib/messaging/client');
  page = await import('../../lib/messaging/from-page');
});
afterEach(() => vi.unstubAllGlobals());

describe('asking the background', () => {
  it('is understood by the messenger, and its answer is', async () => {
    client.onMessage('openPanel', ({ data }) => ({ opened: data.profile === null }));
    expect(await page.ask('openPanel', { profile: null })).toEqual({ ok: true, value: { opened: true } });
  });
  it('says failed, with the reason, where the handler throws', async () => {
    client.onMessage('overlayStyle', () => {
      throw new RangeError('no such sheet');
    });
    expect(await page.ask('overlayStyle', undefined)).toEqual({
      ok: false,
      reason: 'failed',
      message: 'no such sheet',
    });
  });
  it('says absent where nobody listens, nobody answers in time, and after an update', async () => {
    expect(await page.ask('overlayStyle', undefined)).toMatchObject({ ok: false, reason: 'absent' });
    client.onMessage('overlayStyle', () => new Promise<never>(() => undefined));
    expect(await page.ask('overlayStyle', undefined, 20)).toMatchObject({ ok: false, reason: 'absent' });
    extension.state.id = undefined;
    expect(await page.ask('overlayStyle', undefined)).toMatchObject({ ok: false, reason: 'absent' });
  });
});

describe('listening', () => {
  it('answers what is asked of the tab, passes over the rest, and ends', async () => {
    const told: unknown[] = [];
    const end = page.onMessage('figuresChanged', ({ data }) => void told.push(data.profile));
    expect(await client.askTab(1, 'figuresChanged', { profile: 'x:1' })).toMatchObject({ ok: true });
    expect(await client.askTab(1, 'toggleOverlay', undefined)).toMatchObject({ ok: false, reason: 'absent' });
    end();
    expect(await client.askTab(1, 'figuresChanged', { profile: 'x:1' })).toMatchObject({ ok: false, reason: 'absent' });
    expect(told).toEqual(['x:1']);
  });
  it('a handler that throws is a failure, not a silence', async () => {
    page.onMessage('toggleOverlay', () => {
      throw new Error('not now');
    });
    expect(await client.askTab(1, 'toggleOverlay', undefined)).toEqual({
      ok: false,
      reason: 'failed',
      message: 'not now',
    });
  });
  it('foreign messages are nobody’s', () => {
    page.onMessage('toggleOverlay', () => undefined);
    for (const listener of extension.listeners)
      for (const message of [null, 3, 'toggleOverlay', {}, { type: 4 }])
        expect(listener(message, {}, () => undefined)).not.toBe(true);
  });
});
