import type { ReactNode } from 'react';
import type { GrowthRow } from '../../lib/hooks';
import { formatDay, formatFigure, formatInteger } from '../format';
import { useWords } from '../ui/words';
import { againstText, jumpText } from './growth-words';

function Panel({ title, rule, children }: { title: string; rule: string; children: ReactNode }) {
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{title}</h2>
          <p>{rule}</p>
        </div>
      </header>
      {children}
    </section>
  );
}

/** Days on which followers moved far more than usual, with the evidence: a question, never a verdict. */
export function JumpsPanel({ rows }: { rows: readonly GrowthRow[] }) {
  const w = useWords();
  const jumps = rows.flatMap((row) => row.figures.jumps.map((jump) => ({ row, jump })));
  jumps.sort((a, b) => b.jump.change.to.at - a.jump.change.to.at);
  return (
    <Panel
      title={jumps.length > 0 ? w.p('growing.jumps', jumps.length) : w.t('growing.jump.none')}
      rule={w.t('growing.jump.rule')}
    >
      <ul className="gl-list">
        {jumps.map(({ row, jump }) => (
          <li key={`${row.key} ${jump.change.to.at}`} className={row.role === 'own' ? 'me' : undefined}>
            {jumpText(w, row.name, jump)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Growth against engagement, a sentence a profile. */
export function AgainstPanel({ rows }: { rows: readonly GrowthRow[] }) {
  const w = useWords();
  return (
    <Panel title={w.t('growing.against.title')} rule={w.t('growing.against.rule')}>
      <ul className="gl-list">
        {rows.map((row) => (
          <li key={row.key} className={row.role === 'own' ? 'me' : undefined}>
            {againstText(w, row)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** When profiles began to post more or less often. */
export function PacePanel({ rows }: { rows: readonly GrowthRow[] }) {
  const w = useWords();
  const { t, p, language, timeZone } = w;
  const changes = rows.flatMap((row) => row.pace.map((change) => ({ row, change })));
  changes.sort((a, b) => b.change.at - a.change.at);
  return (
    <Panel
      title={changes.length > 0 ? p('growing.paces', changes.length) : t('growing.pace.none')}
      rule={t('growing.pace.rule')}
    >
      <ul className="gl-list">
        {changes.map(({ row, change }) => (
          <li key={`${row.key} ${change.at}`} className={row.role === 'own' ? 'me' : undefined}>
            {t('growing.pace.what', {
              name: row.name,
              day: formatDay(change.at, language, timeZone),
              after: formatFigure(change.after, language),
              before: formatFigure(change.before, language),
              weeksBefore: formatInteger(change.weeksBefore, language),
              weeksAfter: formatInteger(change.weeksAfter, language),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
