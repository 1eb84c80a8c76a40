import type { CurveOf, ExplorerPost } from '../../lib/hooks';
import { ChartFrame } from '../charts/chart-frame';
import type { ChartConfig, ChartInk } from '../charts/ink';
import { formatCount, formatInteger } from '../format';
import { useWords } from '../ui/words';
import { ageUnit, formatAge } from './age-axis';
import { useTitle } from './cells';

export const FEWEST_CURVES = 2;
export const MOST_CURVES = 6;

/** Posts are told apart by the shape of their points and the dashes of their lines; violet is the user's own alone. */
const LOOKS = [
  { pointStyle: 'circle', borderDash: [] },
  { pointStyle: 'rect', borderDash: [6, 3] },
  { pointStyle: 'triangle', borderDash: [2, 2] },
  { pointStyle: 'rectRot', borderDash: [8, 3, 2, 3] },
  { pointStyle: 'crossRot', borderDash: [1, 3] },
  { pointStyle: 'star', borderDash: [10, 4] },
] as const;
const INKS = ['--pg-ink', '--pg-peer', '--pg-type-carousel', '--pg-type-short', '--pg-type-link', '--pg-type-video'];

/** The user's own post is violet, and no other is. */
const inkFor = (post: ExplorerPost, i: number) =>
  post.profile.role === 'own' ? '--pg-own' : (INKS[i % INKS.length] ?? '--pg-ink');

const short = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text);

/** Growth of two to six posts over their age, one scale for all; each from its first reading to its last. */
export function SameAgeCurves({ posts, curves }: { posts: readonly ExplorerPost[]; curves: readonly CurveOf[] }) {
  const { t, p, language } = useWords();
  const title = useTitle();
  // One axis holds one kind of count: views are drawn where no post shows interactions.
  const measured = curves.some((curve) => curve.measure === 'interactions') ? 'interactions' : 'views';
  const drawn = curves.flatMap((curve) => {
    const post = posts.find((one) => one.key === curve.key);
    if (!post || curve.measure !== measured) return [];
    return [{ ...curve, post, name: `${short(title(post))} (${post.profile.name})` }];
  });
  const most = Math.max(0, ...drawn.flatMap((curve) => curve.points.map((point) => point.age)));
  const { ms } = ageUnit(most);
  const chart = (ink: ChartInk): ChartConfig => ({
    type: 'line',
    data: {
      datasets: drawn.map((curve, i) => {
        const color = ink.color(inkFor(curve.post, i));
        const { pointStyle, borderDash } = LOOKS[i % LOOKS.length] ?? LOOKS[0];
        return {
          label: curve.name,
          data: curve.points.map(({ age, count }) => ({ x: age / ms, y: count.value })),
          borderColor: color,
          backgroundColor: color,
          borderDash: [...borderDash],
          pointStyle,
          pointRadius: 4,
          borderWidth: 1.5,
          tension: 0,
        };
      }),
    },
    options: {
      plugins: {
        legend: { display: false },
        labels: {
          labels: drawn.flatMap((curve, i) => {
            const last = curve.points[curve.points.length - 1];
            if (!last) return [];
            const color = ink.color(inkFor(curve.post, i));
            return [{ x: last.age / ms, y: last.count.value, text: `${i + 1}`, color, bold: true, dx: 8 }];
          }),
        },
      },
      layout: { padding: { right: 16 } },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: most / ms,
          grid: { color: ink.color('--pg-line') },
          ticks: { maxTicksLimit: 8, callback: (v: string | number) => formatAge(Number(v) * ms, language, most) },
        },
        y: {
          beginAtZero: true,
          grid: { color: ink.color('--pg-line') },
          ticks: { maxTicksLimit: 6, callback: (v: string | number) => formatInteger(Number(v), language) },
        },
      },
    },
  });
  const missing = posts.length - drawn.length;
  const measure = t(`explorer.curve.${measured}`);
  return (
    <ChartFrame
      title={p('explorer.curves.title', drawn.length)}
      note={t('explorer.curves.note', { measure })}
      legend={drawn.map((curve, i) => ({
        mark: i === 0 ? 'line' : 'dashed',
        color: inkFor(curve.post, i),
        text: `${i + 1} ${curve.name}`,
      }))}
      table={{
        columns: [t('explorer.column.post'), t('explorer.curve.age'), measure],
        rows: drawn.flatMap((curve) =>
          curve.points.map(({ age, count }) => [
            curve.name,
            { value: age / 3_600_000, text: formatAge(age, language) },
            { value: count.value, text: formatCount(count, language) },
          ]),
        ),
      }}
      fileName="post-curves"
      chart={chart}
      height={260}
      empty={drawn.length === 0 ? <p className="sub">{t('explorer.curves.none')}</p> : undefined}
      foot={missing > 0 ? p('explorer.curves.missing', missing) : undefined}
    />
  );
}
