/** @jsxImportSource preact */
import type { PostFigure } from '../../lib/metrics/types';
import type { TipView } from '../../lib/overlay/view';
import { formatCount, formatDay, formatMultiple, formatTime, sameDay } from '../format';
import { rateText } from '../ui/figures';
import { ageText, badgeFace, strengthText, typicalOf } from './face';
import { Icon } from './icon';
import { shownText } from './shown';
import type { W } from './words';

/**
 * Everything that the badge has no room for. Leads with the multiple, or why there is none, whatever stands on the badge.
 * Stays while the pointer is on it; holds nothing that is nowhere else.
 */
export function Tip({ w, tip, hold, close }: { w: W; tip: TipView; hold(over: boolean): void; close(): void }) {
  const { figure } = tip;
  return (
    <div
      class={tip.below ? 'pg-pop pg-o-tip' : 'pg-pop pg-o-tip pg-o-tip--above'}
      role="tooltip"
      style={{ left: `${tip.left}px`, top: `${tip.top}px` }}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      {tip.first && (
        <div class="pg-o-first">
          <p role="status">{w.t('overlay.first')}</p>
          <button type="button" class="pg-ib" aria-label={w.t('overlay.dismiss')} onClick={close}>
            <Icon name="x" />
          </button>
        </div>
      )}
      {figure.kind === 'multiple' ? <Multiple w={w} tip={tip} figure={figure} /> : <Without w={w} tip={tip} />}
    </div>
  );
}

function readAt(w: W, at: number, now: number): string {
  const { language, timeZone } = w;
  return sameDay(at, now, timeZone)
    ? w.t('overlay.tip.today', { time: formatTime(at, language, timeZone) })
    : w.t('overlay.tip.day', { day: formatDay(at, language, timeZone) });
}

/** The figure that was chosen for badges, where the rows below do not say it already. */
function Shown({ w, tip }: { w: W; tip: TipView }) {
  const { shown, figure } = tip;
  if (!shown || (shown.kind === 'rate' && figure.kind === 'multiple' && figure.lens === shown.lens)) return null;
  const { name, value } = shownText(w, shown);
  if (!name) return <dd class="whole">{value}</dd>;
  return shown.kind === 'velocity' ? (
    <>
      <dt class="whole">{name}</dt>
      <dd class="whole">{value}</dd>
    </>
  ) : (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Multiple({ w, tip, figure }: { w: W; tip: TipView; figure: PostFigure & { kind: 'multiple' } }) {
  const { language } = w;
  const count = w.t(figure.measure === 'views' ? 'counts.views' : 'overlay.tip.interactions');
  const names = figure.measure === 'views' ? ['views' as const] : tip.interactions;
  const typical = Math.round(figure.typical);
  const of = figure.typicalN + 1;
  return (
    <>
      <p class="th">
        {formatMultiple(figure.multiple, language, figure.approximate)} {typicalOf(w, figure, tip.format)},{' '}
        {strengthText(w, figure.strength)}
      </p>
      <dl>
        <dt>{count}</dt>
        <dd>{formatCount(figure.interactions, language)}</dd>
        <dt>{w.p('overlay.tip.typical', figure.typicalN)}</dt>
        <dd>{formatCount({ value: typical, low: typical, high: typical }, language)}</dd>
        {figure.rate !== undefined && (
          <>
            <dt>{w.t(`overlay.tip.rate.${figure.lens}`)}</dt>
            <dd>{rateText(figure.rate, figure.lens, language)}</dd>
          </>
        )}
        <Shown w={w} tip={tip} />
        <dt>{w.t('overlay.tip.rank')}</dt>
        <dd>{w.t('overlay.tip.rankOf', { rank: Math.round(figure.topShare * of), of })}</dd>
      </dl>
      <p class="foot">
        {names.map((name) => w.t(`counts.${name}`)).join(' + ')}. {w.t('overlay.tip.age', { days: tip.maturityDays })}{' '}
        {readAt(w, figure.seenAt, tip.now)}, {w.t(figure.approximate ? 'overlay.tip.rounded' : 'overlay.tip.exact')}.
      </p>
    </>
  );
}

/** Why there is no multiple, and what is known all the same: the counts that the page showed, at which age, and when. */
function Without({ w, tip }: { w: W; tip: TipView }) {
  const { figure, seen } = tip;
  const counts = seen
    ? tip.interactions.flatMap((name) => {
        const count = seen.counts[name];
        return count && !seen.hidden.includes(name) ? [{ name, count }] : [];
      })
    : [];
  const rounded = counts.some(({ count }) => count.low !== count.high);
  return (
    <>
      <p class="th">{badgeFace(w, figure, tip.format).label}</p>
      <dl>
        {counts.map(({ name, count }) => [
          <dt key={`${name} name`}>
            {figure.kind === 'young'
              ? w.t('overlay.badge.at', { figure: w.t(`counts.${name}`), age: ageText(w, figure.ageHours) })
              : w.t(`counts.${name}`)}
          </dt>,
          <dd key={name}>{formatCount(count, w.language)}</dd>,
        ])}
        {tip.shown?.kind !== 'count' && <Shown w={w} tip={tip} />}
      </dl>
      {seen && (
        <p class="foot">
          {figure.kind === 'young' && w.t('overlay.tip.age', { days: tip.maturityDays })} {readAt(w, seen.at, tip.now)}
          {counts.length > 0 && `, ${w.t(rounded ? 'overlay.tip.rounded' : 'overlay.tip.exact')}`}.
        </p>
      )}
    </>
  );
}
