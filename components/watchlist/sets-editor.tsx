import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatInteger } from '../format';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { LineForm } from './tag-field';
import type { Watchlist, WatchlistActs } from './types';

/** The sets that the user made: what each holds, and a way to change it. */
export function SetsEditor({ list, ...acts }: { list: Watchlist } & Pick<WatchlistActs, 'onSaveSet' | 'onRemoveSet'>) {
  const { t, p, language } = useWords();
  const profiles = new Map(list.profiles.map((profile) => [profile.key, profile]));
  const brands = new Map(list.brands.map((brand) => [brand.id, brand.name]));
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('watch.sets.title')}</h2>
          <p>{t('watch.sets.text')}</p>
        </div>
      </header>
      {list.sets.length === 0 && <p className="sub">{t('watch.sets.none')}</p>}
      <ul className="wl-sets">
        {list.sets.map((set) => (
          <li key={set.id}>
            <details>
              <summary>
                <b>{set.name}</b>{' '}
                <span>
                  {p('watch.sets.members', set.profiles.length + set.brands.length, {
                    n: formatInteger(set.profiles.length + set.brands.length, language),
                  })}
                </span>
              </summary>
              <ul className="wl-mem">
                {set.brands.map((id) => (
                  <li className="pg-tag" key={id}>
                    {t('watch.sets.brand', { name: brands.get(id) ?? id })}
                    <button
                      type="button"
                      aria-label={t('watch.sets.out', { name: brands.get(id) ?? id, set: set.name })}
                      onClick={() =>
                        void acts.onSaveSet({ id: set.id, brands: set.brands.filter((brand) => brand !== id) })
                      }
                    >
                      <Icon name="x" small />
                    </button>
                  </li>
                ))}
                {set.profiles.map((key) => {
                  const profile = profiles.get(key);
                  const name = profile ? `${profile.name}, ${PLATFORM_NAMES[profile.platform]}` : key;
                  return (
                    <li className="pg-tag" key={key}>
                      {name}
                      <button
                        type="button"
                        aria-label={t('watch.sets.out', { name, set: set.name })}
                        onClick={() =>
                          void acts.onSaveSet({ id: set.id, profiles: set.profiles.filter((one) => one !== key) })
                        }
                      >
                        <Icon name="x" small />
                      </button>
                    </li>
                  );
                })}
              </ul>
              <div className="wl-row">
                <LineForm
                  label={t('watch.rename', { name: set.name })}
                  action={t('watch.save')}
                  maxLength={100}
                  onSend={(name) => acts.onSaveSet({ id: set.id, name })}
                />
                <button type="button" className="pg-btn pg-btn--s" onClick={() => void acts.onRemoveSet(set.id)}>
                  {t('watch.sets.remove', { name: set.name })}
                </button>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
