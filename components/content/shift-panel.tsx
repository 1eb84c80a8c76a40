import type { ContentData, ContentProfile } from '../../lib/hooks';
import { formatDays, formatInteger, formatList } from '../format';
import { gain, gainRange } from '../ui/gain';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { You } from '../ui/you';

function Row({ profile }: { profile: ContentProfile }) {
  const w = useWords();
  const { t, language, timeZone } = w;
  const { change } = profile;
  const name = (
    <th scope="row">
      <span className="nm">
        {profile.name} {profile.role === 'own' && <You />}
      </span>
      {change && <small>{formatDays(change.from, change.to, language, timeZone)}</small>}
    </th>
  );
  if (!change) {
    return (
      <tr>
        {name}
        <td colSpan={4} className="few">
          {t('content.shift.tooFew')}
        </td>
      </tr>
    );
  }
  const clear = change.total.low > 1 || change.total.high < 1;
  const most = [...change.types].sort(
    (a, b) => Math.abs(Math.log(b.within * b.mix)) - Math.abs(Math.log(a.within * a.mix)),
  )[0];
  return (
    <tr className={profile.role === 'own' ? 'me' : undefined}>
      {name}
      <td>
        {clear ? <b>{gain(change.total.value, language)}</b> : gain(change.total.value, language)}
        <small>{gainRange(w, change.total.low, change.total.high)}</small>
      </td>
      <td>{gain(change.mix, language)}</td>
      <td>
        {gain(change.within, language)}
        {most && <small>{t('content.shift.most', { type: t(`format.${most.type}`) })}</small>}
      </td>
      <td>
        {t('content.shift.halves', {
          first: formatInteger(change.n.first, language),
          second: formatInteger(change.n.second, language),
        })}
      </td>
    </tr>
  );
}

/** What became of each typical rate from the first half of the period to the second, and how much the mix did of it. */
export function ShiftPanel({ data }: { data: ContentData }) {
  const { t, language } = useWords();
  const clear = data.profiles.filter(({ change }) => change && (change.total.low > 1 || change.total.high < 1));
  const names = formatList(
    clear.map((profile) => profile.name),
    language,
  );
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{clear.length > 0 ? t('content.shift.clear', { names }) : t('content.shift.same')}</h2>
          <p>{t('content.shift.rule')}</p>
        </div>
      </header>
      <ScrollBox label={t('content.shift.rule')}>
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('column.profile')}</th>
              <th scope="col">{t('content.shift.total')}</th>
              <th scope="col">{t('content.shift.mix')}</th>
              <th scope="col">{t('content.shift.within')}</th>
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {data.profiles.map((profile) => (
              <Row key={profile.key} profile={profile} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
