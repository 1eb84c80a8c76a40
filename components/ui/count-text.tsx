import { type Count, isLowerBound } from '../../lib/model';
import { formatCount, formatCountBounds, NO_VALUE } from '../format';
import { useWords } from './words';

/**
 * The one place that knows how a count looks: exact in full, rounded as the page wrote it with its interval in the
 * title, hidden and missing as an en dash that says why. Zero is 0.
 */
export function CountText({ count, hidden = false }: { count?: Count; hidden?: boolean }) {
  const { t, language } = useWords();
  if (!count) {
    const why = t(hidden ? 'count.hidden' : 'count.missing');
    return (
      <span className="pg-none" title={why}>
        <span aria-hidden="true">{NO_VALUE}</span>
        <span className="pg-vh">{why}</span>
      </span>
    );
  }
  const bounds = formatCountBounds(count, language);
  const why = isLowerBound(count) ? t('count.atLeast') : bounds && t('count.rounded', { range: bounds });
  return <span title={why}>{formatCount(count, language)}</span>;
}
