import { AllowServer, type AllowServerProps } from '../ui/allow-server';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { PopupProps, StoredTotals } from './types';

/** One message and one thing to do, for pages that are not read. */
export function Big(props: {
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

/** The way back from a pause, also on a profile's page. */
export function Resume({ host, onPause }: { host: string; onPause: PopupProps['onPause'] }) {
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

/** A site that is not known may be a Mastodon server: only the user can say so, and only then the browser is asked. */
export function MaybeServer({ server, onAllow }: { server?: string; onAllow: AllowServerProps['onAllow'] }) {
  const { t } = useWords();
  return (
    <section className="ps">
      <h3>{server === undefined ? t('servers.maybe') : t('servers.maybeHere', { server })}</h3>
      <p className="hint">{t('servers.maybeText')}</p>
      <AllowServer suggested={server} onAllow={onAllow} />
    </section>
  );
}

/** For pages without figures: the way to the panel, and what is stored all the same. */
export function Elsewhere({ stored, onPanel }: { stored: StoredTotals; onPanel: () => void }) {
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
