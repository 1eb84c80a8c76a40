import type { ReactNode } from 'react';
import type { Comparison, Verdict } from '../../lib/metrics/types';
import { formatList } from '../format';
import { displayName } from '../ui/figures';
import { Rich, useWords } from '../ui/words';

const MOST_NAMES = 4;
const PARTS: { verdict: Verdict; key: string; strong: boolean }[] = [
  { verdict: 'above', key: 'answer.above', strong: true },
  { verdict: 'below', key: 'answer.below', strong: true },
  { verdict: 'no-difference', key: 'answer.same', strong: false },
  { verdict: 'too-few', key: 'answer.tooFew', strong: false },
];

/** Names in a sentence: as the language lists them, the bold ones bold, a long list ended by how many more there are. */
function Names({ names, strong }: { names: string[]; strong: boolean }) {
  const { p, language } = useWords();
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  const rest = names.length - shown.length;
  const items = rest > 0 ? [...shown, p('answer.more', rest)] : shown;
  // Marks stand in for the names while the language joins them, so that a name with a comma stays one name.
  const marked = formatList(
    items.map((_, i) => `{${i}}`),
    language,
  );
  const values: Record<string, ReactNode> = {};
  items.forEach((item, i) => {
    values[`${i}`] = strong ? <b>{item}</b> : item;
  });
  return <Rich text={marked} values={values} />;
}

/** The comparison as sentences: the answer first, the charts carry it. */
export function Answer({ comparison }: { comparison: Comparison }) {
  const { t, p } = useWords();
  const others = comparison.groups.flatMap((g) =>
    g.rows.filter((r) => r.stats.role !== 'own').map((row) => ({ row, group: g.verdict })),
  );
  if (!comparison.own) return <p className="ans">{t('answer.noOwn')}</p>;
  if (others.length === 0) return <p className="ans">{t('answer.alone')}</p>;
  if (!comparison.own.stats.rate.ok) return <p className="ans">{t('answer.ownTooFew')}</p>;
  return (
    <p className="ans">
      {PARTS.map(({ verdict, key, strong }) => {
        const names = others.filter((o) => (o.row.verdict ?? o.group) === verdict).map((o) => displayName(o.row.stats));
        if (names.length === 0) return null;
        return (
          <span key={verdict}>
            <Rich
              text={p(key, names.length, { n: '' })}
              values={{ names: <Names names={names} strong={strong} /> }}
            />{' '}
          </span>
        );
      })}
    </p>
  );
}
