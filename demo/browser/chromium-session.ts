import { join } from 'node:path';
import type { CDPSession, Page as PlaywrightPage, Worker } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { pause, Tab, until } from './tab.ts';
import type { Session, SessionOptions } from './types.ts';
import { watch } from './watch.ts';

export async function openChromium({ browser, extension, downloads, ...options }: SessionOptions): Promise<Session> {
  const launched = await launchChromium({ extensionDir: extension, ...options });
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const take = (page: PlaywrightPage) => {
    watch({ errors, foreignRequests }, page);
    if (downloads) page.on('download', (file) => void file.saveAs(join(downloads, file.suggestedFilename())));
  };
  for (const page of launched.context.pages()) take(page);
  launched.context.on('page', take);
  const watchWorker = (worker: Worker) => {
    worker.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${worker.url()}: ${message.text()}`);
    });
    // The library tells no uncaught exceptions of workers. One that ends before it answers has nothing more to tell.
    void worker
      .evaluate(() => {
        self.addEventListener('error', (event) => console.error('uncaught', event.message));
        self.addEventListener('unhandledrejection', (event) => console.error('unhandled', String(event.reason)));
      })
      .catch(() => undefined);
  };
  for (const worker of launched.context.serviceWorkers()) watchWorker(worker);
  launched.context.on('serviceworker', watchWorker);
  launched.context.on('request', (request) => {
    const worker = request.serviceWorker();
    if (worker && !/^(chrome-extension|data|blob):/.test(request.url()))
      foreignRequests.push(`worker → ${request.url()}`);
  });
  const newTab = async () => new Tab(await launched.context.newPage());
  const debugging = async () => {
    const cdp = await launched.context.browser()?.newBrowserCDPSession();
    if (!cdp) throw new Error('The browser offers no debugging session');
    return cdp;
  };
  const workersOf = async (cdp: CDPSession) => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const own = targetInfos.filter((info) => info.type === 'service_worker' && info.url.includes(launched.extensionId));
    return own.map((info) => info.targetId);
  };
  const background = async () => {
    const cdp = await debugging();
    const running = (await workersOf(cdp)).length > 0;
    await cdp.detach();
    // A worker that ended is still held by the library, and answers only once it runs again.
    if (!running) return undefined;
    const worker = launched.context.serviceWorkers().find((one) => one.url().includes(launched.extensionId));
    const started = worker?.evaluate(() => performance.timeOrigin).catch(() => undefined);
    const mark = await Promise.race([started, pause(2_000)]);
    return mark ? String(mark) : undefined;
  };
  return {
    browser,
    errors,
    foreignRequests,
    newTab,
    extensionUrl: launched.extensionUrl,
    extensionTab: async (path) => {
      const tab = await newTab();
      await tab.goto(launched.extensionUrl(path));
      return tab;
    },
    background,
    stopBackground: async () => {
      const before = await background();
      if (!before) throw new Error('No background runs that could be ended');
      const cdp = await debugging();
      for (const targetId of await workersOf(cdp)) await cdp.send('Target.closeTarget', { targetId });
      await cdp.detach();
      // An event may have started it anew already.
      await until('the end of the background', async () => (await background()) !== before, 5_000);
    },
    // Its bubble is out of automation's reach. A site that the user has put onto the list of the extensions page is given
    // without one, and as the extension asks for it (Chromium 156, 2026-11-22).
    sayYes: async (server) => {
      const page = await newTab();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        async ([id, origin]) => {
          type Private = { addHostPermission(id: string, origin: string): Promise<void> };
          const { developerPrivate } = chrome as unknown as { developerPrivate: Private };
          await developerPrivate.addHostPermission(id, origin);
        },
        [launched.extensionId, `https://${server}/*`] as const,
      );
      await page.close();
    },
    reloadExtension: async () => {
      // The button of the extensions page. Outside developer mode a reload leaves an unpacked extension switched off
      // (Chromium 156, 2026-11-21).
      const page = await newTab();
      await page.goto('chrome://extensions/');
      await page.evaluate(async (id) => {
        type Private = {
          updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void>;
          reload(id: string, options: { failQuietly: boolean }): Promise<void>;
        };
        const { developerPrivate } = chrome as unknown as { developerPrivate: Private };
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id, { failQuietly: true });
      }, launched.extensionId);
      await page.close();
    },
    onClosed: (listener) => void launched.context.once('close', listener),
    kill: launched.kill,
    close: launched.close,
  };
}
