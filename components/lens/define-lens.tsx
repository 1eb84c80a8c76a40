import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import {
  BOTTOMS,
  type Bottom,
  LENS_SUMMARIES,
  type LensSummary,
  lensFaults,
  OWN_PREFIX,
  type OwnLens,
  type Weights,
} from '../../lib/metrics/lenses';
import type { CountName } from '../../lib/model';
import { camel } from '../explain/lens-names';
import { useWords } from '../ui/words';

const COUNTS: readonly CountName[] = ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'];

/** A definition of one's own: what counts how much, by what it is divided, how posts become one figure. */
export function DefineLens(props: { taken: readonly string[]; onSave: (lens: OwnLens) => void; onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [name, setName] = useState('');
  const [weights, setWeights] = useState<Partial<Record<CountName, string>>>({
    likes: '1',
    comments: '1',
    shares: '1',
  });
  const [bottom, setBottom] = useState<Bottom>('followers-at-post');
  const [summary, setSummary] = useState<LensSummary>('geometric');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const here = dialog.current;
    if (here && !here.open) here.showModal();
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const numbers: Weights = {};
    for (const count of COUNTS) {
      const weight = Number((weights[count] ?? '').replace(',', '.'));
      if (weight !== 0) numbers[count] = weight;
    }
    let serial = 1;
    while (props.taken.includes(`${OWN_PREFIX}${serial}`)) serial += 1;
    const lens: OwnLens = {
      id: `${OWN_PREFIX}${serial}`,
      name: name.trim(),
      weights: numbers,
      bottom,
      summary,
      scale: bottom === 'none' ? 1 : 100,
      young: false,
      needed: 5,
    };
    const fault = lens.name === '' ? 'name' : lensFaults(lens)[0];
    if (fault) {
      if (fault === 'name') setProblem(t('preset.fault.name'));
      else setProblem(t(fault === 'daily-by-views' ? 'preset.fault.daily' : 'preset.fault.weights'));
      return;
    }
    props.onSave(lens);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="pg-pop ld" aria-labelledby={id} onClose={props.onClose}>
      <form onSubmit={save}>
        <h2 id={id}>{t('preset.define')}</h2>
        <label>
          {t('preset.name')}
          <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <fieldset className="lw">
          <legend>{t('preset.weights')}</legend>
          {COUNTS.map((count) => (
            <label key={count}>
              {t(`counts.${count}`)}
              <input
                inputMode="decimal"
                value={weights[count] ?? ''}
                placeholder="0"
                onChange={(event) => setWeights({ ...weights, [count]: event.target.value })}
              />
            </label>
          ))}
        </fieldset>
        <label>
          {t('preset.divided')}
          <span className="pg-pick">
            <select value={bottom} onChange={(event) => setBottom(event.target.value as Bottom)}>
              {BOTTOMS.map((each) => (
                <option key={each} value={each}>
                  {t(`preset.bottom.${camel(each)}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label>
          {t('preset.summed')}
          <span className="pg-pick">
            <select value={summary} onChange={(event) => setSummary(event.target.value as LensSummary)}>
              {LENS_SUMMARIES.map((each) => (
                <option key={each} value={each}>
                  {t(`preset.summary.${each}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        {problem && <p role="alert">{problem}</p>}
        <div className="asks">
          <button type="button" className="pg-btn" onClick={() => dialog.current?.close()}>
            {t('preset.cancel')}
          </button>
          <button type="submit" className="pg-btn pg-btn--main">
            {t('preset.save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
