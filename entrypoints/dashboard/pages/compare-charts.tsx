import type { ReactNode } from 'react';
import { WhenNear } from '../../../components/charts/near';
import {
  CadencePanel,
  type ChartName,
  EveryPostPanel,
  OverTimePanel,
  PendingPanel,
  SharePanel,
  SizePanel,
  TypesPanel,
} from '../../../components/compare/panels';
import type { Scope } from '../../../lib/hooks';
import { useChart, useChartFacts, useChartSteps } from '../../../lib/hooks/use-compare-charts';
import {
  type ChartFacts,
  calendarOf,
  overTimeOf,
  postsOf,
  shareOf,
  sizeOf,
  typesOf,
} from '../../../lib/metrics/compare-charts';
import type { PresetComparison } from '../../../lib/metrics/comparison';

interface PartProps {
  comparison: PresetComparison;
  facts: ChartFacts | undefined;
}

const OverTime = ({ comparison, facts }: PartProps) => (
  <OverTimePanel comparison={comparison} data={useChart(facts, overTimeOf)} />
);
const EveryPost = ({ comparison, facts }: PartProps) => (
  <EveryPostPanel comparison={comparison} data={useChart(facts, postsOf)} />
);
const Share = ({ comparison, facts }: PartProps) => (
  <SharePanel comparison={comparison} data={useChart(facts, shareOf)} />
);
const Types = ({ comparison, facts }: PartProps) => (
  <TypesPanel comparison={comparison} data={useChartSteps(facts, typesOf)} />
);
const Size = ({ comparison, facts }: PartProps) => <SizePanel comparison={comparison} data={useChart(facts, sizeOf)} />;
const Cadence = ({ comparison, facts }: PartProps) => (
  <CadencePanel comparison={comparison} data={useChart(facts, calendarOf)} />
);

/** Charts below the table: facts are read when the first comes near the window, each is worked out when it does itself. */
export function CompareCharts({ scope, comparison }: { scope: Scope; comparison: PresetComparison }) {
  const facts = useChartFacts(scope);
  const part = { comparison, facts };
  const place = (chart: ChartName, height: number, shown: ReactNode) => (
    <WhenNear height={height} pending={<PendingPanel comparison={comparison} chart={chart} height={height} />}>
      {() => shown}
    </WhenNear>
  );
  return (
    <>
      {place('overTime', 340, <OverTime {...part} />)}
      <div className="two">
        {place('every', 380, <EveryPost {...part} />)}
        {place('share', 380, <Share {...part} />)}
      </div>
      <div className="two">
        {place('types', 380, <Types {...part} />)}
        {place('size', 380, <Size {...part} />)}
      </div>
      {place('cadence', 300, <Cadence {...part} />)}
    </>
  );
}
