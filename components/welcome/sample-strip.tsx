import { useWords } from '../ui/words';
import './welcome.css';

/** Says above every figure that these brands are invented, and removes them in one click. */
export function SampleStrip({ onRemove, busy }: { onRemove: () => void; busy?: boolean }) {
  const { t } = useWords();
  return (
    <div className="smp" role="note">
      <span>
        <b>{t('sample.name')}</b> · {t('sample.text')}
      </span>
      <button type="button" className="pg-btn pg-btn--s" disabled={busy} onClick={onRemove}>
        {t('sample.remove')}
      </button>
    </div>
  );
}
