import type { Provenance } from '../../lib/metrics/explain';
import type { LensDefinition } from '../../lib/metrics/lenses';
import { formatDays } from '../format';
import type { useWords } from '../ui/words';
import type { Row } from './section';
import { whole } from './section';

type W = ReturnType<typeof useWords>;

/** How formulas are numbered in files and here: a later definition of the same name gets the next. */
const FORMULA_VERSION = 'v1';
/** More ways than this are rare, and say nothing that the first do not say. */
const MOST = 4;

function wayRows(w: W, { sources }: Provenance): Row[] {
  return sources.slice(0, MOST).map(({ source, via, reader, n }) => ({
    label: [
      w.t(`explain.seen.way.${via ?? 'unknown'}`),
      source,
      reader ? w.t('explain.seen.reader', { version: reader }) : w.t('explain.seen.noReader'),
    ]
      .filter((part) => part)
      .join(', '),
    value: whole(w, n),
  }));
}

/** Who saw it, when and where: this device's own visits and readings, with the versions of reader and formula. */
export function seenRows(w: W, seen: Provenance, url: string | undefined, definition: LensDefinition): Row[] {
  const { t, p, language, timeZone } = w;
  const day = (at: number) => formatDays(at, at, language, timeZone, true);
  const rows: Row[] = [];
  if (seen.first !== undefined && seen.last !== undefined) {
    const [first, last] = [day(seen.first), day(seen.last)];
    rows.push({
      label: t('explain.seen.you'),
      value: first === last ? first : t('explain.seen.times', { first, last }),
    });
  } else rows.push({ label: t('explain.seen.you'), value: '' });
  if (url) rows.push({ label: t('explain.seen.page'), value: url.replace(/^https?:\/\/(www\.)?/, '') });
  if (seen.visits > 0) rows.push({ label: p('explain.seen.visits', seen.visits), value: seen.tabs.join(', ') });
  rows.push(...wayRows(w, seen));
  if (seen.snapshots) {
    const { posts, profile } = seen.snapshots;
    rows.push({
      label: t('explain.seen.readings'),
      value: t('explain.seen.kept', { posts: whole(w, posts), profile: whole(w, profile) }),
    });
  }
  rows.push({ label: t('explain.seen.formula'), value: `${definition.id} ${FORMULA_VERSION}` });
  return rows;
}
