import type { ContentMix, TypeRow } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { DotWhisker } from '../charts/dot-whisker';
import { logAxis } from '../charts/log-axis';
import { Explainable } from '../explain/context';
import { formatInteger, formatMultiple, formatMultipleRange, formatShare } from '../format';
import { reasonText } from '../ui/figures';
import { formatClass, formatIcon } from '../ui/formats';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';

function Result({ row, axis }: { row: TypeRow; axis: ReturnType<typeof logAxis> }) {
  const w = useWords();
  const { versus } = row;
  if (!versus) return <span className="rs h" title={row.rate.ok ? undefined : reasonText(w, row.rate.why)} />;
  const range = formatMultipleRange(versus.low, versus.high, w.language);
  return (
    <span className="rs" style={{ '--one': `${axis.place(1).toFixed(1)}%` } as React.CSSProperties}>
      <DotWhisker
        axis={axis}
        estimate={versus}
        label={`${formatMultiple(versus.value, w.language)}, ${versus.noRange ? w.t('preset.noRange') : w.t('rate.range', { range })}`}
      />
    </span>
  );
}

/** Share and result of every content type against the profile's own typical post. */
export function TypeTable({ mix, profile }: { mix: ContentMix; profile: ProfileKey }) {
  const w = useWords();
  const { t, language } = w;
  const axis = logAxis(
    mix.rows.flatMap((r) => (r.versus ? [r.versus.low, r.versus.high, 1] : [])),
    1,
  );
  const rows = [...mix.rows].filter((r) => r.share > 0).sort((a, b) => b.share - a.share);
  return (
    <table className="tt">
      <caption className="pg-vh">{t('profile.types')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.type')}</th>
          <th scope="col">{t('column.share')}</th>
          <th scope="col">n</th>
          <th scope="col">{t(rows.some((row) => row.versus?.noRange) ? 'preset.result' : 'column.result')}</th>
          <th scope="col">
            <span className="pg-vh">{t('column.multiple')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.format}>
            <th scope="row">
              <span className="ty">
                <i className={`pg-sw ${formatClass(row.format)}`} />
                <Icon name={formatIcon(row.format)} small />
                {t(`format.${row.format}`)}
              </span>
            </th>
            <td>
              <Explainable ask={{ kind: 'share', profile, format: row.format }}>
                {formatShare(row.share, language)}
              </Explainable>
            </td>
            <td>
              {formatInteger(
                row.rate.ok ? row.rate.estimate.n : row.rate.why.reason === 'too-few' ? row.rate.why.n : row.n,
                language,
              )}
            </td>
            <td>
              <Result row={row} axis={axis} />
            </td>
            {row.versus ? (
              <td>
                <Explainable ask={{ kind: 'type', profile, format: row.format }}>
                  <b>{formatMultiple(row.versus.value, language)}</b>
                </Explainable>
              </td>
            ) : (
              <td className="few">
                {t(row.rate.ok || row.rate.why.reason === 'too-few' ? 'why.short.tooFew' : 'why.short.none')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
