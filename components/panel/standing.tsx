import type { Rank } from '../../lib/metrics/comparison';
import { formatInteger } from '../format';
import { useWords } from '../ui/words';

/** Where a profile stands in its platform's set, never as one number where the posts leave several places open. */
export function Standing({ rank }: { rank: Rank | undefined }) {
  const { t, language } = useWords();
  if (!rank || rank.of < 2) return null;
  const { best, worst, of } = rank;
  const places = {
    best: formatInteger(best, language),
    worst: formatInteger(worst, language),
    of: formatInteger(of, language),
  };
  return (
    <section className="sec">
      <header>
        <h3>{t('standing.title')}</h3>
        <span>{t(best === worst ? 'standing.single' : 'standing.between', places)}</span>
      </header>
      <p className="sub">{t('standing.rule')}</p>
    </section>
  );
}
