import { useEffect, useState } from 'react';
import { DashboardScreen } from '../../components/dashboard/dashboard-screen';
import { DASHBOARD_PAGES, type DashboardPage } from '../../components/dashboard/types';
import { removeSample, useExport, useWatchlist } from '../../lib/hooks';
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

export function Dashboard() {
  const [page, setPage] = usePage();
  const handle = useView();
  const exporting = useExport();
  const due = useWatchlist()?.due[0];
  const Page = PAGES[page];
  return (
    <DashboardScreen
      page={page}
      sets={handle.sets}
      view={handle.view}
      exporting={exporting.state}
      next={due && { name: due.name, url: due.url }}
      onPage={setPage}
      onView={handle.change}
      onRemoveSample={handle.view.set === 'set:sample' ? () => void removeSample() : undefined}
      onExport={(table) => void exporting.run(table, handle.scope)}
    >
      <Undo />
      <Page {...handle} />
    </DashboardScreen>
  );
}
