import type { BadgeMetric } from '../../lib/metrics/types';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Outcome } from '../ui/outcome';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { ServersPanel } from './servers-panel';
import type { SettingsPageProps, SiteSwitches } from './types';

const BADGES: Record<BadgeMetric, string> = {
  multiple: 'settings.badgeMultiple',
  rate: 'overlay.tip.rate.followers',
  'views-rate': 'overlay.tip.rate.views',
  likes: 'explorer.column.likes',
  comments: 'explorer.column.comments',
  velocity: 'settings.badgeVelocity',
};
const PROMISES = ['requests', 'storage', 'reads', 'people', 'rights'] as const;

/** One site: read at all, paused, and whether card and badges are drawn there. */
function Site({
  site,
  onPlatform,
  onPause,
  onOverlay,
}: { site: SiteSwitches } & Pick<SettingsPageProps, 'onPlatform' | 'onPause' | 'onOverlay'>) {
  const { t } = useWords();
  const { id, name } = site;
  return (
    <li>
      <div className="row">
        <span>{name}</span>
        {site.on && site.paused && (
          <span className="ps">
            <Icon name="pause" small />
            {t('popup.status.paused')}
            <button
              type="button"
              className="pg-btn pg-btn--s"
              aria-label={t('settings.resumeSite', { platform: name })}
              onClick={() => onPause(id, false)}
            >
              {t('settings.resume')}
            </button>
          </span>
        )}
        <Switch label={t('settings.readSite', { platform: name })} on={site.on} onChange={(on) => onPlatform(id, on)} />
      </div>
      {site.panelOnly && <p className="pg-muted">{t('settings.panelOnly', { platform: name })}</p>}
      {site.on && !site.panelOnly && (
        <div className="row sub">
          <span>{t('settings.overlay')}</span>
          <Switch
            label={t('settings.overlaySite', { platform: name })}
            on={!site.overlayHidden}
            onChange={(shown) => onOverlay(id, !shown)}
          />
        </div>
      )}
    </li>
  );
}

/** Sites, time zone, headline figure, and how "0 requests" is enforced. */
export function SettingsPage(props: SettingsPageProps) {
  const { t, language } = useWords();
  const { timeZone } = props;
  return (
    <>
      <Outcome problem={props.problem} done={props.done} />
      {props.rejected && (
        <Notice kind="warn" title={t('settings.rejected')}>
          <code>{props.rejected}</code>
        </Notice>
      )}
      <section className="pg-panel">
        <header>
          <div>
            <h2>{t('settings.sites')}</h2>
            <p>{t('settings.sitesText')}</p>
          </div>
        </header>
        <ul className="sl">
          {props.platforms.map((platform) => (
            <Site key={platform.id} site={platform} {...props} />
          ))}
        </ul>
      </section>
      <ServersPanel {...props} />
      <section className="pg-panel">
        <header>
          <div>
            <h2>{t('settings.figures')}</h2>
          </div>
        </header>
        <div className="fl">
          <label>
            <span>{t('settings.summary')}</span>
            <span className="pg-pick">
              <select
                value={props.summary}
                onChange={(event) => props.onSummary(event.target.value as 'geometric' | 'median')}
              >
                <option value="geometric">{t('settings.geometric')}</option>
                <option value="median">{t('settings.median')}</option>
              </select>
            </span>
          </label>
          <label>
            <span>{t('settings.badge')}</span>
            <span className="pg-pick">
              <select value={props.badge} onChange={(event) => props.onBadge(event.target.value as BadgeMetric)}>
                {Object.entries(BADGES).map(([metric, key]) => (
                  <option key={metric} value={metric}>
                    {t(key)}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <label>
            <span>{t('settings.timeZone')}</span>
            <span className="pg-pick">
              <select value={timeZone.chosen} onChange={(event) => props.onTimeZone(event.target.value)}>
                <option value="auto">{t('settings.timeZoneAuto', { zone: timeZone.effective })}</option>
                {timeZone.all.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <p>
            <span>{t('settings.keys')}</span>
            <span className="row">
              <span className="pg-muted">{t('settings.keysText')}</span>
              <Switch label={t('settings.keys')} on={props.singleKeys} onChange={props.onSingleKeys} />
            </span>
          </p>
          <p>
            <span>{t('settings.language')}</span>
            <span>
              {new Intl.DisplayNames(language, { type: 'language' }).of(language)}.{' '}
              <span className="pg-muted">{t('settings.languageText')}</span>
            </span>
          </p>
        </div>
      </section>
      <section className="pg-panel" id="privacy">
        <header>
          <div>
            <h2>{t('privacy.title')}</h2>
            <p>{t('privacy.text')}</p>
          </div>
        </header>
        <dl className="pv">
          {PROMISES.map((promise) => (
            <div key={promise}>
              <dt>{t(`privacy.${promise}.title`)}</dt>
              <dd>{t(`privacy.${promise}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
