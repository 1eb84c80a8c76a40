import { useEffect, useState } from 'react';
import { DashboardScreen } from '../../components/dashboard/dashboard-screen';
import { DASHBOARD_PAGES, type DashboardPage, NAVIGATION, PAGE_KEYS } from '../../components/dashboard/types';
import { linesInside } from '../../components/keys/lines';
import { useWords } from '../../components/ui/words';
import { removeSample, useExport, useWatchlist } from '../../lib/hooks';
import { type Place, useKeys } from '../shared/shortcuts';
import { useView } from '../shared/view';
import { PAGES } from './pages';
import { Undo } from './undo';

/** `#posts`, or with more behind a question mark, which is the page's own: `#posts?profile=x:1`. */
function pageInAddress(): DashboardPage {
  const name = location.hash.slice(1).split('?')[0];
  return DASHBOARD_PAGES.find((page) => page === name) ?? 'compare';
}

function usePage(): [DashboardPage, (page: DashboardPage) => void] {
  const [page, setPage] = useState(pageInAddress);
  useEffect(() => {
    const changed = () => setPage(pageInAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return [page, (next) => location.assign(`#${next}`)];
}

function useDashboardKeys(setPage: (page: DashboardPage) => void) {
  const { t } = useWords();
  const places = NAVIGATION.flatMap((page): Place[] => {
    const letter = PAGE_KEYS[page];
    return letter ? [{ letter, name: t(`nav.${page}`), open: () => setPage(page) }] : [];
  });
  return useKeys({ places, inside: linesInside(t, 'dashboard'), onSearch: () => searchPosts(setPage) });
}

/** A page without a search of its own hands over to that of the posts, as soon as it is drawn; another key ends the wish. */
function searchPosts(setPage: (page: DashboardPage) => void) {
  setPage('posts');
  const drawn = new MutationObserver(() => {
    const box = document.querySelector<HTMLElement>('[data-shortcut="/"]');
    if (!box) return;
    drawn.disconnect();
    box.focus();
  });
  drawn.observe(document.body, { childList: true, subtree: true });
  addEventListener('keydown', () => drawn.disconnect(), { once: true, capture: true });
}

export function Dashboard() {
  const [page, setPage] = usePage();
  const handle = useView();
  const exporting = useExport();
  const due = useWatchlist()?.due[0];
  const keys = useDashboardKeys(setPage);
  const Page = PAGES[page];
  return (
    <DashboardScreen
      page={page}
      sets={handle.sets}
      view={handle.view}
      exporting={exporting.state}
      next={due && { name: due.name, url: due.url }}
      onPage={setPage}
      onKeys={keys.show}
      onView={handle.change}
      onRemoveSample={handle.view.set === 'set:sample' ? () => void removeSample() : undefined}
      onExport={(table) => void exporting.run(table, page === 'compare' ? handle.shown : handle.scope)}
    >
      <Undo />
      <Page {...handle} />
      {keys.list}
    </DashboardScreen>
  );
}
