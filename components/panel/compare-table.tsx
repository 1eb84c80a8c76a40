import type { PresetComparison } from '../../lib/metrics/comparison';
import { largestType } from '../charts/mix-bar';
import { formatInteger, formatShare, NO_VALUE } from '../format';
import { cadenceText, displayName, estimateRange, estimateText, groupText } from '../ui/figures';
import { GrowthText } from '../ui/growth-text';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { rateNameInFull } from './rate-name';

/** The same values as a plain table: behind "Show as table" next to the drawn comparison. */
export function CompareAsTable({ comparison }: { comparison: PresetComparison }) {
  const w = useWords();
  const { t, language } = w;
  return (
    <details className="pg-alt">
      <summary>
        <Icon name="table" small />
        {t('table.show')}
      </summary>
      <div className="scroll">
        <table>
          <caption className="pg-vh">{rateNameInFull(w, comparison)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.profile')}</th>
              <th scope="col">{t('column.rate')}</th>
              <th scope="col">{t('column.range')}</th>
              <th scope="col">n</th>
              <th scope="col">{t('column.group')}</th>
              <th scope="col">{t('column.cadence')}</th>
              <th scope="col">{t('column.mix')}</th>
              <th scope="col">{t('column.growth')}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.groups.flatMap((group) =>
              group.rows.map(({ stats }) => {
                const type = largestType(stats.mix);
                const e = stats.rate.ok ? stats.rate.estimate : undefined;
                return (
                  <tr key={stats.key}>
                    <th scope="row">
                      <a href={stats.url} target="_blank" rel="noreferrer">
                        {displayName(stats)}
                      </a>
                      {stats.role === 'own' && ` (${t('role.you')})`}
                    </th>
                    <td>{e ? estimateText(e, language) : NO_VALUE}</td>
                    <td>{(e && estimateRange(e, language)) || NO_VALUE}</td>
                    <td>{formatInteger(e?.n ?? stats.posts.mature, language)}</td>
                    <td>{stats.role === 'own' ? t('role.reference') : groupText(w, group.verdict)}</td>
                    <td>{cadenceText(w, stats.cadence)}</td>
                    <td>{type ? `${t(`format.${type.format}`)} ${formatShare(type.share, language)}` : NO_VALUE}</td>
                    <td>
                      <GrowthText growth={stats.growth} />
                    </td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
