/** @jsxImportSource preact */
import type { Standing, StandingRow } from '../../lib/messaging/drawer';
import type { Verdict } from '../../lib/metrics/types';
import type { DrawerEvents, DrawerView } from '../../lib/overlay/drawer-view';
import { type LogAxis, logAxis } from '../charts/log-axis';
import { fill, formatDays, formatList, NO_VALUE, numberFormat } from '../format';
import type { W } from '../overlay/words';
import { displayName, estimateText, evidenceText, groupText, reasonText, versusText } from '../ui/figures';
import { Icon } from './icons';
import { Bars, Failed, Nothing } from './states';

const MOST_NAMES = 4;
/** What scrolls and holds nothing that takes the focus is scrolled by keyboard. */
const KEYBOARD = { tabIndex: 0 };
const SENTENCES: readonly { verdict: Verdict; key: string }[] = [
  { verdict: 'above', key: 'answer.above' },
  { verdict: 'below', key: 'answer.below' },
  { verdict: 'no-difference', key: 'answer.same' },
  { verdict: 'too-few', key: 'answer.tooFew' },
];

/** The answer first, as a sentence for each group. */
export function standingAnswer(w: W, standing: Standing): string {
  const rows = standing.groups.flatMap(({ verdict, rows }) =>
    rows.filter((row) => row.role !== 'own').map((row) => ({ row, verdict: row.verdict ?? verdict })),
  );
  const own = standing.groups.flatMap((group) => group.rows).find((row) => row.key === standing.own);
  if (!own) return w.t('answer.noOwn');
  if (rows.length === 0) return w.t('answer.alone');
  if (!own.rate.ok) return w.t('answer.ownTooFew');
  return SENTENCES.flatMap(({ verdict, key }) => {
    const names = rows.filter((one) => one.verdict === verdict).map(({ row }) => displayName(row));
    if (names.length === 0) return [];
    const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
    const rest = names.length - shown.length;
    const items = rest > 0 ? [...shown, w.p('answer.more', rest)] : shown;
    return [fill(w.p(key, names.length, { n: '' }), { names: formatList(items, w.language) })];
  }).join(' ');
}

const at = (place: number) => `${place.toFixed(1)}%`;

function Whisker({ w, row, axis, band }: { w: W; row: StandingRow; axis: LogAxis; band: StandingRow | undefined }) {
  const own = row.role === 'own';
  const estimate = row.rate.ok ? row.rate.estimate : undefined;
  const range = band?.rate.ok ? band.rate.estimate : undefined;
  const said = row.rate.ok
    ? `${displayName(row)}: ${estimateText(row.rate.estimate, w.language)}, ${evidenceText(w, row.rate)}`
    : `${displayName(row)}: ${row.singles.length > 0 ? w.p('chart.singles', row.singles.length) : reasonText(w, row.rate.why)}`;
  return (
    <span class="pg-d-track" role="img" aria-label={said}>
      {range && (
        <i class="pg-d-band" style={{ left: at(axis.place(range.low)), right: at(100 - axis.place(range.high)) }} />
      )}
      <span
        class={own ? 'pg-dw pg-dw--own' : 'pg-dw'}
        style={
          estimate && {
            '--lo': axis.place(estimate.low).toFixed(1),
            '--mid': axis.place(estimate.value).toFixed(1),
            '--hi': axis.place(estimate.high).toFixed(1),
          }
        }
      >
        {estimate
          ? [<i class="w" key="w" />, <i class="d" key="d" />]
          : [...new Set(row.singles)].map((value) => (
              <i class="raw" key={value} style={{ left: at(axis.place(value)) }} />
            ))}
      </span>
    </span>
  );
}

function Row({
  w,
  row,
  standing,
  axis,
  band,
}: {
  w: W;
  row: StandingRow;
  standing: Standing;
  axis: LogAxis;
  band: StandingRow | undefined;
}) {
  const name = displayName(row);
  const own = row.role === 'own';
  return (
    <li class={row.key === standing.profile ? 'pg-d-stand pg-d-on' : 'pg-d-stand'}>
      <span class="pg-d-name" title={name}>
        {own && <Icon name="star" small />}
        {name}
      </span>
      <b class={row.rate.ok ? undefined : 'pg-none'}>
        {row.rate.ok ? estimateText(row.rate.estimate, w.language) : NO_VALUE}
      </b>
      <Whisker w={w} row={row} axis={axis} band={band} />
      <small>
        {own && `${w.t('role.you')} · `}
        {row.versusOwn && `${versusText(w, row.versusOwn)} `}
        {row.rate.ok ? evidenceText(w, row.rate) : reasonText(w, row.rate.why)}
      </small>
    </li>
  );
}

/** This profile against the user's own and its set: grouped by what can be said, one axis for all rows. */
export function StandingPart({ w, view, on }: { w: W; view: DrawerView; on: DrawerEvents }) {
  const { state, value } = view.standing;
  if (value === undefined) return state === 'failed' ? <Failed w={w} on={on} /> : <Bars w={w} />;
  if (value === null) return <Nothing title={w.t('drawer.empty.title')} text={w.t('drawer.empty.text')} />;
  return (
    <>
      {state === 'failed' && <Failed w={w} on={on} />}
      <Body w={w} standing={value} on={on} />
      <p class="pg-d-foot">
        <button type="button" class="pg-btn pg-btn--s" onClick={on.openPanel}>
          <Icon name="panel" small />
          {w.t('popup.panel')}
        </button>
        <button type="button" class="pg-btn pg-btn--s" onClick={on.openDashboard}>
          <Icon name="ext" small />
          {w.t('drawer.dashboard')}
        </button>
      </p>
      {view.note && (
        <p class="pg-d-note" role="status">
          {view.note}
        </p>
      )}
    </>
  );
}

function Body({ w, standing, on }: { w: W; standing: Standing; on: DrawerEvents }) {
  const rows = standing.groups.flatMap((group) => group.rows);
  const values = rows.flatMap(({ rate, singles }) => (rate.ok ? [rate.estimate.low, rate.estimate.high] : singles));
  const axis = logAxis(values, 0.01);
  const band = rows.find((row) => row.key === standing.own);
  const last = axis.ticks.length - 1;
  const tick = (value: number, i: number) =>
    numberFormat(
      w.language,
      i === last ? { style: 'percent', maximumSignificantDigits: 2 } : { maximumSignificantDigits: 2 },
    ).format(i === last ? value : value * 100);
  return (
    <div class="pg-d-list" {...KEYBOARD}>
      {standing.sets.length > 0 && (
        <div class="pg-d-controls">
          <select
            class="pg-d-select"
            name="set"
            aria-label={w.t('drawer.set.label')}
            onChange={({ currentTarget: { value } }) => on.chooseSet(value === '' ? undefined : value)}
          >
            <option value="" selected={standing.set === undefined}>
              {w.t('drawer.set.platform')}
            </option>
            {standing.sets.map(({ id, name }) => (
              <option key={id} value={id} selected={id === standing.set}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="pg-d-answer">{standingAnswer(w, standing)}</p>
      <p class="pg-d-sub">
        {w.t(`rate.full.${standing.lens}`)}
        {'. '}
        {w.t('drawer.standing', {
          dates: formatDays(standing.span.from, standing.span.to - 1, w.language, w.timeZone),
          days: standing.maturityDays,
        })}
      </p>
      {standing.groups.map(({ verdict, rows }) => (
        <section key={verdict}>
          <h3>{groupText(w, verdict)}</h3>
          <ul>
            {rows.map((row) => (
              <Row key={row.key} w={w} row={row} standing={standing} axis={axis} band={band} />
            ))}
          </ul>
        </section>
      ))}
      <p class="pg-d-axis" aria-hidden="true">
        {axis.ticks.map((value, i) => (
          <span key={value} class={axis.place(value) > 88 ? 'z' : undefined} style={{ left: at(axis.place(value)) }}>
            {tick(value, i)}
          </span>
        ))}
      </p>
      {standing.left > 0 && <p class="pg-d-sub">{w.p('answer.more', standing.left)}</p>}
    </div>
  );
}
