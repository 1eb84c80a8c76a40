import type {} from '@sgratzl/chartjs-chart-boxplot';
import type { ChartType } from 'chart.js';
import type {} from 'chartjs-chart-error-bars';
import type {} from 'chartjs-chart-matrix';
import type {} from 'chartjs-plugin-annotation';

/** With what a chart is drawn: canvas colours cannot be variables, so they are read for the theme of the moment. */
export interface ChartInk {
  /** The colour of a token, `--pg-own`, as the canvas understands it. */
  color(token: string): string;
  /** Font family. */
  font: string;
  /** Size of axis names in px; 11 or more, grows with the text size. */
  size: number;
  /** Width of the drawing in px. */
  width: number;
}

/**
 * Anything chart.js and the registered plugins draw: every `ChartConfiguration<…>` is one. The union of all kinds of charts
 * is more than the compiler follows; who wants its help writes `satisfies ChartConfiguration<'bar'>`.
 */
export interface ChartConfig {
  type: ChartType;
  data: { labels?: unknown[]; datasets: readonly object[] };
  options?: object;
}

/** Draws from the ink alone, so that the same function serves the screen and a picture in light. */
export type ChartOf = (ink: ChartInk) => ChartConfig;

/** Hatching, which says "not observed" or "too few": stretches of an axis, or single marks. */
export interface HatchOptions {
  color: string;
  /** In values of the axes; an end that is left out is the edge of the drawing. */
  boxes?: { xMin?: number; xMax?: number; yMin?: number; yMax?: number; x?: string; y?: string }[];
  /** Centre in values of the axes, size in px. */
  marks?: { x: number; y: number; size: number; shape: 'circle' | 'square' }[];
}

/** What a profile carries before its name: its colour, filled or as a ring. */
export interface ProfileMark {
  color: string;
  ring: boolean;
}

/** Words in the drawing: direct labels stand before legends. */
export interface LabelOptions {
  labels?: {
    /** Value on the axis, `left`/`right`: the ends of the axis, or `edge`: where the picture begins. */
    x: number | 'left' | 'right' | 'edge';
    /** Value on the axis, or `top`/`bottom`. */
    y: number | 'top' | 'bottom';
    text: string;
    color: string;
    bold?: boolean;
    align?: 'left' | 'center' | 'right';
    /** Moved by px. */
    dx?: number;
    dy?: number;
    /** A second line under the first is another label, with `dy`. */
    small?: boolean;
    /** The profile's mark before its name; the words move aside for it. */
    dot?: ProfileMark | undefined;
    /** Stands beside its mark, together with those of the same row that it would touch; the larger is said first. */
    beside?: { row: number; weight: number };
    /** Around the letters, where they stand over other marks. */
    halo?: string;
  }[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    hatch?: HatchOptions;
    labels?: LabelOptions;
  }
}

/** One entry of a legend, drawn on the page and in a picture alike. `color` is a token. */
export interface ChartKey {
  mark: 'dot' | 'ring' | 'line' | 'dashed' | 'square' | 'box' | 'hatch' | 'whisker' | 'tick';
  color?: string;
  text: string;
}
