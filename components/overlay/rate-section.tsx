/** @jsxImportSource preact */
import type { Lens, ProfileStats, ProfileSummary } from '../../lib/metrics/types';
import { formatDays, formatFigure, formatRange, formatRate, formatRateRange, NO_VALUE } from '../format';
import { displayName, rateText, reasonText, verdictText, versusText } from '../ui/figures';
import { Icon } from './icon';
import { Scale } from './scale';
import type { W } from './words';

function scaleLabel(w: W, stats: ProfileStats): string {
  if (!stats.rate.ok) return w.p('chart.singles', stats.singles.length);
  const { estimate: e } = stats.rate;
  return w.t('overlay.scale', {
    name: displayName(stats),
    rate: formatRate(e.value, w.language),
    range: formatRateRange(e.low, e.high, w.language),
    posts: w.p('postCount', e.n),
  });
}

/** The hero figure with everything that must stand beside it: denominator, range, own band, verdict, n and period. */
export function RateSection({ w, summary, onExplain }: { w: W; summary: ProfileSummary; onExplain: () => void }) {
  const { stats, own } = summary;
  const lens: Lens = stats.rate.ok ? stats.rate.estimate.lens : (summary.lens ?? 'followers');
  const drawn = stats.rate.ok || (stats.singles.length > 0 && stats.rate.why.reason === 'too-few');
  return (
    <section class="pg-o-sec">
      <h3 class="pg-o-title">{w.t(`overlay.title.${lens}`)}</h3>
      <p class="pg-o-under">{w.t(`overlay.under.${lens}`)}</p>
      <Hero w={w} stats={stats} />
      {drawn && (
        <Scale
          w={w}
          rate={stats.rate}
          singles={stats.singles}
          {...(own && { own: own.rate })}
          isOwn={stats.role === 'own'}
          label={scaleLabel(w, stats)}
        />
      )}
      {stats.rate.ok ? (
        <>
          {summary.verdict && (
            <p class="pg-o-verdict">
              <b>{verdictText(w, summary.verdict)}</b> {summary.versusOwn && versusText(w, summary.versusOwn)}
            </p>
          )}
          <p class="pg-o-evidence">
            {w.p('overlay.evidence', stats.rate.estimate.n, {
              days: stats.maturityDays,
              dates: formatDays(stats.rate.estimate.from, stats.rate.estimate.to, w.language, w.timeZone),
            })}
          </p>
          {summary.basis === 'stored' && (
            <button type="button" class="pg-link" onClick={onExplain}>
              {w.t('overlay.explain')}
            </button>
          )}
        </>
      ) : (
        drawn && <p class="pg-o-evidence">{w.t(own?.rate.ok ? 'overlay.circlesBand' : 'overlay.circles')}</p>
      )}
      {!stats.rate.ok && stats.rate.why.reason === 'hidden' && (
        <div class="pg-note pg-o-note">
          <Icon name="eyeoff" />
          <div>
            <b>{w.t('overlay.hidden.title')}</b>
            {w.t('overlay.hidden.text')}
          </div>
        </div>
      )}
      {summary.instead && <Instead w={w} instead={summary.instead} />}
    </section>
  );
}

/** Another count that is public, with the same parts as the rate. */
function Instead({ w, instead }: { w: W; instead: NonNullable<ProfileSummary['instead']> }) {
  const { name, value, low, high, n } = instead;
  return (
    <>
      <h3 class="pg-o-title pg-o-note">{w.t('overlay.hidden.instead', { counts: w.t(`counts.${name}`) })}</h3>
      <p class="pg-o-hero">
        <b>{formatFigure(value, w.language)}</b>
        <span>
          {w.t('rate.range', { range: formatRange(low, high, w.language) })} · {w.p('postCount', n)}
        </span>
      </p>
    </>
  );
}

function Hero({ w, stats }: { w: W; stats: ProfileStats }) {
  if (!stats.rate.ok) {
    return (
      <p class="pg-o-hero">
        <b class="pg-none">{NO_VALUE}</b>
        <span>{reasonText(w, stats.rate.why)}</span>
      </p>
    );
  }
  const { estimate: e } = stats.rate;
  return (
    <p class="pg-o-hero">
      <b>{rateText(e.value, e.lens, w.language)}</b>
      <span>
        {w.t('rate.range', { range: formatRateRange(e.low, e.high, w.language) })}
        {e.rough && ` · ${w.t('rate.rough')}`}
      </span>
    </p>
  );
}
