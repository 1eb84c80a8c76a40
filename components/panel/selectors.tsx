import type { Lens } from '../../lib/metrics/types';
import { formatInteger } from '../format';
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

/** Set, period, formula: native lists in one joined frame; what a platform cannot give is there, disabled, with the reason. */
export function Selectors(props: { sets: ProfileSet[]; view: View; onChange: (view: Partial<View>) => void }) {
  const { t } = useWords();
  const { view } = props;
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
        <select value={view.lens} onChange={(event) => props.onChange({ lens: event.target.value as Lens })}>
          {LENSES.map((lens) => {
            const limit = set && lensLimitOf(platformsOf(set), lens);
            return (
              <option key={lens} value={lens} disabled={limit?.off}>
                {t(`lens.${lens}`)}
                {limit ? ` (${t(limit.key)})` : ''}
              </option>
            );
          })}
        </select>
        <Icon name="down" />
      </label>
    </div>
  );
}
