import type { ReactNode } from 'react';
import type { Comparison } from '../../lib/metrics/types';
import { AxisNames } from '../charts/dot-whisker';
import { CoveragePanel } from '../compare/panels';
import {
  AnswerOrLonely,
  comparisonAxis,
  MiddleCompetitor,
  ownBand,
  PeriodLine,
  useTickName,
} from '../panel/compare-screen';
import { CompareAsTable } from '../panel/compare-table';
import { allStats } from '../panel/types';
import { groupText, rateLabel } from '../ui/figures';
import { MarkLegend, TypeLegend } from '../ui/legend';
import { NothingTracked } from '../ui/nothing-tracked';
import { useWords } from '../ui/words';
import { WideRow } from './wide-row';

function WideTable({ comparison }: { comparison: Comparison }) {
  const w = useWords();
  const { t } = w;
  const axis = comparisonAxis(comparison);
  const band = ownBand(comparison);
  const tickName = useTickName(comparison);
  const { period, lens } = comparison.settings;
  const columns = ['profile', 'rateRange', 'rate', 'n', 'versus', 'cadence', 'mix', 'followers'] as const;
  return (
    <div className="wide">
      <table className="tb" aria-label={t('compare.title')}>
        <thead>
          <tr className="tr h">
            {columns.map((column) => (
              <th scope="col" key={column} className={['rate', 'n', 'followers'].includes(column) ? 'r' : ''}>
                {column === 'rateRange' ? rateLabel(w, lens) : column === 'n' ? 'n' : t(`column.${column}`)}
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
                  {groupText(w, group.verdict)}
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

/** Table and coverage at once; `charts` come when they are near the window. */
export function ComparePage({ comparison, charts }: { comparison: Comparison; charts?: ReactNode }) {
  const { t } = useWords();
  const stats = allStats(comparison);
  if (stats.length === 0) return <NothingTracked />;
  const singles = stats.some((s) => !s.rate.ok && s.singles.length > 0);
  return (
    <>
      <section className="pg-panel tp" aria-label={t('compare.title')}>
        <PeriodLine comparison={comparison} />
        <AnswerOrLonely comparison={comparison} />
        <WideTable comparison={comparison} />
        <div className="legs">
          <MarkLegend
            marks={[
              'typical',
              'range',
              ...(comparison.own ? (['own'] as const) : []),
              ...(singles ? (['single'] as const) : []),
              'notObserved',
            ]}
          />
          <TypeLegend mixes={stats.map((s) => s.mix)} />
        </div>
        <div className="tf">
          <MiddleCompetitor comparison={comparison} />
          <p className="sub">{t('compare.bold')}</p>
        </div>
        <CompareAsTable comparison={comparison} />
      </section>
      <CoveragePanel comparison={comparison} />
      {charts}
    </>
  );
}
