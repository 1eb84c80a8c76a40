import type { Sort } from './arrange';
import { COLUMNS, type ColumnId, SORTS, USUAL_COLUMNS } from './columns';
import { NO_FILTER, type PostFilter, STRENGTHS, THREE, type Three } from './filter';

/** What is chosen in the explorer: everything that a saved view gives back. */
export interface Choice {
  query: string;
  filter: PostFilter;
  sort: Sort;
  columns: readonly ColumnId[];
}

export const USUAL: Choice = {
  query: '',
  filter: NO_FILTER,
  sort: { by: 'date', descending: true },
  columns: USUAL_COLUMNS,
};

/** One set of filters under a name. */
export interface NamedView {
  id: string;
  name: string;
  choice: Choice;
}

export const choiceText = (choice: Choice): string => JSON.stringify(choice);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const known = <T extends string>(value: unknown, of: readonly T[]): T[] =>
  strings(value).filter((one): one is T => (of as readonly string[]).includes(one));
const three = (value: unknown): Three => known([value], THREE)[0] ?? 'any';
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/**
 * A saved view as it was stored, perhaps by another version or from a backup: what is not understood is left out, so that
 * the rest still holds.
 */
export function readChoice(text: string): Choice {
  let raw: Record<string, unknown>;
  try {
    raw = record(JSON.parse(text));
  } catch {
    return USUAL;
  }
  const filter = record(raw.filter);
  const sort = record(raw.sort);
  const columns = COLUMNS.filter((column) => strings(raw.columns).includes(column));
  const by = known([sort.by], SORTS)[0];
  const [from, to] = [day(filter.from), day(filter.to)];
  return {
    query: typeof raw.query === 'string' ? raw.query.slice(0, 500) : '',
    filter: {
      profiles: strings(filter.profiles) as PostFilter['profiles'],
      platforms: strings(filter.platforms) as PostFilter['platforms'],
      formats: strings(filter.formats) as PostFilter['formats'],
      strengths: known(filter.strengths, STRENGTHS),
      tags: strings(filter.tags),
      hidden: three(filter.hidden),
      tagged: three(filter.tagged),
      excluded: three(filter.excluded),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
    sort: by ? { by, descending: sort.descending !== false } : USUAL.sort,
    columns: columns.length > 0 ? columns : USUAL_COLUMNS,
  };
}
