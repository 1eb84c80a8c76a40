import { createContext, useContext, useState } from 'react';
import type { ProfileKey } from '../../lib/model';
import { Icon } from './icon';
import { useWords } from './words';

/** Keeps for the report that a number is wrong: of the profile, or of one of its posts. Tells whether it is kept. */
export type CallWrong = (profile: ProfileKey, post?: string) => Promise<boolean>;

const Context = createContext<CallWrong | null>(null);
export const CallWrongProvider = Context.Provider;

/**
 * The flag beside numbers: one click puts the case into the report. In lists it is seen on the row one is at; `shown`:
 * always; `words`: a button with its words. A word takes its place when it is kept.
 */
export function WrongNumber(props: {
  name: string;
  profile: ProfileKey;
  post?: string;
  shown?: boolean;
  words?: boolean;
}) {
  const { t } = useWords();
  const call = useContext(Context);
  const [kept, setKept] = useState<'yes' | 'no'>();
  if (!call) return null;
  if (kept) {
    const text = t(kept === 'yes' ? 'reading.noted' : 'reading.notNoted');
    return (
      <small className="wnk" role="status" title={text}>
        <Icon name={kept === 'yes' ? 'check' : 'alert'} small />
        <span>{text}</span>
      </small>
    );
  }
  return (
    <button
      type="button"
      className={props.words ? 'pg-btn pg-btn--s' : props.shown ? 'wn on' : 'wn'}
      title={t('reading.wrongHere')}
      aria-label={`${t('reading.wrongHere')}: ${props.name}`}
      onClick={() => void call(props.profile, props.post).then((ok) => setKept(ok ? 'yes' : 'no'))}
    >
      <Icon name="flag" small />
      {props.words && t('reading.wrongHere')}
    </button>
  );
}
