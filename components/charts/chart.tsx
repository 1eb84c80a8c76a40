import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Ask } from '../../lib/metrics/explain';
import { useExplain } from '../explain/context';
import { useWords } from '../ui/words';
import type { Drawn } from './engine';
import type { ChartOf } from './ink';
import { useNear } from './near';
import { inkOf, useTheme } from './palette';

/** The width that a box has, told again when it changes; 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

export interface ChartProps {
  chart: ChartOf;
  /** What the drawing is, for those who do not see it. */
  label: string;
  /** Px. */
  height: number;
  /** Narrower than this it scrolls sideways instead of being squeezed. */
  minWidth?: number;
}

/**
 * A canvas that is drawn for its width and theme, without animation, when it comes near the window; the chart code is loaded
 * with the first one. Left and right move between points, up and down between series, and what a point says is announced.
 */
export function Chart({ chart, label, height, minWidth = 0 }: ChartProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const place = useRef(-1);
  const asked = useRef<Ask>(undefined);
  const explain = useExplain();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string>();
  const [ready, setReady] = useState(false);
  const hint = useId();
  const near = useNear(box);
  const theme = useTheme();
  const shown = useWidth(box);
  const width = shown && Math.max(shown, minWidth);
  useEffect(() => {
    // The theme is read from the page; that it is another one is why this runs again, and so is another try after a failure.
    if (!near || width === 0 || !theme || failed !== undefined) return;
    let gone = false;
    import('./engine')
      .then(({ drawChart }) => {
        if (gone || !canvas.current || !box.current) return;
        canvas.current.width = width;
        canvas.current.height = height;
        // A chart that is taken away gives the canvas back the size that it had before.
        Object.assign(canvas.current.style, { width: `${width}px`, height: `${height}px` });
        const ink = inkOf(box.current, width);
        drawn.current = drawChart(canvas.current, chart(ink), ink);
        setReady(true);
      })
      .catch((error: unknown) => {
        setFailed(error instanceof Error ? error.message : String(error));
      });
    return () => {
      gone = true;
      drawn.current?.destroy();
      drawn.current = undefined;
      place.current = -1;
    };
  }, [near, width, height, chart, theme, failed]);

  const go = useCallback((to: number) => {
    const found = drawn.current?.point(to);
    if (!found) return;
    place.current = found.at;
    asked.current = found.ask;
    setSaid(found.text);
  }, []);
  useEffect(() => {
    const stage = box.current;
    const keys = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !drawn.current) return;
      const at = place.current;
      if (event.key === 'ArrowRight') go(at + 1);
      else if (event.key === 'ArrowLeft') go(at - 1);
      else if (event.key === 'ArrowDown') go(drawn.current.series(at, 1));
      else if (event.key === 'ArrowUp') go(drawn.current.series(at, -1));
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(Number.MAX_SAFE_INTEGER);
      else if (event.key.toLowerCase() === 'e' && at >= 0 && asked.current && explain && canvas.current) {
        explain(asked.current, canvas.current);
      } else if (event.key === 'Escape' && at >= 0) {
        drawn.current.clear();
        place.current = -1;
        setSaid('');
      } else return;
      event.preventDefault();
    };
    const left = () => drawn.current?.clear();
    const pressed = (event: MouseEvent) => {
      const ask = drawn.current?.hit(event);
      if (ask && explain && canvas.current) explain(ask, canvas.current);
    };
    stage?.addEventListener('keydown', keys);
    stage?.addEventListener('click', pressed);
    stage?.addEventListener('focusout', left);
    return () => {
      stage?.removeEventListener('keydown', keys);
      stage?.removeEventListener('click', pressed);
      stage?.removeEventListener('focusout', left);
    };
  }, [go, explain]);

  return (
    <div className={ready || failed ? 'cf-chart' : 'cf-chart cf-axes'} ref={box}>
      {failed !== undefined && (
        <div className="cf-failed" role="alert">
          <span>{t('frame.failed', { reason: failed })}</span>
          <button type="button" className="pg-btn" onClick={() => setFailed(undefined)}>
            {t('frame.retry')}
          </button>
        </div>
      )}
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={label}
        aria-describedby={hint}
        style={{ width: width || '100%', height }}
        hidden={failed !== undefined}
      />
      <p className="pg-vh" id={hint}>
        {t('frame.keys')}
      </p>
      <p className="pg-vh" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
