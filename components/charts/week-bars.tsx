import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Cadence } from '../../lib/metrics/types';
import { formatDay, formatShare } from '../format';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { SEEN_FROM } from './week-spark';

/** Canvas colours cannot be variables: they are read from the element, again when the theme changes. */
function tokens(element: HTMLElement, dark: boolean) {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const color = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    bar: color('--pg-peer-2'),
    hatch: color('--pg-hatch-ink'),
    grid: color('--pg-line'),
    text: color('--pg-ink-3'),
  };
  probe.remove();
  return { colors, font: style.fontFamily, dark };
}

function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia('(prefers-color-scheme: dark)');
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia('(prefers-color-scheme: dark)').matches,
    () => false,
  );
}

/** Posts in each week of the period; the chart code is loaded only when one is drawn. The table holds the same. */
export function WeekBars({ weeks, name }: { weeks: Cadence['weeks']; name: string }) {
  const w = useWords();
  const { t, p, language, timeZone } = w;
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const dark = useDark();
  const told = useCallback(
    (week: Cadence['weeks'][number]) =>
      week.observed < SEEN_FROM && week.posts === 0 ? t('legend.notObserved') : p('postCount', week.posts),
    [t, p],
  );
  useEffect(() => {
    let undraw: (() => void) | undefined;
    let gone = false;
    import('./week-chart')
      .then(({ drawWeeks }) => {
        if (gone || !canvas.current || !box.current) return;
        undraw = drawWeeks(canvas.current, {
          labels: weeks.map((week) => formatDay(week.start, language, timeZone)),
          posts: weeks.map((week) => week.posts),
          unseen: weeks.map((week) => week.observed < SEEN_FROM),
          partial: weeks.map((week) => week.observed < 0.999),
          ...tokens(box.current, dark),
          tooltip: (i) => (weeks[i] ? `${formatDay(weeks[i].start, language, timeZone)}: ${told(weeks[i])}` : ''),
        });
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      undraw?.();
    };
  }, [weeks, language, timeZone, dark, told]);
  return (
    <figure>
      {failed ? (
        <p className="sub">{t('chart.failed')}</p>
      ) : (
        <div className="weeks" ref={box}>
          <canvas ref={canvas} role="img" aria-label={t('chart.weeks', { name })} />
        </div>
      )}
      <details className="pg-alt">
        <summary>
          <Icon name="table" small />
          {t('table.show')}
        </summary>
        <table>
          <caption className="pg-vh">{t('chart.weeks', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.week')}</th>
              <th scope="col">{t('column.posts')}</th>
              <th scope="col">{t('column.observed')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.start}>
                <th scope="row">{formatDay(week.start, language, timeZone)}</th>
                <td>{told(week)}</td>
                <td>{formatShare(week.observed, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
