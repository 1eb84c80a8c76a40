import type { TimingData } from '../../lib/hooks';
import { formatInteger, NO_VALUE } from '../format';
import { Icon } from '../ui/icon';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { type TimingChoiceProps, TimingChoices } from './timing-choices';
import { CELL_NEEDED, TimingGrid, TimingLegend } from './timing-grid';
import { TimingAnswer, TimingEmpty, useTimingNote } from './timing-parts';
import { blockName, fineMultiple, weekdayName } from './timing-words';
import './timing.css';

/** The cells as a table of weekdays by hours. */
function AsTable({ cells }: { cells: NonNullable<TimingData['grid']> }) {
  const { t, language } = useWords();
  const hours = [...new Set(cells.map((cell) => cell.hour))];
  return (
    <details className="pg-alt">
      <summary>
        <Icon name="table" small />
        {t('table.show')}
      </summary>
      <ScrollBox label={t('table.show')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('timing.hours')}</th>
              {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
                <th scope="col" key={weekday}>
                  {weekdayName(weekday, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">{blockName(hour)}</th>
                {cells
                  .filter((cell) => cell.hour === hour)
                  .map((cell) => (
                    <td key={cell.weekday}>
                      {cell.n === 0
                        ? NO_VALUE
                        : cell.n < CELL_NEEDED || !cell.effect
                          ? `n ${formatInteger(cell.n, language)}`
                          : fineMultiple(cell.effect.value, language)}
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

/** The side panel's Timing tab. */
export function TimingScreen(props: TimingChoiceProps & { onYear: () => void }) {
  const { t } = useWords();
  const { data } = props;
  const note = useTimingNote(data);
  return (
    <div className="tm">
      <TimingChoices {...props} />
      {data.grid ? (
        <>
          <TimingAnswer data={data} />
          <TimingGrid cells={data.grid} />
          <TimingLegend cells={data.grid} />
          <p className="sub">{note}</p>
          <AsTable cells={data.grid} />
          <div className="pg-note">
            <Icon name="info" />
            <div>
              <b>{t('timing.trial.title')}</b>
              {t('timing.trial.text')}
              <div className="pg-acts">
                <a className="pg-link" href="/dashboard.html#timing" target="postgauge-dashboard">
                  {t('trials.plan')}
                </a>
              </div>
            </div>
          </div>
        </>
      ) : (
        <TimingEmpty data={data} onYear={props.onYear} />
      )}
    </div>
  );
}
