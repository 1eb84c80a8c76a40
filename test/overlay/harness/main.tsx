/** @jsxImportSource preact */
import { render } from 'preact';
import { fill } from '../../../components/format';
import { drawChip } from '../../../components/overlay/chip';
import { badgeFace } from '../../../components/overlay/face';
import { Overlay } from '../../../components/overlay/overlay';
import { wordsOf } from '../../../components/overlay/words';
import { createBadges } from '../../../lib/overlay/badges';
import { overlayEvents } from '../../../lib/overlay/events';
import { watchMotion } from '../../../lib/overlay/motion';
import type { OverlayState } from '../../../lib/overlay/overlay-view';
import { adopt } from '../../../lib/overlay/sheet';
import { createStage } from '../../../lib/overlay/stage';
import { Tips } from '../../../lib/overlay/tips';
import { DEFAULT_OVERLAY } from '../../../lib/settings/overlay';
import { numbered, reuse } from './reused-list';
import { FIGURES, STATES, tip, view } from './states';

/**
 * `?state=competitor&lang=fi`: one state of the overlay on an invented site, drawn by the shipped parts with the
 * shipped sheets. Only the shadow roots are open, so that the page's tools see into them. `?state=live` has badges and
 * the events behind them as well. The page's `start('pill')` takes everything away and draws another state.
 */
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
const { messages, sheets } = window as unknown as {
  messages: Record<string, string>;
  sheets: Record<'card' | 'badge' | 'chip', string>;
};
document.documentElement.lang = language;
document.documentElement.style.colorScheme = query.get('theme') ?? 'light';

const t = (key: string, values?: Record<string, string | number>) => {
  const text = messages[key];
  if (text === undefined) throw new Error(`no message ${key}`);
  return values ? fill(text, values) : text;
};
const w = wordsOf(t, language, 'UTC');
let stop = () => {};
function start(name: string): void {
  stop();
  const controller = new AbortController();
  const { signal } = controller;
  const told: unknown[] = [];
  Object.assign(window, { told });

  const stage = createStage(language);
  stage.setTheme(query.get('theme') ?? 'light');
  adopt(stage.root, sheets[query.get('sheet') === 'chip' ? 'chip' : 'card']);
  // The text size of the card is one token, whose name the build made short.
  const scale = /(--\w+):1[;}]/.exec(sheets.card)?.[1];
  if (scale) stage.host.style.setProperty(scale, query.get('scale') ?? '1');
  document.documentElement.append(stage.host);

  const live = name === 'live';
  const state = STATES[live ? 'competitor' : name === 'badges' || name === 'reused' ? 'dot' : name];
  if (!state) throw new Error(name);
  const own: OverlayState & { answered: Set<string> } = {
    settings: { ...DEFAULT_OVERLAY, place: { edge: 'right', top: 8 } },
    site: 'Instagram',
    covered: false,
    narrow: innerWidth < 720,
    narrowOpen: true,
    busy: false,
    more: { kind: 'idle' },
    answered: new Set(),
    brokenBefore: 0,
    height: innerHeight,
  };
  const summary = state.summary ?? null;
  const draw = () => {
    const { settings, narrow, listed } = own;
    const remembered = live && { shape: settings.collapsed, place: settings.place, ...(listed && { listed }) };
    drawChip(w, state.stale ? on : undefined, stage.element);
    render(
      state.stale ? null : (
        <Overlay
          w={w}
          view={view({ ...state, narrow: narrow && (state.shape ?? 'card') === 'card', ...remembered })}
          tip={live ? tips.current : tip(state)}
          on={on}
          holdTip={(over) => tips.hold(over)}
        />
      ),
      stage.element,
    );
  };
  const tips = new Tips(draw, signal);
  const feed = document.querySelector('#feed');
  for (const id of live || name === 'badges' ? Object.keys(FIGURES) : []) {
    const box = document.createElement('article');
    box.dataset.id = id;
    box.classList.toggle('small', !live);
    box.append(`A post, ${id}`);
    feed?.append(box);
  }
  const badges = createBadges({
    document,
    motion: watchMotion(window, signal),
    css: () => sheets.badge,
    figure: (id) => FIGURES[id] ?? numbered(id),
    face: (figure) => badgeFace(w, figure, 'short'),
    hover: (spot) => (spot ? tips.over(spot.badge, () => about(spot.id)) : tips.hold(false)),
    reached: (spot) => tips.pin(spot.badge, () => about(spot.id)),
    signal,
  });
  badges.follow({
    post: 'article',
    postId: (box) => (box instanceof HTMLElement ? box.dataset.id : undefined),
    badge: { corner: 'top-left' },
  });
  if (name === 'reused') reuse(feed);
  badges.setTheme(query.get('theme') === 'dark' ? 'dark' : 'light');
  const about = (id: string) => {
    const figure = FIGURES[id];
    return figure && tip({ tip: { figure, format: 'short' } });
  };
  const set = (change: Partial<OverlayState>) => {
    Object.assign(own, change);
    draw();
  };
  const on = overlayEvents({
    own,
    stage,
    badges,
    tips,
    more: () => ({
      start: (target) => told.push({ readMore: target }),
      pause: () => told.push('pause'),
      resume: () => told.push('resume'),
      cancel: () => told.push('cancel'),
    }),
    source: { state: { summary, failed: false, gone: false }, refresh: () => told.push('refresh') },
    visit: () => undefined,
    set,
    save: (settings) => {
      told.push(settings);
      set({ settings: { ...own.settings, ...settings } });
    },
    end: () => told.push('end'),
    t,
  });
  stage.element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.root.querySelector('.pg-o-card')) on.shape('pill');
  });
  draw();
  for (const details of name === 'list' ? stage.root.querySelectorAll('.pg-o-list') : [])
    details.setAttribute('open', '');
  stop = () => {
    controller.abort();
    render(null, stage.element);
    stage.host.remove();
    feed?.replaceChildren();
    scrollTo(0, 0);
  };
}
Object.assign(window, { start });
start(query.get('state') ?? 'competitor');
document.body.dataset.ready = 'yes';
