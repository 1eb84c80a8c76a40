import { hasRange, type PresetComparison } from '../../lib/metrics/comparison';
import type { Comparison } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { Explainable } from '../explain/context';
import { formatDayCount, formatDays } from '../format';
import { PresetAnswer } from '../lens/preset-answer';
import { AsOf } from '../ui/as-of';
import { Empty } from '../ui/empty';
import { estimateText } from '../ui/figures';
import { type LegendMark, MarkLegend, TypeLegend } from '../ui/legend';
import { NothingTracked } from '../ui/nothing-tracked';
import { useWords } from '../ui/words';
import { Answer } from './answer';
import { CompareRows } from './compare-rows';
import { CompareAsTable } from './compare-table';
import { ownBand } from './comparison-axis';
import { allStats } from './types';

/** Period and rule of the posts that count: "24 Aug – 21 Nov 2025 · posts older than 7 days". */
export function PeriodLine({ comparison }: { comparison: PresetComparison & { asOf?: number } }) {
  const { t, language, timeZone } = useWords();
  const { period } = comparison.settings;
  const days = [...new Set(allStats(comparison).map((s) => s.maturityDays))].sort((a, b) => a - b);
  const first = days[0];
  const learnt = allStats(comparison).some((s) => s.maturityLearnt && s.maturityDays === first);
  const rule =
    // Vendors take young posts too.
    first === undefined || comparison.preset?.young
      ? ''
      : ` · ${t('compare.rule', { days: formatDayCount(first, language) })}${learnt ? ` (${t('compare.learnt')})` : ''}`;
  return (
    <p className="sub">
      {`${formatDays(period.from, period.to - 1, language, timeZone, true)}${rule}`} <AsOf at={comparison.asOf} />
    </p>
  );
}

export function MiddleCompetitor({ comparison }: { comparison: Comparison }) {
  const { t, p, language } = useWords();
  if (!comparison.middle) return null;
  const unit = allStats(comparison).flatMap((s) =>
    s.rate.ok && s.rate.estimate.unit ? [s.rate.estimate.unit] : [],
  )[0];
  return (
    <p className="avg">
      <span>
        {t('compare.middle')}{' '}
        <small>{p(comparison.own ? 'compare.middleWithoutYou' : 'compare.middleOf', comparison.middle.n)}</small>
      </span>
      <b>
        <Explainable ask={{ kind: 'middle' }}>
          {estimateText(
            { value: comparison.middle.value, lens: comparison.settings.lens, ...(unit && { unit }) },
            language,
          )}
        </Explainable>
      </b>
    </p>
  );
}

/** The answer in a sentence; with one profile alone there is nothing to compare it with. */
export function AnswerOrLonely({ comparison }: { comparison: Comparison }) {
  const { t } = useWords();
  if (allStats(comparison).length > 1) return <Answer comparison={comparison} />;
  const text = t(comparison.own ? 'empty.lonely.own' : 'empty.lonely.any');
  return <Empty drawing="compare" title={t('empty.lonely.title')} text={text} />;
}

export function CompareScreen(props: {
  comparison: PresetComparison & { asOf?: number };
  /** The profile whose page could not be wholly read. */
  changed?: ProfileKey;
  onOpenProfile: (key: ProfileKey) => void;
}) {
  const { comparison } = props;
  const stats = allStats(comparison);
  if (stats.length === 0) {
    return <NothingTracked />;
  }
  const band = ownBand(comparison);
  const bare = comparison.preset !== undefined && !hasRange(comparison.preset);
  // What a vendor's dot is stands over its column: a mean is no typical post.
  const marks: LegendMark[] = bare ? [] : ['typical', 'range'];
  if (band) marks.push('own');
  if (stats.some((s) => !s.rate.ok && s.singles.length > 0)) marks.push('single');
  return (
    <>
      <PeriodLine comparison={comparison} />
      {bare ? <PresetAnswer comparison={comparison} /> : <AnswerOrLonely comparison={comparison} />}
      <CompareRows comparison={comparison} changed={props.changed} onOpenProfile={props.onOpenProfile} />
      <MiddleCompetitor comparison={comparison} />
      <TypeLegend mixes={stats.map((s) => s.mix)} />
      {marks.length > 0 && <MarkLegend marks={marks} />}
      <CompareAsTable comparison={comparison} />
    </>
  );
}
