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

const WIDTHS: Record<CompareColumn, string> = {
  rateRange: 'minmax(120px, 1fr)',
  rate: '74px',
  n: '40px',
  versus: '92px',
  cadence: '116px',
  mix: '142px',
  followers: '112px',
  previous: '104px',
  interactions: '104px',
  views: '104px',
};

/** Stored text as columns: those that are known, in their order; the usual ones where nothing can be used. */
export function parseColumns(stored: string | null): CompareColumn[] {
  const names = stored?.split(',') ?? [];
  const known = COMPARE_COLUMNS.filter((column) => names.includes(column));
  return known.length > 0 ? known : [...DEFAULT_COLUMNS];
}

/** Tracks of the grid; where the chart is not shown, the last column takes what is left. */
export function tracks(columns: readonly CompareColumn[]): { columns: string; least: number } {
  const widths = columns.map((column) => WIDTHS[column]);
  const filler = columns.includes('rateRange') ? '' : ' 1fr';
  const least = columns.reduce((sum, column) => sum + 14 + Number(WIDTHS[column].match(/\d+/)?.[0] ?? 0), 136);
  return { columns: `136px ${widths.join(' ')}${filler}`, least };
}
