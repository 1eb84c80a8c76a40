import type { ReactNode } from 'react';
import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import { CoveragePanel } from '../compare/panels';
import { TableBar, type TableChoice, WideTable } from '../compare-table/wide-table';
import { PresetAnswer } from '../lens/preset-answer';
import { CompareRows } from '../panel/compare-rows';
import { AnswerOrLonely, MiddleCompetitor, PeriodLine } from '../panel/compare-screen';
import { CompareAsTable } from '../panel/compare-table';
import { allStats } from '../panel/types';
import { MarkLegend, TypeLegend } from '../ui/legend';
import { useNarrow } from '../ui/narrow';
import { NothingTracked } from '../ui/nothing-tracked';
import { useWords } from '../ui/words';

/** Table and coverage at once; `charts` come when they are near the window. */
export function ComparePage({
  comparison,
  charts,
  lens,
  table,
}: {
  comparison: PresetComparison;
  charts?: ReactNode;
  /** The choice of a definition, above everything that it changes. */
  lens?: ReactNode;
  /** Chosen columns; without it the usual ones. */
  table?: TableChoice;
}) {
  const { t } = useWords();
  const narrow = useNarrow();
  const stats = allStats(comparison);
  if (stats.length === 0) return <NothingTracked />;
  const singles = stats.some((s) => !s.rate.ok && s.singles.length > 0);
  return (
    <>
      {lens}
      <section className="pg-panel tp" aria-label={t('compare.title')}>
        <PeriodLine comparison={comparison} />
        {comparison.preset && !hasRange(comparison.preset) ? (
          <PresetAnswer comparison={comparison} />
        ) : (
          <AnswerOrLonely comparison={comparison} />
        )}
        {table && !narrow && <TableBar table={table} own={comparison.own !== undefined} />}
        {narrow ? <CompareRows comparison={comparison} /> : <WideTable comparison={comparison} table={table} />}
        <div className="legs">
          <MarkLegend
            marks={[
              ...(comparison.preset && !hasRange(comparison.preset) ? [] : (['typical', 'range'] as const)),
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
