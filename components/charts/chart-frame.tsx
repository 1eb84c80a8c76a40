import { type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { ChartCaution } from './caution';
import { Chart } from './chart';
import './chart-frame.css';
import { ChartMenu } from './chart-menu';
import { ChartTable, type ChartTableData } from './chart-table';
import type { ChartKey, ChartOf } from './ink';

export interface ChartFrameProps {
  /** What the chart says, as a sentence where the figures allow one. */
  title: string;
  /** Period, n and the rule: stands under the title and in every picture. */
  note: string;
  legend?: readonly ChartKey[];
  /** The drawn figures, and nothing else: shown on request, and the file. */
  table: ChartTableData;
  /** How the rates in it are defined: a column of the file, so that no figure leaves without it. */
  definition?: string;
  /** Between `postgauge-` and the day. */
  fileName: string;
  /** What is drawn. With `children` it is drawn only for pictures. */
  chart?: ChartOf;
  /** Px of the drawing. */
  height?: number;
  /** Narrower than this the drawing scrolls sideways. */
  minWidth?: number;
  /** Stands in place of the drawing: why there is none and what to do. */
  empty?: ReactNode;
  /** What the drawing is, for those who do not see it; the title where it is left out. */
  label?: string;
  /** Said under the drawing: what was left out, what a mark means. */
  foot?: ReactNode;
  /** Marks of the page itself, in place of a canvas. */
  children?: ReactNode;
}

const NO_KEYS: readonly ChartKey[] = [];

/** One chart with everything around it: finding, rule, legend, the same as a table (key T), and files of it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, legend = NO_KEYS, table, chart, height = 240, minWidth = 0, label = title } = props;
  const { t } = useWords();
  const frame = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const caution = useContext(ChartCaution);
  const heading = useId();
  const shown = useId();
  useEffect(() => {
    const element = frame.current;
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key.toLowerCase() !== 't' || event.altKey || event.ctrlKey || event.metaKey || typing) return;
      event.preventDefault();
      setAsTable((now) => !now);
    };
    element?.addEventListener('keydown', key);
    return () => element?.removeEventListener('keydown', key);
  }, []);
  return (
    <section className="pg-panel cf" ref={frame} aria-labelledby={heading}>
      <header>
        <div>
          <h2 id={heading}>{title}</h2>
          <p>{note}</p>
          {caution && (
            <p className="cf-caution">
              <Icon name="alert" small />
              <span>{caution}</span>
            </p>
          )}
        </div>
        {!props.empty && (
          <ChartMenu
            {...{ title, note: caution ? `${note} · ${caution}` : note, legend, table, chart, height, minWidth, frame }}
            fileName={props.fileName}
            definition={props.definition}
          />
        )}
      </header>
      {props.empty ?? (
        <>
          {legend.length > 0 && (
            <ul className="pg-key lg cf-keys" aria-label={t('legend.label')}>
              {legend.map((key) => (
                <li key={key.text}>
                  <i className={`k-${key.mark}`} style={key.color ? { color: `var(${key.color})` } : undefined} />
                  {key.text}
                </li>
              ))}
            </ul>
          )}
          {props.children ?? (chart && <Chart {...{ chart, label, height, minWidth }} />)}
          {props.foot && <div className="sub cf-foot">{props.foot}</div>}
          <button
            type="button"
            className="cf-toggle"
            aria-expanded={asTable}
            aria-controls={shown}
            aria-keyshortcuts="T"
            onClick={() => setAsTable(!asTable)}
          >
            <Icon name="table" small />
            {t(asTable ? 'frame.hideTable' : 'table.show')}
          </button>
          <div id={shown}>{asTable && <ChartTable table={table} caption={title} />}</div>
        </>
      )}
    </section>
  );
}
