import { type ReactNode, useEffect, useState } from 'react';
import type { Working } from '../../lib/hooks';
import { formatInteger } from '../format';
import { Notice } from './notice';
import { useWords } from './words';
import './working.css';

/** Anything shorter shows no state. */
const SOON = 300;
/** From then on it may be cancelled: a button that flashes by cannot be pressed. */
const LONG = 1_500;

/** For how long something has been going on. */
type Lasting = 'no' | 'soon' | 'long';

function useLasting(on: boolean): Lasting {
  const [lasting, set] = useState<Lasting>('no');
  useEffect(() => {
    if (!on) return;
    const timers = [setTimeout(() => set('soon'), SOON), setTimeout(() => set('long'), LONG)];
    return () => {
      timers.forEach(clearTimeout);
      set('no');
    };
  }, [on]);
  return on ? lasting : 'no';
}

type How = Pick<Working<unknown>, 'step' | 'cancel'>;

/** How far the work is, in words and as a bar; the bar stays away where nothing is known yet. */
function Progress({ step, cancel, updating, long }: How & { updating: boolean; long: boolean }) {
  const { t, language } = useWords();
  const whole = (n: number) => formatInteger(n, language);
  const far = step && t(`working.${step.phase}`, { done: whole(step.done), of: whole(step.of) });
  return (
    <div className="working-line">
      <span role="status">{updating ? t('working.updating') : t('loading')}</span>
      {long && step && (
        <>
          <progress max={step.of} value={step.done} aria-label={far} />
          <span className="working-far">{far}</span>
        </>
      )}
      {long && (
        <button type="button" className="pg-btn pg-btn--s" onClick={cancel}>
          {t('working.cancel')}
        </button>
      )}
    </div>
  );
}

/** What failed and that it was cancelled, with the way to try again; nothing while all is well. */
export function WorkingTrouble({ of }: { of: Working<unknown> }) {
  const { t } = useWords();
  const again = (
    <button type="button" className="pg-btn" onClick={of.again}>
      {t('working.again')}
    </button>
  );
  const shown = of.data !== undefined;
  return (
    <>
      {of.problem !== undefined && (
        <Notice kind="danger" title={t('working.failed', { message: of.problem })} actions={again}>
          {shown && <p>{t('working.kept')}</p>}
        </Notice>
      )}
      {of.stopped && <Notice kind="info" title={t(shown ? 'working.stoppedOld' : 'working.stopped')} actions={again} />}
    </>
  );
}

/** A result and its state, however long that has lasted. */
export function WorkingState<T>(props: { of: Working<T>; lasting: Lasting; children: (data: T) => ReactNode }) {
  const { of, lasting } = props;
  return (
    <div className="working" aria-busy={of.busy}>
      {lasting !== 'no' && (
        <Progress
          updating={of.data !== undefined}
          long={lasting === 'long'}
          cancel={of.cancel}
          {...(of.step && { step: of.step })}
        />
      )}
      <WorkingTrouble of={of} />
      {of.data !== undefined && (
        <div className={lasting === 'no' ? 'working-on' : 'working-on old'}>{props.children(of.data)}</div>
      )}
    </div>
  );
}

/**
 * A result of the worker with its state: the last one stays, dimmed while another is worked out, and what failed is said
 * above it with a way to try again. Shows nothing but the result for what takes less than 0.3 s.
 */
export function WorkingOn<T>({ of, children }: { of: Working<T>; children: (data: T) => ReactNode }) {
  return (
    <WorkingState of={of} lasting={useLasting(of.busy)}>
      {children}
    </WorkingState>
  );
}
