import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { askTab } from '../messaging/client';
import type { PageStatus } from '../messaging/protocol';
import type { PlatformId } from '../model';
import { HOSTS, platformAt } from '../platforms/hosts';
import { readSettings } from '../settings';

/** What the page in front is to us. */
export type PageState =
  | { kind: 'loading' }
  /** No page of a platform, or one whose address the browser does not tell us. */
  | { kind: 'elsewhere' }
  /** A platform's page that does not answer: switched off, not permitted, or open since before we were installed. */
  | { kind: 'silent'; tabId: number; platform: PlatformId; why: 'off' | 'no-permission' | 'reload' }
  | { kind: 'page'; tabId: number; platform: PlatformId; status: PageStatus };

function platformOf(url: string | undefined): PlatformId | undefined {
  try {
    return url ? platformAt(new URL(url).hostname) : undefined;
  } catch {
    return undefined;
  }
}

async function whySilent(platform: PlatformId): Promise<'off' | 'no-permission' | 'reload'> {
  const settings = await readSettings();
  if (!settings.platforms[platform]) return 'off';
  const allowed = await browser.permissions.contains({ origins: [...HOSTS[platform]] });
  return allowed ? 'reload' : 'no-permission';
}

/** One look at the tab in front, or at the tab named. Never rejects. */
export async function lookAtPage(tabId?: number): Promise<PageState> {
  try {
    const tab =
      tabId === undefined
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(tabId);
    if (tab?.id === undefined) return { kind: 'elsewhere' };
    const platform = platformOf(tab.url);
    if (!platform) return { kind: 'elsewhere' };
    const answer = await askTab(tab.id, 'pageStatus', undefined, 2_000);
    if (answer.ok && answer.value) return { kind: 'page', tabId: tab.id, platform, status: answer.value };
    return { kind: 'silent', tabId: tab.id, platform, why: await whySilent(platform) };
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
