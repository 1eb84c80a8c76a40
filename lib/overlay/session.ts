import type { ReadMoreRun, ReadMoreState } from '../capture/read-more';
import { onVisit, type VisitHandle } from '../capture/visit-handle';
import { ask, onMessage } from '../messaging/from-page';
import type { PostFigure, ShownFigure } from '../metrics/types';
import type { PostFormat } from '../model';
import { DEFAULT_OVERLAY, followOverlaySettings, onFigureSettings } from '../settings/overlay';
import type { OverlaySettings } from '../settings/schema';
import { watchAddress } from './address';
import { type BadgeFace, type BadgeSpot, type Badges, createBadges } from './badges';
import { watchCover } from './cover';
import { overlayEvents } from './events';
import { createFirstBadge } from './first-badge';
import { keep, readKept, tomorrow } from './kept';
import { watchMotion } from './motion';
import { publishOverlay } from './overlay-handle';
import { isStale, type OverlayState, overlayView } from './overlay-view';
import { createPainter } from './painter';
import { endOf } from './read-on';
import { createStage } from './stage';
import { SummarySource } from './summary-source';
import { watchTheme } from './theme';
import { Tips } from './tips';
import { unread } from './unread';
import type { OverlayEvents, OverlayView, TipView } from './view';

/** One drawing of the card and what stands beside it. */
export interface Drawing {
  view: OverlayView;
  tip: TipView | undefined;
  on: OverlayEvents;
  /** The pointer came on the details, or left them. */
  holdTip(over: boolean): void;
}

export interface SessionOptions {
  /** The visit that the page's capture script holds. */
  visit: VisitHandle;
  t: (key: string) => string;
  /** BCP 47, of the interface. */
  language: string;
  face(figure: PostFigure, format: PostFormat | undefined, shown: ShownFigure | undefined): BadgeFace;
  /** Draws into an element of a closed shadow root; undefined: nothing. */
  render(now: Drawing | undefined, into: Element): void;
  /** Ends everything, and takes it off the page. */
  end: AbortController;
}

/** Figures are asked for again once the page rests, at the latest after so long, ms. */
const LONGEST_WAIT = 4_000;

/** What the capture script of this page has read, its figures, and where they stand on the page. */
export function startSession({ visit, t, language, face, render, end }: SessionOptions): void {
  const { signal } = end;
  const { platform, site } = visit;
  const narrow = matchMedia('(max-width: 719px)');
  const measure = () => ({ narrow: narrow.matches, height: innerHeight });
  let handle: VisitHandle | undefined;
  let shown = '';
  const own: OverlayState & { answered: Set<string> } = {
    site,
    // Nothing shows before the settings are read.
    settings: { ...DEFAULT_OVERLAY, hidden: true },
    covered: false,
    narrowOpen: false,
    busy: false,
    answered: new Set(),
    brokenBefore: 0,
    more: { kind: 'idle' },
    offline: !navigator.onLine,
    ...measure(),
  };
  const stage = createStage(language);
  const motion = watchMotion(window, signal);
  const set = (change: Partial<OverlayState>) => {
    Object.assign(own, change);
    painter.draw();
  };
  const apply = (settings: OverlaySettings) => {
    badges.show(!settings.hidden);
    set({ settings });
  };
  const save = (change: Partial<OverlaySettings>) => {
    const overlay = { ...own.settings, ...change };
    apply(overlay);
    void ask('setOverlay', { platform, overlay }).then((answer) => {
      if (!answer.ok) set({ note: t('overlay.notRemembered') });
    });
  };
  const broken = () => unread(source.state.snapshot?.reports ?? []);
  const changed = (what: 'figures' | 'visit') => {
    const { snapshot, summary } = source.state;
    const stale = isStale(source.state);
    if (stale || what === 'figures') {
      painter.draw();
      if (!stale) badges.refresh();
      return;
    }
    const { waiting, paused } = snapshot?.status ?? {};
    // The number of posts read is only told where no figures tell it better.
    const read = summary?.basis === 'stored' ? 0 : snapshot?.visit.posts.length;
    const now = JSON.stringify([read, waiting, paused, broken()]);
    if (now === shown) return;
    shown = now;
    painter.drawSoon();
  };
  const source = new SummarySource({
    ask: (profile, visit) => ask('summary', { profile, visit, language }),
    changed,
    setTimer: (work, ms) =>
      window.closed || setTimeout(() => signal.aborted || motion.whenStill(work, LONGEST_WAIT), ms),
  });
  const figureOf = (id: string) => {
    const figures = source.state.summary?.figures;
    return figures && Object.hasOwn(figures, id) ? figures[id] : undefined;
  };
  const shownOf = (id: string) => {
    const all = source.state.summary?.shown;
    return all && Object.hasOwn(all, id) ? all[id] : undefined;
  };
  const about = ({ id }: BadgeSpot) => {
    const { summary } = source.state;
    const figure = figureOf(id);
    if (!summary || !figure) return undefined;
    const post = handle?.post(id);
    return {
      figure,
      shown: shownOf(id),
      first: first.id === id,
      seen: post && { at: post.seenAt, counts: post.counts, hidden: post.hidden },
      format: post?.format,
      interactions: summary.interactions ?? [],
      maturityDays: summary.stats.maturityDays,
      now: Date.now(),
    };
  };
  const badges: Badges = createBadges({
    document,
    motion,
    css: () => painter.badgeCss(),
    figure: figureOf,
    face: (figure, id) => face(figure, handle?.post(id)?.format, shownOf(id)),
    hover: (spot) => (spot ? tips.over(spot.badge, () => about(spot)) : tips.hold(false)),
    reached: (spot) => tips.pin(spot.badge, () => about(spot)),
    drawn: () => first.look(),
    signal,
  });
  const tips = new Tips(() => {
    if (!tips.current) first.end();
    painter.draw();
  }, signal);
  const first = createFirstBadge({
    badges,
    free: () => !own.covered && !own.narrow && !own.settings.hidden && !isStale(source.state),
    shown: () => void keep((kept) => ({ ...kept, pointedOut: true })),
  });
  let more: ReadMoreRun | undefined;
  // Who scrolls himself is not pulled away.
  for (const type of ['wheel', 'touchmove'] as const) {
    window.addEventListener(
      type,
      () => {
        if (more?.state().kind !== 'reading') return;
        own.scrolled = true;
        more.pause();
      },
      { passive: true, signal },
    );
  }
  const on = overlayEvents({
    own,
    stage,
    badges,
    source,
    tips,
    more: () => more,
    visit: () => handle,
    set,
    save,
    end: () => end.abort(),
    t,
  });
  publishOverlay({ stage, on });
  /** A refusal rests the site for the day; a pause by the user is none. */
  const readOn = (state: ReadMoreState) => {
    set({ more: state });
    if (state.kind !== 'ended' || state.why !== 'trouble' || source.state.snapshot?.status.paused) return;
    const until = tomorrow(endOf(state));
    if (own.restsUntil === until) return;
    set({ restsUntil: until });
    void keep((kept) => ({ ...kept, restsUntil: { ...kept.restsUntil, [platform]: until } }));
  };
  const holdTip = (over: boolean) => tips.hold(over);
  const painter = createPainter({
    stage,
    badges,
    motion,
    view: () => overlayView(source.state, own),
    render: (view) => render(view && { view, tip: tips.current, on, holdTip }, stage.element),
    unanswered: () => source.refresh(true),
    signal,
  });

  stage.element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.root.querySelector('.pg-o-card')) on.shape('pill');
  });
  for (const type of ['online', 'offline'] as const) {
    window.addEventListener(type, () => set({ offline: !navigator.onLine }), { signal });
  }
  readKept().then(
    (kept) => {
      if (signal.aborted) return;
      set({ restsUntil: kept.restsUntil[platform] });
      first.ready(kept.pointedOut);
    },
    () => undefined,
  );
  window.addEventListener('resize', () => set(measure()), { signal });
  // Back from where the browser keeps pages: what came meanwhile was not drawn.
  window.addEventListener('pageshow', () => painter.draw(), { signal });
  watchTheme(
    document,
    motion.alive,
    (theme) => {
      stage.setTheme(theme);
      badges.setTheme(theme);
    },
    signal,
  );
  watchCover(document, (covered) => set({ covered }), signal);
  onVisit((next) => {
    handle = next;
    more = next.readMore({
      covered: () => own.covered,
      changed: () => readOn(more?.state() ?? { kind: 'idle' }),
      signal,
    });
    set({ more: more.state() });
    badges.follow(next.page);
    source.follow(next);
  }, signal);
  watchAddress(() => {
    own.brokenBefore = broken();
    source.refresh();
  }, signal);
  const ends = [
    onMessage('toggleOverlay', () => save({ hidden: !own.settings.hidden })),
    onMessage('figuresChanged', ({ data }) => {
      if (data.profile === source.state.key) source.refresh(true);
    }),
    followOverlaySettings(platform, apply),
    onFigureSettings(() => source.refresh(true)),
  ];
  signal.addEventListener('abort', () => {
    source.stop();
    render(undefined, stage.element);
    stage.host.remove();
    for (const done of ends) done();
  });
}
