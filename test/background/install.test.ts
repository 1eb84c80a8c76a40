/** What opens by itself: one page, once, when the extension is installed. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeExtension } from '../messaging/extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));
afterEach(() => vi.unstubAllGlobals());

it('shows the first-run page at installing, and nothing at an update', async () => {
  const event = { addListener: () => undefined };
  const opened: unknown[] = [];
  let installed: (details: { reason: string }) => void = () => undefined;
  const { chrome } = fakeExtension();
  Object.assign(chrome.runtime, {
    onStartup: event,
    onInstalled: {
      addListener: (listener: typeof installed) => {
        installed = listener;
      },
    },
    getURL: (path: string) => `chrome-extension://postgauge${path}`,
  });
  Object.assign(chrome, {
    alarms: { onAlarm: event },
    permissions: { onAdded: event, onRemoved: event, contains: async () => true },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    tabs: { query: async () => [], create: async (tab: unknown) => void opened.push(tab) },
  });
  vi.stubGlobal('chrome', chrome);
  const { startBackground } = await import('../../lib/background/start');
  startBackground();
  installed({ reason: 'update' });
  expect(opened).toEqual([]);
  installed({ reason: 'install' });
  expect(opened).toEqual([{ url: 'chrome-extension://postgauge/dashboard.html#welcome' }]);
});
