import type { GrowthRow } from '../../lib/hooks';
import { Explainable } from '../explain/context';
import { formatDayCount } from '../format';
import { NameDot } from '../ui/colours';
import { CountText } from '../ui/count-text';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { gainedText, relativeText } from './growth-words';
import { type Remind, RemindButton } from './remind';

function Row({ row }: { row: GrowthRow }) {
  const w = useWords();
  const { t, p, language } = w;
  const { change, n } = row.figures;
  return (
    <tr className={row.role === 'own' ? 'me' : undefined}>
      <th scope="row">
        <span className="nm">
          <NameDot profile={row.key} own={row.role === 'own'} /> {row.name} {row.role === 'own' && <You />}
        </span>
        <small>
          {p('growing.readings', n)}
          {change && `, ${formatDayCount(change.days, language)}`}
        </small>
      </th>
      <td>
        {row.followers ? (
          <Explainable ask={{ kind: 'growth', profile: row.key }}>
            <CountText count={row.followers} />
          </Explainable>
        ) : (
          <CountText count={row.followers} />
        )}
      </td>
      {change ? (
        <>
          <td>{gainedText(w, change.absolute)}</td>
          <td>{change.relative ? relativeText(w, change.relative) : t('growing.tooShort')}</td>
          <td>{change.perWeek ? relativeText(w, change.perWeek) : t('growing.tooShort')}</td>
        </>
      ) : (
        <td colSpan={3} className="few">
          {t(n === 1 ? 'growth.single' : row.followers ? 'growth.atLeast' : 'growth.none')}
        </td>
      )}
    </tr>
  );
}

/** Followers of each profile and what became of them: bounds wherever a count was rounded. */
export function GrowthTable({ rows, remind }: { rows: readonly GrowthRow[]; remind?: Remind }) {
  const { t } = useWords();
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('growing.table.title')}</h2>
          <p>{t('growing.table.rule')}</p>
        </div>
        <RemindButton rows={rows} remind={remind} />
      </header>
      <ScrollBox label={t('growing.table.title')}>
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('column.profile')}</th>
              <th scope="col">{t('column.followers')}</th>
              <th scope="col">{t('growing.table.gained')}</th>
              <th scope="col">{t('growing.table.relative')}</th>
              <th scope="col">{t('growing.table.perWeek')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
