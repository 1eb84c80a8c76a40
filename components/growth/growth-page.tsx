import { useMemo, useState } from 'react';
import type { GrowthData } from '../../lib/hooks';
import { ChartFrame } from '../charts/chart-frame';
import type { ChartKey } from '../charts/ink';
import { formatDays } from '../format';
import { useColours } from '../ui/colours';
import { Empty } from '../ui/empty';
import { useWords } from '../ui/words';
import './growth.css';
import { growthChart, growthRows } from './growth-chart';
import { AgainstPanel, JumpsPanel, PacePanel } from './growth-panels';
import { GrowthTable } from './growth-table';
import { growthSentence } from './growth-words';
import { type Remind, RemindButton } from './remind';
import { RhythmPanel } from './rhythm-panel';

/** The dashboard's page: who grew, as a sentence, then the readings behind it and what speaks for and against it. */
export function GrowthPage({ data, remind }: { data: GrowthData; remind?: Remind }) {
  const w = useWords();
  const colours = useColours();
  const { t, p, language, timeZone } = w;
  const [of, setOf] = useState('all');
  const drawn = useMemo(() => data.rows.filter((row) => row.figures.change), [data]);
  const one = drawn.find((row) => row.key === of);
  const shown = useMemo(() => (one ? [one] : drawn), [one, drawn]);
  const chart = useMemo(() => growthChart({ ...w, colours }, data, shown), [w, colours, data, shown]);
  const readings = shown.reduce((sum, row) => sum + row.figures.n, 0);
  const days = formatDays(data.from, data.to, language, timeZone);
  const keys: ChartKey[] = [
    { mark: 'line', color: '--pg-peer', text: t('growing.line') },
    { mark: 'square', color: '--pg-peer-soft', text: t('growing.band') },
    ...(one && one.rows.length > 1 ? [{ mark: 'hatch', text: t('legend.notObserved') } satisfies ChartKey] : []),
  ];
  if (drawn.length === 0) {
    return (
      <div className="pgs">
        <section className="pg-panel">
          <Empty
            drawing="growth"
            title={t('growing.empty.title')}
            text={t('growing.empty.text')}
            action={<RemindButton rows={data.rows} remind={remind} />}
          />
        </section>
        <GrowthTable rows={data.rows} />
        <PacePanel rows={data.rows} />
        <RhythmPanel rows={data.rows} />
      </div>
    );
  }
  return (
    <div className="pgs">
      <div className="pctl">
        <label className="pg-pick">
          <span className="pg-vh">{t('posts.profile.label')}</span>
          <select value={one ? one.key : 'all'} onChange={(event) => setOf(event.target.value)}>
            <option value="all">{t('posts.profile.all')}</option>
            {drawn.map((row) => (
              <option key={row.key} value={row.key}>
                {row.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ChartFrame
        title={growthSentence(w, shown)}
        note={`${p('growing.readings', readings)} · ${days} · ${t(one ? 'growing.ruleOne' : 'growing.rule')}`}
        legend={keys}
        fileName="growth"
        chart={chart}
        height={one ? 260 : 320}
        table={{
          columns: [
            t('column.profile'),
            t('growing.table.day'),
            t('column.followers'),
            t('growing.table.low'),
            t('growing.table.high'),
          ],
          rows: growthRows(w, shown),
        }}
      />
      <GrowthTable rows={data.rows} remind={remind} />
      <JumpsPanel rows={data.rows} />
      <AgainstPanel rows={data.rows} />
      <PacePanel rows={data.rows} />
      <RhythmPanel rows={data.rows} />
    </div>
  );
}
