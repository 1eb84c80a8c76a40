import type { PresetComparison } from '../../lib/metrics/comparison';
import { NO_VALUE } from '../format';
import { allStats } from '../panel/types';
import { estimateText } from '../ui/figures';
import { useWords } from '../ui/words';

/** Under a formula without an agreed range nothing is clear: the values, and that chance is not known. */
export function PresetAnswer({ comparison }: { comparison: PresetComparison }) {
  const { t, language } = useWords();
  const own = comparison.own?.stats.rate;
  const others = allStats(comparison)
    .flatMap((stats) => (stats.role !== 'own' && stats.rate.ok ? [stats.rate.estimate] : []))
    .sort((a, b) => a.value - b.value);
  const [least, most] = [others[0], others[others.length - 1]];
  if (!own?.ok || !least || !most) return <p className="ans">{t('preset.answerNoOwn')}</p>;
  const [low, high] = [estimateText(least, language), estimateText(most, language)];
  return (
    <p className="ans">
      {t('preset.answer', {
        own: estimateText(own.estimate, language),
        others: low === high ? low : `${low} ${NO_VALUE} ${high}`,
      })}
    </p>
  );
}
