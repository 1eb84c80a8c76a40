import { PostsScreen } from '../panel/posts-screen';
import { Selectors } from '../panel/selectors';
import { ExportMenu, ExportNote } from '../ui/export-menu';
import { Icon, type IconName } from '../ui/icon';
import { NothingTracked } from '../ui/nothing-tracked';
import { Notice } from '../ui/notice';
import { ScreenBoundary } from '../ui/screen-boundary';
import { useWords } from '../ui/words';
import { ComparePage } from './compare-page';
import { DataPage } from './data-page';
import { ReadingPage } from './reading-page';
import { SettingsPage } from './settings-page';
import { DASHBOARD_PAGES, type DashboardPage, type DashboardProps } from './types';

const ICONS: Record<DashboardPage, IconName> = {
  compare: 'compare',
  posts: 'list',
  reading: 'checkc',
  data: 'db',
  settings: 'sliders',
};

function Page(props: DashboardProps) {
  const { t } = useWords();
  if (props.page === 'data') return <DataPage {...props} />;
  if (props.page === 'reading') return <ReadingPage {...props} />;
  if (props.page === 'settings') return <SettingsPage {...props} />;
  if (props.sets?.length === 0) return <NothingTracked />;
  if (props.page === 'posts') {
    return props.posts ? (
      <section className="pg-panel pl">
        <PostsScreen posts={props.posts} lens={props.view.lens} />
      </section>
    ) : (
      <p role="status">{t('loading')}</p>
    );
  }
  return props.comparison ? <ComparePage comparison={props.comparison} /> : <p role="status">{t('loading')}</p>;
}

/** The full page: everything that needs width. */
export function DashboardScreen(props: DashboardProps) {
  const { t } = useWords();
  const figures = props.page === 'compare' || props.page === 'posts';
  return (
    <div className="app">
      <nav className="nav" aria-label={t('nav.label')}>
        <p className="brand">
          <Icon name="mark" />
          <span>Postgauge</span>
        </p>
        <ul className="m">
          {DASHBOARD_PAGES.map((page) => (
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
        {props.problem && <Notice kind="danger" title={props.problem} />}
        {props.done && <Notice kind="ok" title={props.done} />}
        <ScreenBoundary key={props.page}>
          <Page {...props} />
        </ScreenBoundary>
      </main>
    </div>
  );
}
