/** The whole background over the real store: what open tabs are told when something is erased. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeExtension } from '../messaging/extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

const event = { addListener: () => undefined };
let told: [tab: number, profile: string][];
let extension: ReturnType<typeof fakeExtension>;
/** Profile on the page of each open tab; a tab without one shows a feed. */
const PAGES = [
  { id: 1, url: 'https://x.com/acme', subject: { platform: 'x', id: '7' } },
  { id: 2, url: 'https://x.com/home' },
  { id: 3, url: 'https://bsky.app/profile/acme.example', subject: { platform: 'bluesky', id: 'did:plc:7' } },
];

beforeEach(async () => {
  vi.resetModules();
  extension = fakeExtension();
  told = [];
  const host = (url: string) => new URL(url.replace('*', '')).hostname;
  const { chrome } = extension;
  Object.assign(chrome.runtime, { onInstalled: event, onStartup: event });
  Object.assign(chrome, {
    alarms: { onAlarm: event },
    permissions: { onAdded: event, onRemoved: event, contains: async () => true },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        PAGES.filter((page) => url.some((pattern) => host(pattern) === host(page.url))),
      sendMessage: async (tab: number, message: { type: string; data: { profile: string } }) => {
        if (message.type === 'pageStatus') return { res: { subject: PAGES.find(({ id }) => id === tab)?.subject } };
        if (message.type === 'figuresChanged') told.push([tab, message.data.profile]);
        return { res: undefined };
      },
    },
  });
  vi.stubGlobal('chrome', chrome);
  const { startBackground } = await import('../../lib/background/start');
  startBackground();
});
afterEach(() => vi.unstubAllGlobals());

async function send(type: string, data: unknown) {
  const { ask } = await import('../../lib/messaging/client');
  return ask(type as never, data as never);
}

it('everything: each page that shows a profile asks for its figures again', async () => {
  expect(await send('eraseAll', undefined)).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told.toSorted()).toEqual([
    [1, 'x:7'],
    [3, 'bluesky:did:plc:7'],
  ]);
});

it('one profile: also pages of others, which may show how they stand to it', async () => {
  expect(await send('eraseProfile', { profile: 'x:900' })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(told).toEqual([[1, 'x:7']]));
});
