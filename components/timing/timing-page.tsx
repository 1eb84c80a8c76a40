import type { ReactNode } from 'react';
import { ChartFrame } from '../charts/chart-frame';
import { useWords } from '../ui/words';
import { timingChart, timingKeys } from './timing-chart';
import { type TimingChoiceProps, TimingChoices } from './timing-choices';
import { TimingGrid, TimingLegend, timingRows } from './timing-grid';
import { PeersUnused, TimingEmpty, useTimingNote } from './timing-parts';
import { timingAnswer } from './timing-words';
import './timing.css';

/** The dashboard's page: the answer, the grid under it, and what competitors leave unused. */
export function TimingPage(props: TimingChoiceProps & { onYear: () => void; trials?: ReactNode }) {
  const w = useWords();
  const { t } = w;
  const { data } = props;
  const note = useTimingNote(data);
  const said = data.best && timingAnswer(w, data.best);
  return (
    <div className="pgs">
      <TimingChoices {...props} />
      {data.grid && said ? (
        <ChartFrame
          title={`${said.answer} ${said.because}`}
          note={note}
          legend={timingKeys(w)}
          chart={timingChart(data.grid, w.language)}
          height={280}
          foot={<TimingLegend cells={data.grid} sizesOnly />}
          fileName="timing"
          table={{
            columns: [
              t('timing.weekday'),
              t('timing.hours'),
              'n',
              t('timing.multiple'),
              t('timing.low'),
              t('timing.high'),
            ],
            rows: timingRows(data.grid, w.language),
          }}
        >
          <TimingGrid cells={data.grid} />
        </ChartFrame>
      ) : (
        <section className="pg-panel">
          <TimingEmpty data={data} onYear={props.onYear} />
        </section>
      )}
      <PeersUnused data={data} />
      {props.trials}
    </div>
  );
}
