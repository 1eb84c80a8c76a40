import type { ContentMix } from '../../lib/metrics/types';
import { FORMAT_ORDER, formatClass } from './formats';
import { useWords } from './words';

/** Names of the content types that are drawn, in the order of the bars. */
export function TypeLegend({ mixes }: { mixes: ContentMix[] }) {
  const { t } = useWords();
  const present = new Set(mixes.flatMap((m) => m.rows.filter((r) => r.n > 0 || r.share > 0).map((r) => r.format)));
  if (present.size === 0) return null;
  return (
    <ul className="pg-key lg" aria-label={t('column.mix')}>
      {FORMAT_ORDER.filter((f) => present.has(f)).map((format) => (
        <li key={format}>
          <i className={`pg-sw ${formatClass(format)}`} />
          {t(`format.${format}`)}
        </li>
      ))}
    </ul>
  );
}

const MARKS = { typical: 'lg-d', range: 'lg-w', own: 'lg-b', single: 'lg-r', notObserved: 'lg-h' } as const;
export type LegendMark = keyof typeof MARKS;

/** What dot, whisker, band and circle mean. */
export function MarkLegend({ marks }: { marks: LegendMark[] }) {
  const { t } = useWords();
  return (
    <ul className="pg-key lg" aria-label={t('legend.label')}>
      {marks.map((mark) => (
        <li key={mark}>
          <i className={MARKS[mark]} />
          {t(`legend.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
