import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page as PlaywrightPage, Worker } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { insideFirefox } from './firefox-inside.ts';

export type BrowserKind = 'chromium' | 'firefox';

export interface SessionOptions {
  browser: BrowserKind;
  /** Folder of the unpacked extension; absent: the browser runs bare, for comparison. */
  extension?: string;
  /** Port of the demo network. */
  port: number;
  headless?: boolean;
  userDataDir?: string;
  language?: string;
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Firefox preferences. */
  prefs?: Record<string, unknown>;
  /** Folder that takes what pages download, under the names they suggest. */
  downloads?: string;
}

export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** One tab, in the words that both automation libraries share. */
export class Tab {
  readonly page: PlaywrightPage | PuppeteerPage;

  constructor(page: PlaywrightPage | PuppeteerPage) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await (this.page as PlaywrightPage).goto(url, { waitUntil: 'load', timeout: 45_000 });
  }

  url(): string {
    return this.page.url();
  }

  /** Runs a function in the tab's own world. It must not refer to anything outside itself. */
  async evaluate<T, A = undefined>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return (await (this.page as PuppeteerPage).evaluate(fn as (arg: unknown) => T, arg)) as T;
  }

  /** Asks until the answer is truthy; after `timeout` ms it fails with what was awaited and the last answer. */
  async until<T, A = undefined>(
    what: string,
    fn: (arg: A) => T | Promise<T>,
    arg?: A,
    timeout = 20_000,
  ): Promise<Truthy<T>> {
    return until(what, () => this.evaluate(fn, arg), timeout);
  }

  async click(selector: string): Promise<void> {
    await (this.page as PlaywrightPage).click(selector);
  }

  async reload(): Promise<void> {
    await (this.page as PlaywrightPage).reload({ waitUntil: 'load' });
  }

  async back(): Promise<void> {
    await (this.page as PuppeteerPage).evaluate(() => history.back());
  }

  async forward(): Promise<void> {
    await (this.page as PuppeteerPage).evaluate(() => history.forward());
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async resize(width: number, height: number): Promise<void> {
    if ('setViewportSize' in this.page) await this.page.setViewportSize({ width, height });
    else await this.page.setViewport({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await (this.page as PlaywrightPage).screenshot({ path });
  }

  async press(key: string): Promise<void> {
    await (this.page as PlaywrightPage).keyboard.press(key);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Scrolls to the end until nothing is added any more, or `posts` boxes of `selector` are there. */
  async scrollThrough(selector: string, posts = Number.POSITIVE_INFINITY): Promise<number> {
    let count = 0;
    let unchanged = 0;
    for (let step = 0; step < 120 && count < posts && unchanged < 8; step++) {
      const now = await this.evaluate((selector) => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll(selector).length;
      }, selector);
      unchanged = now === count ? unchanged + 1 : 0;
      count = now;
      await pause(120);
    }
    return count;
  }
}

export interface Session {
  browser: BrowserKind;
  /** Errors that any page, worker or content script wrote to the console, and uncaught exceptions. */
  errors: string[];
  /** Requests of extension pages and the worker that leave the extension. None is ever expected. */
  foreignRequests: string[];
  newTab(): Promise<Tab>;
  extensionUrl(path: string): string;
  /** A page of the extension in a tab of its own. */
  extensionTab(path: string): Promise<Tab>;
  /** A mark of the background's present run, another after each start; undefined while none runs. */
  background(): Promise<string | undefined>;
  /** Ends the background as the browser does when it sleeps. The next event starts it anew. Rejects when none ran. */
  stopBackground(): Promise<void>;
  /** Reloads the extension under the open tabs, as an update does. */
  reloadExtension(): Promise<void>;
  /** Calls back once the user has closed the browser. */
  onClosed(listener: () => void): void;
  kill(): Promise<void>;
  close(): Promise<void>;
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Asks until the answer is truthy; fails after `timeout` ms with what was awaited and the last answer. */
export async function until<T>(what: string, ask: () => Promise<T>, timeout = 20_000): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    await pause(100);
  }
  throw new Error(`Waited ${timeout} ms for ${what}; last answer: ${JSON.stringify(last)}`);
}

/** Noise of the browser itself, not of any page: each with its reason. */
const EXPECTED_ERRORS = [
  // The demo network has no favicons; browsers ask for them unasked.
  /favicon\.ico/,
  // Firefox says this of a page of an extension that is closed, or of a tab that is frozen for history, while it
  // waits for an answer (153 ESR, 2026-11-21): nobody is there any more to be told.
  /Promise (resolved|rejected) (after context unloaded|while context is inactive)/,
];

function isError(text: string): boolean {
  return !EXPECTED_ERRORS.some((pattern) => pattern.test(text));
}

function watch(session: Pick<Session, 'errors' | 'foreignRequests'>, page: PlaywrightPage | PuppeteerPage): void {
  const emitter = page as PlaywrightPage;
  emitter.on('console', (message) => {
    const text = `${message.text()} (${message.location()?.url ?? ''})`;
    if (message.type() === 'error' && isError(text)) session.errors.push(`${page.url()}: ${text}`);
  });
  emitter.on('pageerror', (error: unknown) => {
    session.errors.push(`${page.url()}: uncaught ${error instanceof Error ? error.message : String(error)}`);
  });
  emitter.on('request', (request) => {
    const own = /^(chrome|moz)-extension:/;
    if (own.test(page.url()) && !own.test(request.url()) && !/^(data|blob|about):/.test(request.url())) {
      session.foreignRequests.push(`${page.url()} → ${request.url()}`);
    }
  });
}

/** A browser with the extension on the demo network. */
export async function openSession(options: SessionOptions): Promise<Session> {
  if (options.extension && !existsSync(options.extension)) {
    throw new Error(`There is no build at ${options.extension}: run npm run build first.`);
  }
  const session = await (options.browser === 'chromium' ? openChromium(options) : openFirefox(options));
  if (options.extension) await registered(session);
  const reload = session.reloadExtension;
  session.reloadExtension = async () => {
    await reload();
    await registered(session);
  };
  return session;
}

/** A page that loads before the content scripts are registered is not read: as for a person, installing comes first. */
async function registered(session: Session): Promise<void> {
  try {
    const page = await until('a page of the extension', () => session.extensionTab('dashboard.html'));
    await page.until('the registered content scripts', async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.scripting.getRegisteredContentScripts()).length > 0;
    });
    await page.close();
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function openChromium({ browser, extension, downloads, ...options }: SessionOptions): Promise<Session> {
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

async function openFirefox(options: SessionOptions): Promise<Session> {
  const { browser, extension, colorScheme, prefs, downloads, ...rest } = options;
  const scheme = colorScheme && { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 };
  const folder = downloads && {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/csv',
  };
  const launched = await launchFirefox({ extension, prefs: { ...scheme, ...folder, ...prefs }, ...rest });
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const inside = await insideFirefox(launched.browser, launched.extensionId);
  for (const page of await launched.browser.pages()) watch({ errors, foreignRequests }, page);
  const newTab = async () => {
    const page = await launched.browser.newPage();
    watch({ errors, foreignRequests }, page);
    return new Tab(page);
  };
  return {
    browser,
    errors,
    foreignRequests,
    newTab,
    extensionUrl: launched.extensionUrl,
    extensionTab: async (path) => {
      const page = await launched.openExtensionPage(path);
      watch({ errors, foreignRequests }, page);
      return new Tab(page);
    },
    background: inside.background,
    stopBackground: async () => {
      const before = await inside.background();
      if (!before) throw new Error('No background runs that could be ended');
      await inside.stopBackground();
      if ((await inside.background()) === before) throw new Error('The background did not end');
    },
    reloadExtension: async () => {
      if (!extension) throw new Error('There is no extension to reload');
      await launched.browser.installExtension(extension);
      await pause(1_500);
    },
    onClosed: (listener) => void launched.browser.once('disconnected', listener),
    kill: launched.kill,
    close: async () => {
      const said = await inside.errors().catch((error) => [`The errors of Firefox could not be read: ${error}`]);
      errors.push(...said.filter(isError));
      await launched.close();
    },
  };
}
