import { DriftNotice, HealthDetails, type PageReading } from '../ui/drift-notice';
import type { Health } from '../ui/health';
import { Icon } from '../ui/icon';
import { usePlatformChoice } from '../ui/nothing-tracked';
import { Notice } from '../ui/notice';
import { ScreenBoundary } from '../ui/screen-boundary';
import { SurfaceHead } from '../ui/surface-head';
import { useWords } from '../ui/words';
import { Due, Notes } from './notes';
import { Page } from './page';
import { Big, Elsewhere, MaybeServer, Resume } from './plain-parts';
import type { PopupProps, StaleReason } from './types';

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
  const platforms = usePlatformChoice();
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
          text={state.panelOnly ? t('popup.off.panelOnly', { platform: state.name }) : t('popup.off.text')}
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
            text={state.unsure ? t('popup.unsure.text') : t('popup.none.text', { platforms })}
          />
          {state.health?.state === 'changed' && (
            <section className="ps">
              <Notice kind="warn" title={t('health.earlier')}>
                <HealthDetails health={state.health} />
              </Notice>
            </section>
          )}
          {props.due !== undefined && props.due > 0 && <Due n={props.due} onDue={props.onDue} />}
          {state.elsewhere && <MaybeServer server={state.elsewhere.server} onAllow={props.onAllowServer} />}
          <Elsewhere stored={state.stored} onPanel={props.onPanel} />
        </>
      );
    case 'unread':
      return (
        <>
          <section className="ps">
            <DriftNotice page={unreadPage(state.visible, state.health)} name={state.host} onReport={props.onReport} />
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
      <Notes {...props.notes} {...props} />
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
