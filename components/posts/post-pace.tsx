import type { CurveOf } from '../../lib/hooks';
import type { PostPace as Pace } from '../../lib/metrics/age';
import { formatFigure, formatInteger, formatMultiple } from '../format';
import { useWords } from '../ui/words';
import { formatAge } from './age-axis';

type W = ReturnType<typeof useWords>;

/** When half was there, as the interval that the readings allow; undefined where a young post has not got so far. */
export function halfText({ t, language }: W, { half, horizon }: Pace, measure: string): string | undefined {
  const age = (ms: number) => formatAge(ms, language);
  const end = age(horizon);
  if (half.ok) {
    return half.left
      ? t('explorer.pace.halfBefore', { measure, end, high: age(half.high) })
      : t('explorer.pace.half', { measure, end, low: age(half.low), high: age(half.high) });
  }
  return half.reason === 'too-late' || half.reason === 'nothing'
    ? undefined
    : t(half.reason === 'vague-date' ? 'explorer.pace.halfVague' : 'explorer.pace.halfLate', { measure, end });
}

/** The same of the typical earlier post, without more precision than their readings have. */
export function usualHalfText({ p, language }: W, { usualHalf }: Pace): string | undefined {
  if (!usualHalf) return undefined;
  const age = (ms: number) => formatAge(ms, language);
  return p('explorer.pace.usualHalf', usualHalf.n, {
    low: age(usualHalf.bounds.low),
    high: age(usualHalf.bounds.high),
  });
}

/** What a young post is on the way to: a range with what it rests on, never one number. */
export function projectionText({ t, p, language }: W, { projection, horizon }: Pace, measure: string) {
  if (!projection) return undefined;
  const end = formatAge(horizon, language);
  if (projection.ok) {
    return p('explorer.pace.projection', projection.n, {
      low: formatInteger(projection.low, language),
      high: formatInteger(projection.high, language),
      measure,
      end,
    });
  }
  if (projection.reason === 'nothing') return t('explorer.pace.projectionNothing', { measure });
  return projection.reason === 'too-few' ? p('explorer.pace.projectionFew', projection.n, { end }) : undefined;
}

/** How fast it gained between its last readings, against earlier posts at the same age. */
export function velocityText({ t, p, language }: W, { velocity }: Pace): string | undefined {
  if (!velocity) return undefined;
  const age = (ms: number) => formatAge(ms, language, velocity.to);
  const said = t('explorer.pace.velocity', {
    own: formatFigure(velocity.own, language),
    from: age(velocity.from),
    to: age(velocity.to),
  });
  if (!velocity.usual) return `${said} ${t('explorer.pace.velocityFew')}`;
  const { ratio, typical, n } = velocity.usual;
  return `${said} ${p('explorer.pace.velocityUsual', n, {
    ratio: formatMultiple(ratio, language),
    typical: formatFigure(typical, language),
  })}`;
}

/** What it had at its last reading before counts are final, against earlier posts at that age. */
export function atLastText({ p, language }: W, { atLast }: Pace): string | undefined {
  if (!atLast) return undefined;
  return p('explorer.pace.atLast', atLast.n, {
    ratio: formatMultiple(atLast.ratio, language),
    age: formatAge(atLast.age, language),
    typical: formatInteger(atLast.typical, language),
  });
}

/** How the post gathers what it counts, beside the profile's earlier posts: each line says what it rests on. */
export function PostPace({ curve }: { curve: CurveOf }) {
  const w = useWords();
  const { pace } = curve;
  if (!pace) return null;
  const measure = w.t(`explorer.curve.${curve.measure}`);
  const lines = [
    projectionText(w, pace, measure),
    atLastText(w, pace),
    velocityText(w, pace),
    halfText(w, pace, measure),
    usualHalfText(w, pace),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return (
    <section aria-label={w.t('explorer.pace.title')}>
      <h3 className="px-h">{w.t('explorer.pace.title')}</h3>
      <ul className="px-pace">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
