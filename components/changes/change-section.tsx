import type { Changed } from '../../lib/metrics/changed';
import { formatDay } from '../format';
import { useWords } from '../ui/words';
import { ChangeList } from './change-list';
import './changes.css';

/** The change list as a section of a profile; nothing while it is looked up, so that nothing below jumps twice. */
export function ChangeSection({ changed }: { changed: Changed | undefined }) {
  const { t, language, timeZone } = useWords();
  if (!changed) return null;
  return (
    <section className="sec">
      <header>
        <h3>{t('changes.title')}</h3>
        <span>{changed.ok && formatDay(changed.since, language, timeZone)}</span>
      </header>
      <ChangeList changed={changed} />
    </section>
  );
}
