import type { Cadence } from '../../lib/metrics/types';
import { useWords } from '../ui/words';

/** A week counts as seen from half of its days on; less is drawn as not observed. */
export const SEEN_FROM = 0.5;

/** One thin bar a week: height posts, a line where none were posted, hatch where the week was not observed. */
export function WeekSpark({ weeks }: { weeks: Cadence['weeks'] }) {
  const { t, p } = useWords();
  if (weeks.length === 0) return null;
  const most = Math.max(1, ...weeks.map((w) => w.posts));
  const told = weeks.map((w) => (w.observed < SEEN_FROM && w.posts === 0 ? '–' : String(w.posts))).join(', ');
  return (
    <span
      className="pg-wk"
      role="img"
      aria-label={`${p('cadence.weeks', weeks.length)}: ${told}${told.includes('–') ? ` (– ${t('legend.notObserved')})` : ''}`}
    >
      {weeks.map((week) => {
        if (week.observed < SEEN_FROM && week.posts === 0) return <i className="x" key={week.start} />;
        if (week.posts === 0) return <i className="z" key={week.start} />;
        return <i key={week.start} style={{ height: `${Math.max(1, Math.round((week.posts / most) * 16))}px` }} />;
      })}
    </span>
  );
}
