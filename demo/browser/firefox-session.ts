import { launchFirefox } from './firefox.ts';
import { insideFirefox } from './firefox-inside.ts';
import { pause, Tab } from './tab.ts';
import type { Session, SessionOptions } from './types.ts';
import { isError, watch } from './watch.ts';

export async function openFirefox(options: SessionOptions): Promise<Session> {
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
    // Its panel is out of automation's reach: the preference in firefox.ts answers it.
    sayYes: async () => undefined,
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
