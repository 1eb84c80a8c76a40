import { useState } from 'react';
import type { TrialOf, Trials } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';
import { formatDays } from '../format';
import { useWords } from '../ui/words';
import { type Hours, hoursName, MOST_WEEKS, planOf, planText, trialText } from './trial-words';
import './trial.css';

const DAY = 86_400_000;
const BLOCKS: readonly Hours[] = [0, 4, 8, 12, 16, 20].map((from) => ({ from, to: from + 4 }));
const LIFTS = [0.2, 0.3, 0.5, 1] as const;
const noon = (day: string) => Date.parse(`${day}T12:00Z`);

/** What is kept of a plan. */
export type TrialPlan = Omit<TrialOf['row'], 'id'>;

export interface TrialPanelProps {
  /** Undefined while it is read. */
  data: Trials | undefined;
  timeZone: string;
  onPlan: (plan: TrialPlan) => Promise<boolean>;
  onRemove: (profile: ProfileKey, id: string) => void;
  /** Why the last change was not done. */
  problem?: string;
}

function Block(props: { label: string; value: number; onChange: (from: number) => void }) {
  return (
    <label className="tr-f">
      <span>{props.label}</span>
      <span className="pg-pick">
        <select value={props.value} onChange={(event) => props.onChange(Number(event.target.value))}>
          {BLOCKS.map((block) => (
            <option key={block.from} value={block.from}>
              {hoursName(block)}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

function Planner({ data, timeZone, onPlan }: TrialPanelProps & { data: Trials }) {
  const w = useWords();
  const { t, language } = w;
  const [of, setOf] = useState<ProfileKey>();
  const [a, setA] = useState(8);
  const [b, setB] = useState(16);
  const [lift, setLift] = useState<number>(0.5);
  const profile = data.profiles.find(({ key }) => key === of) ?? data.profiles[0];
  if (!profile) return <p className="sub">{t('trials.noOwn')}</p>;
  const plan = planOf(profile, lift);
  const weeks = plan?.weeks;
  const possible = plan !== undefined && weeks !== undefined && weeks <= MOST_WEEKS && a !== b;
  const save = () => {
    if (!plan || weeks === undefined) return;
    const hours = (from: number): Hours => ({ from, to: from + 4 });
    const to = new Date(noon(data.today) + (7 * weeks - 1) * DAY).toISOString().slice(0, 10);
    const { key } = profile;
    void onPlan({ profile: key, a: hours(a), b: hours(b), timeZone, from: data.today, to, perArm: plan.perArm, lift });
  };
  return (
    <>
      <div className="tr-form">
        <label className="tr-f">
          <span>{t('posts.profile.label')}</span>
          <span className="pg-pick">
            <select value={profile.key} onChange={(event) => setOf(event.target.value as ProfileKey)}>
              {data.profiles.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        </label>
        <Block label={t('trials.first')} value={a} onChange={setA} />
        <Block label={t('trials.second')} value={b} onChange={setB} />
        <label className="tr-f">
          <span>{t('trials.lift')}</span>
          <span className="pg-pick">
            <select value={lift} onChange={(event) => setLift(Number(event.target.value))}>
              {LIFTS.map((one) => (
                <option key={one} value={one}>
                  {new Intl.NumberFormat(language, { style: 'percent' }).format(one)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <p className="sub" aria-live="polite">
        {a === b ? t('trials.sameHours') : planText(w, profile, lift)}
      </p>
      <button type="button" className="pg-btn pg-btn--s" disabled={!possible} onClick={save}>
        {t('trials.save')}
      </button>
    </>
  );
}

function Line({ of, onRemove }: { of: TrialOf } & Pick<TrialPanelProps, 'onRemove'>) {
  const w = useWords();
  const { t, language } = w;
  const { row, name, result, drawn } = of;
  const label = `${name}, ${hoursName(row.a)} / ${hoursName(row.b)}`;
  return (
    <li>
      <div>
        <b>{label}</b>
        <span className="sub">
          {formatDays(noon(row.from), noon(row.to), language, 'UTC')} · {row.timeZone}
        </span>
        <p>{trialText(w, of)}</p>
        {result.state === 'running' && <p>{t('trials.today', { hours: hoursName(row[drawn]) })}</p>}
      </div>
      <button
        type="button"
        className="pg-btn pg-btn--s"
        aria-label={t('trials.remove', { name: label })}
        onClick={() => onRemove(row.profile, row.id)}
      >
        {t('trials.away')}
      </button>
    </li>
  );
}

/** A trial of two posting times: what it would take, and how the planned ones stand. */
export function TrialPanel(props: TrialPanelProps) {
  const { t, p } = useWords();
  const { data } = props;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{data && data.trials.length > 0 ? p('trials.title', data.trials.length) : t('timing.trial.title')}</h2>
          <p>{t('trials.rule')}</p>
        </div>
      </header>
      {props.problem && (
        <p role="alert" className="pg-note pg-note--danger">
          {props.problem}
        </p>
      )}
      {data ? (
        <>
          {data.trials.length > 0 && (
            <ul className="tr-list">
              {data.trials.map((trial) => (
                <Line key={trial.row.id} of={trial} onRemove={props.onRemove} />
              ))}
            </ul>
          )}
          <Planner {...props} data={data} />
        </>
      ) : (
        <p role="status">{t('loading')}</p>
      )}
    </section>
  );
}
