import { ChartFrame } from '../../../../components/charts/chart-frame';
import type { ChartInk } from '../../../../components/charts/ink';
import { ExplainProvider } from '../../../../components/explain/context';
import { Empty } from '../../../../components/ui/empty';
import type { Ask } from '../../../../lib/metrics/explain';
import type { Stories } from '../stories';

const WEEKS = [4, 2, 3, 8, 5];
const table = {
  columns: ['Week', 'Typical rate', 'Posts'],
  rows: WEEKS.map((n, i) => [`Week ${i + 1}`, { value: n / 100, text: `${n}%` }, i === 1 ? null : n * 3]),
};
const text = {
  title: 'Marrowby posts less since October, typical result unchanged',
  note: '24 Aug – 21 Nov, 82 posts, by followers at posting',
  fileName: 'rate',
  table,
};
const drawing = (ink: ChartInk) => ({
  type: 'scatterWithErrorBars' as const,
  data: {
    datasets: [
      {
        data: WEEKS.map((y, i) => ({ x: i + 1, y, yMin: y * 0.8, yMax: y * 1.3 })),
        asks: WEEKS.map((_, i): Ask => ({ kind: 'post', profile: 'instagram:havrela', id: `week ${i + 1}` })),
        backgroundColor: ink.color('--pg-own'),
        errorBarWhiskerColor: ink.color('--pg-own'),
        errorBarColor: ink.color('--pg-own'),
        pointRadius: 5,
        showLine: true,
        borderWidth: 1,
        borderColor: ink.color('--pg-ink-3'),
      },
    ],
  },
  options: {
    scales: {
      x: { type: 'linear' as const, min: 0, max: 6, grid: { display: false } },
      y: { type: 'logarithmic' as const, min: 1, max: 16 },
    },
    plugins: {
      hatch: {
        color: ink.color('--pg-hatch-ink'),
        boxes: [{ xMin: 2.3, xMax: 2.8 }],
        marks: [{ x: 5.6, y: 4, size: 20, shape: 'circle' as const }],
      },
      labels: { labels: [{ x: 4, y: 8, dx: 10, text: '8%', color: ink.color('--pg-ink'), bold: true }] },
      tooltip: {
        callbacks: {
          title: () => '',
          label: (item: { parsed: { x: number; y: number } }) => `Week ${item.parsed.x}: ${item.parsed.y}%`,
        },
      },
    },
  },
});

/** What was asked for stands at the element that asked: the test reads it there. */
const asked = (ask: Ask, from: HTMLElement) => from.setAttribute('data-asked', JSON.stringify(ask));

export const stories: Stories = {
  frame: () => (
    <ExplainProvider value={asked}>
      <ChartFrame
        {...text}
        legend={[
          { mark: 'dot', color: '--pg-own', text: 'typical post' },
          { mark: 'whisker', color: '--pg-own', text: '95% range' },
          { mark: 'hatch', text: 'not observed' },
        ]}
        chart={drawing as never}
        height={220}
      />
    </ExplainProvider>
  ),
  'frame-failed': () => {
    let tried = false;
    const second = (ink: ChartInk) => {
      if (tried) return drawing(ink);
      tried = true;
      throw new Error('no drawing context');
    };
    return <ChartFrame {...text} chart={second as never} height={220} />;
  },
  'frame-empty': () => (
    <ChartFrame
      {...text}
      empty={<Empty drawing="posts" title="Too few posts" text="18 posts, 60 needed. A longer period has 71." />}
    />
  ),
};
