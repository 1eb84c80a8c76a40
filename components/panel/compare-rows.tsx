import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import type { ProfileKey } from '../../lib/model';
import { AxisNames } from '../charts/dot-whisker';
import { groupText } from '../ui/figures';
import { useWords } from '../ui/words';
import { CompareRow } from './compare-row';
import './compare-rows.css';
import { comparisonAxis, ownBand, useTickName } from './comparison-axis';
import { rateName } from './rate-name';

/**
 * Two lines a profile in three shared columns, under the groups of what can be said: the side panel's comparison, and
 * the dashboard's where it is narrow. It follows its own width, 320 px and more.
 */
export function CompareRows(props: {
  comparison: PresetComparison;
  /** The profile whose page could not be wholly read. */
  changed?: ProfileKey;
  /** Left out, a name leads to the profile itself. */
  onOpenProfile?: (key: ProfileKey) => void;
}) {
  const w = useWords();
  const { t } = w;
  const { comparison } = props;
  const bare = comparison.preset !== undefined && !hasRange(comparison.preset);
  const tickName = useTickName(comparison);
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  return (
    <div className="crs">
      <table className="ct" aria-label={t('compare.title')}>
        <thead>
          <tr className="cr hd">
            <th scope="col">{t('column.profile')}</th>
            <th scope="col">{rateName(w, comparison)}</th>
            <th scope="col" className="va">
              {t('column.rate')}
            </th>
            <th scope="col" className="nn">
              n
            </th>
            <th scope="col" className="l2">
              {t('column.cadence')}
            </th>
            <th scope="col" className="l2">
              {t('column.mix')}
            </th>
            <th scope="col" className="l2 fo">
              {t('column.followers')}
            </th>
          </tr>
        </thead>
        {comparison.groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.verdict}>
              <tr className="gr">
                <th scope="rowgroup" colSpan={7}>
                  {bare && group.verdict === 'ungrouped' ? t('preset.group') : groupText(w, group.verdict)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <CompareRow
                  key={row.stats.key}
                  row={row}
                  axis={axis}
                  band={band}
                  changed={row.stats.key === props.changed}
                  onOpen={props.onOpenProfile}
                />
              ))}
            </tbody>
          ))}
      </table>
      <div className="cr ax" aria-hidden="true">
        <span />
        <span className="ch">
          <AxisNames axis={axis} name={tickName} />
        </span>
      </div>
    </div>
  );
}
