import type { GrowthRow } from '../../lib/hooks';
import { formatDayCount, formatInteger, NO_VALUE } from '../format';
import { NameDot } from '../ui/colours';
import { rhythmText } from '../ui/figures';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { You } from '../ui/you';

type W = ReturnType<typeof useWords>;
type Rhythm = GrowthRow['rhythm'];

/** Below this chance times strewn over the day would not look so gathered. */
const TELL = 0.05;
/** Correlation of one gap with the next from which it is worth a word. */
const MEMORY = 0.3;

/** "around 18", or that there is no usual time; undefined under five posts with a time of day. */
export function timeOfDayText({ t, p, language }: W, { clock }: Rhythm): string | undefined {
  if (!clock) return undefined;
  const said =
    clock.chance <= TELL
      ? t('rhythms.around', { hour: formatInteger(Math.round(clock.hour) % 24, language) })
      : t('rhythms.anyTime');
  return `${said}, ${p('postCount', clock.n)}`;
}

/** "even", "in bursts", and whether long gaps follow long ones; undefined where there are too few gaps for either. */
export function gapsText(w: W, { burstiness, memory }: Rhythm): string | undefined {
  const words = [
    rhythmText(w, burstiness),
    memory !== undefined && memory >= MEMORY ? w.t('rhythms.follow') : undefined,
    memory !== undefined && memory <= -MEMORY ? w.t('rhythms.alternate') : undefined,
  ].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(', ') : undefined;
}

function Row({ row }: { row: GrowthRow }) {
  const w = useWords();
  const { t, p, language } = w;
  const { gaps, activeWeeks, streaks } = row.rhythm;
  const own = row.role === 'own';
  return (
    <tr className={own ? 'me' : undefined}>
      <th scope="row">
        <span className="nm">
          <NameDot profile={row.key} own={own} /> {row.name} {own && <You />}
        </span>
      </th>
      <td>
        {gaps ? formatDayCount(gaps.median, language) : NO_VALUE}
        {gaps && <small>{p('rhythms.gaps', gaps.n)}</small>}
      </td>
      <td>{gaps ? formatDayCount(gaps.longest, language) : NO_VALUE}</td>
      <td>
        {activeWeeks.of > 0 ? p('rhythms.streak', streaks.longest) : NO_VALUE}
        {activeWeeks.of > 0 && (
          <small>
            {t('rhythms.active', {
              current: formatInteger(streaks.current, language),
              active: formatInteger(activeWeeks.active, language),
              of: formatInteger(activeWeeks.of, language),
            })}
          </small>
        )}
      </td>
      <td>{gapsText(w, row.rhythm) ?? NO_VALUE}</td>
      <td>{timeOfDayText(w, row.rhythm) ?? NO_VALUE}</td>
    </tr>
  );
}

/** How profiles post in time: gaps, silences, weeks in a row, and whether there is a usual time of day. */
export function RhythmPanel({ rows }: { rows: readonly GrowthRow[] }) {
  const { t } = useWords();
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('rhythms.title')}</h2>
          <p>{t('rhythms.rule')}</p>
        </div>
      </header>
      <ScrollBox label={t('rhythms.title')}>
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('column.profile')}</th>
              <th scope="col">{t('rhythms.gap')}</th>
              <th scope="col">{t('rhythms.silence')}</th>
              <th scope="col">{t('rhythms.weeks')}</th>
              <th scope="col">{t('rhythms.pattern')}</th>
              <th scope="col">{t('rhythms.time')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
