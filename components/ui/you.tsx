import { Icon } from './icon';
import { useWords } from './words';

/** Violet star and word: used for nothing but "this is you". */
export function You() {
  const { t } = useWords();
  return (
    <span className="pg-you">
      <Icon name="star" />
      {t('role.you')}
    </span>
  );
}

/** First letter of a name in a circle; decoration beside the name. */
export function Avatar({ name, own = false, large = false }: { name: string; own?: boolean; large?: boolean }) {
  const letter = [...name.trim().replace(/^@/, '')][0]?.toLocaleUpperCase() ?? '?';
  return (
    <span className={`pg-av${own ? ' pg-av--own' : ''}${large ? ' pg-av--l' : ''}`} aria-hidden="true">
      {letter}
    </span>
  );
}
