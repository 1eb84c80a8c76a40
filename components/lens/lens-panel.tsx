import { useId } from 'react';
import type { LensDefinition, LensResult } from '../../lib/metrics/lenses';
import { lensName, lensText } from '../explain/lens-names';
import { formatFigure, formatRate, formatRateRange } from '../format';
import { reasonText } from '../ui/figures';
import { useWords } from '../ui/words';
import './lens.css';

/** One way to define the rate, with what it makes of the own profile's posts; no result without an own profile. */
export interface LensOption {
  definition: LensDefinition & { name?: string };
  result?: LensResult;
  /** Key of the reason why it cannot be used on this platform at all. */
  off?: string;
}

/** Posts of the platform do not carry what the formula asks for: no choice would show a figure. */
const CANNOT: readonly string[] = ['not-shown', 'no-views', 'hidden'];

function useValueText() {
  const { language } = useWords();
  return (result: LensResult | undefined) => {
    if (!result?.ok) return undefined;
    return result.definition.scale === 100
      ? formatRate(result.value / 100, language)
      : formatFigure(result.value, language);
  };
}

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
  const valueText = useValueText();
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
        {props.options.map(({ definition, result, off }) => {
          const why = result && !result.ok ? result.why : undefined;
          const disabled = off !== undefined || (why !== undefined && CANNOT.includes(why.reason));
          const value = valueText(result);
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
              {value && <b>{definition.summary === 'daily' ? t('preset.aDay', { value }) : value}</b>}
              <small>{off ? t(off) : why ? reasonText(w, why) : lensText(w, result?.definition ?? definition)}</small>
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
