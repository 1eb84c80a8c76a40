import type { ReactNode } from 'react';
import { Selectors } from '../panel/selectors';
import { ExportMenu, ExportNote } from '../ui/export-menu';
import { Icon, type IconName } from '../ui/icon';
import { ScreenBoundary } from '../ui/screen-boundary';
import { useWords } from '../ui/words';
import { SampleStrip } from '../welcome/sample-strip';
import { type DashboardPage, FIGURE_PAGES, NAVIGATION, type ShellProps } from './types';

const ICONS: Record<DashboardPage, IconName> = {
  compare: 'compare',
  changes: 'refresh',
  posts: 'list',
  timing: 'hours',
  content: 'content',
  growth: 'growth',
  campaigns: 'calendar',
  watchlist: 'flag',
  reading: 'checkc',
  data: 'db',
  settings: 'sliders',
  welcome: 'info',
};

/** The full page, everything that needs width: navigation and head around the page that is open. */
export function DashboardScreen({ children, ...props }: ShellProps & { children: ReactNode }) {
  const { t } = useWords();
  const figures = FIGURE_PAGES.has(props.page);
  return (
    <div className="app">
      <nav className="nav" aria-label={t('nav.label')}>
        <p className="brand">
          <Icon name="mark" />
          <span>Postgauge</span>
        </p>
        <ul className="m">
          {NAVIGATION.map((page) => (
            <li key={page}>
              <a
                href={`#${page}`}
                aria-current={page === props.page ? 'page' : undefined}
                title={t(`nav.${page}`)}
                onClick={(event) => {
                  event.preventDefault();
                  props.onPage(page);
                }}
              >
                <Icon name={ICONS[page]} />
                <span>{t(`nav.${page}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        {props.next && (
          <a className="nx" href={props.next.url} target="_blank" rel="noreferrer" title={t('nav.next', props.next)}>
            <Icon name="refresh" />
            <span>{t('nav.next', props.next)}</span>
          </a>
        )}
        <button type="button" className="nk" title={t('keys.show')} onClick={props.onKeys}>
          <span className="pg-kbd" aria-hidden="true">
            ?
          </span>
          <span>{t('keys.title')}</span>
        </button>
        <p className="nf">
          <Icon name="shield" />
          <span>{t('requests.none')}</span>
        </p>
      </nav>
      <main className="main">
        <div className="bar">
          <h1>{t(`nav.${props.page}`)}</h1>
          {figures && (
            <>
              <Selectors sets={props.sets ?? []} view={props.view} onChange={props.onView} />
              <ExportMenu onExport={props.onExport} disabled={props.exporting.kind === 'busy' || !props.sets?.length} />
            </>
          )}
        </div>
        {figures && <ExportNote state={props.exporting} />}
        {figures && props.onRemoveSample && <SampleStrip onRemove={props.onRemoveSample} />}
        <ScreenBoundary key={props.page}>{children}</ScreenBoundary>
      </main>
    </div>
  );
}
