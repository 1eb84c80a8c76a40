import type { Shown } from '../messaging/drawer';

interface Tab {
  id?: number;
  windowId?: number;
  url?: string;
}

/** What each browser command does. */
export interface Commanded {
  openPanel(tab: Tab | undefined): void;
  toggleOverlay(tab: number): void;
  show(tab: Tab, show: Shown): void;
}

const SHOWS: Record<string, Shown> = { 'rank-posts': 'rank', 'focus-card': 'focus' };

/** Does what a key of the manifest's `commands` stands for; a command that is none does nothing. */
export function runCommand(command: string, tab: Tab | undefined, on: Commanded): void {
  // Not awaited: both browsers open the panel only inside the user's gesture.
  if (command === 'open-panel') on.openPanel(tab);
  if (tab?.id === undefined) return;
  if (command === 'toggle-overlay') on.toggleOverlay(tab.id);
  const show = Object.hasOwn(SHOWS, command) ? SHOWS[command] : undefined;
  if (show) on.show(tab, show);
}
