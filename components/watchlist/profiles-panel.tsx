import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ProfileKey } from '../../lib/model';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';
import { ChosenBar } from './chosen-bar';
import { byBrand, filtered, NO_FILTER, tagsOf, type WatchFilter } from './filter';
import { ProfileRow } from './profile-row';
import { LineForm } from './tag-field';
import type { WatchlistPageProps } from './types';

const FILTER_ROLES = ['all', 'own', 'competitor', 'inspiration'] as const;
const COLUMNS = ['profile', 'role', 'tags', 'read'] as const;

/** Up and down move between the checkboxes of the list, so that forty rows are not two hundred tab stops. */
function moveChoice(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (!step || !target.matches('[data-choose]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choose]')];
  event.preventDefault();
  all[all.indexOf(target) + step]?.focus();
}

function FilterBar(props: { filter: WatchFilter; tags: string[]; onFilter: (filter: WatchFilter) => void }) {
  const { t } = useWords();
  const { filter } = props;
  const change = (part: Partial<WatchFilter>) => props.onFilter({ ...filter, ...part });
  return (
    <search className="wl-filter">
      <label>
        <span className="pg-vh">{t('watch.search')}</span>
        <input
          type="search"
          placeholder={t('watch.search')}
          value={filter.search}
          onChange={(event) => change({ search: event.target.value })}
        />
      </label>
      <label className="pg-pick">
        <span className="pg-vh">{t('track.label')}</span>
        <select value={filter.role} onChange={(event) => change({ role: event.target.value as WatchFilter['role'] })}>
          {FILTER_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(role === 'all' ? 'watch.anyRole' : `role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      {props.tags.length > 0 && (
        <label className="pg-pick">
          <span className="pg-vh">{t('watch.tags')}</span>
          <select value={filter.tag} onChange={(event) => change({ tag: event.target.value })}>
            <option value="">{t('watch.anyTag')}</option>
            {props.tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </label>
      )}
      <label className="wl-check">
        <input
          type="checkbox"
          checked={filter.archived}
          onChange={(event) => change({ archived: event.target.checked })}
        />
        {t('watch.showArchived')}
      </label>
    </search>
  );
}

/** All profiles under their brands: found, chosen, changed. */
export function ProfilesPanel(props: WatchlistPageProps) {
  const { t, p, language } = useWords();
  const { list } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<ReadonlySet<ProfileKey>>(new Set());
  const shown = useMemo(() => filtered(list, PLATFORM_NAMES, filter), [list, filter]);
  const groups = useMemo(() => byBrand(list, shown), [list, shown]);
  const keys = shown.map(({ key }) => key).filter((key) => chosen.has(key));
  const choose = (some: readonly ProfileKey[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of some) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('watch.profiles')}</h2>
          <p role="status">{p('profileCount', shown.length, { n: formatInteger(shown.length, language) })}</p>
        </div>
      </header>
      <FilterBar filter={filter} tags={tagsOf(list)} onFilter={setFilter} />
      {keys.length > 0 && (
        <ChosenBar {...props} chosen={keys} archived={filter.archived} onClear={() => setChosen(new Set())} />
      )}
      {shown.length === 0 ? (
        <p className="sub">{t('watch.nothing')}</p>
      ) : (
        <table className="wl" onKeyDown={moveChoice}>
          <caption className="pg-vh">{t('watch.profiles')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <label className="wl-pick">
                  <span className="pg-vh">{t('watch.chooseAll')}</span>
                  <input
                    type="checkbox"
                    checked={keys.length === shown.length}
                    onChange={(event) =>
                      choose(
                        shown.map(({ key }) => key),
                        event.target.checked,
                      )
                    }
                  />
                </label>
              </th>
              {COLUMNS.map((column) => (
                <th scope="col" key={column}>
                  {t(`watch.column.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="pg-vh">{t('watch.column.acts')}</span>
              </th>
            </tr>
          </thead>
          {groups.map(({ brand, profiles }) => (
            <tbody key={brand?.id ?? 'none'}>
              <tr className="wl-brand">
                <th scope="rowgroup" colSpan={6}>
                  <details>
                    <summary>
                      <b>{brand?.name ?? t('watch.withoutBrand')}</b>{' '}
                      <span>{p('profileCount', profiles.length, { n: formatInteger(profiles.length, language) })}</span>
                    </summary>
                    <div className="wl-row">
                      <button
                        type="button"
                        className="pg-btn pg-btn--s"
                        onClick={() =>
                          choose(
                            profiles.map(({ key }) => key),
                            true,
                          )
                        }
                      >
                        {t('watch.chooseThese')}
                      </button>
                      {brand && (
                        <>
                          <LineForm
                            label={t('watch.rename', { name: brand.name })}
                            action={t('watch.save')}
                            maxLength={100}
                            onSend={(name) => props.onRenameBrand(brand.id, name)}
                          />
                          <button
                            type="button"
                            className="pg-btn pg-btn--s"
                            onClick={() => void props.onRemoveBrand(brand.id)}
                          >
                            {t('watch.dissolve', { name: brand.name })}
                          </button>
                        </>
                      )}
                    </div>
                  </details>
                </th>
              </tr>
              {profiles.map((profile) => (
                <ProfileRow
                  key={profile.key}
                  profile={profile}
                  now={props.now}
                  chosen={chosen.has(profile.key)}
                  onChosen={(on) => choose([profile.key], on)}
                  onRole={props.onRole}
                  onArchive={props.onArchive}
                  onTags={props.onTags}
                  onNote={props.onNote}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
