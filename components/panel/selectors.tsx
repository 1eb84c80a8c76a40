import type { Lens } from '../../lib/metrics/types';
import type { PlatformId } from '../../lib/model';
import { formatInteger } from '../format';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { lensLimit } from './lens-limits';
import { LENSES, PERIODS, type PeriodDays, type ProfileSet, type View } from './types';

/** Set, period, formula: native lists in one joined frame; what a platform cannot give is there, disabled, with the reason. */
export function Selectors(props: { sets: ProfileSet[]; view: View; onChange: (view: Partial<View>) => void }) {
  const { t, language } = useWords();
  const { view } = props;
  return (
    <div className="pg-sel ss">
      <label>
        <small>{t('select.set')}</small>
        <select
          value={view.set ?? ''}
          disabled={props.sets.length === 0}
          onChange={(event) => props.onChange({ set: event.target.value as PlatformId })}
        >
          {props.sets.length === 0 && <option value="">{t('select.noSet')}</option>}
          {props.sets.map((set) => (
            <option key={set.id} value={set.id}>
              {set.name} ({formatInteger(set.profiles, language)})
            </option>
          ))}
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
            const limit = view.set && lensLimit(view.set, lens);
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
