import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import { AxisNames } from '../charts/dot-whisker';
import { WideRow } from '../dashboard/wide-row';
import { lensName, lensText } from '../explain/lens-names';
import { comparisonAxis, ownBand, useTickName } from '../panel/compare-screen';
import { groupText, rateLabel } from '../ui/figures';
import { useWords } from '../ui/words';

/** All profiles of the comparison, a row each, in groups by what can be said. */
export function WideTable({ comparison }: { comparison: PresetComparison }) {
  const w = useWords();
  const { t } = w;
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  const tickName = useTickName(comparison);
  const { period, lens } = comparison.settings;
  const { preset } = comparison;
  const label = preset
    ? t('preset.label', { name: lensName(w, preset), what: lensText(w, preset) })
    : rateLabel(w, lens);
  const bare = preset && !hasRange(preset);
  const columns = ['profile', 'rateRange', 'rate', 'n', 'versus', 'cadence', 'mix', 'followers'] as const;
  return (
    <div className="wide">
      <table className="tb" aria-label={t('compare.title')}>
        <thead>
          <tr className="tr h">
            {columns.map((column) => (
              <th scope="col" key={column} className={['rate', 'n', 'followers'].includes(column) ? 'r' : ''}>
                {column === 'rateRange' ? label : column === 'n' ? 'n' : t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {comparison.groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.verdict}>
              <tr className="gr">
                <th scope="rowgroup" colSpan={columns.length}>
                  {bare && group.verdict === 'ungrouped' ? t('preset.group') : groupText(w, group.verdict)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <WideRow key={row.stats.key} row={row} axis={axis} band={band} period={period} />
              ))}
            </tbody>
          ))}
      </table>
      <div className="tr tax" aria-hidden="true">
        <span />
        <span className="ch">
          <AxisNames axis={axis} name={tickName} />
        </span>
      </div>
    </div>
  );
}
