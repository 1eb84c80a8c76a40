import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { browserPath } from './installed.ts';

export interface ChromiumOptions {
  /** Folder of the unpacked extension, `.output/chrome-mv3`; without it the browser runs bare (for comparison). */
  extensionDir?: string;
  /** Port of the demo network. Every host name resolves to it, so nothing can leave this machine. */
  port: number;
  /** Default: headless when no display is there. */
  headless?: boolean;
  /** Kept after close when given; otherwise a throw-away folder. */
  userDataDir?: string;
  width?: number;
  height?: number;
  /** Interface and Accept-Language, BCP 47. Default en-US. */
  language?: string;
  colorScheme?: 'light' | 'dark';
  args?: string[];
}

export interface LaunchedChromium {
  context: BrowserContext;
  /** Empty when launched without an extension. */
  extensionId: string;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** The running worker of the extension, started anew if it sleeps. */
  serviceWorker(): Promise<Worker>;
  userDataDir: string;
  /** Process id of the browser. */
  pid: number;
  /** Kills the browser without letting it finish anything; its profile stays only where `userDataDir` was given. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the installed Chromium with the extension on the demo network. */
export async function launchChromium(options: ChromiumOptions): Promise<LaunchedChromium> {
  const { extensionDir, port, width = 1280, height = 900, language = 'en-US' } = options;
  const headless =
    options.headless ?? !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'postgauge-chromium-')));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: browserPath('chromium'),
    // The old headless mode has no extensions; the new one is asked for below.
    headless: false,
    viewport: headless ? { width, height } : null,
    colorScheme: options.colorScheme,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--disable-domain-reliability',
      '--no-pings',
      // 2026-11: builds with the Chrome brand ignore --load-extension unless this feature is off.
      '--disable-features=DisableLoadExtensionCommandLineSwitch,OptimizationHints,MediaRouter,Translate',
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--window-size=${width},${height}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
      ...(extensionDir ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : []),
      ...(options.args ?? []),
    ],
  });
  let pid = 0;
  try {
    pid = await processId(context);
    const serviceWorker = async () => {
      const running = context.serviceWorkers().find((w) => w.url().startsWith('chrome-extension://'));
      return running ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
    };
    const extensionId = extensionDir ? new URL((await serviceWorker()).url()).host : '';
    const remove = async () => {
      if (!options.userDataDir) await rm(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    };
    return {
      context,
      extensionId,
      serviceWorker,
      userDataDir,
      pid,
      extensionUrl: (path) => `chrome-extension://${extensionId}/${path.replace(/^\//, '')}`,
      kill: async () => {
        if (alive(pid)) process.kill(pid, 'SIGKILL');
        await context.close().catch(() => undefined);
        await gone(pid);
        await remove();
      },
      close: async () => {
        await context.close();
        await gone(pid);
        await remove();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function processId(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser offers no debugging session');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find((p) => p.type === 'browser')?.id ?? 0;
}

function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until the process has ended; after five seconds it is made to. */
export async function gone(pid: number): Promise<void> {
  for (let i = 0; i < 50 && alive(pid); i++) await new Promise((done) => setTimeout(done, 100));
  if (alive(pid)) process.kill(pid, 'SIGKILL');
}
