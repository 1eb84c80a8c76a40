/** @jsxImportSource preact */
import { render } from 'preact';
import { fill } from '../../../components/format';
import { wordsOf } from '../../../components/overlay/words';
import { Drawer } from '../../../components/overlay-drawer/drawer';
import { drawerKeys } from '../../../lib/overlay/drawer-keys';
import type { DrawerEvents, DrawerView } from '../../../lib/overlay/drawer-view';
import { adopt } from '../../../lib/overlay/sheet';
import { createStage } from '../../../lib/overlay/stage';
import { DRAWER_STATES } from './states';

/** `?state=ranked&lang=fi`: one state of the drawer, with the shipped sheet; only the shadow root is open. */
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};
const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
const { messages, sheets } = window as unknown as {
  messages: Record<string, string>;
  sheets: Record<'drawer', string>;
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
  const state = DRAWER_STATES[name];
  if (!state) throw new Error(name);
  let view: DrawerView = { ...state, narrow: innerWidth < 720 };
  const told: unknown[] = [];
  Object.assign(window, { told });
  const stage = createStage(language);
  stage.setTheme(query.get('theme') ?? 'light');
  adopt(stage.root, sheets.drawer);
  const scale = /(--\w+):1[;}]/.exec(sheets.drawer)?.[1];
  if (scale) stage.host.style.setProperty(scale, query.get('scale') ?? '1');
  document.documentElement.append(stage.host);
  const change = (part: Partial<DrawerView>) => {
    view = { ...view, ...part };
    draw();
  };
  const on: DrawerEvents = {
    close: () => told.push('close'),
    show: (show) => change({ show }),
    choose: (part) => change({ choice: { ...view.choice, ...part } }),
    reach(id) {
      told.push({ reach: id });
      change({ at: id });
      return view.here.has(id);
    },
    more: () => change({ rows: view.rows + 200 }),
    retry: () => told.push('retry'),
    chooseSet: (set) => told.push({ set }),
    openPanel: () => told.push('panel'),
    openDashboard: () => told.push('dashboard'),
  };
  const draw = () => render(<Drawer w={w} view={view} on={on} />, stage.element);
  stage.element.addEventListener('keydown', (event) =>
    drawerKeys(event, stage.root, { letters: true, at: view.at, on }),
  );
  draw();
  stop = () => {
    render(null, stage.element);
    stage.host.remove();
  };
}
Object.assign(window, { start });
start(query.get('state') ?? 'ranked');
document.body.dataset.ready = 'yes';
