import { BoxAndWiskers, BoxPlotController, Violin, ViolinController } from '@sgratzl/chartjs-chart-boxplot';
import {
  BarController,
  BarElement,
  BasicPlatform,
  BubbleController,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartItem,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import {
  BarWithErrorBar,
  BarWithErrorBarsController,
  LineWithErrorBarsController,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
} from 'chartjs-chart-error-bars';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import annotation from 'chartjs-plugin-annotation';
import type { Ask } from '../../lib/metrics/explain';
import type { ChartConfig, ChartInk } from './ink';
import { hatchPlugin, labelPlugin } from './marks';

Chart.register(
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
  BoxPlotController,
  BoxAndWiskers,
  ViolinController,
  Violin,
  BarWithErrorBar,
  BarWithErrorBarsController,
  LineWithErrorBarsController,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
  MatrixController,
  MatrixElement,
  annotation,
  hatchPlugin,
  labelPlugin,
);

/** A chart on the page. */
export interface Drawn {
  /** Makes the n-th point the active one (both ends are held) and returns where that is and what it says. */
  point(at: number): { at: number; text: string; ask?: Ask } | undefined;
  /** What the point under the pointer is; undefined beside every point. */
  hit(event: Event): Ask | undefined;
  /** First point of the next (1) or previous (-1) series. */
  series(at: number, step: number): number;
  /** Nothing is active. */
  clear(): void;
  destroy(): void;
}

function applyDefaults(ink: ChartInk): void {
  const { defaults } = Chart;
  defaults.animation = false;
  defaults.responsive = false;
  defaults.maintainAspectRatio = false;
  defaults.color = ink.color('--pg-ink-3');
  defaults.borderColor = ink.color('--pg-line');
  defaults.font = { ...defaults.font, family: ink.font, size: ink.size };
  Object.assign(defaults.plugins.tooltip, {
    backgroundColor: ink.color('--pg-ink'),
    titleColor: ink.color('--pg-surface'),
    bodyColor: ink.color('--pg-surface'),
    displayColors: false,
    padding: 8,
    cornerRadius: 6,
    titleFont: { family: ink.font, size: ink.size + 1, weight: 600 },
    bodyFont: { family: ink.font, size: ink.size + 1 },
  });
}

function start(item: ChartItem, config: ChartConfig, ink: ChartInk, more: { ratio?: number; svg?: boolean } = {}) {
  applyDefaults(ink);
  const options: object = { ...config.options, ...(more.ratio && { devicePixelRatio: more.ratio }) };
  // chart.js strokes lines as Path2D objects, which nothing can be recorded of; lines with segments it draws step by step.
  const datasets = config.data.datasets.map((dataset) =>
    more.svg ? { segment: { borderDash: () => undefined }, ...dataset } : dataset,
  );
  const data = { ...config.data, datasets };
  const whole: object = { ...config, data, ...(more.svg && { platform: BasicPlatform }), options };
  // One type for all of them: what the plug-ins add makes a union that is more than the compiler follows.
  return new Chart<'line'>(item, whole as ChartConfiguration<'line'>);
}

/** Draws on a canvas of the page. The size is the canvas's own, in CSS px. */
export function drawChart(canvas: HTMLCanvasElement, config: ChartConfig, ink: ChartInk): Drawn {
  const chart = start(canvas, config, ink);
  // `asks` stands beside `data`: which explanation each point opens.
  const series: readonly { data: readonly unknown[]; silent?: boolean; asks?: readonly Ask[] }[] = chart.data.datasets;
  const asked = ({ datasetIndex, index }: { datasetIndex: number; index: number }) =>
    series[datasetIndex]?.asks?.[index];
  const points = series.flatMap((dataset, datasetIndex) =>
    dataset.silent || !chart.isDatasetVisible(datasetIndex)
      ? []
      : dataset.data.map((_, index) => ({ datasetIndex, index })).filter(({ index }) => dataset.data[index] !== null),
  );
  const at = (i: number) => Math.min(points.length - 1, Math.max(0, i));
  return {
    point(wanted) {
      const place = at(wanted);
      const active = points[place];
      if (!active) return undefined;
      const { x = 0, y = 0 } =
        chart.getDatasetMeta(active.datasetIndex).data[active.index]?.tooltipPosition(true) ?? {};
      chart.setActiveElements([active]);
      chart.tooltip?.setActiveElements([active], { x, y });
      chart.update();
      const said = chart.tooltip;
      const text = said
        ? [...said.title, ...said.body.flatMap((part) => [...part.before, ...part.lines])].join(', ')
        : '';
      const ask = asked(active);
      return { at: place, text, ...(ask && { ask }) };
    },
    hit(event) {
      const [found] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
      return found && asked(found);
    },
    series(from, step) {
      const here = points[at(from)]?.datasetIndex ?? 0;
      const order = [...new Set(points.map((p) => p.datasetIndex))];
      const next = order[Math.min(order.length - 1, Math.max(0, order.indexOf(here) + step))];
      return Math.max(
        0,
        points.findIndex((p) => p.datasetIndex === next),
      );
    },
    clear() {
      chart.setActiveElements([]);
      chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

/**
 * Draws once for a picture: on a canvas at `ratio` px a CSS px, or on anything that gives a drawing context and records what
 * is drawn (SVG). `pageInk` is what the charts of the page go on with.
 */
export function drawOnce(
  surface: ChartItem,
  config: ChartConfig,
  ink: ChartInk,
  pageInk: ChartInk,
  more: { ratio?: number; svg?: boolean },
): () => void {
  const chart = start(surface, config, ink, more);
  applyDefaults(pageInk);
  return () => chart.destroy();
}
