import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { browserPath } from './installed.ts';
import { type Launched, type LaunchOptions, prepare } from './launch.ts';

/** The extension's internal address is fixed beforehand, so that its pages can be opened by a test. */
const INTERNAL_UUID = '7c1d0a52-5b0e-4f6c-9d1e-90f6a1b2c3d4';

export interface FirefoxOptions extends LaunchOptions {
  /** Folder of the unpacked extension (`.output/firefox-mv3`) or an .xpi/.zip; without it the browser runs bare. */
  extension?: string;
  prefs?: Record<string, unknown>;
}

export interface LaunchedFirefox extends Launched {
  browser: Browser;
  /** Opens a page of the extension in a new tab. `page.url()` stays behind; ask the page for `location.href`. */
  openExtensionPage(path: string): Promise<Page>;
}

/** Starts the installed Firefox over WebDriver BiDi with the extension on the demo network. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const { extension, port } = options;
  const { width, height, language, headless, userDataDir, viewport, finish } = await prepare(options, 'firefox');
  const geckoId = extension ? await readGeckoId(extension) : '';
  const browser = await launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: browserPath('firefox'),
    headless,
    // Without this the preference below is ignored and Firefox asks for its remote settings all the time.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    acceptInsecureCerts: true,
    userDataDir,
    defaultViewport: viewport,
    // System access: without it a session may not open the extension's own pages.
    args: [`--width=${width}`, `--height=${height}`, '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'network.dns.disableIPv6': true,
      // The certificate is a throw-away one: nothing may insist on pinned or pre-loaded ones.
      'security.cert_pinning.enforcement_level': 0,
      'network.stricttransportsecurity.preloadlist': false,
      'network.http.http3.enable': false,
      'extensions.webextensions.uuids': JSON.stringify(geckoId ? { [geckoId]: INTERNAL_UUID } : {}),
      // MV3 host permissions wait for a click; a test has nobody to click.
      'extensions.originControls.grantByDefault': true,
      // The same for permissions that are asked for in a click: the answer is yes (Firefox 153 ESR, 2026-11-22).
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      'xpinstall.signatures.required': false,
      'browser.aboutwelcome.enabled': false,
      'browser.startup.page': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
      'app.update.disabledForTesting': true,
      'extensions.update.enabled': false,
      'browser.safebrowsing.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'browser.region.network.url': '',
      ...(options.prefs ?? {}),
    },
  });
  const pid = browser.process()?.pid ?? 0;
  try {
    if (extension) await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const extensionUrl = (path: string) => `moz-extension://${INTERNAL_UUID}/${path.replace(/^\//, '')}`;
  return {
    browser,
    userDataDir,
    pid,
    extensionId: geckoId,
    extensionUrl,
    openExtensionPage: (path) => openPrivileged(browser, extensionUrl(path)),
    kill: () => finish(pid, () => browser.process()?.kill('SIGKILL')),
    close: () => finish(pid, () => browser.close()),
  };
}

/**
 * Moves a tab to a page of the extension. 2026-11, Firefox 153 ESR: the page changes its process on the way and the end
 * of the navigation is never told, so the page itself is asked whether it is there.
 */
async function openPrivileged(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const refused = page.goto(url, { timeout: 20_000 }).then(
    () => undefined,
    (error: Error) => (/timeout/i.test(error.message) ? undefined : error),
  );
  let failure: Error | undefined;
  void refused.then((error) => {
    failure = error;
  });
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && !failure) {
    const where = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
    if (where.startsWith('complete moz-extension:')) return page;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw failure ?? new Error(`Firefox did not open ${url}`);
}

async function readGeckoId(extension: string): Promise<string> {
  if (/\.(xpi|zip)$/.test(extension)) return 'postgauge@postgauge.example';
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings?.gecko?.id ?? 'postgauge@postgauge.example';
}
