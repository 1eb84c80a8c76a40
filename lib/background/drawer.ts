import type { Answer } from '../messaging/answer';
import type { Shown } from '../messaging/drawer';
import type { PlatformId } from '../model';
import { PANEL_ONLY, platformAt } from '../platforms/hosts';

/** What showing something in a page needs of the browser. */
export interface PageHost {
  /** Asks the drawer of one tab; `absent` where it has not been put in. */
  ask(tab: number, show: Shown): Promise<Answer<unknown>>;
  /** Puts the drawer's script into one tab's page, beside the overlay's. */
  inject(tab: number): Promise<unknown>;
  settings(): Promise<{ platforms: Record<PlatformId, boolean>; servers: readonly string[] }>;
}

/**
 * Shows the drawer, or moves the focus to the card, in one tab. The script of the drawer is no part of what every page
 * gets: it goes in when somebody asks for it. False where nothing of ours may be drawn.
 */
export async function showInPage(
  host: PageHost,
  tab: { id?: number; url?: string } | undefined,
  show: Shown,
): Promise<boolean> {
  if (tab?.id === undefined || !tab.url) return false;
  const { platforms, servers } = await host.settings();
  const platform = URL.canParse(tab.url) ? platformAt(new URL(tab.url).hostname, servers) : undefined;
  if (!platform || !platforms[platform] || PANEL_ONLY[platform]) return false;
  const there = await host.ask(tab.id, show);
  if (there.ok || there.reason !== 'absent') return there.ok;
  await host.inject(tab.id);
  return (await host.ask(tab.id, show)).ok;
}
