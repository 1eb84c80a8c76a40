import { browser } from 'wxt/browser';
import type { DashboardPage } from '../../components/dashboard/types';
import type { ProfileKey } from '../../lib/model';

/** Opens a page of the dashboard, in the tab that shows it already where there is one. */
export async function openDashboard(page: DashboardPage | `posts?profile=${string}`): Promise<void> {
  const base = browser.runtime.getURL('/dashboard.html');
  const url = `${base}#${page}`;
  const open = await browser.tabs.query({ url: `${base}*` }).catch(() => []);
  const tab = open[0];
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab.id, { url, active: true });
}

/** The posts of one profile, in the dashboard. */
export function openPosts(profile: ProfileKey): Promise<void> {
  return openDashboard(`posts?profile=${encodeURIComponent(profile)}`);
}
