import { existsSync } from 'node:fs';
import { openChromium } from './chromium-session.ts';
import { openFirefox } from './firefox-session.ts';
import { until } from './tab.ts';
import type { Session, SessionOptions } from './types.ts';

export { pause, Tab, until } from './tab.ts';
export type { BrowserKind, Session, SessionOptions } from './types.ts';

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
