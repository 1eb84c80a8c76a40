import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Reminders, type RemindersProps } from '../ui/reminders';
import { useWords } from '../ui/words';

export interface PopupNotes {
  /** A week has passed, or a month since it was said: what is stored is on this device alone. */
  backup?: boolean;
  /** Several profiles are tracked and none is the user's own. */
  own?: boolean;
  /** Profiles that the user wanted to look at again. */
  reminders?: RemindersProps['reminders'];
}

export interface NoteActions {
  onBackup: () => void;
  onBackupLater: () => void;
  onChooseOwn: () => void;
  onForgetReminder: RemindersProps['onForget'];
}

/** What is worth saying beside the page: each a line and what to do. */
export function Notes(props: PopupNotes & NoteActions) {
  const { backup, own, reminders = [], onBackup, onBackupLater, onChooseOwn } = props;
  const { t } = useWords();
  if (!backup && !own && reminders.length === 0) return null;
  return (
    <section className="ps">
      <Reminders reminders={reminders} onForget={props.onForgetReminder} />
      {own && (
        <Notice
          kind="info"
          title={t('popup.own.title')}
          actions={
            <button type="button" className="pg-link" onClick={onChooseOwn}>
              {t('overlay.say.choose')}
            </button>
          }
        >
          {t('popup.own.text')}
        </Notice>
      )}
      {backup && (
        <Notice
          kind="info"
          title={t('popup.backup.title')}
          actions={
            <>
              <button type="button" className="pg-link" onClick={onBackup}>
                {t('popup.backup.save')}
              </button>
              <button type="button" className="pg-link" onClick={onBackupLater}>
                {t('popup.backup.later')}
              </button>
            </>
          }
        >
          {t('popup.backup.text')}
        </Notice>
      )}
    </section>
  );
}

/** Profiles that nobody has looked at for long: the planner has them in order. */
export function Due({ n, onDue }: { n: number; onDue: () => void }) {
  const { p } = useWords();
  return (
    <section className="ps">
      <button type="button" className="pg-btn pg-btn--wide" onClick={onDue}>
        <Icon name="clock" />
        {p('popup.due', n)}
      </button>
    </section>
  );
}
