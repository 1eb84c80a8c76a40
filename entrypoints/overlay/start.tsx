/** @jsxImportSource preact */

import { render } from 'preact';
import { i18n } from '#i18n';
import { badgeFace } from '../../components/overlay/face';
import { Overlay } from '../../components/overlay/overlay';
import type { BadgeEntry, OverlayEvents, OverlayView } from '../../components/overlay/view';
import { wordsOf } from '../../components/overlay/words';
import { takeOver } from '../../lib/capture/lifetime';
import { onVisit, type VisitHandle } from '../../lib/capture/visit-handle';
import { ask, onMessage, removeAllListeners } from '../../lib/messaging/client';
import type { PostFigure } from '../../lib/metrics/types';
import { watchAddress } from '../../lib/overlay/address';
import { BADGE_CSS } from '../../lib/overlay/badge-style';
import { Badges } from '../../lib/overlay/badges';
import { watchCover } from '../../lib/overlay/cover';
import { lastingWords } from '../../lib/overlay/lasting-words';
import { PAGE_VIEWS } from '../../lib/overlay/page-views';
import { clampTop } from '../../lib/overlay/place';
import { adopt } from '../../lib/overlay/sheet';
import { SummarySource } from '../../lib/overlay/summary-source';
import { watchTheme } from '../../lib/overlay/theme';
import { unread } from '../../lib/overlay/unread';
import { platformAt } from '../../lib/platforms/hosts';
import { DEFAULT_OVERLAY, followOverlaySettings } from '../../lib/settings/overlay';
import type { OverlaySettings } from '../../lib/settings/schema';
import { Tips } from './tips';

const HOST_STYLE =
  'all:initial!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483000!important;';

/** Draws what the capture script of this page has read: badges at the posts, the card beside them. */
export function startOverlay(): void {
  const platform = platformAt(location.hostname);
  const page = platform && PAGE_VIEWS[platform];
  if (!platform || !page) return;
  const end = new AbortController();
  const { signal } = end;
  takeOver('overlay').addEventListener('abort', () => end.abort());
  const t = lastingWords(
    (key, values) => i18n.t(key as never, values as never) as string,
    ['popup.stale.title', 'popup.stale.text', 'popup.stale.action', 'overlay.dismiss', 'locale'],
  );
  const w = wordsOf(t, t('locale'), Intl.DateTimeFormat().resolvedOptions().timeZone);

  let handle: VisitHandle | undefined;
  let settings: OverlaySettings = { ...DEFAULT_OVERLAY, hidden: true };
  let covered = false;
  let narrowOpen = false;
  let busy = false;
  let note: string | undefined;
  let listed: BadgeEntry[] | undefined;
  const answered = new Set<string>();
  const narrow = matchMedia('(max-width: 719px)');

  const host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const stage = document.createElement('div');
  stage.className = 'pg';
  stage.lang = w.language;
  root.append(stage);
  // Keys pressed inside the card are for the card: sites bind bare letters and the space bar.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }

  const source = new SummarySource({
    ask: (profile, visit) => ask('summary', { profile, visit, language: w.language }),
    changed: (what) => {
      if (stale()) draw();
      else if (what === 'visit') drawSoon();
      else {
        draw();
        badges.refresh();
      }
    },
    setTimer: (work, ms) => setTimeout(() => !signal.aborted && work(), ms),
  });
  const formatOf = (id: string) => handle?.post(id)?.format;
  const badges = new Badges({
    document,
    page,
    css: BADGE_CSS,
    figure: (id) => {
      const figures = source.state.summary?.figures;
      return figures && Object.hasOwn(figures, id) ? figures[id] : undefined;
    },
    face: (figure, id) => badgeFace(w, figure, formatOf(id)),
    hover: (over) => {
      if (!over) return tips.hold(false);
      const { summary } = source.state;
      const figure = summary?.figures[over.id];
      if (!summary || !figure) return;
      tips.over(over.badge, () => ({
        figure,
        format: formatOf(over.id),
        interactions: summary.interactions ?? [],
        maturityDays: summary.stats.maturityDays,
        now: Date.now(),
      }));
    },
    signal,
  });
  const tips = new Tips(() => draw(), signal);

  /** The extension went away under the page; reading has stopped, the one thing to do is to reload. */
  const stale = () => source.state.gone || source.state.snapshot?.status.stale === true;
  const save = (change: Partial<OverlaySettings>) => {
    settings = { ...settings, ...change };
    apply();
    void ask('setOverlay', { platform, overlay: settings }).then((answer) => {
      if (answer.ok) return;
      note = t('overlay.notRemembered');
      draw();
    });
  };
  const apply = () => {
    badges.show(!settings.hidden);
    draw();
  };
  const entry = (id: string, figure: PostFigure): BadgeEntry => {
    const { format, published } = handle?.post(id) ?? {};
    return { id, figure, format, ...(published && { published: (published.earliest + published.latest) / 2 }) };
  };
  const on: OverlayEvents = {
    shape(shape) {
      const inside = root.activeElement !== null;
      if (narrow.matches) {
        narrowOpen = shape === 'card';
        draw();
      } else save({ collapsed: shape });
      if (inside) root.querySelector<HTMLElement>('.pg-o-pill, .pg-o-card')?.focus();
    },
    place: (place) => save({ place }),
    hide: () => (stale() ? end.abort() : save({ hidden: true })),
    async track(role) {
      const { key, summary } = source.state;
      if (!key || !handle) return;
      answered.add(key);
      if (role === null && summary?.basis !== 'stored') return draw();
      busy = true;
      note = undefined;
      draw();
      const result = await handle.requestTrack(role);
      busy = false;
      if (!result.ok) note = t('overlay.notTracked');
      source.refresh(true);
      draw();
    },
    async openPanel() {
      const profile = source.state.snapshot?.subject;
      const answer = await ask('openPanel', {
        profile: profile ? { platform: profile.platform, id: profile.id } : null,
      });
      note = answer.ok && answer.value.opened ? undefined : t('overlay.panelClosed');
      draw();
    },
    reload: () => location.reload(),
    retry: () => source.refresh(true),
    listBadges(open) {
      listed = open ? badges.list().map(({ id, figure }) => entry(id, figure)) : undefined;
      draw();
    },
    goTo(id) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const box = badges.list().find((entry) => entry.id === id)?.box;
      box?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    },
  };

  const view = (): OverlayView | undefined => {
    const { snapshot, summary, key, failed } = source.state;
    const subject = snapshot?.subject;
    if (settings.hidden || !snapshot || !subject || !key) return undefined;
    const { batches, posts, error } = snapshot.status.waiting;
    return {
      name: subject.name ?? (subject.handle ? `@${subject.handle}` : ''),
      read: snapshot.visit.posts.filter((post) => post.profileId === subject.id).length,
      summary,
      shape: narrow.matches ? (narrowOpen ? 'card' : 'pill') : settings.collapsed,
      narrow: narrow.matches,
      place: { ...settings.place, top: clampTop(settings.place.top, innerHeight, 400) },
      covered,
      stale: stale(),
      paused: snapshot.status.paused,
      failed,
      broken: unread(snapshot.reports ?? []),
      ...(batches > 0 && error && { waiting: { posts, full: /quota/i.test(error) } }),
      answered: answered.has(key),
      busy,
      ...(note && { note }),
      ...(listed && { listed }),
    };
  };
  let styled = false;
  let styling = false;
  /** The card's styles come from the background, as its figures do: only a page with a profile asks. */
  const style = async () => {
    if (styling) return;
    styling = true;
    const answer = await ask('overlayStyle', undefined);
    styling = false;
    if (!answer.ok) return;
    adopt(root, answer.value);
    styled = true;
    draw();
  };
  let due = 0;
  const paint = () => {
    due = 0;
    if (signal.aborted) return;
    const now = view();
    if (now && !styled) {
      void style();
      return;
    }
    if (now && !host.isConnected) document.documentElement.append(host);
    const tip = tips.current;
    const inside = root.activeElement !== null;
    render(
      now ? <Overlay w={w} view={now} on={on} {...(tip && { tip })} holdTip={(over) => tips.hold(over)} /> : null,
      stage,
    );
    // What had the focus may have been drawn anew: it stays with the card then.
    if (inside && root.activeElement === null) root.querySelector<HTMLElement>('.pg-o-card, .pg-o-pill')?.focus();
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  /** While a page is scrolled the visit changes many times a second; its counters need not. */
  const drawSoon = () => {
    const { snapshot, summary } = source.state;
    const { waiting, stale: old, paused } = snapshot?.status ?? {};
    // The number of posts read is only told where no figures tell it better.
    const read = summary?.basis === 'stored' ? 0 : snapshot?.visit.posts.length;
    const now = JSON.stringify([read, waiting, old, paused, unread(snapshot?.reports ?? [])]);
    if (soon || now === shown) return;
    shown = now;
    soon = setTimeout(() => {
      soon = undefined;
      draw();
    }, 1_000);
  };
  /** Changes come in bursts; what is seen is drawn once a frame. */
  function draw(): void {
    if (!due) due = requestAnimationFrame(paint);
  }

  stage.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.querySelector('.pg-o-card')) on.shape('pill');
  });
  watchTheme(
    document,
    (theme) => {
      host.style.setProperty('color-scheme', theme, 'important');
      badges.setTheme(theme);
    },
    signal,
  );
  watchCover(
    document,
    (now) => {
      covered = now;
      draw();
    },
    signal,
  );
  narrow.addEventListener('change', draw, { signal });
  window.addEventListener('resize', draw, { signal });
  onVisit((next) => {
    handle = next;
    source.follow(next);
  }, signal);
  const moved = () => source.refresh();
  watchAddress(moved, signal);
  onMessage('toggleOverlay', () => save({ hidden: !settings.hidden }));
  onMessage('figuresChanged', ({ data }) => {
    if (data.profile === source.state.key) source.refresh(true);
  });
  const endSettings = followOverlaySettings(platform, (next) => {
    settings = next;
    apply();
  });
  signal.addEventListener('abort', () => {
    source.stop();
    endSettings();
    removeAllListeners();
    render(null, stage);
    host.remove();
  });
}
