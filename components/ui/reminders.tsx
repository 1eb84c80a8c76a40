import type { Reminder } from '../../lib/hooks';
import { Notice } from './notice';
import { useWords } from './words';

export interface RemindersProps {
  reminders: readonly Reminder[];
  onForget: (profile: Reminder['profile']) => void;
}

/** Profiles that the user wanted to look at again: a line each, gone once they were read. */
export function Reminders({ reminders, onForget }: RemindersProps) {
  const { t } = useWords();
  return reminders.map(({ profile, name, url }) => (
    <Notice
      key={profile}
      kind="info"
      title={t('remind.title', { name })}
      actions={
        <>
          <a className="pg-link" href={url} target="_blank" rel="noreferrer">
            {t('remind.open', { name })}
          </a>
          <button type="button" className="pg-link" onClick={() => onForget(profile)}>
            {t('remind.forget')}
          </button>
        </>
      }
    >
      {t('remind.text')}
    </Notice>
  ));
}
