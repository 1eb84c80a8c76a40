import { formatDay } from '../format';
import { DriftNotice, HealthDetails, type PageReading } from '../ui/drift-notice';
import { ExportNote } from '../ui/export-menu';
import type { Health } from '../ui/health';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ScreenBoundary } from '../ui/screen-boundary';
import { SurfaceHead } from '../ui/surface-head';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { HealthRow } from './health-row';
import { Counters, Result, TrackAs, Who } from './page-sections';
import type { PagePopup, PopupProps, StaleReason, StoredTotals } from './types';

function NotSaved({ page, onSaveWaiting }: { page: PagePopup; onSaveWaiting: () => void }) {
  const { t, p } = useWords();
  const quota = page.waiting.code === 'quota';
  return (
    <Notice
      kind="danger"
      title={t(quota ? 'storage.full' : 'storage.failed')}
      actions={
        <button type="button" className="pg-link" onClick={onSaveWaiting}>
          {p('storage.save', page.waiting.posts)}
        </button>
      }
    >
      {p('storage.held', page.waiting.posts)} {!quota && page.waiting.error && <code>{page.waiting.error}</code>}
    </Notice>
  );
}

function Resume({ host, onPause }: { host: string; onPause: PopupProps['onPause'] }) {
  const { t } = useWords();
  return (
    <section className="ps">
      <button type="button" className="pg-btn pg-btn--main pg-btn--wide" onClick={() => onPause(false)}>
        <Icon name="play" />
        {t('popup.resume', { host })}
      </button>
    </section>
  );
}

function Paused({ page, onPause }: { page: PagePopup; onPause: PopupProps['onPause'] }) {
  const { t, p, language, timeZone } = useWords();
  const { stored } = page;
  return (
    <>
      <section className="ps">
        <Who page={page} />
        <p>
          {t('popup.paused.text')}{' '}
          {stored.oldest === undefined
            ? p('popup.paused.stored', stored.posts)
            : p('popup.paused.storedSince', stored.posts, { day: formatDay(stored.oldest, language, timeZone) })}
        </p>
      </section>
      <Resume host={page.host} onPause={onPause} />
    </>
  );
}

function Page(props: PopupProps & { state: PagePopup }) {
  const { t, p } = useWords();
  const page = props.state;
  if (page.paused) return <Paused page={page} onPause={props.onPause} />;
  return (
    <>
      <section className="ps">
        <Who page={page} />
        <TrackAs role={page.role} onRole={props.onRole} />
        {!page.role && <p className="hint">{t('track.untracked')}</p>}
      </section>
      <section className="ps">
        <Counters page={page} />
        {page.waiting.error !== undefined ? (
          <NotSaved page={page} onSaveWaiting={props.onSaveWaiting} />
        ) : (
          <DriftNotice page={page} />
        )}
      </section>
      {/* While something is wrong the figures wait: the popup is 600 px high at most. */}
      {page.waiting.error === undefined && page.health.state !== 'changed' && <Result page={page} />}
      <section className="ps">
        <button type="button" className="pg-btn pg-btn--main pg-btn--wide" onClick={props.onPanel}>
          <Icon name="panel" />
          {t('popup.panel')}
        </button>
        <div className="ex">
          <div>
            <b>{t('popup.export')}</b>
            <span>{page.stored.posts > 0 ? p('postCount', page.stored.posts) : t('popup.nothingStored')}</span>
          </div>
          <button
            type="button"
            className="pg-btn pg-btn--s"
            disabled={page.stored.posts === 0}
            onClick={props.onExport}
          >
            <Icon name="dl" small />
            CSV
          </button>
        </div>
        <ExportNote state={props.exporting} />
      </section>
      <section className="ps rows">
        <div className="row">
          <span>{t('popup.pause', { host: page.host })}</span>
          <Switch label={t('popup.pause', { host: page.host })} on={false} onChange={props.onPause} />
        </div>
        <div className="row">
          <span>{t('popup.overlay', { host: page.host })}</span>
          <Switch
            label={t('popup.overlay', { host: page.host })}
            on={!page.overlayHidden}
            onChange={(shown) => props.onOverlay(!shown)}
          />
        </div>
        <HealthRow page={page} />
      </section>
    </>
  );
}

/** One message and one thing to do, for pages that are not read. */
function Big(props: {
  title: string;
  text: string;
  points?: { yes: boolean; text: string }[];
  actions?: { label: string; run: () => void }[];
}) {
  return (
    <section className="big">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.points && (
        <ul>
          {props.points.map((point) => (
            <li key={point.text}>
              <Icon name={point.yes ? 'check' : 'x'} />
              <span>{point.text}</span>
            </li>
          ))}
        </ul>
      )}
      {props.actions?.map((action) => (
        <button key={action.label} type="button" className="pg-btn pg-btn--main pg-btn--wide" onClick={action.run}>
          {action.label}
        </button>
      ))}
    </section>
  );
}

/** For pages without figures: the way to the panel, and what is stored all the same. */
function Elsewhere({ stored, onPanel }: { stored: StoredTotals; onPanel: () => void }) {
  const { t, p } = useWords();
  return (
    <>
      <section className="ps">
        <button type="button" className="pg-btn pg-btn--wide" onClick={onPanel}>
          <Icon name="panel" />
          {t('popup.panel')}
        </button>
      </section>
      <section className="ps rows">
        <div className="row">
          <span>{t('data.stored')}</span>
          <span className="pg-muted">
            {p('profileCount', stored.profiles)}, {p('postCount', stored.posts)}
          </span>
        </div>
      </section>
    </>
  );
}

/** A page of which nothing was read, as a notice. */
const unreadPage = (visible: number, health: Health): PageReading => ({
  visible,
  unread: visible,
  read: 0,
  missed: false,
  // That nothing at all could be read is a change, also where no answer came that could have told.
  health: { ...health, state: 'changed' },
});

const STALE: Record<StaleReason, string> = {
  updated: 'popup.stale.text',
  before: 'popup.stale.before',
  missed: 'popup.stale.missed',
};

function Body(props: PopupProps) {
  const { t } = useWords();
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return (
        <section className="big">
          <p role="status">{t('loading')}</p>
        </section>
      );
    case 'page':
      return <Page {...props} state={state} />;
    case 'permission':
      return (
        <Big
          title={
            state.sites.length === 1
              ? t('popup.permission.title', { host: state.sites[0]?.host ?? '' })
              : t('popup.permission.titleSeveral')
          }
          text={t('popup.permission.text')}
          points={[
            { yes: true, text: t('popup.permission.reads') },
            { yes: true, text: t('popup.permission.stores') },
            { yes: false, text: t('popup.permission.never') },
            { yes: false, text: t('popup.permission.sends') },
          ]}
          actions={state.sites.map(({ id, name }) => ({
            label:
              state.sites.length === 1
                ? t('popup.permission.allow')
                : t('popup.permission.allowOn', { platform: name }),
            run: () => props.onAllow(id),
          }))}
        />
      );
    case 'off':
      return (
        <Big
          title={t('popup.off.title', { platform: state.name })}
          text={t('popup.off.text')}
          actions={[
            { label: t('popup.off.action', { platform: state.name }), run: () => props.onSwitchOn(state.platform) },
          ]}
        />
      );
    case 'stale':
      return (
        <Big
          title={t('popup.stale.title')}
          text={t(STALE[state.why])}
          actions={[{ label: t('popup.stale.action'), run: props.onReload }]}
        />
      );
    case 'no-profile':
      return (
        <>
          <Big
            title={t(state.unsure ? 'popup.unsure.title' : 'popup.none.title')}
            text={t(state.unsure ? 'popup.unsure.text' : 'popup.none.text')}
          />
          {state.health?.state === 'changed' && (
            <section className="ps">
              <Notice kind="warn" title={t('health.earlier')}>
                <HealthDetails health={state.health} />
              </Notice>
            </section>
          )}
          <Elsewhere stored={state.stored} onPanel={props.onPanel} />
        </>
      );
    case 'unread':
      return (
        <>
          <section className="ps">
            <DriftNotice page={unreadPage(state.visible, state.health)} name={state.host} />
          </section>
          <Elsewhere stored={state.stored} onPanel={props.onPanel} />
        </>
      );
    case 'paused':
      return (
        <>
          <Big title={t('popup.paused.title', { host: state.host })} text={t('popup.paused.text')} />
          <Resume host={state.host} onPause={props.onPause} />
          <Elsewhere stored={state.stored} onPanel={props.onPanel} />
        </>
      );
  }
}

/** Status of this page and switches: five seconds, nothing long-running, nothing half-typed. */
export function PopupScreen(props: PopupProps) {
  const { t } = useWords();
  return (
    <main className="pop">
      <SurfaceHead className="ph" onDashboard={props.onDashboard} onSettings={props.onSettings} />
      {props.problem && (
        <section className="ps">
          <Notice kind="danger" title={props.problem} />
        </section>
      )}
      <ScreenBoundary>
        <Body {...props} />
      </ScreenBoundary>
      <footer className="pf">
        <Icon name="shield" small />
        <span>{t('requests.none')}</span>
        <button type="button" className="pg-link" onClick={props.onPrivacy}>
          {t('requests.how')}
        </button>
      </footer>
    </main>
  );
}
