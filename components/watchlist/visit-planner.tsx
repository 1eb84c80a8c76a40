import { daysUnread } from '../../lib/hooks/watchlist';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatInteger } from '../format';
import { Icon } from '../ui/icon';
import { ProfileDot } from '../ui/profile-dot';
import { useWords } from '../ui/words';
import type { WatchProfile } from './types';

/** So many are listed; the others follow as soon as these are visited. */
const LISTED = 12;

/** How long ago something was read, in words; never read ones say so. */
export function useReadAgo(now: number): (profile: WatchProfile) => string {
  const { t, p, language } = useWords();
  return (profile) => {
    const days = daysUnread(profile, now);
    if (days === undefined) return t('watch.read.never');
    return days === 0 ? t('watch.read.today') : p('watch.read.days', days, { n: formatInteger(days, language) });
  };
}

/** Whose data gets stale. A page is read when it is opened, and only the user opens it: one click, one profile. */
export function VisitPlanner({ due, now }: { due: readonly WatchProfile[]; now: number }) {
  const { t, p, language } = useWords();
  const ago = useReadAgo(now);
  const [next] = due;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('watch.visit.title')}</h2>
          <p>{t('watch.visit.text')}</p>
        </div>
      </header>
      <p className="wl-say">
        {next ? p('watch.visit.due', due.length, { n: formatInteger(due.length, language) }) : t('watch.visit.fresh')}
      </p>
      {next && (
        <>
          <a className="pg-btn pg-btn--main" href={next.url} target="_blank" rel="noreferrer">
            {t('watch.visit.next', { name: next.name, platform: PLATFORM_NAMES[next.platform] })}
          </a>
          <ul className="wl-due" aria-label={t('watch.visit.list')}>
            {due.slice(0, LISTED).map((profile) => (
              <li key={profile.key}>
                <ProfileDot colour={profile.colour} own={profile.role === 'own'} />
                <a href={profile.url} target="_blank" rel="noreferrer">
                  {profile.name}
                </a>
                <span>
                  {PLATFORM_NAMES[profile.platform]} · {ago(profile)}
                </span>
              </li>
            ))}
          </ul>
          {due.length > LISTED && (
            <p className="sub">
              <Icon name="info" small />{' '}
              {p('watch.visit.more', due.length - LISTED, { n: formatInteger(due.length - LISTED, language) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
