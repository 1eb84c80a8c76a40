import type { ReactNode } from 'react';
import type { PresetComparison } from '../../lib/metrics/comparison';
import type { ComparisonRow } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { Coverage, observedShare } from '../charts/coverage-strip';
import { WeekBars } from '../charts/week-bars';
import { Explainable } from '../explain/context';
import {
  formatDay,
  formatDayCount,
  formatFigure,
  formatInteger,
  formatMultiple,
  formatShare,
  NO_VALUE,
} from '../format';
import { CountText } from '../ui/count-text';
import {
  cadenceText,
  displayName,
  estimateText,
  evidenceText,
  longestGapText,
  reasonText,
  verdictText,
  versusText,
} from '../ui/figures';
import { GrowthText } from '../ui/growth-text';
import { Icon } from '../ui/icon';
import { NothingTracked } from '../ui/nothing-tracked';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { Avatar } from '../ui/you';
import { ChangedMark } from './compare-row';
import { HeroScale } from './hero-scale';
import { rateNameInFull } from './rate-name';
import { TypeTable } from './type-table';

function Rate({ row, comparison }: { row: ComparisonRow; comparison: PresetComparison }) {
  const w = useWords();
  const { rate } = row.stats;
  return (
    <div className="sec first">
      <h3>{rateNameInFull(w, comparison)}</h3>
      <p className="hero">
        <b className={rate.ok ? '' : 'pg-none'}>
          {rate.ok ? (
            <Explainable ask={{ kind: 'rate', profile: row.stats.key }}>
              {estimateText(rate.estimate, w.language)}
            </Explainable>
          ) : (
            NO_VALUE
          )}
        </b>
        <span>{rate.ok ? evidenceText(w, rate) : reasonText(w, rate.why)}</span>
      </p>
      <HeroScale comparison={comparison} row={row} />
      {row.verdict && row.verdict !== 'too-few' && comparison.own && (
        <p>
          <b>{verdictText(w, row.verdict)}</b>{' '}
          {row.versusOwn && (
            <Explainable ask={{ kind: 'versus', profile: row.stats.key }}>{versusText(w, row.versusOwn)}</Explainable>
          )}
        </p>
      )}
      {row.multiple !== undefined && (
        <p>
          <Explainable ask={{ kind: 'versus', profile: row.stats.key }}>
            {w.t('preset.versus', { multiple: formatMultiple(row.multiple, w.language) })}
          </Explainable>{' '}
          <span className="sub">{w.t('preset.noRange')}</span>
        </p>
      )}
      {rate.ok && rate.estimate.assumedFollowers > 0 && (
        <p className="sub">
          {w.p('rate.assumed', rate.estimate.assumedFollowers, { of: formatInteger(rate.estimate.n, w.language) })}
        </p>
      )}
    </div>
  );
}

function Rhythm({ stats }: { stats: ComparisonRow['stats'] }) {
  const w = useWords();
  const { cadence } = stats;
  const facts = [cadenceText(w, cadence), longestGapText(w, cadence)].filter(Boolean).join(' · ');
  return (
    <section className="sec">
      <header>
        <h3>{w.t('profile.cadence')}</h3>
        <span>{facts}</span>
      </header>
      {cadence.weeks.length > 0 ? (
        <WeekBars weeks={cadence.weeks} name={displayName(stats)} />
      ) : (
        <p className="sub">{w.t('why.notObserved')}</p>
      )}
      {cadence.openGap !== undefined && (
        <p className="sub">{w.t('cadence.open', { days: formatDayCount(cadence.openGap, w.language) })}</p>
      )}
    </section>
  );
}

/** Everything about one profile that one period holds. */
export function ProfileScreen(props: {
  comparison: PresetComparison;
  profile: ProfileKey | null;
  /** The profile whose page could not be wholly read. */
  changed?: ProfileKey;
  /** What is different since the visit before. */
  changes: (key: ProfileKey) => ReactNode;
  /** What the profile says of itself. */
  about: (key: ProfileKey) => ReactNode;
  onChoose: (key: ProfileKey) => void;
  /** Present while a profile was chosen here: back to the one of the page in front. */
  onFollow?: () => void;
}) {
  const w = useWords();
  const { t, p, language, timeZone } = w;
  const { comparison } = props;
  const rows = comparison.groups.flatMap((g) => g.rows);
  const row = rows.find((r) => r.stats.key === props.profile) ?? rows.find((r) => r.stats.role !== 'own') ?? rows[0];
  if (!row) return <NothingTracked />;
  const { stats } = row;
  const { period } = comparison.settings;
  const name = displayName(stats);
  const strip = { period, stretches: stats.cadence.stretches, own: stats.role === 'own' };
  return (
    <>
      {rows.length > 1 && (
        <label className="pg-pick pick-profile">
          <span className="pg-vh">{t('profile.choose')}</span>
          <select value={stats.key} onChange={(event) => props.onChoose(event.target.value as ProfileKey)}>
            {rows.map((r) => (
              <option key={r.stats.key} value={r.stats.key}>
                {displayName(r.stats)}
                {r.stats.role === 'own' ? ` (${t('role.you')})` : ''}
              </option>
            ))}
          </select>
        </label>
      )}
      {props.onFollow && (
        <p className="pin">
          <span>{t('profile.pinned')}</span>
          <button type="button" className="pg-btn pg-btn--s" onClick={props.onFollow}>
            {t('profile.follow')}
          </button>
        </p>
      )}
      <div className="pw">
        <Avatar name={name} own={stats.role === 'own'} large />
        <div>
          <h2 title={name}>{name}</h2>
          <p>
            @{stats.handle.replace(/^@/, '')} · {t(`role.${stats.role ?? 'none'}`)}{' '}
            {stats.key === props.changed && <ChangedMark />}
          </p>
        </div>
        <a
          className="pg-ib"
          href={stats.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('profile.open', { name })}
          title={t('profile.open', { name })}
        >
          <Icon name="ext" />
        </a>
        <WrongNumber name={name} profile={stats.key} key={stats.key} shown />
      </div>
      {props.about(stats.key)}
      <Rate row={row} comparison={comparison} />
      <Rhythm stats={stats} />
      <section className="sec">
        <header>
          <h3>{t('column.followers')}</h3>
          <span>
            <Explainable ask={{ kind: 'growth', profile: stats.key }}>
              <GrowthText growth={stats.growth} />
            </Explainable>
          </span>
        </header>
        <p>
          {stats.followers ? (
            <Explainable ask={{ kind: 'growth', profile: stats.key }}>
              <CountText count={stats.followers} />
            </Explainable>
          ) : (
            <CountText count={stats.followers} />
          )}
        </p>
      </section>
      <section className="sec">
        <header>
          <h3>{t('profile.types')}</h3>
          <span>
            {p('profile.typesOf', stats.posts.inPeriod, {
              mature: formatInteger(stats.posts.mature, language),
              days: formatDayCount(stats.maturityDays, language),
            })}
            {stats.maturityLearnt && ` (${t('compare.learnt')})`}
          </span>
        </header>
        {stats.mix.n > 0 ? (
          <>
            <TypeTable mix={stats.mix} profile={stats.key} />
            <p className="sub">{t('profile.effective', { n: formatFigure(stats.mix.effectiveTypes, language) })}</p>
          </>
        ) : (
          <p className="sub">{t('why.notObserved')}</p>
        )}
      </section>
      {props.changes(stats.key)}
      <section className="sec last">
        <header>
          <h3>{t('profile.read')}</h3>
          <span>{p('profile.inPeriod', stats.posts.inPeriod)}</span>
        </header>
        <Coverage {...strip} />
        <p className="cax">
          <span>{formatDay(period.from, language, timeZone)}</span>
          <span>{t('coverage.share', { share: formatShare(observedShare(strip), language) })}</span>
          <span>{formatDay(period.to - 1, language, timeZone)}</span>
        </p>
      </section>
    </>
  );
}
