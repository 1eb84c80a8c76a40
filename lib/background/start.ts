import { browser } from 'wxt/browser';
import { askTab, onMessage } from '../messaging/client';
import type { PlatformId, ProfileRef } from '../model';
import { BADGE_CSS } from '../overlay/badge-style';
import { CARD_CSS } from '../overlay/card-style';
import { originsOf } from '../platforms/hosts';
import { readSettings, updateSettings, watchSettings } from '../settings';
import { clearCases, eraseWithUndo, forgetUndo, ingest, openDatabase, refOf, restoreRows, UNDO_FOR } from '../store';
import { runCommand } from './commands';
import { rememberComparison } from './comparisons';
import { keepDigests } from './digests';
import { type PageHost, showInPage } from './drawer';
import { organise } from './organise';
import { fromOwnPage, onlyOf, senderPlatform } from './origin';
import { openPanel, type PanelHost } from './panel';
import { drainParked, dropParked, type ParkedStorage } from './parked';
import { createRanking } from './ranking';
import { readingBroken } from './reading-health';
import { type ScriptRegistry, syncRegistration } from './registration';
import { addSample, removeSample } from './sample';
import { allowServer, dropServers, type ServerBook, serversAllowed } from './servers';
import { standing } from './standing';
import { summary } from './summary';
import { tellTabs } from './tell';
import { keepVisit, refreshTracked, track } from './tracking';
import { keepWrong } from './wrong-number';

const DRAIN_ALARM = 'drain-parked';
const UNDO_ALARM = 'forget-undo';

/**
 * The background: the only writer of the database. Registers every listener in its first turn, because a browser that
 * wakes a stopped worker delivers the event to the listeners that exist then. Nothing lives in its memory alone.
 */
export function startBackground(): void {
  const db = openDatabase();
  const registry = browser.scripting as unknown as ScriptRegistry;
  const parked = browser.storage.local as unknown as ParkedStorage;
  const register = async () => {
    const { platforms, servers } = await readSettings();
    await syncRegistration(registry, platforms, servers);
  };
  const book: ServerBook = {
    contains: (origin) => browser.permissions.contains({ origins: [origin] }),
    read: async () => (await readSettings()).servers,
    update: async (change) => {
      await updateSettings((s) => ({ ...s, servers: change(s.servers) }));
    },
  };
  const report = (what: string) => (error: unknown) => console.error(`${what} failed`, error);

  const drain = async () => {
    const left = await drainParked(db, parked);
    if (left > 0) await browser.alarms.create(DRAIN_ALARM, { delayInMinutes: 5 });
  };

  /** What was removed is really gone when its time is over, whether or not a page is open then. */
  const forgetLater = () => browser.alarms.create(UNDO_ALARM, { delayInMinutes: UNDO_FOR / 60_000 });

  const tabsOf = async (platform: PlatformId) => {
    const url = originsOf(platform, await book.read());
    return url.length > 0 ? browser.tabs.query({ url }).catch(() => []) : [];
  };
  const tell = (...platforms: PlatformId[]) =>
    tellTabs({ of: tabsOf, ask: askTab }, platforms.length > 0 ? platforms : undefined);
  /** Tracking from the popup or the panel: the tabs that show the profile hand over what they have read. */
  const adoptVisits = async (profile: ProfileRef) => {
    for (const tab of await tabsOf(profile.platform)) {
      if (tab.id === undefined) continue;
      const visit = await askTab(tab.id, 'pageVisit', undefined);
      if (visit.ok && visit.value) await keepVisit(db, profile, visit.value, Date.now());
    }
  };

  onMessage('ingest', async ({ data, sender }) => {
    const platform = senderPlatform(sender, await book.read());
    if (!platform) return { ok: false, id: '', error: 'invalid', message: 'Not a page that is read.' };
    const receipt = await ingest(db, onlyOf(platform, data));
    const broken = Array.isArray(data.reports) ? readingBroken(data.reports) : undefined;
    if (broken !== undefined && sender.tab?.id !== undefined) {
      void browser.action?.setBadgeText({ tabId: sender.tab.id, text: broken ? '!' : '' }).catch(() => undefined);
    }
    return receipt;
  });
  const pages: PageHost = {
    ask: (tab, show) => askTab(tab, 'drawer', { show }),
    inject: (tabId) =>
      browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/overlay-drawer.js'] }),
    settings: readSettings,
  };
  const ranking = createRanking(db);
  onMessage('showDrawer', async ({ data, sender }) => ({ shown: await showInPage(pages, sender.tab, data.show) }));
  onMessage('ranking', async ({ data }) => ranking(data, await readSettings(), Date.now()));
  onMessage('standing', async ({ data }) => standing(db, data, await readSettings(), Date.now()));
  onMessage('openDashboard', async ({ data }) => {
    const places = { posts: 'posts?profile=', explain: 'compare?explain=' };
    const place = 'profile' in data ? `${places[data.page]}${encodeURIComponent(data.profile)}` : data.page;
    await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#${place}` });
  });
  onMessage('summary', async ({ data }) => summary(db, data, await readSettings(), Date.now()));
  onMessage('track', async ({ data }) => {
    const done = await track(db, data, Date.now());
    void tell(data.profile.platform);
    return done;
  });
  // Not async: the call must happen in the turn of the gesture.
  onMessage('openPanel', ({ sender }) => openPanel(browser as unknown as PanelHost, sender.tab));
  onMessage('overlayStyle', async ({ sender: { tab, frameId } }) => {
    if (tab?.id === undefined) throw new Error('No tab asks.');
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId ?? 0] },
      files: ['/card.js'],
      injectImmediately: true,
    });
    return { card: CARD_CSS, badge: BADGE_CSS };
  });
  onMessage('setOverlay', async ({ data }) => {
    await updateSettings((s) => ({ ...s, overlay: { ...s.overlay, [data.platform]: data.overlay } }));
  });
  onMessage('setRole', async ({ data }) => {
    const profile = refOf(data.profile);
    if (!profile) throw new RangeError('No profile has this key.');
    const done = await track(db, { profile, role: data.role, visit: null }, Date.now());
    if (!done.ok) throw new Error(done.error);
    if (data.role) await adoptVisits(profile);
    void tell(profile.platform);
  });
  onMessage('organise', async ({ data }) => {
    const { done, roles } = await organise(db, data, Date.now());
    if (done.undo) await forgetLater();
    if (roles) {
      await refreshTracked(db);
      void tell();
    }
    return done;
  });
  onMessage('eraseProfile', async ({ data }) => {
    await drainParked(db, parked);
    const erased = await eraseWithUndo(db, data.profile, Date.now());
    if (erased.undo) await forgetLater();
    await refreshTracked(db);
    const profile = refOf(data.profile);
    if (profile) void tell(profile.platform);
    return erased;
  });
  onMessage('eraseAll', async () => {
    await dropParked(parked);
    const erased = await eraseWithUndo(db, 'all', Date.now());
    if (erased.undo) await forgetLater();
    await refreshTracked(db);
    void tell();
    return erased;
  });
  onMessage('restore', ({ data, sender }) => {
    // Whole rows of anybody: a page that is read may at worst forge numbers about itself.
    if (!fromOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('Only a page of the extension restores.');
    return restoreRows(db, data.table, data.rows);
  });
  onMessage('restored', async () => {
    await refreshTracked(db);
    void tell();
  });
  onMessage('wrongNumber', ({ data }) => keepWrong(db, data, Date.now()));
  onMessage('addSample', async ({ data }) => addSample(db, data, Date.now()));
  onMessage('removeSample', async () => ({ rows: await removeSample(db) }));
  onMessage('forgetWrong', () => clearCases(db));
  onMessage('keepComparison', ({ data }) => rememberComparison(db, data, Date.now()));
  onMessage('setPlatform', async ({ data }) => {
    await updateSettings((s) => ({ ...s, platforms: { ...s.platforms, [data.platform]: data.on } }));
    await register();
  });

  onMessage('allowServer', async ({ data }) => {
    const allowed = await allowServer(book, data.server);
    await register();
    return { allowed };
  });
  onMessage('forgetServer', async ({ data }) => {
    await book.update((servers) => servers.filter((server) => server !== data.server));
    await register();
  });

  watchSettings(({ platforms, servers }) => {
    void syncRegistration(registry, platforms, servers).catch(report('registration'));
  });
  browser.permissions.onAdded.addListener(({ origins }) => void serversAllowed(book, origins).catch(report('servers')));
  browser.permissions.onRemoved.addListener(() => void dropServers(book).catch(report('servers')));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void register().catch(report('registration'));
    // The one page that ever opens by itself: what it does, before anything is read.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#welcome') });
  });
  browser.runtime.onStartup.addListener(() => void register().catch(report('registration')));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === DRAIN_ALARM) void drain().catch(report('drain'));
    if (alarm.name === UNDO_ALARM) void forgetUndo(db, Date.now()).catch(report('undo'));
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    runCommand(command, tab, {
      openPanel: (tab) => void openPanel(browser as unknown as PanelHost, tab),
      toggleOverlay: (id) => void askTab(id, 'toggleOverlay', undefined),
      show: (tab, show) => void showInPage(pages, tab, show).catch(report('drawer')),
    });
  });

  // A permission that went while nothing of ours ran takes its server along.
  void dropServers(book).then(register).catch(report('registration'));
  void drain().catch(report('drain'));
  void forgetUndo(db, Date.now()).catch(report('undo'));
  void refreshTracked(db).catch(report('tracked'));
  keepDigests(db, report('digests'));
}
