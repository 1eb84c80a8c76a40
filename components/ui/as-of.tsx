import './as-of.css';
import { formatTime } from '../format';
import { useWords } from './words';

/**
 * Says that what stands here was worked out then, and that a newer one is on its way; what follows its paragraph is
 * greyed. Neither is seen in the first 300 ms, in which the newer one mostly comes.
 */
export function AsOf({ at }: { at: number | undefined }) {
  const { t, language, timeZone } = useWords();
  if (at === undefined) return null;
  return (
    <span className="pg-as-of" role="status">
      {`· ${t('compare.asOf', { time: formatTime(at, language, timeZone) })}`}
    </span>
  );
}
