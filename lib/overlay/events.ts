import type { ReadMoreRun } from '../capture/read-more';
import type { VisitHandle } from '../capture/visit-handle';
import { ask } from '../messaging/from-page';
import type { PostFigure } from '../metrics/types';
import type { OverlaySettings } from '../settings/schema';
import type { Badges } from './badges';
import { isStale, type OverlayState } from './overlay-view';
import type { Stage } from './stage';
import type { SummarySource } from './summary-source';
import type { Tips } from './tips';
import type { BadgeEntry, OverlayEvents } from './view';

/** What the events act on. */
export interface Acting {
  own: OverlayState & { answered: Set<string> };
  visit(): VisitHandle | undefined;
  stage: Stage;
  badges: Badges;
  source: Pick<SummarySource, 'state' | 'refresh'>;
  tips: Tips;
  more(): Omit<ReadMoreRun, 'state'> | undefined;
  set(change: Partial<OverlayState>): void;
  save(change: Partial<OverlaySettings>): void;
  /** Takes the overlay off this page. */
  end(): void;
  t(key: string): string;
}

/** What each thing does that a user can do in the card. */
export function overlayEvents({
  source,
  own,
  stage,
  badges,
  tips,
  more,
  visit,
  set,
  save,
  end,
  t,
}: Acting): OverlayEvents {
  const entry = (id: string, figure: PostFigure): BadgeEntry => {
    const { format, published } = visit()?.post(id) ?? {};
    const shown = source.state.summary?.shown?.[id];
    return {
      id,
      figure,
      format,
      ...(shown && { shown }),
      ...(published && { published: (published.earliest + published.latest) / 2 }),
    };
  };
  return {
    shape(shape) {
      const inside = stage.focused();
      if (own.narrow) set({ narrowOpen: shape === 'card' });
      else save({ collapsed: shape });
      if (inside) stage.focus();
    },
    place: (place) => save({ place }),
    hide: () => (isStale(source.state) ? end() : save({ hidden: true })),
    async track(role) {
      const { key, summary } = source.state;
      const now = visit();
      if (!key || !now) return;
      own.answered.add(key);
      if (role === null && summary?.basis !== 'stored') return set({});
      set({ busy: true, note: undefined });
      const result = await now.requestTrack(role);
      source.refresh(true);
      set({ busy: false, ...(!result.ok && { note: t('overlay.notTracked') }) });
    },
    async openPanel() {
      const profile = source.state.snapshot?.subject;
      const answer = await ask('openPanel', {
        profile: profile ? { platform: profile.platform, id: profile.id } : null,
      });
      set({ note: answer.ok && answer.value.opened ? undefined : t('overlay.panelClosed') });
    },
    async openDrawer(show) {
      const answer = await ask('showDrawer', { show });
      set({ note: answer.ok && answer.value.shown ? undefined : t('overlay.failed.text') });
    },
    async callWrong() {
      const { key } = source.state;
      const answer = key && (await ask('wrongNumber', { profile: key }));
      set({ note: t(answer?.ok ? 'overlay.noted' : 'reading.notNoted') });
    },
    reload: () => location.reload(),
    retry: () => source.refresh(true),
    readMore: (target) => more()?.start(target),
    pauseMore: () => more()?.pause(),
    resumeMore: () => {
      own.scrolled = false;
      more()?.resume();
    },
    cancelMore: () => more()?.cancel(),
    closeTip: () => tips.close(),
    openDashboard(page) {
      const { key } = source.state;
      if (page !== 'explain') void ask('openDashboard', { page });
      else if (key) void ask('openDashboard', { page, profile: key });
    },
    listBadges(open) {
      set({ listed: open ? badges.list().map(({ id, figure }) => entry(id, figure)) : undefined });
    },
    peek(id) {
      // Under a sheet at the bottom only the upper part of the window is free.
      badges.goTo(id, own.narrow ? 'start' : 'center');
      if (id === null) tips.close();
    },
  };
}
