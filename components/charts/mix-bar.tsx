import type { ContentMix } from '../../lib/metrics/types';
import { formatShare } from '../format';
import { FORMAT_ORDER, formatClass } from '../ui/formats';
import { useWords } from '../ui/words';

/** Shares of the content types as one bar; its name says them all. */
export function MixBar({ mix }: { mix: ContentMix }) {
  const { t, p, language } = useWords();
  const rows = [...mix.rows].filter((r) => r.n > 0 || r.share > 0);
  rows.sort((a, b) => FORMAT_ORDER.indexOf(a.format) - FORMAT_ORDER.indexOf(b.format));
  if (rows.length === 0) {
    return <span className="pg-mix pg-hatchbox" role="img" aria-label={t('why.notObserved')} />;
  }
  const shares = rows.map((r) => `${t(`format.${r.format}`)} ${formatShare(r.share, language)}`).join(', ');
  return (
    <span className="pg-mix" role="img" aria-label={`${p('postCount', mix.n)}: ${shares}`}>
      {rows.map((row) => (
        <i key={row.format} className={formatClass(row.format)} style={{ flex: `${row.share * 100} 1 0` }} />
      ))}
    </span>
  );
}

/** The type of a mix with the largest share. */
export function largestType(mix: ContentMix): ContentMix['rows'][number] | undefined {
  return [...mix.rows].sort((a, b) => b.share - a.share)[0];
}
