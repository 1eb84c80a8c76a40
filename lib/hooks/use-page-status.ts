import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { askTab } from '../messaging/client';
import type { PageStatus } from '../messaging/protocol';
import type { PlatformId } from '../model';
import { originOf, originsOf, platformAt, SERVER_PLATFORM, serverOf } from '../platforms/hosts';
import { readSettings, type Settings } from '../settings';

/** What the page in front is to us. */
export type PageState =
  | { kind: 'loading' }
  /** No page of a platform, or one whose address the browser does not tell us. `server`: its host, where it does. */
  | { kind: 'elsewhere'; server?: string }
  /** A platform's page that does not answer: switched off, not permitted, or open since before we were installed. */
  | {
      kind: 'silent';
      tabId: number;
      platform: PlatformId;
      /** Host name of a server that the user allowed. */
      server?: string;
      why: 'off' | 'no-permission' | 'reload';
    }
  | { kind: 'page'; tabId: number; platform: PlatformId; server?: string; status: PageStatus };

type Place = { platform: PlatformId; server?: string };

function placeOf(url: string | undefined, { servers }: Settings): Place | undefined {
  try {
    const { hostname } = new URL(url ?? '');
    const platform = platformAt(hostname, servers);
    return platform && { platform, ...(platform === SERVER_PLATFORM && { server: hostname }) };
  } catch {
    return undefined;
  }
}

async function whySilent({ platform, server }: Place, settings: Settings) {
  if (!settings.platforms[platform]) return 'off';
  const origins = server === undefined ? originsOf(platform, settings.servers) : [originOf(server)];
  return (await browser.permissions.contains({ origins })) ? 'reload' : 'no-permission';
}

/** One look at the tab in front, or at the tab named. Never rejects. */
export async function lookAtPage(tabId?: number): Promise<PageState> {
  try {
    const tab =
      tabId === undefined
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(tabId);
    if (tab?.id === undefined) return { kind: 'elsewhere' };
    const settings = await readSettings();
    const place = placeOf(tab.url, settings);
    if (!place) {
      const server = serverOf(tab.url ?? '');
      return { kind: 'elsewhere', ...(server !== undefined && { server }) };
    }
    const answer = await askTab(tab.id, 'pageStatus', undefined, 2_000);
    if (answer.ok && answer.value) return { kind: 'page', tabId: tab.id, ...place, status: answer.value };
    return { kind: 'silent', tabId: tab.id, ...place, why: await whySilent(place, settings) };
  } catch {
    return { kind: 'elsewhere' };
  }
}

/**
 * What the page in front says about itself, asked anew every second while the surface is open and never otherwise.
 * `tabId` names a tab instead of the one in front.
 */
export function usePageStatus(tabId?: number, every = 1_000): PageState {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const next = await lookAtPage(tabId);
      if (gone) return;
      setState((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
      timer = setTimeout(look, every);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tabId, every]);
  return state;
}
