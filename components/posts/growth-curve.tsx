import { useCallback } from 'react';
import type { CurveOf } from '../../lib/hooks';
import { ChartFrame } from '../charts/chart-frame';
import type { ChartConfig, ChartInk } from '../charts/ink';
import { formatCount, formatInteger } from '../format';
import { useWords } from '../ui/words';
import { ageUnit, formatAge } from './age-axis';

/**
 * How a post grew: its readings as dots joined by lines, the middle half of the profile's earlier posts behind. Nothing
 * is drawn before the first or after the last reading.
 */
export function GrowthCurve({ curve }: { curve: CurveOf }) {
  const { t, p, language } = useWords();
  const { points, half } = curve;
  const last = points[points.length - 1];
  const most = last?.age ?? 0;
  const { ms } = ageUnit(most);
  const chart = useCallback(
    (ink: ChartInk): ChartConfig => {
      const at = (age: number) => age / ms;
      const band = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0 };
      const grid = { color: ink.color('--pg-line') };
      return {
        type: 'line',
        data: {
          datasets: [
            {
              label: t('explorer.curve.this'),
              data: points.map(({ age, count }) => ({ x: at(age), y: count.value })),
              borderColor: ink.color('--pg-ink'),
              backgroundColor: ink.color('--pg-ink'),
              borderWidth: 1.5,
              pointRadius: 3,
              tension: 0,
              clip: false,
            },
            {
              label: t('explorer.curve.middle'),
              data: half.map(({ age, value }) => ({ x: at(age), y: value })),
              pointRadius: 0,
              pointHitRadius: 0,
              borderColor: ink.color('--pg-peer-2'),
              borderDash: [3, 3],
              borderWidth: 1,
            },
            {
              label: t('explorer.curve.high'),
              data: half.map(({ age, high }) => ({ x: at(age), y: high })),
              ...band,
              backgroundColor: ink.color('--pg-peer-soft'),
              fill: '+1',
            },
            { label: t('explorer.curve.low'), data: half.map(({ age, low }) => ({ x: at(age), y: low })), ...band },
          ],
        },
        options: {
          plugins: { legend: { display: false } },
          scales: {
            x: {
              type: 'linear',
              min: 0,
              max: most / ms,
              grid,
              ticks: { maxTicksLimit: 6, callback: (v: string | number) => formatAge(Number(v) * ms, language, most) },
            },
            y: {
              beginAtZero: true,
              grid,
              ticks: { maxTicksLimit: 5, callback: (v: string | number) => formatInteger(Number(v), language) },
            },
          },
        },
      };
    },
    [points, half, most, ms, t, language],
  );
  if (points.length < 2 || !last) return <p className="sub">{t('explorer.curve.oneReading')}</p>;
  const first = points[0] ?? last;
  const measure = t(`explorer.curve.${curve.measure}`);
  return (
    <ChartFrame
      title={t('explorer.curve.title', {
        from: formatCount(first.count, language),
        to: formatCount(last.count, language),
        measure,
        age: formatAge(first.age, language),
        end: formatAge(last.age, language),
      })}
      note={p('explorer.curve.note', points.length, { measure })}
      legend={[
        { mark: 'dot', color: '--pg-ink', text: t('explorer.curve.this') },
        ...(half.length > 0
          ? [{ mark: 'square', color: '--pg-peer-soft', text: t('explorer.curve.half') } as const]
          : []),
      ]}
      table={{
        columns: [t('explorer.curve.age'), measure, t('explorer.curve.lowest'), t('explorer.curve.highest')],
        rows: points.map(({ age, count }) => [
          { value: age / 3_600_000, text: formatAge(age, language) },
          { value: count.value, text: formatCount(count, language) },
          count.low,
          count.high,
        ]),
      }}
      fileName="post-growth"
      chart={chart}
      height={180}
      foot={half.length === 0 ? t('explorer.curve.noHalf') : undefined}
    />
  );
}
