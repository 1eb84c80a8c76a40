import type { ContentData } from '../../lib/hooks';
import { MixBar } from '../charts/mix-bar';
import { formatFigure, formatInteger, NO_VALUE, numberFormat } from '../format';
import { TypeLegend } from '../ui/legend';
import { ScrollBox } from '../ui/scroll-box';
import { useWords } from '../ui/words';
import { You } from '../ui/you';

/** The profile whose mix is most like that of the i-th. */
export function nearest(data: ContentData, i: number): { name: string; distance: number } | undefined {
  let best: { name: string; distance: number } | undefined;
  data.distances[i]?.forEach((distance, k) => {
    const name = data.profiles[k]?.name;
    if (k === i || distance === null || name === undefined) return;
    if (!best || distance < best.distance) best = { name, distance };
  });
  return best;
}

/** How varied each mix is, how far from yours, and whose it is most like. */
export function VarietyPanel({ data }: { data: ContentData }) {
  const { t, language } = useWords();
  const own = data.profiles.findIndex((profile) => profile.role === 'own');
  const fine = (value: number) =>
    numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('content.variety.title')}</h2>
          <p>{t('content.variety.rule')}</p>
        </div>
      </header>
      <ScrollBox label={t('content.variety.title')}>
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('column.profile')}</th>
              <th scope="col">{t('column.mix')}</th>
              <th scope="col">{t('column.posts')}</th>
              <th scope="col">{t('content.variety.effective')}</th>
              {own >= 0 && <th scope="col">{t('content.variety.fromYou')}</th>}
              <th scope="col">{t('content.variety.nearest')}</th>
            </tr>
          </thead>
          <tbody>
            {data.profiles.map((profile, i) => {
              const like = nearest(data, i);
              const far = own >= 0 && own !== i ? (data.distances[own]?.[i] ?? null) : null;
              return (
                <tr key={profile.key} className={profile.role === 'own' ? 'me' : undefined}>
                  <th scope="row">
                    <span className="nm">
                      {profile.name} {profile.role === 'own' && <You />}
                    </span>
                  </th>
                  <td className="mw">
                    <MixBar mix={profile.mix} />
                  </td>
                  <td>{formatInteger(profile.mix.n, language)}</td>
                  <td>{profile.mix.n > 0 ? formatFigure(profile.mix.effectiveTypes, language) : NO_VALUE}</td>
                  {own >= 0 && <td>{far === null ? NO_VALUE : fine(far)}</td>}
                  <td>{like ? `${like.name}, ${fine(like.distance)}` : NO_VALUE}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <TypeLegend mixes={data.profiles.map((profile) => profile.mix)} />
    </section>
  );
}
