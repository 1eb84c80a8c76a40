import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { browserPath } from './installed.ts';
import { alive, type Launched, type LaunchOptions, prepare } from './launch.ts';

export interface ChromiumOptions extends LaunchOptions {
  /** Folder of the unpacked extension, `.output/chrome-mv3`; without it the browser runs bare (for comparison). */
  extensionDir?: string;
  colorScheme?: 'light' | 'dark';
  args?: string[];
}

export interface LaunchedChromium extends Launched {
  context: BrowserContext;
  /** The running worker of the extension, started anew if it sleeps. */
  serviceWorker(): Promise<Worker>;
}

/** Starts the installed Chromium with the extension on the demo network. */
export async function launchChromium(options: ChromiumOptions): Promise<LaunchedChromium> {
  const { extensionDir, port } = options;
  const { width, height, language, headless, userDataDir, viewport, finish } = await prepare(options, 'chromium');
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: browserPath('chromium'),
    // The old headless mode has no extensions; the new one is asked for below.
    headless: false,
    viewport,
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
    return {
      context,
      extensionId,
      serviceWorker,
      userDataDir,
      pid,
      extensionUrl: (path) => `chrome-extension://${extensionId}/${path.replace(/^\//, '')}`,
      kill: () =>
        finish(pid, () => {
          if (alive(pid)) process.kill(pid, 'SIGKILL');
          return context.close().catch(() => undefined);
        }),
      close: () => finish(pid, () => context.close()),
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
