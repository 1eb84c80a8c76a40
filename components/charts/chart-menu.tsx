import { type RefObject, useState } from 'react';
import { saveBlob } from '../../lib/hooks/save-blob';
import { formatDays } from '../format';
import { useDisclosure } from '../ui/disclosure';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { type ChartTableData, csvColumns } from './chart-table';
import type { ChartKey, ChartOf } from './ink';

export interface ChartMenuProps {
  title: string;
  note: string;
  legend: readonly ChartKey[];
  table: ChartTableData;
  fileName: string;
  definition?: string;
  chart?: ChartOf;
  height: number;
  minWidth: number;
  /** The frame: gives width, face and colours. */
  frame: RefObject<HTMLElement | null>;
}

const KINDS = ['png', 'svg', 'csv'] as const;
type Kind = (typeof KINDS)[number];

async function fileOf(kind: Kind, props: ChartMenuProps, source: string, timeZone: string): Promise<Blob> {
  if (kind === 'csv') {
    const { toCsv } = await import('../../lib/export/csv');
    const columns = csvColumns(props.table.columns, props.definition);
    return new Blob([toCsv({ id: props.fileName, columns }, props.table.rows, { timeZone })], {
      type: 'text/csv;charset=utf-8',
    });
  }
  const place = props.frame.current;
  if (!place || !props.chart) throw new Error('nothing is drawn');
  const { toPng, toSvg } = await import('./picture');
  const width = Math.max(props.minWidth, Math.floor(place.clientWidth) - 32, 320);
  const { title, note, legend, chart, height } = props;
  const picture = { title, note, legend, chart, height, width, source };
  return kind === 'png' ? toPng(picture, place) : toSvg(picture, place);
}

/** Picture and figures of one chart as files. A native disclosure: Escape and a click elsewhere close it. */
export function ChartMenu(props: ChartMenuProps) {
  const { t, language, timeZone } = useWords();
  const { box, close } = useDisclosure();
  const [said, setSaid] = useState('');
  const save = async (kind: Kind) => {
    close();
    box.current?.querySelector('summary')?.focus();
    const now = Date.now();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
    const name = `postgauge-${props.fileName}-${day}.${kind}`;
    try {
      const source = t('frame.source', { day: formatDays(now, now, language, timeZone, true) });
      saveBlob(name, await fileOf(kind, props, source, timeZone));
      setSaid(t('frame.saved', { file: name }));
    } catch (error) {
      setSaid(t('export.failed', { message: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <div className="cf-menu">
      <details className="xmenu" ref={box}>
        <summary className="cf-icon" aria-label={`${t('frame.download')}: ${props.title}`} title={t('frame.download')}>
          <Icon name="dl" />
        </summary>
        <ul className="pg-pop">
          {KINDS.filter((kind) => kind === 'csv' || props.chart).map((kind) => (
            <li key={kind}>
              <button type="button" onClick={() => void save(kind)}>
                <b>{t(`frame.file.${kind}`)}</b>
                <small>{t(`frame.about.${kind}`)}</small>
              </button>
            </li>
          ))}
        </ul>
      </details>
      <p className="pg-vh" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
