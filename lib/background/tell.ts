import type { askTab } from '../messaging/client';
import { PLATFORM_IDS, type PlatformId, profileKey } from '../model';

/** What telling needs of the browser. */
export interface OpenTabs {
  of(platform: PlatformId): Promise<{ id?: number }[]>;
  ask: typeof askTab;
}

async function tellTab(tab: number, ask: OpenTabs['ask']): Promise<void> {
  const status = await ask(tab, 'pageStatus', undefined);
  const subject = status.ok ? status.value?.subject : undefined;
  if (subject) await ask(tab, 'figuresChanged', { profile: profileKey(subject) });
}

/**
 * What is stored has changed: every open page asks for its figures again. All pages of the platform, not only those
 * of the changed profile, because a card also shows how its profile stands to the own one.
 */
export async function tellTabs(tabs: OpenTabs, platforms: readonly PlatformId[] = PLATFORM_IDS): Promise<void> {
  const open = (await Promise.all(platforms.map((platform) => tabs.of(platform)))).flat();
  await Promise.all(open.map((tab) => (tab.id === undefined ? undefined : tellTab(tab.id, tabs.ask))));
}
