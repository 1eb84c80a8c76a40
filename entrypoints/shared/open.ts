import { browser } from 'wxt/browser';
import type { DashboardPage } from '../../components/dashboard/types';

/** Opens a page of the dashboard, in the tab that shows it already where there is one. */
export async function openDashboard(page: DashboardPage): Promise<void> {
  const base = browser.runtime.getURL('/dashboard.html');
  const url = `${base}#${page}`;
  const open = await browser.tabs.query({ url: `${base}*` }).catch(() => []);
  const tab = open[0];
  if (tab?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab.id, { url, active: true });
}
