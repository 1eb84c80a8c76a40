import { formatDay } from '../format';
import { DriftNotice } from '../ui/drift-notice';
import { ExportNote } from '../ui/export-menu';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { HealthRow } from './health-row';
import { Counters, MissingFacts, Result, TrackAs, Who } from './page-sections';
import { Resume } from './plain-parts';
import type { PagePopup, PopupProps } from './types';

function NotSaved({
  page,
  onSaveWaiting,
  onFreeSpace,
}: { page: PagePopup } & Pick<PopupProps, 'onSaveWaiting' | 'onFreeSpace'>) {
  const { t, p } = useWords();
  const quota = page.waiting.code === 'quota';
  return (
    <Notice
      kind="danger"
      title={t(quota ? 'storage.full' : 'storage.failed')}
      actions={
        <>
          <button type="button" className="pg-link" onClick={onSaveWaiting}>
            {p('storage.save', page.waiting.posts)}
          </button>
          {quota && (
            <button type="button" className="pg-link" onClick={onFreeSpace}>
              {t('storage.free')}
            </button>
          )}
        </>
      }
    >
      {p('storage.held', page.waiting.posts)} {!quota && page.waiting.error && <code>{page.waiting.error}</code>}
    </Notice>
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

/** A profile's page: what is read of it, whose it is, and its switches. */
export function Page(props: PopupProps & { state: PagePopup }) {
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
          <NotSaved page={page} {...props} />
        ) : (
          <>
            <DriftNotice page={page} onReport={props.onReport} />
            <MissingFacts page={page} onReport={props.onReport} />
          </>
        )}
      </section>
      {/* While something is wrong the figures wait: the popup is 600 px high at most. */}
      {page.waiting.error === undefined && page.health.state !== 'changed' && page.drift.length === 0 && (
        <Result page={page} />
      )}
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
        {!page.panelOnly && (
          <div className="row">
            <span>{t('popup.overlay', { host: page.host })}</span>
            <Switch
              label={t('popup.overlay', { host: page.host })}
              on={!page.overlayHidden}
              onChange={(shown) => props.onOverlay(!shown)}
            />
          </div>
        )}
        <HealthRow page={page} />
      </section>
    </>
  );
}
