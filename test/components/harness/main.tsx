import '../../../components/styles/tokens.css';
import '../../../components/styles/components.css';
import '../../../components/styles/surfaces.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { DashboardPage } from '../../../components/dashboard/types';
import { fill } from '../../../components/format';
import { PanelScreen } from '../../../components/panel/panel-screen';
import { allStats, type PanelTab } from '../../../components/panel/types';
import { PopupScreen } from '../../../components/popup/popup-screen';
import { ColoursProvider } from '../../../components/ui/colours';
import { WordsProvider } from '../../../components/ui/words';
import { CallWrongProvider } from '../../../components/ui/wrong-number';
import { DashboardOf } from './dashboard';
import {
  ALONE,
  BESIDE,
  COMPARISON,
  DASHBOARD,
  EMPTY,
  NO_OWN,
  PAGE_TROUBLE,
  PANEL,
  POPUP,
  POPUPS,
  SITE_TROUBLE,
} from './fixture';
import { LENS_PANELS } from './lens-panel';
import { STORIES } from './stories';

/**
 * `?surface=panel&what=compare&lang=fi&theme=dark`: any screen with invented figures, for screenshots and axe. The
 * page's `show('posts')` puts another screen of the same surface in its place.
 */
const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
const surface = query.get('surface') ?? 'panel';
const messages = (window as unknown as { messages: Record<string, string> }).messages;
document.documentElement.lang = language;
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.style.setProperty('--pg-scale', query.get('scale') ?? '1');

const t = (key: string, values?: Record<string, string | number>) => {
  const text = messages[key];
  if (text === undefined) throw new Error(`no message ${key}`);
  return values ? fill(text, values) : text;
};

async function screen(what: string) {
  if (surface === 'popup') {
    await import('../../../components/popup/popup.css');
    const state = POPUPS[what];
    if (!state) throw new Error(what);
    return <PopupScreen {...POPUP} {...BESIDE[what]} state={state} />;
  }
  if (surface === 'dashboard') {
    await import('../../../components/dashboard/dashboard.css');
    return <DashboardOf {...DASHBOARD} page={what as DashboardPage} />;
  }
  if (surface === 'story') {
    await import('../../../components/dashboard/dashboard.css');
    const story = STORIES.get(what);
    return (
      <main className="main">
        <h1>{what}</h1>
        {story?.()}
      </main>
    );
  }
  await import('../../../components/panel/panel.css');
  const special = { alone: ALONE, 'no-own': NO_OWN, empty: EMPTY }[what];
  if (what === 'nothing') return <PanelScreen {...PANEL} sets={[]} view={{ ...PANEL.view, set: null }} />;
  const trouble = { changed: PAGE_TROUBLE, 'site-changed': SITE_TROUBLE }[what];
  if (trouble) return <PanelScreen {...trouble} />;
  if (what === 'pinned') return <PanelScreen {...PANEL} tab="profile" onFollow={() => undefined} />;
  const under = LENS_PANELS[what as keyof typeof LENS_PANELS];
  if (under) return under();
  if (special) return <PanelScreen {...PANEL} comparison={special} />;
  return <PanelScreen {...PANEL} tab={what as PanelTab} />;
}

/** A colour for each profile of the fixture, as the watchlist gives them. */
const COLOURS = new Map(allStats(COMPARISON).map(({ key }, i) => [key, i]));

const place = document.getElementById('root');
if (place) {
  const root = createRoot(place);
  const show = async (what: string) => {
    const shown = await screen(what);
    // The key: nothing of the screen before is kept.
    flushSync(() =>
      root.render(
        <WordsProvider key={what} words={{ t, language, timeZone: 'UTC' }}>
          <ColoursProvider value={COLOURS}>
            <CallWrongProvider value={async () => true}>{shown}</CallWrongProvider>
          </ColoursProvider>
        </WordsProvider>,
      ),
    );
    scrollTo(0, 0);
  };
  Object.assign(window, { show, stories: [...STORIES.keys()] });
  await show(query.get('what') ?? '');
  document.body.dataset.ready = 'yes';
}
