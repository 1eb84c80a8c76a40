import type { ChangesOfSet, ProfileChanges } from '../../lib/hooks';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatDay } from '../format';
import { displayName } from '../ui/figures';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { ChangeList, changeCount } from './change-list';
import './changes.css';
import { InsightText } from './insight-text';

function Profile({ row }: { row: ProfileChanges }) {
  const { t, language, timeZone } = useWords();
  const { profile, changed } = row;
  const name = displayName(profile);
  const own = profile.role === 'own';
  return (
    <section className="pg-panel" aria-label={name}>
      <header>
        <div>
          <h2 className={own ? 'me' : undefined}>
            {name} {own && <You />}
          </h2>
          <p>
            {PLATFORM_NAMES[profile.platform]}
            {changed.ok &&
              ` · ${t('changes.since', {
                since: formatDay(changed.since, language, timeZone),
                until: formatDay(changed.until, language, timeZone),
              })}`}
          </p>
        </div>
        <a
          className="pg-ib"
          href={profile.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('profile.open', { name })}
        >
          <Icon name="ext" />
        </a>
      </header>
      <ChangeList changed={changed} />
    </section>
  );
}

/** What stands out in a set, and what changed at each of its profiles since the visit before; the most changed first. */
export function ChangesPage({ changes }: { changes: ChangesOfSet }) {
  const { t } = useWords();
  const byKey = new Map(changes.profiles.map(({ profile }) => [profile.key, profile]));
  const names = {
    profile: (key: (typeof changes.profiles)[number]['profile']['key']) =>
      displayName(byKey.get(key) ?? { handle: key }),
  };
  const ordered = [...changes.profiles].sort((a, b) => changeCount(b.changed) - changeCount(a.changed));
  return (
    <>
      <section className="pg-panel" aria-label={t('insight.title')}>
        <header>
          <div>
            <h2>{t('insight.title')}</h2>
            <p>{t('insight.text')}</p>
          </div>
        </header>
        {changes.insights.length === 0 ? (
          <p className="sub">{t('insight.none')}</p>
        ) : (
          <ul className="ins">
            {changes.insights.map((insight) => (
              <li
                key={`${insight.kind} ${'profile' in insight ? insight.profile : `${insight.platform} ${insight.at}`}`}
              >
                <InsightText insight={insight} names={names} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {ordered.map((row) => (
        <Profile key={row.profile.key} row={row} />
      ))}
    </>
  );
}
