import type { Role } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';
import { LineForm } from './tag-field';
import type { Watchlist, WatchlistActs } from './types';

const ROLES: readonly Role[] = ['own', 'competitor', 'inspiration'];

/** What can be done with the chosen profiles at once. */
export function ChosenBar({
  list,
  chosen,
  archived,
  onClear,
  ...acts
}: {
  list: Watchlist;
  chosen: readonly ProfileKey[];
  archived: boolean;
  onClear: () => void;
} & WatchlistActs) {
  const { t, p, language } = useWords();
  const brandNamed = (name: string) => list.brands.find((brand) => brand.name.toLowerCase() === name.toLowerCase());
  const setNamed = (name: string) => list.sets.find((set) => set.name.toLowerCase() === name.toLowerCase());
  return (
    <section className="wl-chosen" aria-label={t('watch.chosen')}>
      <p role="status">
        <b>{p('watch.chosenCount', chosen.length, { n: formatInteger(chosen.length, language) })}</b>
      </p>
      <LineForm
        label={t('watch.toBrand')}
        action={t('watch.put')}
        maxLength={100}
        suggestions={list.brands.map(({ name }) => name)}
        onSend={(name) => {
          const known = brandNamed(name);
          return acts.onBrand(chosen, known ? { id: known.id } : { name });
        }}
      />
      <LineForm
        label={t('watch.toSet')}
        action={t('watch.put')}
        maxLength={100}
        suggestions={list.sets.map(({ name }) => name)}
        onSend={(name) => {
          const known = setNamed(name);
          const profiles = [...new Set([...(known?.profiles ?? []), ...chosen])];
          return acts.onSaveSet(known ? { id: known.id, profiles } : { name, profiles });
        }}
      />
      <LineForm
        label={t('watch.tagAll')}
        action={t('watch.add')}
        maxLength={60}
        onSend={(tag) => acts.onTags(chosen, { add: [tag] })}
      />
      <div className="wl-acts">
        {!archived && (
          <label className="pg-pick">
            <span className="pg-vh">{t('watch.roleAll')}</span>
            <select value="" onChange={(event) => void acts.onRole(chosen, event.target.value as Role)}>
              <option value="">{t('watch.roleAll')}</option>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="pg-btn pg-btn--s" onClick={() => void acts.onBrand(chosen, null)}>
          {t('watch.noBrand')}
        </button>
        <button
          type="button"
          className="pg-btn pg-btn--s"
          onClick={() => void acts.onArchive(chosen, !archived).then((done) => done && onClear())}
        >
          {t(archived ? 'watch.back' : 'watch.archive')}
        </button>
        <button type="button" className="pg-btn pg-btn--s pg-btn--quiet" onClick={onClear}>
          {t('watch.chooseNone')}
        </button>
      </div>
    </section>
  );
}
