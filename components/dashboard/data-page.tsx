import type { Role } from '../../lib/metrics/types';
import { formatInteger } from '../format';
import { EXPORT_TABLES } from '../panel/types';
import { ConfirmButton } from '../ui/confirm-button';
import { Empty } from '../ui/empty';
import { ExportNote } from '../ui/export-menu';
import { Icon } from '../ui/icon';
import { Outcome } from '../ui/outcome';
import { useWords } from '../ui/words';
import type { DataPageProps, StoredProfile } from './types';

function StoredTable({
  stored,
  onRole,
  onErase,
  onArchive,
}: { stored: StoredProfile[] } & Pick<DataPageProps, 'onRole' | 'onErase' | 'onArchive'>) {
  const { t, p, language } = useWords();
  return (
    <table className="dt">
      <caption className="pg-vh">{t('data.stored')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.profile')}</th>
          <th scope="col">{t('column.platform')}</th>
          <th scope="col">{t('column.posts')}</th>
          <th scope="col">{t('track.label')}</th>
          <th scope="col">
            <span className="pg-vh">{t('erase.label')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stored.map((profile) => (
          <tr key={profile.key}>
            <th scope="row">
              {profile.name} <small>@{profile.handle.replace(/^@/, '')}</small>
            </th>
            <td>{profile.platform}</td>
            <td>{formatInteger(profile.posts, language)}</td>
            <td>
              <label className="pg-pick">
                <span className="pg-vh">{`${t('track.label')}: ${profile.name}`}</span>
                <select
                  value={profile.role ?? 'none'}
                  onChange={(event) =>
                    onRole(profile.key, event.target.value === 'none' ? null : (event.target.value as Role))
                  }
                >
                  <option value="none">{t('role.none')}</option>
                  <option value="competitor">{t('role.competitor')}</option>
                  <option value="inspiration">{t('role.inspiration')}</option>
                  <option value="own">{t('role.own')}</option>
                </select>
              </label>
            </td>
            <td>
              <ConfirmButton
                label={t('erase.label')}
                name={t('erase.profile', { name: profile.name })}
                title={t('erase.oneTitle', { name: profile.name })}
                text={p('erase.oneText', profile.posts)}
                action={t('erase.profile', { name: profile.name })}
                onConfirm={() => onErase(profile.key)}
                {...(profile.role && {
                  instead: { label: t('erase.archive'), onChoose: () => onArchive(profile.key) },
                })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is stored, how to take it along, and how to erase it. */
export function DataPage(props: DataPageProps) {
  const { t, p, language } = useWords();
  const { rows } = props;
  return (
    <>
      <Outcome problem={props.problem} done={props.done} />
      <section className="pg-panel">
        <header>
          <div>
            <h2>{t('export.title')}</h2>
            <p>{t('export.text')}</p>
          </div>
        </header>
        <ul className="xl">
          {EXPORT_TABLES.map((table) => (
            <li key={table}>
              <div>
                <b>{t(`export.table.${table}`)}</b>
                <span>{t(`export.about.${table}`)}</span>
              </div>
              <button
                type="button"
                className="pg-btn pg-btn--s"
                aria-label={`${t(`export.table.${table}`)}, CSV`}
                disabled={props.exporting.kind === 'busy' || !rows || rows.profiles === 0}
                onClick={() => props.onExport(table)}
              >
                <Icon name="dl" small />
                CSV
              </button>
            </li>
          ))}
        </ul>
        <ExportNote state={props.exporting} />
      </section>
      {props.backup}
      <section className="pg-panel">
        <header>
          <div>
            <h2>{t('data.stored')}</h2>
            <p>
              {rows
                ? t('data.rows', {
                    profiles: p('profileCount', rows.profiles),
                    posts: p('postCount', rows.posts),
                    snapshots: p('snapshotCount', rows.postSnapshots + rows.profileSnapshots),
                  })
                : t('loading')}
            </p>
          </div>
        </header>
        {props.stored?.length === 0 && (
          <Empty drawing="posts" title={t('empty.data.title')} text={t('empty.data.text')} />
        )}
        {props.stored && props.stored.length > 0 && (
          <>
            <StoredTable
              stored={props.stored}
              onRole={props.onRole}
              onErase={props.onErase}
              onArchive={props.onArchive}
            />
            <p className="sub">{t('data.untracking')}</p>
            <ConfirmButton
              label={t('erase.all')}
              title={t('erase.allTitle')}
              text={p('erase.allText', rows?.posts ?? 0, { n: formatInteger(rows?.posts ?? 0, language) })}
              action={t('erase.all')}
              onConfirm={props.onEraseAll}
            />
          </>
        )}
      </section>
    </>
  );
}
