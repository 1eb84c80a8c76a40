import type { GrowthRow } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';
import { useWords } from '../ui/words';

export interface Remind {
  /** Profiles for which a reminder is set already. */
  set: ReadonlySet<ProfileKey>;
  onRemind: (profiles: readonly ProfileKey[]) => void;
}

/** Where growth needs a second reading: a wish to be told tomorrow, in our own pages. Nothing where nobody was read once. */
export function RemindButton({ rows, remind }: { rows: readonly GrowthRow[]; remind?: Remind }) {
  const { t } = useWords();
  const once = rows.filter(({ figures }) => figures.n === 1).map(({ key }) => key);
  if (!remind || once.length === 0) return null;
  const open = once.filter((key) => !remind.set.has(key));
  if (open.length === 0) return <p className="sub">{t('remind.set')}</p>;
  return (
    <button type="button" className="pg-btn pg-btn--s" onClick={() => remind.onRemind(open)}>
      {t('remind.tomorrow')}
    </button>
  );
}
