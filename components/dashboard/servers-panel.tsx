import { AllowServer } from '../ui/allow-server';
import { useWords } from '../ui/words';
import type { SettingsPageProps } from './types';

/** The Mastodon servers that the user allowed, each with the way back. */
export function ServersPanel({
  servers,
  onAllowServer,
  onForgetServer,
}: Pick<SettingsPageProps, 'servers' | 'onAllowServer' | 'onForgetServer'>) {
  const { t } = useWords();
  return (
    <section className="pg-panel" id="servers">
      <header>
        <div>
          <h2>{t('servers.title')}</h2>
          <p>{t('servers.text')}</p>
        </div>
      </header>
      {servers.length === 0 ? (
        <p className="pg-muted">{t('servers.none')}</p>
      ) : (
        <ul className="sl">
          {servers.map((server) => (
            <li key={server}>
              <div className="row">
                <span>{server}</span>
                <button
                  type="button"
                  className="pg-btn pg-btn--s"
                  aria-label={t('servers.removeServer', { server })}
                  onClick={() => onForgetServer(server)}
                >
                  {t('servers.remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <AllowServer onAllow={onAllowServer} />
    </section>
  );
}
