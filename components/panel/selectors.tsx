import { lensName, productName } from '../explain/lens-names';
import { formatInteger } from '../format';
import { type LensOffer, type LensOption, optionWords } from '../lens/options';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { lensLimitOf } from './lens-limits';
import { LENSES, PERIODS, type PeriodDays, type ProfileSet, platformsOf, type SetId, type View } from './types';

function SetOptions({ sets }: { sets: ProfileSet[] }) {
  const { t, language } = useWords();
  const options = (some: ProfileSet[]) =>
    some.map((set) => (
      <option key={set.id} value={set.id}>
        {set.name} ({formatInteger(set.profiles, language)})
      </option>
    ));
  const mine = sets.filter((set) => set.platforms);
  if (mine.length === 0) return options(sets);
  return (
    <>
      <optgroup label={t('select.mine')}>{options(mine)}</optgroup>
      <optgroup label={t('select.all')}>{options(sets.filter((set) => !set.platforms))}</optgroup>
    </>
  );
}

/** Others' definitions with your value under each, then one's own; what cannot be used is there with the reason. */
function LensOptions({ options = [], chosen }: LensOffer) {
  const w = useWords();
  // Until the values are made the chosen one is there all the same, or the list would show another.
  const listed = options.length > 0 || !chosen ? options.slice(1) : [{ definition: chosen }];
  const items = (some: LensOption[]) =>
    some.map((option) => {
      const { value, text, disabled } = optionWords(w, option);
      const { id } = option.definition;
      const name = lensName(w, option.definition);
      return (
        <option key={id} value={id} disabled={disabled && id !== chosen?.id}>
          {value ? `${name} · ${value}` : disabled ? `${name} (${text})` : name}
        </option>
      );
    });
  const vendors = listed.filter(({ definition }) => productName(definition.id));
  const own = listed.filter(({ definition }) => !productName(definition.id));
  return (
    <>
      {vendors.length > 0 && <optgroup label={w.t('preset.others')}>{items(vendors)}</optgroup>}
      {own.length > 0 && <optgroup label={w.t('preset.own')}>{items(own)}</optgroup>}
    </>
  );
}

/** Set, period, formula: native lists in one joined frame; what a platform cannot give is there, disabled, with the reason. */
export function Selectors(props: {
  sets: ProfileSet[];
  view: View;
  /** Others' definitions and one's own in the list of formulas; left out where they have a place of their own. */
  lenses?: LensOffer;
  onChange: (view: Partial<View>) => void;
}) {
  const { t } = useWords();
  const { view, lenses } = props;
  const choose = (value: string) => {
    const ours = LENSES.find((lens) => lens === value);
    if (lenses) lenses.onChoose(ours ? null : value);
    if (ours) props.onChange({ lens: ours });
  };
  const set = props.sets.find(({ id }) => id === view.set);
  return (
    <div className="pg-sel ss">
      <label>
        <small>{t('select.set')}</small>
        <select
          value={view.set ?? ''}
          disabled={props.sets.length === 0}
          onChange={(event) => props.onChange({ set: event.target.value as SetId })}
        >
          {props.sets.length === 0 && <option value="">{t('select.noSet')}</option>}
          <SetOptions sets={props.sets} />
        </select>
        <Icon name="down" />
      </label>
      <label>
        <small>{t('select.period')}</small>
        <select
          value={view.period}
          onChange={(event) => props.onChange({ period: Number(event.target.value) as PeriodDays })}
        >
          {PERIODS.map((days) => (
            <option key={days} value={days}>
              {t(`period.d${days}`)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </label>
      <label>
        <small>{t('select.formula')}</small>
        <select value={lenses?.chosen?.id ?? view.lens} onChange={(event) => choose(event.target.value)}>
          {LENSES.map((lens) => {
            const limit = set && lensLimitOf(platformsOf(set), lens);
            return (
              <option key={lens} value={lens} disabled={limit?.off}>
                {t(`lens.${lens}`)}
                {limit ? ` (${t(limit.key)})` : ''}
              </option>
            );
          })}
          {lenses && <LensOptions {...lenses} />}
        </select>
        <Icon name="down" />
      </label>
    </div>
  );
}
