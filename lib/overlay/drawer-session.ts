import { onVisit, type VisitHandle } from '../capture/visit-handle';
import type { Shown, Standing } from '../messaging/drawer';
import { ask, onMessage } from '../messaging/from-page';
import { type ProfileRef, profileKey } from '../model';
import { localValue } from '../settings/local';
import { followOverlaySettings } from '../settings/overlay';
import { watchAddress } from './address';
import { watchAlive } from './alive';
import { watchCover } from './cover';
import { drawerKeys } from './drawer-keys';
import { DRAWER_CSS } from './drawer-style';
import { type Asked, type DrawerEvents, type DrawerView, FIRST_CHOICE } from './drawer-view';
import { createFocus } from './focus-way';
import { currentOverlay } from './overlay-handle';
import { RankingSource } from './ranking-source';
import { adopt } from './sheet';
import { createStage } from './stage';
import { visitOf } from './summary-source';
import { watchTheme } from './theme';

export interface DrawerSessionOptions {
  t(key: string): string;
  /** BCP 47, of the interface. */
  language: string;
  /** Draws into an element of a closed shadow root; undefined: nothing. */
  render(view: DrawerView | undefined, on: DrawerEvents, into: Element): void;
  end: AbortSignal;
}

/** Posts that were just read are in the list so long after, ms: they are stored a moment after they were read. */
const SETTLE = 2_500;
/** Rows drawn at once; a list of thousands is walked, not drawn. */
export const ROWS = 200;

/** The drawer beside a page: what it shows, when it asks, and where the keyboard is before and after. */
export function startDrawerSession({ t, language, render, end }: DrawerSessionOptions): void {
  const narrow = matchMedia('(max-width: 719px)');
  const alive = watchAlive(window, end);
  const stage = createStage(language);
  const focus = createFocus(stage, () => currentOverlay()?.stage);
  const own = {
    open: false,
    show: 'rank' as DrawerView['show'],
    choice: { ...FIRST_CHOICE },
    covered: false,
    hidden: undefined as boolean | undefined,
    edge: 'right' as DrawerView['edge'],
    standing: { state: 'loading' } as Asked<Standing | null>,
    at: undefined as string | undefined,
    note: undefined as string | undefined,
    set: undefined as string | undefined,
    rows: ROWS,
    key: '',
    seen: 0,
    frame: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  };
  let visit: VisitHandle | undefined;
  let unsubscribe = () => {};
  const ranking = new RankingSource({ ask: (data) => ask('ranking', data), changed: () => draw() });

  const subject = () => visit?.snapshot().subject;
  const here = () => {
    const id = subject()?.id;
    return new Set(visit?.snapshot().visit.posts.flatMap((post) => (post.profileId === id ? [post.id] : [])));
  };
  const view = (): DrawerView | undefined => {
    if (!own.open || own.covered) return undefined;
    const profile = subject();
    const { show, edge, standing, choice, at, note, rows } = own;
    return {
      show,
      name: profile?.name ?? (profile?.handle ? `@${profile.handle}` : ''),
      edge,
      narrow: narrow.matches,
      ranking: ranking.state,
      standing,
      choice,
      here: here(),
      rows,
      ...(at !== undefined && { at }),
      ...(note !== undefined && { note }),
    };
  };
  const paint = () => {
    own.frame = 0;
    if (end.aborted || !alive()) return;
    const now = view();
    if (now && !stage.host.isConnected) document.documentElement.append(stage.host);
    render(now, on, stage.element);
    focus.painted(now !== undefined);
  };
  function draw(): void {
    if (own.frame === 0 && alive()) own.frame = requestAnimationFrame(paint);
  }
  const set = (change: Partial<typeof own>) => {
    Object.assign(own, change);
    draw();
  };

  function load(): void {
    const profile = subject();
    const snapshot = visit?.snapshot();
    clearTimeout(own.timer);
    if (!profile || !snapshot) return;
    const { platform, id, handle } = profile;
    const ref: ProfileRef = { platform, id, ...(handle && { handle }) };
    const known = ranking.state.value?.basis === 'stored';
    const seen = known ? null : visitOf(snapshot.visit, ref);
    own.seen = here().size;
    if (own.show === 'compare') return void loadStanding(ref, visitOf(snapshot.visit, ref));
    const { period, sort } = own.choice;
    void ranking.load({
      profile: ref,
      visit: seen,
      ...(period !== undefined && { period }),
      ...(sort === 'velocity' && { velocity: true }),
    });
  }
  async function loadStanding(profile: ProfileRef, seen: ReturnType<typeof visitOf>): Promise<void> {
    const { key, set: chosen } = own;
    const before = own.standing.value;
    set({ standing: { state: 'loading', ...(before && { value: before }) } });
    const answer = await ask('standing', { profile, visit: seen, ...(chosen !== undefined && { set: chosen }) });
    if (own.key !== key || own.set !== chosen) return;
    set({
      standing: answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', ...(before && { value: before }) },
    });
  }
  /** Whose page it is now; another profile's posts never stand under this one's name. */
  function follow(): void {
    const profile = subject();
    const key = profile ? profileKey(profile) : '';
    if (key !== own.key) {
      ranking.clear();
      Object.assign(own, { key, standing: { state: 'loading' }, at: undefined, set: undefined, rows: ROWS, seen: 0 });
      if (own.open && profile) load();
      else if (own.open) close();
      return;
    }
    if (!own.open || here().size === own.seen) return;
    clearTimeout(own.timer);
    own.timer = setTimeout(load, SETTLE);
  }
  function open(show: DrawerView['show']): void {
    if (!own.open) focus.leave();
    focus.wanted('.pg-d');
    set({ open: true, show, note: undefined });
    load();
  }
  function close(): void {
    clearTimeout(own.timer);
    currentOverlay()?.on.peek(null);
    set({ open: false, at: undefined });
    focus.back();
  }
  function reach(id: string): boolean {
    const page = visit?.page;
    const boxes = page ? [...document.querySelectorAll(page.post)] : [];
    const box = boxes.find((one) => page?.postId(one) === id);
    const overlay = currentOverlay();
    overlay?.on.peek(box ? id : null);
    if (box && !overlay) box.scrollIntoView({ block: narrow.matches ? 'start' : 'center' });
    set({ at: id });
    return box !== undefined;
  }
  const on: DrawerEvents = {
    close,
    reach,
    retry: load,
    show(part) {
      set({ show: part });
      load();
    },
    choose(change) {
      const again = 'period' in change || (change.sort === 'velocity' && own.choice.sort !== 'velocity');
      set({ choice: { ...own.choice, ...change }, rows: ROWS });
      if (again) load();
    },
    more: () => set({ rows: own.rows + ROWS }),
    chooseSet(chosen) {
      own.set = chosen;
      load();
    },
    async openPanel() {
      const profile = subject();
      const answer = await ask('openPanel', {
        profile: profile ? { platform: profile.platform, id: profile.id } : null,
      });
      set({ note: answer.ok && answer.value.opened ? undefined : t('overlay.panelClosed') });
    },
    openDashboard() {
      const profile = subject();
      const page = own.show === 'rank' && profile ? ('posts' as const) : ('compare' as const);
      void ask(
        'openDashboard',
        page === 'posts' && profile ? { page, profile: profileKey(profile) } : { page: 'compare' },
      );
    },
  };

  adopt(stage.root, DRAWER_CSS);
  let letters = true;
  const readLetters = (value: unknown) => {
    letters = Object(value).singleKeys !== false;
  };
  const settings = localValue('settings');
  const endLetters = settings.watch(readLetters);
  settings.read().then(readLetters, () => undefined);
  stage.element.addEventListener('keydown', (event) => drawerKeys(event, stage.root, { letters, at: own.at, on }));
  window.addEventListener('resize', draw, { signal: end });
  watchTheme(document, alive, stage.setTheme, end);
  watchCover(document, (covered) => set({ covered }), end);
  watchAddress(follow, end);
  let endSettings = () => {};
  onVisit((next) => {
    unsubscribe();
    endSettings();
    visit = next;
    unsubscribe = next.subscribe(follow);
    endSettings = followOverlaySettings(next.platform, ({ hidden, place }) => {
      const leaves = hidden && own.hidden === false;
      set({ hidden, edge: place.edge });
      if (leaves && own.open) close();
    });
    follow();
  }, end);
  const ends = [
    onMessage('drawer', ({ data: { show } }: { data: { show: Shown } }) => {
      if (show === 'focus') focus.toggle();
      else open(show);
    }),
    onMessage('figuresChanged', ({ data }) => {
      if (own.open && data.profile === own.key) load();
    }),
    endLetters,
    () => unsubscribe(),
    () => endSettings(),
  ];
  end.addEventListener('abort', () => {
    clearTimeout(own.timer);
    render(undefined, on, stage.element);
    stage.host.remove();
    for (const done of ends) done();
  });
}
