/** @jsxImportSource preact */
import type { ProfileSummary } from '../../lib/metrics/types';
import type { OverlayEvents, OverlayView } from '../../lib/overlay/view';
import { formatDay, formatRate, NO_VALUE } from '../format';
import { displayName } from '../ui/figures';
import { Icon } from './icon';
import type { OverlayIcon } from './icons';
import type { W } from './words';

/** Too small for all of it: denominator and n stay, the rest is in the card. */
function text(w: W, view: OverlayView, summary: ProfileSummary): { figure: string; rest: string; icon: OverlayIcon } {
  const { rate, role } = summary.stats;
  if (view.paused) return { figure: '', rest: w.t('popup.status.paused'), icon: 'pause' };
  if (view.more.kind === 'reading') {
    const { read, oldest } = view.more;
    const rest =
      oldest === undefined
        ? w.p('overlay.readMore.soFar', read)
        : w.p('overlay.readMore.soFarBack', read, { day: formatDay(oldest, w.language, w.timeZone) });
    return { figure: '', rest, icon: 'play' };
  }
  const trouble = view.broken > 0 || view.failed || view.waiting !== undefined;
  const mark: OverlayIcon = trouble ? 'alert' : role === 'own' ? 'star' : 'mark';
  if (rate.ok) {
    const { value, lens, n, rough } = rate.estimate;
    const parts = [w.t(`overlay.pill.${lens}`), `n ${n}`, ...(rough ? [w.t('rate.rough')] : [])];
    if (view.broken > 0) parts.push(w.t('overlay.pill.unread', { n: view.broken }));
    const rest = parts.join(' · ');
    return { figure: formatRate(value, w.language), rest, icon: mark };
  }
  if (rate.why.reason === 'hidden') return { figure: NO_VALUE, rest: w.t('overlay.pill.hidden'), icon: 'eyeoff' };
  if (role === undefined) return { figure: '', rest: w.t('role.none'), icon: mark };
  if (rate.why.reason === 'too-few') {
    return { figure: NO_VALUE, rest: w.t('overlay.pill.tooFew', { n: rate.why.n, of: rate.why.needed }), icon: mark };
  }
  return { figure: NO_VALUE, rest: w.t('why.short.none'), icon: mark };
}

/** The card in one line, or as a bare mark. */
export function Pill({ w, view, on }: { w: W; view: OverlayView; on: OverlayEvents }) {
  const { summary } = view;
  const said = summary
    ? text(w, view, summary)
    : view.unreadable
      ? ({ figure: '', rest: w.t('health.changed'), icon: 'alert' } as const)
      : undefined;
  const small = view.shape === 'dot' && !view.narrow;
  const own = summary?.stats.role === 'own';
  const name = summary ? displayName(summary.stats) : view.name;
  const label = `${name}: ${said ? `${said.figure} ${said.rest}` : w.t('loading')}`;
  return (
    <button
      type="button"
      class={`pg-o-pill pg-o-pill--${view.place.edge}${own ? ' pg-o-pill--own' : ''}${said?.icon === 'alert' ? ' pg-o-pill--warn' : ''}`}
      aria-label={`${label}. ${w.t('overlay.open')}`}
      onClick={() => on.shape('card')}
    >
      <Icon name={said?.icon ?? 'mark'} />
      {!small && said?.figure && <b>{said.figure}</b>}
      {!small && said && <small>{said.rest}</small>}
    </button>
  );
}
