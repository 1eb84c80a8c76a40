import { WhenNear } from '../../../components/charts/near';
import {
  CadencePanel,
  EveryPostPanel,
  OverTimePanel,
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
  return (
    <>
      <WhenNear height={340}>{() => <OverTime {...part} />}</WhenNear>
      <div className="two">
        <WhenNear height={380}>{() => <EveryPost {...part} />}</WhenNear>
        <WhenNear height={380}>{() => <Share {...part} />}</WhenNear>
      </div>
      <div className="two">
        <WhenNear height={380}>{() => <Types {...part} />}</WhenNear>
        <WhenNear height={380}>{() => <Size {...part} />}</WhenNear>
      </div>
      <WhenNear height={300}>{() => <Cadence {...part} />}</WhenNear>
    </>
  );
}
