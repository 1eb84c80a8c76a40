/** @jsxImportSource preact */
import type { Cadence, ContentMix, ProfileStats } from '../../lib/metrics/types';
import { isLowerBound } from '../../lib/model/lower-bound';
import { formatCount, formatCountBounds, formatDay, formatFigure, formatShare, NO_VALUE } from '../format';
import { longestGapText, rhythmText } from '../ui/figures';
import { FORMAT_ORDER, formatClass } from '../ui/formats';
import type { W } from './words';

const SHOWN_WEEKS = 13;

function Weeks({ w, weeks }: { w: W; weeks: Cadence['weeks'] }) {
  const shown = weeks.slice(-SHOWN_WEEKS);
  const most = Math.max(1, ...shown.map((week) => week.posts));
  const figures = shown.map((week) => (week.observed > 0 ? String(week.posts) : w.t('legend.notObserved'))).join(', ');
  return (
    <span class="pg-wk" role="img" aria-label={`${w.p('cadence.weeks', shown.length)}: ${figures}`}>
      {shown.map((week) => (
        <i
          key={week.start}
          class={week.observed === 0 ? 'x' : week.posts === 0 ? 'z' : undefined}
          style={week.posts > 0 ? { height: `${Math.max(2, Math.round((16 * week.posts) / most))}px` } : undefined}
        />
      ))}
    </span>
  );
}

export function Facts({ w, stats }: { w: W; stats: ProfileStats }) {
  const { cadence, followers } = stats;
  const bounds = followers && formatCountBounds(followers, w.language);
  const rounded = bounds && w.t('count.rounded', { range: bounds });
  const precision = followers && isLowerBound(followers) ? w.t('count.atLeast') : rounded;
  const rhythm = [rhythmText(w, cadence.burstiness), longestGapText(w, cadence)].filter(Boolean).join(', ');
  return (
    <section class="pg-o-sec pg-o-facts">
      <div>
        <h3>{w.t('column.cadence')}</h3>
        <p>
          {cadence.perWeek === undefined ? (
            <b class="pg-none">{NO_VALUE}</b>
          ) : (
            <b>{formatFigure(cadence.perWeek, w.language)}</b>
          )}{' '}
          {cadence.weeks.length > 1 && <Weeks w={w} weeks={cadence.weeks} />}
        </p>
        <p class="s">{cadence.perWeek === undefined ? w.t('cadence.notObserved') : rhythm}</p>
      </div>
      <div>
        <h3>{w.t('column.followers')}</h3>
        <p>{followers ? <b>{formatCount(followers, w.language)}</b> : <b class="pg-none">{NO_VALUE}</b>}</p>
        <p class="s">{!followers ? w.t('count.missing') : precision}</p>
      </div>
    </section>
  );
}

/** A share is printed on the fill where it has room for two digits. */
const PRINTED = 0.15;
const NAMED = 3;

export function Mix({ w, mix }: { w: W; mix: ContentMix }) {
  if (mix.n === 0) return null;
  const rows = [...mix.rows].sort((a, b) => FORMAT_ORDER.indexOf(a.format) - FORMAT_ORDER.indexOf(b.format));
  const share = (value: number) => formatShare(value, w.language);
  const posts = w.p('postCount', mix.n);
  const named = mix.rows.slice(0, NAMED);
  return (
    <section class="pg-o-sec">
      <h3 class="pg-o-line">
        {w.t('column.mix')} <span>{posts}</span>
      </h3>
      <span
        class="pg-mix pg-mix--l"
        role="img"
        aria-label={`${posts}: ${rows.map((r) => `${w.t(`format.${r.format}`)} ${share(r.share)}`).join(', ')}`}
      >
        {rows.map((r) => (
          <i key={r.format} class={formatClass(r.format)} style={{ flex: `${r.n} 1 0` }}>
            {r.share >= PRINTED ? share(r.share) : ''}
          </i>
        ))}
      </span>
      <ul class="pg-key pg-o-key">
        {named.map((r) => (
          <li key={r.format}>
            <i class={`pg-sw ${formatClass(r.format)}`} />
            {w.t(`format.${r.format}`)} {share(r.share)}
          </li>
        ))}
        {mix.rows.length > NAMED && <li class="pg-muted">{w.p('answer.more', mix.rows.length - NAMED)}</li>}
      </ul>
    </section>
  );
}

export function PostsRead({ w, stats, read }: { w: W; stats: ProfileStats; read: number }) {
  const n = Math.max(stats.posts.stored, read);
  const { oldest } = stats.posts;
  return (
    <section class="pg-o-sec">
      <h3 class="pg-o-line">
        {w.t('profile.read')}{' '}
        <span>
          {oldest === undefined
            ? w.p('postCount', n)
            : w.p('overlay.readBack', n, { day: formatDay(oldest, w.language, w.timeZone) })}
        </span>
      </h3>
    </section>
  );
}
