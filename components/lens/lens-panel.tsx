import { useId } from 'react';
import type { LensDefinition } from '../../lib/metrics/lenses';
import { lensName, lensText } from '../explain/lens-names';
import { formatRateRange } from '../format';
import { useWords } from '../ui/words';
import './lens.css';
import { type LensOption, optionWords } from './options';

/** "Your posts give anything from 1.3 to 2.6 %": ours and the published ones, where they are percent of a post. */
function Spread({ options }: { options: LensOption[] }) {
  const { t, language } = useWords();
  const values = options.flatMap(({ definition, result }, i) =>
    (i === 0 || definition.young) &&
    result?.ok &&
    result.definition.scale === 100 &&
    result.definition.summary !== 'daily'
      ? [result.value / 100]
      : [],
  );
  if (values.length < 2) return null;
  const range = formatRateRange(Math.min(...values), Math.max(...values), language);
  return <p>{t('preset.spread', { range })}</p>;
}

/** One choice for the whole view; your own value under each option says more than any text. */
export function LensPanel(props: {
  options: LensOption[];
  chosen: string;
  /** All definitions are shown, not only the best known. */
  all: boolean;
  onAll: (all: boolean) => void;
  onChoose: (id: string) => void;
  onDefine: () => void;
}) {
  const w = useWords();
  const { t } = w;
  const name = useId();
  return (
    <section className="pg-panel lens" aria-label={t('preset.title')}>
      <header>
        <h2>{t('preset.title')}</h2>
        <Spread options={props.options} />
        <button type="button" className="pg-link" onClick={props.onDefine}>
          {t('preset.define')}
        </button>
      </header>
      <fieldset className="lz">
        <legend className="pg-vh">{t('preset.legend')}</legend>
        {props.options.map((option) => {
          const { definition } = option;
          const { value, text, disabled } = optionWords(w, option);
          return (
            <label key={definition.id}>
              <input
                type="radio"
                name={name}
                value={definition.id}
                checked={definition.id === props.chosen}
                disabled={disabled && definition.id !== props.chosen}
                onChange={() => props.onChoose(definition.id)}
              />
              <span>{lensName(w, definition)}</span>
              {value && <b>{value}</b>}
              <small>{text}</small>
            </label>
          );
        })}
      </fieldset>
      <p className="lf">
        <button type="button" className="pg-link" aria-expanded={props.all} onClick={() => props.onAll(!props.all)}>
          {t(props.all ? 'preset.fewer' : 'preset.more')}
        </button>
        <span>{t('preset.follows')}</span>
      </p>
    </section>
  );
}

/** Says under which definition everything stands, with the way back. */
export function LensStrip({
  definition,
  onBack,
  onForget,
}: {
  definition: LensDefinition & { name?: string };
  onBack: () => void;
  /** One's own definitions can be thrown away. */
  onForget?: () => void;
}) {
  const w = useWords();
  const { t } = w;
  return (
    <p className="ls" role="status">
      <span>{t('preset.shown', { name: lensName(w, definition), what: lensText(w, definition) })}</span>
      <span className="lsb">
        <button type="button" className="pg-btn pg-btn--s" onClick={onBack}>
          {t('preset.back')}
        </button>
        {onForget && (
          <button type="button" className="pg-btn pg-btn--s" onClick={onForget}>
            {t('preset.forget')}
          </button>
        )}
      </span>
    </p>
  );
}
