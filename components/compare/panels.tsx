import { useMemo } from 'react';
import type { CalendarDay } from '../../lib/metrics/calendar';
import type { OverTimeOf, ShareOfSet, SizeOfSet, TypesOfSet } from '../../lib/metrics/compare-charts';
import type { PresetComparison } from '../../lib/metrics/comparison';
import type { EveryPost } from '../../lib/metrics/every-post';
import type { ProfileKey } from '../../lib/model';
import { ChartFrame, type ChartFrameProps } from '../charts/chart-frame';
import { ChartPending } from '../charts/chart-pending';
import { Coverage, observedShare } from '../charts/coverage-strip';
import { formatDay, formatShare } from '../format';
import { rateName } from '../panel/rate-name';
import { allStats } from '../panel/types';
import { NameDot, useColours } from '../ui/colours';
import { Empty } from '../ui/empty';
import { useWords } from '../ui/words';
import { cadenceFrame } from './cadence';
import './compare.css';
import { typesFrame } from './content-types';
import { coverageFrame } from './coverage';
import { everyPostFrame } from './every-post';
import { sizeFrame } from './for-its-size';
import { overTimeFrame } from './over-time';
import { drawnOf, periodText, type W } from './parts';
import { shareFrame } from './share';
import { underDefinition } from './under-definition';

/** Words, with the colours that profiles carry. */
function useChartWords(): W {
  const words = useWords();
  const colours = useColours();
  return useMemo(() => ({ ...words, colours }), [words, colours]);
}

const NEUTRAL = {
  overTime: 'charts.overTime.title',
  every: 'finding.every.title',
  share: 'charts.share.title',
  types: 'charts.types.title',
  size: 'charts.size.title',
  cadence: 'charts.cadence.title',
} as const;
export type ChartName = keyof typeof NEUTRAL;

/** What a chart is about, before anything is known of it. */
function neutralTitle(w: W, comparison: PresetComparison, chart: ChartName): string {
  const title = w.t(NEUTRAL[chart]);
  return chart === 'overTime' ? `${rateName(w, comparison)}: ${title}` : title;
}

/** Stands where a chart will be. */
export function PendingPanel(props: { comparison: PresetComparison; chart: ChartName; height: number }) {
  const w = useWords();
  const title = neutralTitle(w, props.comparison, props.chart);
  return <ChartPending title={title} note={periodText(w, props.comparison.settings)} height={props.height} />;
}

/** Nothing of the set was read in the period: why, and what to do. */
function NoPosts({ comparison, chart }: { comparison: PresetComparison; chart: ChartName }) {
  const w = useWords();
  return (
    <Missing
      comparison={comparison}
      title={neutralTitle(w, comparison, chart)}
      what={w.t('empty.posts.title')}
      text={w.t('empty.posts.text')}
    />
  );
}

const isEmpty = (comparison: PresetComparison) => allStats(comparison).every((one) => one.posts.inPeriod === 0);

/** The frame of a chart, made anew only when what it shows changes: a drawing stays as long as its facts do. */
function useFrame<T>(
  comparison: PresetComparison,
  data: T | undefined,
  frame: (w: W, comparison: PresetComparison, data: T) => ChartFrameProps | undefined,
  /** Its figures hang on how the rate is defined. */
  defined = true,
): ChartFrameProps | undefined {
  const w = useChartWords();
  return useMemo(() => {
    const made = data === undefined ? undefined : frame(w, comparison, data);
    return made && defined ? underDefinition(w, comparison, made) : made;
  }, [w, comparison, data, frame, defined]);
}

/** Why a chart is not drawn, in its frame. */
function Missing(props: { comparison: PresetComparison; title: string; what: string; text: string }) {
  const w = useChartWords();
  return (
    <ChartFrame
      title={props.title}
      note={periodText(w, props.comparison.settings)}
      table={{ columns: [], rows: [] }}
      fileName="nothing"
      empty={<Empty drawing="compare" title={props.what} text={props.text} />}
    />
  );
}

export function CoveragePanel({ comparison }: { comparison: PresetComparison }) {
  const w = useChartWords();
  const { t, p, language, timeZone } = w;
  const frame = useMemo(() => coverageFrame(w, comparison), [w, comparison]);
  const { period } = comparison.settings;
  return (
    <ChartFrame {...frame}>
      <ul className="cv">
        {drawnOf(w, comparison).map(({ stats, name, own }) => {
          const readings = stats.followersRead ?? [];
          const strip = { period, stretches: stats.cadence.stretches, readings, own };
          return (
            <li key={stats.key} className={own ? 'me' : ''}>
              <span className="nm" title={name}>
                <NameDot profile={stats.key} own={own} /> {name}
              </span>
              <Coverage {...strip} />
              <span className="r">{formatShare(observedShare(strip), language)}</span>
              <span className="r pg-muted">{p('growing.readings', readings.length)}</span>
            </li>
          );
        })}
      </ul>
      <p className="cax">
        <span>{formatDay(period.from, language, timeZone)}</span>
        <span>{formatDay(period.to - 1, language, timeZone)}</span>
      </p>
      <p className="pg-vh">{t('coverage.text')}</p>
    </ChartFrame>
  );
}

export interface PanelProps<T> {
  comparison: PresetComparison;
  /** Undefined while it is worked out. */
  data: T | undefined;
}

export function OverTimePanel({ comparison, data }: PanelProps<OverTimeOf>) {
  const frame = useFrame(comparison, data, overTimeFrame);
  if (isEmpty(comparison)) return <NoPosts comparison={comparison} chart="overTime" />;
  return frame ? <ChartFrame {...frame} /> : <PendingPanel comparison={comparison} chart="overTime" height={340} />;
}

export function EveryPostPanel({ comparison, data }: PanelProps<ReadonlyMap<ProfileKey, EveryPost>>) {
  const frame = useFrame(comparison, data, everyPostFrame);
  if (isEmpty(comparison)) return <NoPosts comparison={comparison} chart="every" />;
  return frame ? <ChartFrame {...frame} /> : <PendingPanel comparison={comparison} chart="every" height={380} />;
}

export function SharePanel({ comparison, data }: PanelProps<ShareOfSet>) {
  const { t } = useWords();
  const frame = useFrame(comparison, data, shareFrame);
  if (frame) return <ChartFrame {...frame} />;
  if (!data) return <PendingPanel comparison={comparison} chart="share" height={380} />;
  return (
    <Missing
      comparison={comparison}
      title={t('charts.share.title')}
      what={t('charts.share.missing')}
      text={t('charts.share.why')}
    />
  );
}

/** Drawn at once; its title waits for what stands out after allowing for all looks. */
export function TypesPanel({ comparison, data }: PanelProps<TypesOfSet>) {
  const w = useChartWords();
  const frame = useMemo(() => underDefinition(w, comparison, typesFrame(w, comparison, data)), [w, comparison, data]);
  if (isEmpty(comparison)) return <NoPosts comparison={comparison} chart="types" />;
  return <ChartFrame {...frame} />;
}

export function SizePanel({ comparison, data }: PanelProps<SizeOfSet>) {
  const { t, p } = useWords();
  const frame = useFrame(comparison, data, sizeFrame);
  if (frame) return <ChartFrame {...frame} />;
  if (!data) return <PendingPanel comparison={comparison} chart="size" height={380} />;
  return (
    <Missing
      comparison={comparison}
      title={t('charts.size.title')}
      what={t('charts.size.missing')}
      text={data.cannot ? t('preset.noSize') : p('charts.size.why', data.n, { needed: data.needed })}
    />
  );
}

export function CadencePanel({ comparison, data }: PanelProps<ReadonlyMap<ProfileKey, CalendarDay[]>>) {
  const frame = useFrame(comparison, data, cadenceFrame, false);
  if (isEmpty(comparison)) return <NoPosts comparison={comparison} chart="cadence" />;
  return frame ? <ChartFrame {...frame} /> : <PendingPanel comparison={comparison} chart="cadence" height={300} />;
}
