/** @jsxImportSource preact */
import type { PostFigure } from '../../lib/metrics/types';
import type { TipView } from '../../lib/overlay/view';
import { formatCount, formatDay, formatMultiple, formatTime, sameDay } from '../format';
import { rateText } from '../ui/figures';
import { badgeFace, strengthText, typicalOf } from './face';
import type { W } from './words';

/** Everything that the badge has no room for. Stays while the pointer is on it; holds nothing that is nowhere else. */
export function Tip({ w, tip, hold }: { w: W; tip: TipView; hold(over: boolean): void }) {
  const { figure } = tip;
  return (
    <div
      class={tip.below ? 'pg-pop pg-o-tip' : 'pg-pop pg-o-tip pg-o-tip--above'}
      role="tooltip"
      style={{ left: `${tip.left}px`, top: `${tip.top}px` }}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      {figure.kind === 'multiple' ? (
        <Multiple w={w} tip={tip} figure={figure} />
      ) : (
        <p class="th">{badgeFace(w, figure, tip.format).label}</p>
      )}
    </div>
  );
}

function Multiple({ w, tip, figure }: { w: W; tip: TipView; figure: PostFigure & { kind: 'multiple' } }) {
  const { language, timeZone } = w;
  const count = w.t(figure.measure === 'views' ? 'counts.views' : 'overlay.tip.interactions');
  const names = figure.measure === 'views' ? ['views' as const] : tip.interactions;
  const read = sameDay(figure.seenAt, tip.now, timeZone)
    ? w.t('overlay.tip.today', { time: formatTime(figure.seenAt, language, timeZone) })
    : w.t('overlay.tip.day', { day: formatDay(figure.seenAt, language, timeZone) });
  const typical = formatCount(
    { value: Math.round(figure.typical), low: Math.round(figure.typical), high: Math.round(figure.typical) },
    language,
  );
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
        <dd>{typical}</dd>
        {figure.rate !== undefined && (
          <>
            <dt>{w.t(`overlay.tip.rate.${figure.lens}`)}</dt>
            <dd>{rateText(figure.rate, figure.lens, language)}</dd>
          </>
        )}
        <dt>{w.t('overlay.tip.rank')}</dt>
        <dd>{w.t('overlay.tip.rankOf', { rank: Math.round(figure.topShare * of), of })}</dd>
      </dl>
      <p class="foot">
        {names.map((name) => w.t(`counts.${name}`)).join(' + ')}. {w.t('overlay.tip.age', { days: tip.maturityDays })}{' '}
        {read}, {w.t(figure.approximate ? 'overlay.tip.rounded' : 'overlay.tip.exact')}.
      </p>
    </>
  );
}
