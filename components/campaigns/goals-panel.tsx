import { type FormEvent, useState } from 'react';
import type { CampaignChoice, GoalOf } from '../../lib/hooks';
import { formatDay, formatFigure, formatInteger, formatRange, formatRate, formatRateRange } from '../format';
import { useWords } from '../ui/words';

type What = GoalOf['row']['what'];
export type GoalDraft = Omit<GoalOf['row'], 'id' | 'from'>;

export interface GoalsPanelProps {
  goals: readonly GoalOf[];
  /** Own profiles alone: only they can be steered. */
  profiles: readonly CampaignChoice[];
  onSave: (draft: GoalDraft) => Promise<boolean>;
  onRemove: (goal: GoalOf['row']) => void;
}

const WHATS: readonly What[] = ['cadence', 'rate', 'followers'];
const noon = (day: string) => Date.parse(`${day}T12:00Z`);

function figure(what: What, value: number, language: string): string {
  if (what === 'rate') return formatRate(value, language);
  return what === 'followers' ? formatInteger(value, language) : formatFigure(value, language);
}

/** "3.2 so far, 95% range 2.1–4.6: it may be reached already." The verdict goes by the range. */
export function progressText({ t, language }: ReturnType<typeof useWords>, { row, progress }: GoalOf): string {
  const { reached, verdict, over } = progress;
  if (!reached) return t('goals.unknown');
  const so = figure(row.what, reached.value, language);
  const range =
    reached.low === reached.high
      ? ''
      : row.what === 'rate'
        ? formatRateRange(reached.low, reached.high, language)
        : row.what === 'followers'
          ? `${formatInteger(reached.low, language)}–${formatInteger(reached.high, language)}`
          : formatRange(reached.low, reached.high, language);
  const named = row.what === 'followers' ? range : range && t('rate.range', { range });
  const said = t(`goals.${verdict}`);
  return `${t(over ? 'goals.ended' : 'goals.soFar', { value: named ? `${so} (${named})` : so })} ${said}`;
}

function Form({ profiles, onSave }: Pick<GoalsPanelProps, 'profiles' | 'onSave'>) {
  const { t } = useWords();
  const [of, setOf] = useState(profiles[0]?.key);
  const [what, setWhat] = useState<What>('cadence');
  const [target, setTarget] = useState('');
  const [to, setTo] = useState('');
  const value = Number(target.replace(',', '.'));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const profile = profiles.find(({ key }) => key === of)?.key ?? profiles[0]?.key;
    if (!profile) return;
    if (await onSave({ profile, what, target: what === 'rate' ? value / 100 : value, to })) setTarget('');
  };
  return (
    <form className="cg-fields" onSubmit={(event) => void send(event)}>
      <label>
        <span>{t('posts.profile.label')}</span>
        <select value={of} onChange={(event) => setOf(event.target.value as typeof of)}>
          {profiles.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('goals.what')}</span>
        <select value={what} onChange={(event) => setWhat(event.target.value as What)}>
          {WHATS.map((one) => (
            <option key={one} value={one}>
              {t(`goals.of.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('goals.target')}</span>
        <input type="text" inputMode="decimal" value={target} onChange={(event) => setTarget(event.target.value)} />
      </label>
      <label>
        <span>{t('goals.until')}</span>
        <input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <button type="submit" className="pg-btn" disabled={!(value > 0) || to === ''}>
        {t('goals.save')}
      </button>
    </form>
  );
}

/** Goals of own profiles, each with how far it is and what its range leaves open. */
export function GoalsPanel({ goals, profiles, onSave, onRemove }: GoalsPanelProps) {
  const w = useWords();
  const { t, language } = w;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{t('goals.title')}</h2>
          <p>{t('goals.rule')}</p>
        </div>
      </header>
      <ul className="cg-list">
        {goals.map((goal) => {
          const { row, name } = goal;
          const label = t('goals.label', {
            name,
            what: t(`goals.of.${row.what}`),
            target: figure(row.what, row.target, language),
            day: formatDay(noon(row.to), language, 'UTC'),
          });
          return (
            <li key={row.id}>
              <div className="cg-goal">
                <b>{label}</b>
                <span>{progressText(w, goal)}</span>
              </div>
              <button
                type="button"
                className="pg-btn pg-btn--s"
                aria-label={t('goals.remove', { name: label })}
                onClick={() => onRemove(row)}
              >
                {t('campaigns.away')}
              </button>
            </li>
          );
        })}
      </ul>
      {profiles.length > 0 ? <Form profiles={profiles} onSave={onSave} /> : <p className="sub">{t('goals.noOwn')}</p>}
    </section>
  );
}
