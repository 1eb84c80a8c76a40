/** Columns beside the profile, in their order. The last three are not shown until they are chosen. */
export const COMPARE_COLUMNS = [
  'rateRange',
  'rate',
  'n',
  'versus',
  'cadence',
  'mix',
  'followers',
  'previous',
  'interactions',
  'views',
] as const;
export type CompareColumn = (typeof COMPARE_COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly CompareColumn[] = COMPARE_COLUMNS.slice(0, 7);
/** These need figures that a comparison does not have. */
export const EXTRA_COLUMNS: ReadonlySet<CompareColumn> = new Set(['previous', 'interactions', 'views']);

/** At usual text size, px; they grow with the text. */
const WIDTHS: Record<CompareColumn, number> = {
  rateRange: 120,
  rate: 74,
  n: 40,
  versus: 92,
  cadence: 116,
  mix: 142,
  followers: 112,
  previous: 104,
  interactions: 104,
  views: 104,
};
const NAME = 136;
const GAP = 14;

const scaled = (width: number) => `calc(${width}px * var(--pg-scale, 1))`;

/** Stored text as columns: those that are known, in their order; the usual ones where nothing can be used. */
export function parseColumns(stored: string | null): CompareColumn[] {
  const names = stored?.split(',') ?? [];
  const known = COMPARE_COLUMNS.filter((column) => names.includes(column));
  return known.length > 0 ? known : [...DEFAULT_COLUMNS];
}

/** Tracks of the grid and the least width; where the chart is not shown, the last column takes what is left. */
export function tracks(columns: readonly CompareColumn[]): { columns: string; least: string } {
  const widths = columns.map((column) => {
    const width = scaled(WIDTHS[column]);
    return column === 'rateRange' ? `minmax(${width}, 1fr)` : width;
  });
  const filler = columns.includes('rateRange') ? '' : ' 1fr';
  const least = columns.reduce((sum, column) => sum + GAP + WIDTHS[column], NAME);
  return { columns: `${scaled(NAME)} ${widths.join(' ')}${filler}`, least: scaled(least) };
}
