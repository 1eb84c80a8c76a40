import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformId } from '../lib/model';
import { type Session, type Tab, until } from './browser/session.ts';
import type { DemoSite } from './server/site.ts';
import { SITES } from './server/sites/index.ts';

const ofSites = <K extends 'profile' | 'postBox'>(part: K) =>
  Object.fromEntries(Object.entries(SITES).map(([id, site]) => [id, site[part]])) as Record<PlatformId, DemoSite[K]>;
/** Address of a profile on a platform, as people open it. */
export const PROFILE_URL = ofSites('profile');
/** One post's box on each platform's page. */
export const POST_BOX = ofSites('postBox');

/** Hosts of badges and card in a page: browsers write the style that keeps the site's rules out in two ways. */
export const OVERLAY_HOST = '[style*="all: initial"], [style*="math-depth: initial"]';

export async function openProfile(session: Session, platform: PlatformId, handle: string): Promise<Tab> {
  const tab = await session.newTab();
  await tab.goto(PROFILE_URL[platform](handle));
  await tab.until(`posts of ${handle}`, (box) => document.querySelectorAll(box).length > 0, POST_BOX[platform]);
  return tab;
}

/** The popup for one tab, in a tab of its own: automation cannot open the real bubble. */
export async function openPopup(session: Session, tab: Tab): Promise<Tab> {
  const url = tab.url();
  const asking = await session.extensionTab('dashboard.html');
  const id = await asking.until(
    `the tab of ${url}`,
    async (url) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const tabs = await api.tabs.query({});
      return tabs.filter((tab) => tab.url === url).at(-1)?.id;
    },
    url,
  );
  await asking.close();
  return session.extensionTab(`popup.html?tab=${id}`);
}

/** Says in the popup who the profile of a tab is to the user. Resolves when the popup shows the choice as made. */
export async function trackAs(session: Session, tab: Tab, role: 'own' | 'competitor' | 'none'): Promise<void> {
  const popup = await openPopup(session, tab);
  const choice = `input[type="radio"][value="${role}"]`;
  await popup.until('the choice in the popup', (selector) => document.querySelector(selector) !== null, choice);
  await popup.click(`label:has(${choice})`);
  await popup.until(
    `the profile tracked as ${role}`,
    (selector) => document.querySelector<HTMLInputElement>(selector)?.checked === true,
    choice,
  );
  await popup.close();
  await tab.front();
}

/** Allows a Mastodon server as a person does, from the form on a surface: by its name and a click. */
export async function allowServer(session: Session, surface: Tab, server: string): Promise<void> {
  await session.sayYes(server);
  await surface.until('the form for servers', () => document.querySelector('.srv input') !== null);
  await surface.front();
  await surface.type('.srv input', server);
  await surface.click('.srv button');
  const answer = await surface.until(
    `an answer about ${server}`,
    async (pattern) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const scripts = await api.scripting.getRegisteredContentScripts();
      const on = scripts.filter((script) => script.matches?.includes(pattern)).length === 3;
      return on ? 'registered' : undefined;
    },
    `https://${server}/*`,
  );
  if (answer !== 'registered') throw new Error(`${server} is not allowed`);
}

/** The same on the settings page, which is opened and closed for it. */
export async function allowServers(session: Session, servers: readonly string[]): Promise<void> {
  const settings = await session.extensionTab('dashboard.html#settings');
  for (const server of servers) await allowServer(session, settings, server);
  await settings.close();
}

/** Switches on a platform that starts off, as a person does, under Settings. `name`: as it stands beside the switch. */
export async function switchOn(session: Session, platform: PlatformId, name: string): Promise<void> {
  const settings = await session.extensionTab('dashboard.html#settings');
  const choice = `.sl [role="switch"][aria-label$="${name}"]`;
  await settings.until(`the switch of ${name}`, (selector) => document.querySelector(selector) !== null, choice);
  await settings.click(choice);
  await settings.until(
    `scripts for ${name}`,
    async (id) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const scripts = await api.scripting.getRegisteredContentScripts();
      return scripts.some((script) => script.id === `${id}-capture`) && scripts.some((s) => s.id === `${id}-observer`);
    },
    platform,
  );
  await settings.close();
}

export const TABLES = ['posts', 'profiles', 'snapshots', 'comparison'] as const;
export type Table = (typeof TABLES)[number];

/** Exports one table from a surface that has the export menu, or from the data page, and reads the downloaded file. */
export async function exportTable(surface: Tab, table: Table, downloads: string): Promise<string> {
  const before = new Set(existsSync(downloads) ? readdirSync(downloads) : []);
  const place = await surface.until(
    'a place to export from',
    () => document.querySelector('.xl, .xmenu summary')?.className,
  );
  if (place !== 'xl') await surface.click('.xmenu summary');
  const button = `${place === 'xl' ? '.xl' : '.xmenu'} li:nth-child(${TABLES.indexOf(table) + 1}) button`;
  await surface.until('its button', (button) => document.querySelector(`${button}:not([disabled])`) !== null, button);
  await surface.click(button);
  const name = await until(`the downloaded ${table}`, async () =>
    readdirSync(downloads).find((name) => !before.has(name) && name.includes(table) && name.endsWith('.csv')),
  );
  const path = join(downloads, name);
  await until('the whole file', async () => readFileSync(path).length > 3);
  return path;
}
