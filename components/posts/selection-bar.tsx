import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../ui/words';
import { FEWEST_CURVES, MOST_CURVES } from './same-age-curves';

/** What can be done with the posts chosen. The tag typed last stays in the field until it is given. */
export function SelectionBar(props: {
  chosen: number;
  /** All that is chosen is left out already: the button takes it in again. */
  allOut: boolean;
  tags: readonly string[];
  onTag: (tag: string, on: boolean) => void;
  onExclude: (out: boolean) => void;
  onExport: () => void;
  onCurves: () => void;
  onClear: () => void;
}) {
  const { chosen } = props;
  const { t, p } = useWords();
  const [tag, setTag] = useState('');
  const list = useId();
  const named = tag.trim();
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (named === '') return;
    props.onTag(named, true);
    setTag('');
  };
  return (
    <section className="px-chosen" aria-label={t('explorer.chosen')}>
      <b role="status">{p('explorer.chosenCount', chosen)}</b>
      <form onSubmit={give}>
        <input
          type="text"
          list={list}
          aria-label={t('explorer.tag.name')}
          placeholder={t('explorer.tag.name')}
          maxLength={60}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
        />
        <datalist id={list}>
          {props.tags.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <button type="submit" className="pg-btn pg-btn--s" disabled={named === ''}>
          {t('explorer.tag.give')}
        </button>
        <button
          type="button"
          className="pg-btn pg-btn--s"
          disabled={!props.tags.includes(named)}
          onClick={() => {
            props.onTag(named, false);
            setTag('');
          }}
        >
          {t('explorer.tag.take')}
        </button>
      </form>
      <button type="button" className="pg-btn pg-btn--s" onClick={() => props.onExclude(!props.allOut)}>
        {t(props.allOut ? 'explorer.include' : 'explorer.exclude')}
      </button>
      <button
        type="button"
        className="pg-btn pg-btn--s"
        disabled={chosen < FEWEST_CURVES || chosen > MOST_CURVES}
        title={t('explorer.curves.howMany')}
        onClick={props.onCurves}
      >
        {t('explorer.curves.open')}
      </button>
      <button type="button" className="pg-btn pg-btn--s" onClick={props.onExport}>
        {p('explorer.exportChosen', chosen)}
      </button>
      <button type="button" className="pg-btn pg-btn--s pg-btn--quiet" onClick={props.onClear}>
        {t('explorer.clearChosen')}
      </button>
    </section>
  );
}
