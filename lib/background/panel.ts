export interface PanelHost {
  sidePanel?: { open(options: { tabId?: number; windowId?: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

type Opened = { opened: boolean; reason?: string };

/**
 * Opens the working surface beside the page. Both browsers allow it only inside the user's gesture, so nothing may be
 * awaited before the call. A message from a content script carries the gesture in Chromium (since 116) and not in
 * Firefox: there the answer is a reason, and the user opens the sidebar from the popup or by its key.
 */
export function openPanel(host: PanelHost, tab: { id?: number; windowId?: number } | undefined): Promise<Opened> {
  try {
    const opening = host.sidePanel
      ? host.sidePanel.open(tab?.id !== undefined ? { tabId: tab.id } : { windowId: tab?.windowId })
      : host.sidebarAction?.open();
    if (!opening) return Promise.resolve({ opened: false, reason: 'no side panel in this browser' });
    return opening.then(
      () => ({ opened: true }),
      (error: unknown) => ({ opened: false, reason: error instanceof Error ? error.message : String(error) }),
    );
  } catch (error) {
    return Promise.resolve({ opened: false, reason: error instanceof Error ? error.message : String(error) });
  }
}
